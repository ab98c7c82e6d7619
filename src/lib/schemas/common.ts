import { z } from 'zod';
import { audiences } from '../audiences.ts';
import { isCitation } from '../citations.ts';
import { isDay } from '../dates.ts';

/** An id: lower-case ASCII with hyphens, the same in every language, and the name of the entry's folder. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of lower-case ASCII letters, digits and hyphens');

/** Words shown to readers: never empty, no blanks at the ends. */
export const words = z.string().min(1, 'text that is not empty').refine((text) => text === text.trim(), 'text without blanks at its ends');

/** One citation, `luat-148#44.1.b`. That the place exists is checked against the outlines by `checkReferences`. */
export const citation = z.string().refine(isCitation, 'a citation such as "luat-148#44.3" or "kh-bac-ninh-2026#II.4.1.g"');

/** One citation or several; read as a list that is never empty. */
export const citations = z
  .union([citation, z.array(citation).min(1)], 'a citation such as "luat-148#44.3", or a list of citations that is not empty')
  .transform((value) => (Array.isArray(value) ? value : [value]));

/** A statement and the place in the source it rests on. */
export const claim = z.strictObject({ text: words, cite: citations });

/** The same statement in a translation: the citation is written once, in the Vietnamese. */
export const translatedClaim = z.strictObject({ text: words });

export type Claim = z.infer<typeof claim>;

/** A claim in either edition of a words file. */
export type ClaimSchema = typeof claim | typeof translatedClaim;

export const audience = z.enum(audiences);

/** A day in ISO form, quoted in YAML: "2026-07-01". */
export const isoDate = z.string().refine(isDay, 'a day of the calendar as "YYYY-MM-DD", in quotes');

/** A day, or a month where the source gives no day: "2026-03". */
export const dayOrMonth = z.string().refine((date) => isDay(date) || (/^\d{4}-\d{2}$/.test(date) && isDay(`${date}-01`)), 'a day "YYYY-MM-DD" or a month "YYYY-MM" of the calendar, in quotes');

/** Who checked the entry, in what role, when, and against which text. `null`: nobody yet, and the page says so. */
export const review = z.strictObject({ by: words, role: words, on: isoDate, against: words }).nullable();

export type Review = z.infer<typeof review>;

/** The rules of writing that an entry may break for a reason (checked by `checkWords`). */
export const writingRules = ['sentence-length', 'abbreviation', 'figures', 'parity', 'term', 'second-name'] as const;

/**
 * Places where an entry breaks a rule of writing on purpose. `in` is a block of the words, `clauses.3`, or a block of one translation,
 * `zh:clauses.3`. An exception that is no longer needed is a problem too, so that the list stays true;
 * those for terms (`term`, `second-name`) are not looked for yet, because terms are compared by `termDeviations`.
 */
export const exceptions = z.array(z.strictObject({ rule: z.enum(writingRules), in: words, reason: words })).min(1).optional();

export type Exceptions = z.infer<typeof exceptions>;

/**
 * Which Vietnamese text a translation was made from: block name => hash of that block.
 * Written by `npm run i18n:stamp`, never by hand; a block whose hash no longer fits is shown as outdated.
 */
export const translatedFrom = z.record(z.string(), z.string().regex(/^[0-9a-f]{8}$/)).optional();
