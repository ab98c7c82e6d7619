import { z } from 'zod';
import { citation, exceptions, translatedFrom, words } from './common.ts';

export const glossaryFacts = z.strictObject({
  /** Where the law defines the term or uses it; `null` when it does neither. */
  definition: citation.nullable(),
  exceptions,
});

export const glossaryWords = z.strictObject({
  term: words,
  /** The everyday meaning. */
  meaning: words,
  example: words,
  /** Abbreviations and other spellings people type; search finds the term by them. */
  aliases: z.array(words),
  /** Grammatical or shortened forms of the term that count as the term: "digital skill" for "digital skills". */
  forms: z.array(words).optional(),
  /** Other names of the same concept, which our own texts do not use: one name per concept. Listed by `npm run check:terms`. */
  secondNames: z.array(words).optional(),
});
export const glossaryTranslation = glossaryWords.extend({ translatedFrom });

export type GlossaryFacts = z.infer<typeof glossaryFacts>;
export type GlossaryWords = z.infer<typeof glossaryWords>;
