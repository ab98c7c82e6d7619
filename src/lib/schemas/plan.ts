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
  /** "Thường xuyên": regularly, without saying when. */
  z.strictObject({ kind: z.literal('recurring'), ...ofAgencies }),
  /** "Theo lộ trình, hướng dẫn của …": the words are in the language files. `by` is null when it follows a document. */
  z.strictObject({ kind: z.literal('guided'), by: id.nullable(), ...ofAgencies }),
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
 * One task in the "6 rõ" schema (Decision 268/QĐ-TTg): person, work, authority, responsibility, time, result.
 * Work is in the language files; a part the plan leaves out is `null`, shown as "not stated" and counted.
 */
const task = z.strictObject({
  /** The section of the plan that holds the task. */
  id: z.string().regex(/^[IVX]+(\.[0-9a-z]+)+$/),
  leads: z.array(id).min(1),
  supports: z.array(id).min(1).nullable(),
  authority: citation.nullable(),
  responsibility: citation.nullable(),
  /** Where the plan names the product. */
  result: citation.nullable(),
  deadlines: z.array(deadline).min(1),
  basis: z.array(legalBasis),
  audiences: z.array(audience),
  /** What has been reported, with evidence; `null`: no public report known. Never inferred from a date. */
  status: z.null(),
});

export const planFacts = z.strictObject({
  /** The document, an id of content/documents/. */
  document: id,
  /** Citable sections other than the tasks themselves. */
  sections: z.array(z.string()).min(1),
  parts: z.record(z.string(), z.enum(['purpose', 'tasks', 'funding', 'organisation'])),
  tasks: z.array(task).min(1),
  exceptions,
});

const wordsOf = <C extends ClaimSchema>(claimSchema: C) =>
  z.strictObject({
    title: words,
    purpose: words,
    parts: z.record(z.string(), words),
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
