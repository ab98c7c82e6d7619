import type { Audience } from './audiences.ts';
import { localeFacts, sourceLocale, type Locale } from './locales.ts';

/** The address of a page. `('en', 'luat/dieu-44') => '/en/luat/dieu-44/'`, `('vi', '') => '/'` */
export const pagePath = (locale: Locale, id: string): string => `${localeFacts[locale].prefix}/${id === '' ? '' : `${id}/`}`;

/** The shapes of cards in pixels: for links (Open Graph), for feeds, for stories. `folder` is a part of the address. */
export const cardShapes = {
  wide: { width: 1200, height: 630, folder: '' },
  square: { width: 1080, height: 1080, folder: 'vuong/' },
  story: { width: 1080, height: 1920, folder: 'doc/' },
} as const;

export type CardShape = keyof typeof cardShapes;

const cardName = (id: string): string => (id === '' ? 'trang-dau' : id.replaceAll('/', '--'));

/** The share card of a page; the page's head and the card script both ask here. `('vi', 'luat/dieu-44') => '/the/vi/luat--dieu-44.png'` */
export const cardPath = (locale: Locale, id: string, shape: CardShape = 'wide'): string => `/the/${locale}/${cardShapes[shape].folder}${cardName(id)}.png`;

/** One square of a page's carousel, counted from 1. `('vi', 'chu-de/chu-ky-so', 2) => '/the/vi/bo/chu-de--chu-ky-so-2.png'` */
export const carouselPath = (locale: Locale, id: string, slide: number): string => `/the/${locale}/bo/${cardName(id)}-${slide}.png`;

/** The pages that have a feed: corrections, and everything that changed. */
export type FeedPage = 'dinh-chinh' | 'thay-doi';

/** The feed of a page. `('en', 'dinh-chinh') => '/en/dinh-chinh/feed.xml'` */
export const feedPath = (locale: Locale, id: FeedPage): string => `${pagePath(locale, id)}feed.xml`;

/** The files of a picture's kit for newsrooms: the drawing in four forms, a square and a tall crop, the data, the words. */
export const kitFileNames = ['hinh.svg', 'hinh.png', 'hinh-2x.png', 'vuong.png', 'doc.png', 'hinh.pdf', 'du-lieu.csv', 'du-lieu.json', 'loi.txt'] as const;
export type KitFileName = (typeof kitFileNames)[number];

/** A file of a picture's kit for newsrooms. `('en', 'tre-em', 'hinh.svg') => '/bo-hinh/tre-em/en/hinh.svg'` */
export const kitPath = (locale: Locale, picture: string, file: KitFileName): string => `/bo-hinh/${picture}/${locale}/${file}`;

/** The book of an audience's questions. `('en', 'nguoi-cao-tuoi') => '/sach/en/nguoi-cao-tuoi.epub'` */
export const bookPath = (locale: Locale, audience: Audience): string => `/sach/${locale}/${audience}.epub`;

/** The value of Astro's rest parameter for a language: the source language lives at the root. `'en' => 'en'`, `'vi' => undefined` */
export const localeParam = (locale: Locale): string | undefined => (locale === sourceLocale ? undefined : locale);

/** The slides of a themed pack. `('en', 'nguoi-cao-tuoi') => '/trinh-chieu/en/nguoi-cao-tuoi.pptx'` */
export const slidesPath = (locale: Locale, pack: string): string => `/trinh-chieu/${locale}/${pack}.pptx`;
