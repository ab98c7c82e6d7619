import { z } from 'zod';
import { exceptions, isoDate, translatedFrom, words } from './common.ts';

/** Content that was added or rewritten, told to those who follow the site. The folder's name is its anchor and its id in the feed. */
export const changeFacts = z.strictObject({
  on: isoDate,
  /** The pages it is about, address ids without the language: `luat/dieu-44`; the first is where the feed leads. */
  pages: z.array(words).min(1),
  exceptions,
});

export const changeWords = z.strictObject({ title: words, text: words });
export const changeTranslation = changeWords.extend({ translatedFrom });

export type ChangeFacts = z.infer<typeof changeFacts>;
export type ChangeWords = z.infer<typeof changeWords>;
