import { z } from 'zod';
import { audience, citations, claim, exceptions, id, review, translatedClaim, translatedFrom, words, type ClaimSchema } from './common.ts';
import { recordings } from './recording.ts';

/** What a topic is about, for grouping lists. */
export const topicThemes = ['giay-to', 'hoc-so', 'an-toan', 'quyen', 'phi', 'tre-em', 'kinh-doanh'] as const;

/** Facts of one topic: a question people ask, the unit that every form (page, FAQ, card, leaflet) is built from. */
export const topicFacts = z.strictObject({
  theme: z.enum(topicThemes),
  audiences: z.array(audience).min(1),
  /** Agencies that help, where the cited source names them. */
  helpers: z.array(id),
  articles: z.array(z.number().int().min(1).max(48)).min(1),
  /** Plan tasks, `kh-bac-ninh-2026/II.4.1.g`. */
  tasks: z.array(z.string()),
  /** Place among the questions of the home page; left out for most topics. */
  homePlace: z.number().int().min(1).optional(),
  /** Played instead of the browser's voice. */
  recording: recordings,
  review,
  exceptions,
});

const quizItem = z.strictObject({ ask: words, right: words, wrong: z.array(words).length(2), cite: citations });
/** One thing to do. */
export const step = z.strictObject({
  text: words,
  /** True when the step is done by going somewhere or asking someone, without a device. */
  inPerson: z.boolean(),
});

const wordsOf = <C extends ClaimSchema, S extends z.ZodType, Q extends z.ZodType>(claimSchema: C, stepSchema: S, quizSchema: Q) =>
  z.strictObject({
    question: words,
    /** The answer in one sentence. */
    answer: claimSchema,
    messages: z.array(claimSchema).min(3).max(5),
    /** Practical advice; at least one step needs no device. */
    steps: z.array(stepSchema).min(3).max(5),
    notPromised: z.array(claimSchema).min(1).max(3),
    /** An invented case, marked "tình huống giả định" wherever it is shown. */
    situation: words,
    quiz: z.array(quizSchema).length(3),
    /** The answer in so few letters that one text message with marks (70 characters) holds it and its article; left out where another sentence of the topic fits. */
    sms: z.optional(claimSchema),
    /** Words people type when they look for this. */
    keywords: z.array(words).min(3),
  });

export const topicWords = wordsOf(claim, step, quizItem);
export const topicTranslation = wordsOf(translatedClaim, step.omit({ inPerson: true }), quizItem.omit({ cite: true })).omit({ sms: true }).extend({ translatedFrom });

export type TopicFacts = z.infer<typeof topicFacts>;
export type TopicWords = z.infer<typeof topicWords>;
