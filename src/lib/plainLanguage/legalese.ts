import type { Locale } from '../locales.ts';
import { legaleseEn } from './legaleseEn.ts';
import { legaleseVi } from './legaleseVi.ts';

/** Office words of one language, each with everyday wordings separated by ";". */
export interface LegaleseList {
  /** An error wherever it stands. */
  never: Readonly<Record<string, string>>;
  /** A hint wherever it stands. */
  often: Readonly<Record<string, string>>;
  /** A hint, except in what is written for officers about their own work. */
  officersOnly: Readonly<Record<string, string>>;
  /** No finding where the text up to the word fits `after`, or the text from its end fits `before`. */
  stays: Readonly<Record<string, { after?: RegExp; before?: RegExp }>>;
}

/** The languages that have a list; Korean and Chinese have none yet. */
export const legaleseLists: Partial<Record<Locale, LegaleseList>> = { vi: legaleseVi, en: legaleseEn };

/** An office word in a text. */
export interface LegaleseMatch {
  words: string;
  better: string[];
  level: 'error' | 'hint';
}

const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\u00a0]');

/** Whole words, longest first, so that "quy định tại" is found before "tại khoản". */
const wholeWords = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${words.toSorted((a, b) => b.length - a.length).map(escape).join('|')})(?![\\p{L}\\d])`, 'giu');

const patterns = new Map<LegaleseList, RegExp>();
const patternOf = (list: LegaleseList): RegExp => {
  const known = patterns.get(list) ?? wholeWords([list.never, list.often, list.officersOnly].flatMap((words) => Object.keys(words)));
  patterns.set(list, known);
  return known;
};

/** Stretches between quotation marks: someone else's words, which are not ours to change. */
const quoted = /“[^”]*”|"[^"]*"|«[^»]*»/gu;
/** An explanation right behind a word: "cát cứ (chiếm giữ riêng)", "thuật toán, tức là …". */
const explained = /^ ?\(|^, (?:tức|nghĩa) (?:là )?|^, (?:that is|meaning)/u;

/** Makes the test for names that must stay, such as the terms of the glossary. `keepNames(['Cơ quan có thẩm quyền'])` */
export const keepNames = (names: readonly string[]): RegExp | undefined => (names.length === 0 ? undefined : wholeWords(names));

/**
 * The office words of a text. Not found are words inside quotation marks, words of a name that must stay (`kept`), words of a proper
 * name (a capital inside the sentence: "Trung tâm Tích hợp dữ liệu") and words that are explained right behind them.
 * `findLegalese('Căn cứ vào luật này', legaleseVi, { forOfficers: false }) => [{ words: 'Căn cứ vào', better: ['theo', 'dựa vào'], level: 'error' }]`
 */
export function findLegalese(text: string, list: LegaleseList, { forOfficers, kept }: { forOfficers: boolean; kept?: RegExp | undefined }): LegaleseMatch[] {
  const safe = [quoted, ...(kept === undefined ? [] : [kept])].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const));
  return [...text.matchAll(patternOf(list))].flatMap(({ 0: words, index }): LegaleseMatch[] => {
    const key = words.replaceAll('\u00a0', ' ').toLowerCase();
    const [before, after] = [text.slice(0, index), text.slice(index + words.length)];
    if (safe.some(([start, end]) => start <= index && index + words.length <= end)) return [];
    const properName = /^\p{Lu}/u.test(words) && !/(?:^|[.!?:;…–-]["”)]? |[“"(/|]|\n)$/u.test(before);
    const stay = list.stays[key];
    if (properName || explained.test(after) || stay?.after?.test(before) || stay?.before?.test(after)) return [];
    const better = list.never[key] ?? list.often[key] ?? (forOfficers ? undefined : list.officersOnly[key]);
    return better === undefined ? [] : [{ words, better: better.split('; '), level: key in list.never ? 'error' : 'hint' }];
  });
}
