import { existsSync, readFileSync } from 'node:fs';
import type { Audience } from './audiences.ts';
import { locales, type Locale } from './locales.ts';
import type { Content } from './readContent.ts';
import { blockHash, type Tree } from './translation.ts';

/** What is made for paper and for e-readers: two sheets of each topic, a poster and a book for each audience. The names are part of addresses. */
export const printForms = ['chu-lon', 'to-gap', 'ap-phich', 'sach'] as const;
export type PrintForm = (typeof printForms)[number];

/** Of each form: what it is made of, and how its file ends. */
export const printFormFacts = {
  'chu-lon': { of: 'topic', extension: 'pdf' },
  'to-gap': { of: 'topic', extension: 'pdf' },
  'ap-phich': { of: 'audience', extension: 'pdf' },
  sach: { of: 'audience', extension: 'epub' },
} as const satisfies Record<PrintForm, { of: 'topic' | 'audience'; extension: string }>;

/** The address of a printed form; `id` is a topic or an audience. `('vi', 'to-gap', 'mien-giam-phi') => '/ban-in/vi/mien-giam-phi--to-gap.pdf'` */
export const printPath = (locale: Locale, form: PrintForm, id: string): string => `/ban-in/${locale}/${id}--${form}.${printFormFacts[form].extension}`;

/** The code printed on a sheet, from the words it holds: another code, another text. `=> '0f3a-91bc'` */
export const versionCode = (words: unknown): string => blockHash(words as Tree).replace(/^(.{4})/, '$1-');

/** The words of a topic that its sheets hold, in one language; `undefined` where it is not translated. */
export function printedTopic(content: Content, id: string, locale: Locale) {
  const words = content.topics.get(id)?.words[locale];
  if (words === undefined) return undefined;
  const { question, answer, messages, steps, notPromised, situation } = words;
  return { question, answer, messages, steps, notPromised, situation };
}

/** How many of the things that a guide `gives` its poster holds. */
const posterGives = 3;

/** The words of an audience's guide that its poster holds; `undefined` where it is not translated. */
export function printedGuide(content: Content, id: Audience, locale: Locale) {
  const words = content.guides.get(id)?.words[locale];
  if (words === undefined) return undefined;
  const { title, answer, gives } = words;
  return { title, answer, gives: gives.slice(0, posterGives) };
}

/** The code on today's sheets of a topic, for its page: who holds a sheet compares. */
export const topicVersionCode = (content: Content, id: string, locale: Locale): string => versionCode(printedTopic(content, id, locale));

/** The code on today's poster of an audience, for its guide. */
export const guideVersionCode = (content: Content, id: Audience, locale: Locale): string => versionCode(printedGuide(content, id, locale));

/** One printed form as it was made. */
export interface KeptPrint {
  form: PrintForm;
  /** Topic or audience. */
  id: string;
  locale: Locale;
  /** Its name in the cache. */
  kept: string;
  bytes: number;
  sha256: string;
  /** The code it carries. */
  version: string;
  /** The day it carries, ISO. */
  date: string;
  /** Pages of a PDF; questions of a book. */
  count: number;
}

/** Where the list of printed forms is, below the project. */
export const printManifest = '.cache/print/manifest.json';

/** A printed form, for a page to list. */
export interface PrintFile extends Omit<KeptPrint, 'kept'> {
  path: string;
}

/**
 * Every printed form that was built: topics in their order, then audiences; languages in the order of the site.
 * @throws Error when nothing has been built yet.
 */
export function allPrintFiles(manifest: string = printManifest): PrintFile[] {
  if (!existsSync(manifest)) throw new Error(`${manifest}: found no file; expected the list of the printed forms. Run npm run build, which makes them before the pages.`);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as KeptPrint[]).map(({ kept: _, ...file }) => ({ ...file, path: printPath(file.locale, file.form, file.id) }));
}

/** The printed forms of one topic or audience in one language, in the order of the forms. */
export const printFiles = (locale: Locale, id: string, manifest: string = printManifest): PrintFile[] =>
  allPrintFiles(manifest)
    .filter((file) => file.locale === locale && file.id === id)
    .sort((a, b) => printForms.indexOf(a.form) - printForms.indexOf(b.form));

/** The languages a topic can be printed in. */
export const topicLocales = (content: Content, id: string): Locale[] => locales.filter((locale) => printedTopic(content, id, locale) !== undefined);
