import { z } from 'zod';
import { claim, exceptions, review, translatedClaim, translatedFrom, words, type ClaimSchema } from './common.ts';
import { recordings } from './recording.ts';
import { step } from './topic.ts';

/** Facts of one guide by person; the folder's name is the audience. What it gathers beyond these lists is found by audience. */
export const guideFacts = z.strictObject({
  /** The articles that matter most to this person, most important first. */
  keyArticles: z.array(z.number().int().min(1).max(48)).min(1).max(7),
  /** Topics, most useful first. */
  topics: z.array(words),
  /** Plan tasks, `kh-bac-ninh-2026/II.4.1.g`. */
  tasks: z.array(words),
  /** Played instead of the browser's voice. */
  recording: recordings,
  review,
  exceptions,
});

const wordsOf = <C extends ClaimSchema, S extends z.ZodType>(claimSchema: C, stepSchema: S) =>
  z.strictObject({
    title: words,
    /** The most important thing in one sentence. */
    answer: claimSchema,
    /** What the law or a plan says for this person. */
    gives: z.array(claimSchema).min(3).max(8),
    /** Practical advice; at least one step needs no device. */
    steps: z.array(stepSchema).min(3).max(5),
    /** What the law or a plan does not promise this person. */
    notPromised: z.array(claimSchema).min(2).max(6),
  });

export const guideWords = wordsOf(claim, step);
export const guideTranslation = wordsOf(translatedClaim, step.omit({ inPerson: true })).extend({ translatedFrom });

export type GuideFacts = z.infer<typeof guideFacts>;
export type GuideWords = z.infer<typeof guideWords>;
