import { z } from 'zod';
import { audience, citations, claim, exceptions, isoDate, translatedClaim, translatedFrom, words, type ClaimSchema } from './common.ts';

/** A picture drawn from facts: here a chain of duties, one step below the other. */
export const infographicFacts = z.strictObject({
  audiences: z.array(audience).min(1),
  /** Grows with every change of what the picture says. */
  version: z.number().int().min(1),
  updated: isoDate,
  steps: z
    .array(
      z.strictObject({
        id: z.string(),
        /** A name of src/lib/pictograms.ts. */
        pictogram: z.string(),
        cite: citations,
        /** The plan task whose lead, support and deadline the step shows; read from the plan, never repeated. */
        task: z.string().nullable(),
      }),
    )
    .min(2),
  exceptions,
});

const wordsOf = <C extends ClaimSchema>(claimSchema: C) =>
  z.strictObject({
    title: words,
    /** Step id => heading and text; the citation is in the facts. */
    steps: z.record(z.string(), z.strictObject({ heading: words, text: words })),
    /** The whole picture in prose, for those who do not see it. */
    longDescription: z.array(claimSchema).min(1),
    caption: words,
    credit: words,
  });

export const infographicWords = wordsOf(claim);
export const infographicTranslation = wordsOf(translatedClaim).extend({ translatedFrom });

export type InfographicFacts = z.infer<typeof infographicFacts>;
export type InfographicWords = z.infer<typeof infographicWords>;
