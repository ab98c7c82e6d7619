import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recallTable } from './draftSummary.ts';
import { fixtureAgencies } from './fixtures/fixtureAgencies.ts';
import { importPlan } from './importPlan.ts';
import { readSource } from './readSource.ts';
import { skipBecause } from '../../tests/skip.ts';
import { compareDraft, measureRecall } from './recall.ts';

const sources = process.env['SOURCES_DIR'] ?? join(process.cwd(), '../shared/sources');

const task = (id: string, more: object) => ({ id, leads: ['so-xay-dung-gia-dinh'], supports: null, authority: null, responsibility: null, result: null, deadlines: [{ kind: 'not-stated', agencies: [], cite: 'x#I' }], basis: [], audiences: [], reports: [], ...more });

describe('the recall of drafts', () => {
  test('counts what is missing and what is drafted too much', async () => {
    const draft = importPlan(await readSource(join(import.meta.dirname, 'fixtures/chong-ngap.txt')), fixtureAgencies);
    const facts = { document: 'x', sections: ['I'], parts: { I: 'tasks' }, tasks: [task('I.1', { leads: ['so-xay-dung-gia-dinh', 'cong-an-gia-dinh'] }), task('I.3', {})] };
    const recall = compareDraft(draft, facts, 'x');
    expect([recall.tasks, recall.leads, recall.deadlines]).toEqual([
      { found: 1, expected: 2, drafted: 2 },
      { found: 1, expected: 3, drafted: 2 },
      { found: 0, expected: 2, drafted: 1 },
    ]);
    expect(recall.differences).toContain('I.1 leads: cong-an-gia-dinh is not in the draft');
    expect(recall.differences).toContain('I.2: the task is only in the draft');
    expect(recall.differences).not.toContain('I.1 leads: so-xay-dung-gia-dinh is only in the draft');
    expect(recallTable([recall])[1]).toMatch(/^x\s+1\/2 50\.0 %\s+1\/3 33\.3 %\s+0\/2 0\.0 %\s+1\/2 50\.0 %/);
  });

  test('is at least 95 % of the tasks and 90 % of lead agencies and deadlines for every source document', async (context) => {
    if (!existsSync(sources)) skipBecause(context, `no folder ${sources}: set SOURCES_DIR to the source documents`);
    const { documents } = await measureRecall(sources, process.cwd());
    expect(documents.map(({ plan }) => plan).sort()).toEqual(['cl-1305-bac-ninh-2025', 'cv-bac-ninh-2026', 'kh-bac-giang-2025', 'kh-bac-ninh-2026', 'kh-lam-dong-2026']);
    for (const { plan, tasks, leads, deadlines } of documents) {
      expect(tasks.found / tasks.expected, `${plan}, tasks`).toBeGreaterThanOrEqual(0.95);
      expect(leads.found / leads.expected, `${plan}, lead agencies`).toBeGreaterThanOrEqual(0.9);
      expect(deadlines.found / deadlines.expected, `${plan}, deadlines`).toBeGreaterThanOrEqual(0.9);
    }
  });

  test('asks for the folder when there is none', async () => {
    await expect(measureRecall('no-such-folder', process.cwd())).rejects.toThrow('no-such-folder  found no such folder; expected the folder of the source documents. Give it after --recall, or set SOURCES_DIR.');
  });
});
