import { formatCitation, lawId, parseLawPlace, splitCitation } from '../citations.ts';
import { sourceLocale, type Locale } from '../locales.ts';
import type { Content } from '../readContent.ts';

/** Plain text is copied into other programs, where a no-break space is a stranger. */
export const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');

const shortTitle = (content: Content, document: string, locale: Locale): string => {
  const { words } = content.documents.get(document)!;
  return (words[locale] ?? words[sourceLocale]!).shortTitle;
};

/** Citations as readers see them, each once. `['luat-148#44.3'] => ['Điều 44 khoản 3']` */
export const basisLabels = (content: Content, cites: readonly string[], locale: Locale): string[] =>
  [...new Set(cites.map((cite) => plainSpaces(formatCitation(cite, locale, shortTitle(content, splitCitation(cite).document, locale)))))];

/** The same for a form with little room: the article of the law, the name of the plan. `['luat-148#44.3'] => ['Điều 44']` */
export const shortBasisLabels = (content: Content, cites: readonly string[], locale: Locale): string[] =>
  [...new Set(cites.map((cite) => {
    const { document, locator } = splitCitation(cite);
    return document === lawId ? plainSpaces(formatCitation(`${document}#${parseLawPlace(locator)!.article}`, locale, '')) : shortTitle(content, document, locale);
  }))];

/** A statement with where it rests in brackets behind it. `('Phải giúp.', ['Điều 32'], 'vi') => 'Phải giúp. (Điều 32)'` */
export const withLabels = (text: string, labels: readonly string[], locale: Locale): string =>
  locale === 'zh' ? `${text}（${labels.join('；')}）` : `${text} (${labels.join('; ')})`;

/** A label and what it stands before, with the blank the language wants. `('Đáp:', 'có') => 'Đáp: có'`, `('答：', '有') => '答：有'` */
export const labelled = (label: string, text: string): string => (label.endsWith('：') ? `${label}${text}` : `${label} ${text}`);

/** A heading with the colon of its language. `('要记住的事', 'zh') => '要记住的事：'` */
export const withColon = (heading: string, locale: Locale): string => `${heading}${locale === 'zh' ? '：' : ':'}`;

/** A claim of the content as one line of plain text: its words, its whole basis. */
export const claimLine = (content: Content, { text, cite }: { text: string; cite: readonly string[] }, locale: Locale): string =>
  withLabels(text, basisLabels(content, cite, locale), locale);
