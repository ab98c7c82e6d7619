import { describe, expect, test } from 'vitest';
import { readSite, type Site } from '../src/lib/site.ts';
import { reviewRows, reviewSheet } from './review-sheet.ts';

const site = readSite();
const rows = reviewRows(site, 'vi');

describe('the review sheet', () => {
  test('has a line for every clause and point of the law that is explained', () => {
    const clauses = rows.filter(({ entry, block }) => entry.startsWith('content/articles/') && /^clauses\.\d+$/.test(block));
    const points = rows.filter(({ entry, block }) => entry.startsWith('content/articles/') && /^clauses\.\d+\.points\./.test(block));
    expect([clauses.length, points.length]).toEqual([209, 76]);
    expect(clauses.find(({ citation }) => citation === 'luat-148#44.3')?.text).toBe(site.content.articles.get('dieu-44')!.words.vi!.clauses['3']!.text);
  });

  test('has every citation of a statement on a line of its own, named as readers see it', () => {
    const limits = site.content.articles.get('dieu-44')!.words.vi!.limits;
    const index = limits.findIndex(({ cite }) => cite.length === 2);
    const lines = rows.filter(({ entry, block }) => entry === 'content/articles/dieu-44' && block === `limits[${index}]`);
    expect(lines.map(({ citation }) => citation)).toEqual(limits[index]!.cite);
    expect(lines[1]!.place.replaceAll('\u00a0', ' ')).toBe('Điều 32 khoản 3 điểm a');
  });

  test('has the statements whose basis stands beside them in the facts: tasks and sections of plans, agencies, steps of infographics, quizzes', () => {
    const tasks = [...site.content.plans.values()].reduce((sum, { facts }) => sum + facts.tasks.length, 0);
    expect(rows.filter(({ block }) => /^tasks\..*\.plain$/.test(block))).toHaveLength(tasks);
    expect(new Set(rows.filter(({ block }) => block === 'role').map(({ entry }) => entry)).size).toBe(site.content.agencies.size);
    expect(rows.some(({ entry, block }) => entry.startsWith('content/topics/') && block === 'quiz[0]')).toBe(true);
    expect(rows.some(({ entry, block }) => entry.startsWith('content/infographics/') && block.startsWith('steps.'))).toBe(true);
  });

  test('says the same places in every language', () => {
    const cited = (list: typeof rows) => list.map(({ entry, block, citation }) => `${entry} ${block} ${citation}`);
    const translated = reviewRows(site, 'zh');
    const entries = new Set(translated.map(({ entry }) => entry));
    // The sentence for a text message with marks is needed in Vietnamese only.
    expect(cited(translated)).toEqual(cited(rows.filter(({ entry, block }) => entries.has(entry) && block !== 'sms')));
    expect(translated.length).toBeGreaterThan(1400);
  });

  test('has the clause’s own words beside the statement when the law is given, and none when it is not', () => {
    expect(rows.filter(({ official }) => official !== '')).toEqual([]);
    const official = new Map([[44, { heading: 'x', lead: [], clauses: { 1: { lines: ['Lời khoản một:'], points: { a: 'lời điểm a' } }, 2: { lines: ['hai'], points: {} }, 3: { lines: ['Lời khoản ba.', 'Đoạn hai.'], points: {} } } }]]);
    for (const point of ['b', 'c']) official.get(44)!.clauses[1].points = { ...official.get(44)!.clauses[1].points, [point]: `lời điểm ${point}` } as never;
    const given: Site = { ...site, officialText: official as never };
    const words = (citation: string) => reviewRows(given, 'vi').find((row) => row.citation === citation)?.official;
    expect(words('luat-148#44.3')).toBe('Lời khoản ba.\nĐoạn hai.');
    expect(words('luat-148#44.1.b')).toBe('lời điểm b');
    expect(words('luat-148#44.1')).toBe('Lời khoản một:\na) lời điểm a\nb) lời điểm b\nc) lời điểm c');
  });

  test('is CSV that a spreadsheet opens: a byte order mark, quotes doubled, ten columns in every line', () => {
    const sheet = reviewSheet([{ entry: 'content/x/y', block: 'z', text: 'Lời “này”, "kia"', place: 'Điều\u00a01', citation: 'luat-148#1', official: '' }]);
    expect(sheet.startsWith('\ufeff"Mục","Vị trí"')).toBe(true);
    expect(sheet.split('\r\n')[1]).toBe('"x/y","z","Lời “này”, ""kia""","Điều 1","luat-148#1","","","","",""');
  });
});
