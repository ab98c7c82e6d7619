import { z } from 'zod';
import { audience, citation, claim, exceptions, id, review, translatedClaim, translatedFrom, words, type ClaimSchema } from './common.ts';
import { recordings } from './recording.ts';

const duty = z.strictObject({
  /** The agency or actor, an id of content/agencies/. */
  who: id,
  /** The clause that says so. */
  cite: citation,
});

/** Facts of one article of the law, the same in every language. The first four fields are its outline, which citations are checked against. */
export const articleFacts = z.strictObject({
  article: z.number().int().min(1).max(48),
  chapter: z.enum(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']),
  /** Section of the chapter; `null` where the chapter has none. */
  section: z.number().int().min(1).nullable(),
  /** Clause number => its points (đ is `dd`). Empty for an article that is one paragraph (2 and 28). */
  clauses: z.record(z.string().regex(/^\d{1,2}$/), z.array(z.string().regex(/^[a-z]{1,2}$/))),
  /** The rest is required as soon as the article has words (checked by `checkReferences`). */
  audiences: z.array(audience).optional(),
  /** Who must do something. */
  duties: z.array(duty).optional(),
  /** Who is encouraged, which is not the same as obliged. */
  encouraged: z.array(duty).optional(),
  /** Every number and date of the clauses that the words use, so that no language can drift. Days in ISO form. */
  figures: z.array(z.string()).optional(),
  related: z.strictObject({ articles: z.array(z.number().int().min(1).max(48)), tasks: z.array(z.string()) }).optional(),
  /** Played instead of the browser's voice. */
  recording: recordings,
  review: review.optional(),
  exceptions,
});

const wordsOf = <C extends ClaimSchema>(claimSchema: C) =>
  z.strictObject({
    title: words,
    /** The article in one sentence. */
    sentence: words,
    /** The short level: 2 to 5 sentences. */
    quick: z.array(claimSchema).min(2).max(5),
    /** Plain words of an article that is one paragraph without clauses (2 and 28); no other article has it. */
    body: words.optional(),
    /** Clause => plain words; each point of the outline has its own. */
    clauses: z.record(z.string(), z.strictObject({ text: words, points: z.record(z.string(), words).optional() })),
    forYou: z.partialRecord(audience, z.array(claimSchema).min(1)),
    /** What the article does not promise, or leaves to other rules. */
    limits: z.array(claimSchema).min(1),
  });

export const articleWords = wordsOf(claim);
export const articleTranslation = wordsOf(translatedClaim).extend({ translatedFrom });

export type ArticleFacts = z.infer<typeof articleFacts>;
export type ArticleWords = z.infer<typeof articleWords>;
