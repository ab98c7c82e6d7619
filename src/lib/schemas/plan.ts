import { z } from 'zod';
import { audience, citation, citations, claim, exceptions, id, isoDate, translatedClaim, translatedFrom, words, type ClaimSchema } from './common.ts';

const ofAgencies = {
  /** Whom the deadline binds; empty means the task's leads. */
  agencies: z.array(id),
  cite: citation,
};

/** A deadline keeps the precision of the source's words: "before 25 May" is not "on 25 May", "regularly" has no date. */
export const deadline = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('before'), date: isoDate, ...ofAgencies }),
  z.strictObject({ kind: z.literal('from'), date: isoDate, ...ofAgencies }),
  /** The day itself is printed as the day of completion: "31/12/2025". */
  z.strictObject({ kind: z.literal('on'), date: isoDate, ...ofAgencies }),
  /** "Tháng 5/2026". */
  z.strictObject({ kind: z.literal('month'), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as "2026-05"'), ...ofAgencies }),
  /** "Quý III/2026". */
  z.strictObject({ kind: z.literal('quarter'), quarter: z.string().regex(/^\d{4}-Q[1-4]$/, 'a quarter such as "2026-Q3"'), ...ofAgencies }),
  /** "Năm 2026", "2026". */
  z.strictObject({ kind: z.literal('year'), year: z.string().regex(/^\d{4}$/, 'a year such as "2026"'), ...ofAgencies }),
  /** "2025-2030"; `to` is null for "năm 2025 và những năm tiếp theo". */
  z.strictObject({ kind: z.literal('period'), from: z.string().regex(/^\d{4}$/), to: z.string().regex(/^\d{4}$/).nullable(), ...ofAgencies }),
  /** "Thường xuyên": regularly, without saying when; `every: year` for "hằng năm". */
  z.strictObject({ kind: z.literal('recurring'), every: z.enum(['month', 'quarter', 'year']).optional(), ...ofAgencies }),
  /** "Theo lộ trình, hướng dẫn của …": the words are in the language files. `by` is null when it follows a document; `month` where one is printed in brackets. */
  z.strictObject({ kind: z.literal('guided'), by: id.nullable(), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).optional(), ...ofAgencies }),
  z.strictObject({ kind: z.literal('not-stated'), ...ofAgencies }),
]);

export type Deadline = z.infer<typeof deadline>;

/** The legal basis as the plan prints it, and whether that clause says what the task says. */
const legalBasis = z.discriminatedUnion('fit', [
  z.strictObject({ cite: citation, fit: z.literal('matches') }),
  z.strictObject({
    cite: citation,
    fit: z.enum(['partial', 'wrong']),
    /** The clauses whose text the task really carries. */
    actual: citations,
  }),
]);

/**
 * What became publicly known of a task, and when. "Planned" and "reported done" need the public page that says so; nobody decides them from
 * a date. "Not measurable" is our own finding: the plan names neither a product nor a time by which anyone could tell.
 */
const report = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['planned', 'reported-done']), on: isoDate, evidence: z.url({ protocol: /^https$/, error: 'the https address of the public page that says so' }) }),
  z.strictObject({ kind: z.literal('not-measurable'), on: isoDate }),
]);

export type Report = z.infer<typeof report>;

/**
 * One task in the "6 rõ" schema (Decision 268/QĐ-TTg): person, work, authority, responsibility, time, result.
 * Work is in the language files; a part the plan leaves out is `null`, shown as "not stated" and counted.
 */
const task = z.strictObject({
  /** The section of the plan that holds the task. */
  id: z.string().regex(/^(?:[IVX]+|PL\d?|\d+)(\.[0-9A-Za-z]+)*$/, 'a section such as "II.4.1.g", a row of an annex such as "PL2.17"'),
  /** The number printed before the task where it is not its section: `null` where the copy has lost it, and then it is inferred from the place. */
  code: z.strictObject({ printed: words.nullable(), inferred: z.boolean() }).optional(),
  /** A group of the plan's list, a key of `groups`. */
  group: z.string().optional(),
  leads: z.array(id).min(1),
  supports: z.array(id).min(1).nullable(),
  authority: citation.nullable(),
  responsibility: citation.nullable(),
  /** Where the plan names the product. */
  result: citation.nullable(),
  deadlines: z.array(deadline).min(1),
  basis: z.array(legalBasis),
  audiences: z.array(audience),
  /** What has been reported, oldest first; an empty list: no public report is known. */
  reports: z.array(report),
});

export const planFacts = z.strictObject({
  /** The document, an id of content/documents/. */
  document: id,
  /** Citable sections other than the tasks themselves. */
  sections: z.array(z.string()).min(1),
  parts: z.record(z.string(), z.enum(['purpose', 'tasks', 'funding', 'organisation'])),
  /** Groups of the list of tasks, in its order; left out where the sections group them. */
  groups: z.array(z.string()).optional(),
  tasks: z.array(task).min(1),
  exceptions,
});

const wordsOf = <C extends ClaimSchema>(claimSchema: C) =>
  z.strictObject({
    title: words,
    purpose: words,
    parts: z.record(z.string(), words),
    /** Names of the groups; a name the copy has lost is ours and says so. */
    groups: z.record(z.string(), words).optional(),
    /** Section => one plain sentence; the sub-sections of a task are covered by the task's words. */
    sections: z.record(z.string(), words),
    tasks: z.record(
      z.string(),
      z.strictObject({
        title: words,
        plain: words,
        details: z.array(claimSchema),
        products: z.array(words).min(1).nullable(),
        authority: words.nullable(),
        responsibility: words.nullable(),
        /** The words of a `guided` deadline. */
        guided: words.nullable(),
        /** What changes for a citizen, as a question and its answer; `null` where a citizen feels nothing directly. */
        forYou: z.strictObject({ question: words, answer: words }).nullable(),
        /** What is wrong in the source, where the legal basis does not fit. */
        defect: words.nullable(),
      }),
    ),
  });

export const planWords = wordsOf(claim);
export const planTranslation = wordsOf(translatedClaim).extend({ translatedFrom });

export type PlanFacts = z.infer<typeof planFacts>;
export type PlanWords = z.infer<typeof planWords>;
export type TaskFacts = z.infer<typeof task>;
