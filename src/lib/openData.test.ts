import { describe, expect, test } from 'vitest';
import { catalogue, dataTables, tableCsv, tableJson, tableSchema, type Row } from './openData.ts';
import { readSite } from './site.ts';

const site = readSite();
const tables = dataTables(site);
const table = (name: string) => tables.find((candidate) => candidate.name === name)!;

/** A CSV as its cells; quotes doubled inside quotes, as RFC 4180 says. */
function parseCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === '\r\n') lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

describe('open data', () => {
  test('has a row for each entry, and for each task of each plan', () => {
    expect(Object.fromEntries(tables.map(({ name, rows }) => [name, rows.length]))).toMatchObject({
      documents: site.content.documents.size, articles: 48, agencies: site.content.agencies.size, topics: site.content.topics.size, glossary: site.content.glossary.size,
      indicators: site.content.indicators.size, tasks: [...site.content.plans.values()].reduce((sum, { facts }) => sum + facts.tasks.length, 0),
    });
  });

  test('gives every row exactly the fields that are described, each of its type', () => {
    const isType = { string: (v: unknown) => typeof v === 'string', integer: Number.isInteger, boolean: (v: unknown) => typeof v === 'boolean', list: Array.isArray, objects: Array.isArray, words: (v: unknown) => typeof v === 'object' && v !== null, object: (v: unknown) => typeof v === 'object' && v !== null };
    const faults = tables.flatMap(({ name, fields, rows }) => rows.flatMap((row: Row) => [
      ...(Object.keys(row).join() === fields.map((field) => field.name).join() ? [] : [`${name} ${String(row['id'])}: other fields`]),
      ...fields.filter((field) => !(row[field.name] === null ? field.nullable === true : isType[field.type](row[field.name]))).map((field) => `${name} ${String(row['id'])} ${field.name}`),
    ]));
    expect(faults).toEqual([]);
    expect(tables.flatMap(({ name, fields }) => fields.filter(({ description }) => description.length < 5).map((field) => `${name}.${field.name}`))).toEqual([]);
  });

  test('identifies every row once', () => {
    for (const { name, rows } of tables) expect(new Set(rows.map(({ id }) => id)).size, name).toBe(rows.length);
  });

  test('keeps what the plan does not state as null, and the wrong citation of the plan with where the text stands', () => {
    const task = table('tasks').rows.find(({ id }) => id === 'kh-bac-ninh-2026/II.4.2.d')!;
    expect(task['basis']).toEqual([{ cite: 'luat-148#31.1', fit: 'wrong', actual: ['luat-148#32.1.a', 'luat-148#32.1.b'] }]);
    expect(task['status']).toBe('no-public-report');
    expect(table('tasks').rows.some(({ support }) => support === null)).toBe(true);
  });

  test('says the same in CSV as in JSON, one line a row, with a byte order mark', () => {
    for (const { name, rows, ...rest } of tables) {
      const csv = tableCsv({ name, rows, ...rest });
      expect(csv.startsWith('\ufeff')).toBe(true);
      const [head, ...lines] = parseCsv(csv);
      expect(lines.length, name).toBe(rows.length);
      expect(lines.every((line) => line.length === head!.length), name).toBe(true);
      expect(lines.map(([id]) => id)).toEqual(rows.map(({ id }) => id));
    }
    const [head, ...lines] = parseCsv(tableCsv(table('articles')));
    expect(lines[43]![head!.indexOf('title.vi')]).toBe(site.content.articles.get('dieu-44')!.words.vi!.title);
  });

  test('writes no cell that a spreadsheet would run as a formula', () => {
    for (const one of tables) expect(parseCsv(tableCsv(one)).flat().filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
  });

  test('carries licence, version and schema, and the catalogue names every file', () => {
    const json = JSON.parse(tableJson(site, table('tasks'))) as Record<string, unknown>;
    expect(json).toMatchObject({ version: site.settings.date, licence: 'https://creativecommons.org/licenses/by/4.0/', schema: `${site.settings.url}/du-lieu/tasks.schema.json` });
    const schema = JSON.parse(tableSchema(site, table('tasks'))) as { properties: { rows: { items: { required: string[] } } } };
    expect(schema.properties.rows.items.required).toEqual(expect.arrayContaining(['id', 'plan', 'code', 'codeInferred', 'group', 'lead', 'support', 'deadline', 'product', 'basis', 'source', 'summary', 'status']));
    for (const { name } of tables) expect(catalogue(site)).toContain(`/du-lieu/${name}.csv`);
  });
});
