import type { Locale } from '../locales.ts';
import { sentenceLimits } from '../checkWords.ts';
import { countSyllables, splitSentences } from '../text.ts';

/** Plain text, and the short level ("đọc nhanh"). */
export type Level = keyof typeof sentenceLimits;

/**
 * How long a sentence may be: over `warn` it is a hint, over `fail` an error. Vietnamese counts syllables (the limits of the content
 * check), English words, Korean and Chinese characters, where a foreign word or a number counts as one. Only the Vietnamese limits are
 * agreed by the design; the others are measured on the translations as they stood in 2026, of which about one sentence in forty was over
 * the aim and only a list over the limit.
 */
export const lengthLimits: Record<Locale, Record<Level, { warn: number; fail: number }>> = {
  vi: sentenceLimits,
  en: { plain: { warn: 25, fail: 40 }, quick: { warn: 17, fail: 25 } },
  ko: { plain: { warn: 45, fail: 75 }, quick: { warn: 32, fail: 45 } },
  zh: { plain: { warn: 38, fail: 70 }, quick: { warn: 26, fail: 40 } },
};

/** What a length is counted in. */
export const lengthUnit: Record<Locale, string> = { vi: 'syllables', en: 'words', ko: 'characters', zh: 'characters' };

/** The length of a sentence in the unit of its language. `('我会用手机。', 'zh') => 5`, `('48 điều', 'vi') => 2` */
export const sentenceLength = (sentence: string, locale: Locale): number =>
  locale === 'ko' || locale === 'zh' ? [...sentence.matchAll(/\p{Script=Hangul}|\p{Script=Han}|[\p{L}\p{N}][\p{Script=Latin}\p{N}\p{M}./-]*/gu)].length : countSyllables(sentence);

/** The sentences of a text, line by line; Chinese needs no blank after the mark. `('好。走吧！', 'zh') => ['好。', '走吧！']` */
export const sentencesOf = (text: string, locale: Locale): string[] =>
  text.split('\n').flatMap((line) => (locale === 'zh' ? line.split(/(?<=[。！？…]["”’）]?)(?=[^"”’）。！？…])/u) : splitSentences(line))).filter((sentence) => sentence.trim() !== '');
