import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { load } from 'js-yaml';
import { planFacts, type Deadline } from '../schemas/plan.ts';
import { ImportError } from './ImportError.ts';
import { importPlan, type Draft } from './importPlan.ts';
import { readAgencies } from './readAgencies.ts';
import { readSource } from './readSource.ts';
import type { DraftDeadline } from './deadlineWords.ts';

/** How much of one kind of thing was found: `drafted` counts what the draft says, right or wrong. */
export interface Score {
  found: number;
  expected: number;
  drafted: number;
}

export interface DocumentRecall {
  file: string;
  plan: string;
  tasks: Score;
  leads: Score;
  supports: Score;
  deadlines: Score;
  basis: Score;
  /** Of the deadlines found: how many bind the same agencies, and name the same giver of guidance. */
  bound: { same: number; of: number };
  /** Each thing missed or drafted too much, for the person who looks why. */
  differences: string[];
}

/** A deadline's kind and time alone, as text. */
const timeOf = ({ agencies: _agencies, ...deadline }: DraftDeadline & { cite?: unknown }): string => {
  const { cite: _cite, by: _by, ...time } = deadline as Record<string, unknown>;
  return JSON.stringify(Object.fromEntries(Object.entries(time).sort(([one], [other]) => one.localeCompare(other))));
};

/** Compares a draft with the checked-in entry of the same plan. */
export function compareDraft(draft: Draft, facts: unknown, plan: string): DocumentRecall {
  const expected = planFacts.parse(facts);
  const score = (): Score => ({ found: 0, expected: 0, drafted: 0 });
  const recall: DocumentRecall = { file: draft.file, plan, tasks: score(), leads: score(), supports: score(), deadlines: score(), basis: score(), bound: { same: 0, of: 0 }, differences: [] };
  const drafted = new Map(draft.tasks.map((task) => [task.id, task]));
  recall.tasks = { found: expected.tasks.filter(({ id }) => drafted.has(id)).length, expected: expected.tasks.length, drafted: draft.tasks.length };
  const count = (what: 'leads' | 'supports' | 'deadlines' | 'basis', task: string, want: readonly string[], have: readonly string[]) => {
    const rest = [...have];
    recall[what].expected += want.length;
    recall[what].drafted += have.length;
    for (const item of want) {
      const index = rest.indexOf(item);
      if (index === -1) recall.differences.push(`${task} ${what}: ${item} is not in the draft`);
      else {
        recall[what].found += 1;
        rest.splice(index, 1);
      }
    }
    recall.differences.push(...rest.map((item) => `${task} ${what}: ${item} is only in the draft`));
  };
  for (const task of expected.tasks) {
    const own = drafted.get(task.id);
    if (own === undefined) recall.differences.push(`${task.id}: the task is not in the draft`);
    count('leads', task.id, task.leads, own?.leads ?? []);
    count('supports', task.id, task.supports ?? [], own?.supports ?? []);
    count('deadlines', task.id, task.deadlines.map(timeOf), (own?.deadlines ?? []).map(timeOf));
    count('basis', task.id, task.basis.map(({ cite }) => cite), own?.basis ?? []);
    for (const deadline of task.deadlines) {
      const same = own?.deadlines?.filter((candidate) => timeOf(candidate) === timeOf(deadline)) ?? [];
      if (same.length === 0) continue;
      recall.bound.of += 1;
      const binding = (one: Deadline | DraftDeadline) => `${[...one.agencies].sort().join()} ${'by' in one ? one.by : ''}`;
      if (same.some((candidate) => binding(candidate) === binding(deadline))) recall.bound.same += 1;
      else recall.differences.push(`${task.id} deadlines: ${timeOf(deadline)} binds "${binding(deadline)}", in the draft "${same.map(binding).join('" or "')}"`);
    }
  }
  for (const task of draft.tasks) {
    if (expected.tasks.some(({ id }) => id === task.id)) continue;
    recall.differences.push(`${task.id}: the task is only in the draft`);
    recall.leads.drafted += task.leads.length;
    recall.supports.drafted += task.supports?.length ?? 0;
    recall.deadlines.drafted += task.deadlines?.length ?? 0;
    recall.basis.drafted += task.basis.length;
  }
  return recall;
}

/**
 * Drafts every document of a folder and compares those whose entry is checked in below `root`. Files of other kinds, and documents that are
 * no plan, are named in `skipped`.
 * @throws ImportError when the folder is missing.
 */
export async function measureRecall(folder: string, root: string): Promise<{ documents: DocumentRecall[]; skipped: string[]; missing: string[] }> {
  if (!existsSync(folder)) throw new ImportError([{ file: folder, field: '', found: 'no such folder', expected: 'the folder of the source documents', action: 'Give it after --recall, or set SOURCES_DIR.' }]);
  const agencies = readAgencies(root);
  const plans = readdirSync(join(root, 'content/plans'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  const documents: DocumentRecall[] = [];
  const skipped: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!['.txt', '.docx', '.html'].includes(extname(file))) continue;
    try {
      const draft = importPlan(await readSource(join(folder, file)), agencies);
      if (draft.id !== null && plans.includes(draft.id)) documents.push(compareDraft(draft, load(readFileSync(join(root, 'content/plans', draft.id, 'facts.yaml'), 'utf8')), draft.id));
      else skipped.push(`${file}: drafted as ${draft.id ?? 'an entry without an id'}, which content/plans/ does not have`);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      skipped.push(`${file}: no plan`);
    }
  }
  return { documents, skipped, missing: plans.filter((plan) => !documents.some((document) => document.plan === plan)) };
}
