import { z } from 'zod';
import { citation, translatedFrom, words } from './common.ts';

export const glossaryFacts = z.strictObject({
  /** Where the law defines the term or uses it; `null` when it does neither. */
  definition: citation.nullable(),
});

export const glossaryWords = z.strictObject({
  term: words,
  /** The everyday meaning. */
  meaning: words,
  example: words,
  /** Abbreviations and other spellings people type; search finds the term by them. */
  aliases: z.array(words),
});
export const glossaryTranslation = glossaryWords.extend({ translatedFrom });

export type GlossaryFacts = z.infer<typeof glossaryFacts>;
export type GlossaryWords = z.infer<typeof glossaryWords>;
