import { z } from 'zod';
import { isoDate, translatedFrom, words } from './common.ts';

/** A mistake of ours that readers may have seen, with the day it was mended. The folder's name is its anchor on the page and its id in the feed. */
export const correctionFacts = z.strictObject({
  on: isoDate,
  /** The page that was wrong, an address id without the language: `luat/dieu-44`. */
  page: words,
});

export const correctionWords = z.strictObject({
  /** What the page said. */
  was: words,
  /** What it says now, and why. */
  now: words,
});
export const correctionTranslation = correctionWords.extend({ translatedFrom });

export type CorrectionFacts = z.infer<typeof correctionFacts>;
export type CorrectionWords = z.infer<typeof correctionWords>;
