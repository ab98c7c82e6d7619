/** The languages of the site. Every list of languages (routes, schemas, links, cards, search) is derived from this one. */
export const locales = ['vi', 'en', 'ko', 'zh'] as const;

export type Locale = (typeof locales)[number];

/** The language everything is written in first; the others are translations of it. */
export const sourceLocale = 'vi' satisfies Locale;

/** What a page, a link and a share card need to know about one language. `tag` is the BCP 47 tag, `openGraph` the form Facebook and Zalo read. */
export const localeFacts: Record<Locale, { tag: string; name: string; prefix: string; openGraph: string }> = {
  vi: { tag: 'vi', name: 'Tiếng Việt', prefix: '', openGraph: 'vi_VN' },
  en: { tag: 'en', name: 'English', prefix: '/en', openGraph: 'en_GB' },
  ko: { tag: 'ko', name: '한국어', prefix: '/ko', openGraph: 'ko_KR' },
  zh: { tag: 'zh-Hans', name: '简体中文', prefix: '/zh', openGraph: 'zh_CN' },
};

/** The languages other than the source. `['en', 'ko', 'zh']`. */
export const translationLocales = locales.filter((locale) => locale !== sourceLocale);

/** True when `value` is one of our language ids. Example: `isLocale('en') => true`. */
export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value);
