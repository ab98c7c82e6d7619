import { describe, expect, test } from 'vitest';
import { filterTasks, readFilter, tasksCsv } from './taskFilter.ts';
import { locales } from './locales.ts';
import { readSite } from './site.ts';
import { taskRows, undatedTimes } from './taskRows.ts';

const site = readSite();
const rows = taskRows(site, 'vi');

describe('the filter of tasks', () => {
  test('has every task of every plan in every language', () => {
    const total = [...site.content.plans.values()].reduce((sum, { facts }) => sum + facts.tasks.length, 0);
    for (const locale of locales) expect(taskRows(site, locale)).toHaveLength(total);
  });

  test('leads to the Vietnamese page, and says so, where a task is not translated', () => {
    const row = taskRows(site, 'ko').find(({ plan }) => plan === 'cl-1305-bac-ninh-2025')!;
    expect(row.href.startsWith('/ke-hoach/')).toBe(true);
    expect(row.lang).toBe('vi');
  });

  test('reads its choices from the address and minds no others', () => {
    expect(readFilter('?plan=kh-bac-ninh-2026&agency=&time=2026-05&x=1')).toEqual({ plan: 'kh-bac-ninh-2026', time: '2026-05' });
  });

  test('keeps the tasks that meet all choices together', () => {
    expect(filterTasks(rows, {})).toHaveLength(rows.length);
    expect(filterTasks(rows, { plan: 'kh-lam-dong-2026' })).toHaveLength(11);
    const both = filterTasks(rows, { plan: 'kh-bac-ninh-2026', agency: 'so-khcn' });
    expect(both.length).toBeGreaterThan(3);
    expect(both.every(({ plan, leads }) => plan === 'kh-bac-ninh-2026' && leads.some(({ id }) => id === 'so-khcn'))).toBe(true);
    expect(filterTasks(rows, { plan: 'kh-bac-ninh-2026', time: '2026-05' }).map(({ href }) => href)).toEqual(['/ke-hoach/kh-bac-ninh-2026/ii-1/']);
  });

  test('finds what has no day by the kind of its time, and the tasks of a group of a list', () => {
    const regular = filterTasks(rows, { plan: 'kh-bac-ninh-2026', time: 'recurring' });
    expect(regular.length).toBeGreaterThan(5);
    expect(regular.every(({ times }) => times.includes('recurring'))).toBe(true);
    expect(rows.flatMap(({ times }) => times).filter((time) => !/^\d{4}-\d{2}$/.test(time) && !undatedTimes.some((kind) => kind === time))).toEqual([]);
    expect(filterTasks(rows, { group: 'kh-lam-dong-2026/ra-soat' })).toHaveLength(4);
  });

  test('finds the task with the wrong citation under both articles, the one printed and the one whose text it carries', () => {
    for (const article of ['31', '32']) expect(filterTasks(rows, { article }).map(({ href }) => href)).toContain('/ke-hoach/kh-bac-ninh-2026/ii-4-2-d/');
  });

  test('exports what it shows, one line a task, safe for spreadsheets', () => {
    const csv = tasksCsv([{ ...rows[0]!, title: '=1+1 "x"' }], ['a', 'b', 'c', 'd', 'e', 'f'], 'https://example.org');
    const [head, line, rest] = csv.replace('\ufeff', '').split('\r\n');
    expect(head).toBe('"a","b","c","d","e","f"');
    expect(line!.startsWith(`"'=1+1 ""x""","${rows[0]!.plan}"`)).toBe(true);
    expect(rest).toBe('');
  });
});
