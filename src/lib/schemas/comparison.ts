import { z } from 'zod';
import { exceptions, id, translatedFrom, words } from './common.ts';

/** Two plans side by side: which tasks of each are of one kind. Every task of both stands in exactly one group. */
export const comparisonFacts = z.strictObject({
  /** Plan ids. */
  left: id,
  right: id,
  groups: z.array(z.strictObject({ id, left: z.array(words), right: z.array(words) })).min(1),
  exceptions,
});

export const comparisonWords = z.strictObject({
  title: words,
  purpose: words,
  /** Names of the groups. */
  groups: z.record(z.string(), words),
});
export const comparisonTranslation = comparisonWords.extend({ translatedFrom });

export type ComparisonFacts = z.infer<typeof comparisonFacts>;
export type ComparisonWords = z.infer<typeof comparisonWords>;
