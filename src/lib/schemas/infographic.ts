import { z } from 'zod';
import { pictogramNames } from '../pictograms.ts';
import { audience, citations, claim, exceptions, id, isoDate, translatedClaim, translatedFrom, words, type ClaimSchema } from './common.ts';

/** One step, right or rule of a drawn list. */
const step = z.strictObject({
  id,
  /** The drawing beside it, or `marker`: a numeral or letter where it has one ("IV", "1"). Exactly one of the two. */
  pictogram: z.enum(pictogramNames).optional(),
  marker: words.optional(),
  cite: citations,
  /** The plan task whose lead, support and time the step shows; read from the plan, never repeated. */
  task: z.string().optional(),
}).refine(({ pictogram, marker }) => (pictogram === undefined) !== (marker === undefined), { error: 'either a pictogram or a marker' });

const common = {
  /** Place in the gallery. */
  order: z.number().int().min(1),
  audiences: z.array(audience).min(1),
  exceptions,
};

/** A picture drawn from facts. What other content already holds (targets, deadlines, tasks) is read from there and never repeated. */
export const infographicFacts = z.discriminatedUnion('form', [
  /** Steps one below the other; `joined`: each leads to the next, and a line is drawn between them. */
  z.strictObject({ form: z.literal('steps'), joined: z.boolean(), steps: z.array(step).min(2), ...common }),
  /** The targets of a document, all years. */
  z.strictObject({ form: z.literal('targets'), document: id, ...common }),
  /** The deadlines of a plan that have a time, in order. */
  z.strictObject({ form: z.literal('timeline'), plan: id, ...common }),
  /** Two plans side by side. */
  z.strictObject({ form: z.literal('comparison'), comparison: id, ...common }),
]);

const wordsOf = <C extends ClaimSchema>(claimSchema: C) =>
  z.strictObject({
    title: words,
    /** What the picture shows, in one sentence or two: the text in the place of the image where only the image is used. */
    alt: words,
    /** Step id => heading and text; the citation is in the facts. Empty for forms without steps. */
    steps: z.record(z.string(), z.strictObject({ heading: words, text: words })),
    /** The whole picture in prose, for those who do not see it. */
    longDescription: z.array(claimSchema).min(1),
    caption: words,
  });

export const infographicWords = wordsOf(claim);
export const infographicTranslation = wordsOf(translatedClaim).extend({ translatedFrom });

/** The published versions of a picture, oldest first: content/infographics/<id>/versions.json, written by `npm run infographics:release`. */
export const pictureVersions = z.array(z.strictObject({ version: z.number().int().min(1), on: isoDate, pictures: z.record(z.string(), z.unknown()) }));

export type InfographicFacts = z.infer<typeof infographicFacts>;
export type InfographicWords = z.infer<typeof infographicWords>;
