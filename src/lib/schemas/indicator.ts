import { z } from 'zod';
import { exceptions, id, translatedFrom, words } from './common.ts';

/** A target for the end of a year. A value that the source leaves out is `null`: it is shown as missing, never as nought. */
const target = z
  .strictObject({
    /** At least, or exactly. */
    comparison: z.enum(['>=', '=']),
    value: z.number(),
  })
  .nullable();

/** One target of a plan, as its list prints it. */
export const indicatorFacts = z.strictObject({
  /** The document, an id of content/documents/. */
  document: id,
  /** The place in it, a row of an annex: `PL1.17`. */
  place: z.string().regex(/^[A-Za-z0-9.]+$/),
  /** The number printed before it. */
  number: z.number().int().min(1),
  /** The group of the list it stands in. */
  group: id,
  /** `percent`: of what is in the words. `index`: a number between 0 and 1. */
  unit: z.enum(['percent', 'index', 'count']),
  /** Year => target at its end. */
  targets: z.record(z.string().regex(/^\d{4}$/), target),
  /** Who follows and reports it; `null` where the source does not say. */
  agency: id.nullable(),
  exceptions,
});

export const indicatorWords = z.strictObject({
  name: words,
  /** What the share is a share of: "% dân số"; `null` where the source prints only "%". */
  of: words.nullable(),
  /** What the printed target says beyond its number; `null` where it says nothing more. */
  note: words.nullable(),
});
export const indicatorTranslation = indicatorWords.extend({ translatedFrom });

export type IndicatorFacts = z.infer<typeof indicatorFacts>;
export type IndicatorWords = z.infer<typeof indicatorWords>;
