import type { Audience } from './audiences.ts';
import type { Locale } from './locales.ts';
import type { Content } from './readContent.ts';
import { blockHash, type Tree } from './translation.ts';

/** What is made for paper: two sheets of each topic, a poster for each audience. The names are part of addresses. */
export const printForms = ['chu-lon', 'to-gap', 'ap-phich'] as const;
export type PrintForm = (typeof printForms)[number];

/** The address of a printed form; `id` is a topic or an audience. `('vi', 'to-gap', 'mien-giam-phi') => '/ban-in/vi/mien-giam-phi--to-gap.pdf'` */
export const printPath = (locale: Locale, form: PrintForm, id: string): string => `/ban-in/${locale}/${id}--${form}.pdf`;

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
