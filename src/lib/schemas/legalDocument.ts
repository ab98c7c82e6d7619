import { z } from 'zod';
import { dayOrMonth, exceptions, id, isoDate, translatedFrom, words } from './common.ts';

/** A legal document: the law, what details it, and the plans that carry it out. */
export const documentFacts = z.strictObject({
  kind: z.enum(['law', 'decree', 'decision', 'plan', 'strategy', 'dispatch']),
  /** As printed; `null` where the copy we have leaves it blank. */
  number: words.nullable(),
  /** Agency id. */
  issuer: id,
  /** Day, or month where the copy leaves the day blank; `null` where neither is printed. */
  issued: dayOrMonth.nullable(),
  inForce: isoDate.nullable(),
  status: z.enum(['in-force', 'historic', 'unknown']),
  /** Documents of this register that it carries out. */
  carriesOut: z.array(id),
  /** How much of the text we hold. */
  completeness: z.enum(['full', 'body-only', 'facts-only']),
  links: z.array(
    z.strictObject({
      url: z.url(),
      kind: z.enum(['page', 'pdf']),
      /** When and how the link was opened; `null`: never, and the page says so. */
      checked: z.strictObject({ on: isoDate, how: words }).nullable(),
    }),
  ),
  /** The day our copy was last compared with the sources it is cited from. */
  comparedOn: isoDate,
  /** Known errors of the source, worded in the language files. */
  sourceDefects: z.array(id),
  /**
   * What others wrote down about a document whose text we do not hold: the place in it, as they give it, and whether several sources
   * that do not depend on each other say so. Worded in the language files.
   */
  notedFacts: z.array(z.strictObject({ id, place: z.string().regex(/^\d+(\.\d+(\.[a-z]+)?)?$/, 'a place such as "90.2"'), sources: z.enum(['one', 'several']) })).optional(),
  /** The SHA-256 of the official wording that a build may be given (LAW_TEXT); only for the law. */
  officialText: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), copy: words }).optional(),
  exceptions,
});

/** Headings of the law, by number. */
const outline = z.strictObject({
  chapters: z.record(z.string(), words),
  sections: z.record(z.string(), words),
  articles: z.record(z.string(), words),
});

export const documentWords = z.strictObject({
  title: words,
  /** The name used in citations: "Kế hoạch Bắc Ninh". */
  shortTitle: words,
  purpose: words,
  /** What was compared with what, in plain words. */
  checkedAgainst: words,
  defects: z.record(z.string(), words),
  outline: outline.optional(),
  /** Words of `notedFacts`. */
  notedFacts: z.record(z.string(), words).optional(),
});
export const documentTranslation = documentWords.extend({ translatedFrom });

export type DocumentFacts = z.infer<typeof documentFacts>;
export type DocumentWords = z.infer<typeof documentWords>;
