import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeOneTopic } from '../tests/fixtures/madeOneTopic.ts';
import type { MadeFile } from './madeFiles.ts';
import { listMaterials, materialFiles, partMakers, readMaterial, registerCode, squarePath, type Material } from './materials.ts';
import { askedOfRegister, countByForm, registerCsv } from './register.ts';
import { messageFiles } from './messages/topicForms.ts';

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

let root: string;
let made: ReturnType<typeof madeOneTopic>;
let list: Material[];
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'materials-'));
  made = madeOneTopic(join(root, 'cache'));
  list = listMaterials(made.site, made.cache);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The cells of a CSV (RFC 4180), row by row. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

test('every made file is in the register exactly once; the squares of a carousel are one line', () => {
  const squares = made.files.filter(({ form }) => form === 'bo-the');
  expect(squares).toHaveLength(3);
  const expected = [...made.files.filter(({ form, of }) => form !== 'bo-the' && of !== 'page').map(({ path }) => path), squares[0]!.path];
  for (const path of expected) expect(list.filter((material) => material.path === path), path).toHaveLength(1);
  for (const { path } of squares.slice(1)) expect(list.filter((material) => material.path === path)).toEqual([]);
});

test('every text of a topic to send or to paste is in the register', () => {
  const texts = messageFiles(made.site, made.topic, 'vi');
  expect(texts.length).toBeGreaterThan(4);
  const paths = list.map(({ path }) => path);
  for (const { path } of texts) expect(paths).toContain(path);
  expect(paths).toContain(`/loa/${made.topic}/bac.txt`);
  expect(paths.filter((path) => /^\/hoi-dap\/[a-z-]+\.txt$/.test(path)).length).toBeGreaterThan(0);
});

test('the preview of a link to a page is no material', () => {
  const preview = made.files.find(({ of }) => of === 'page')!;
  expect(list.map(({ path }) => path)).not.toContain(preview.path);
});

test('the size and the SHA-256 of every line are those of its bytes', () => {
  const files = materialFiles(made.site, made.cache);
  expect(files.length).toBeGreaterThan(10);
  for (const material of list.filter(({ form }) => form !== 'bo-the')) {
    const bytes = readMaterial(files.find(({ path }) => path === material.path)!);
    expect([bytes.length, sha256(bytes)], material.path).toEqual([material.bytes, material.sha256]);
  }
});

test('a carousel has the address of its first square, their number, and the SHA-256 of all joined in their order', () => {
  const line = list.find(({ form }) => form === 'bo-the')!;
  const bytes = [1, 2, 3].map((square) => Buffer.from(`bo-the ${square}`));
  expect(line).toMatchObject({ count: 3, bytes: Buffer.concat(bytes).length, sha256: sha256(Buffer.concat(bytes)) });
  expect(squarePath(line.path, 3)).toBe(made.files.filter(({ form }) => form === 'bo-the')[2]!.path);
});

test('each line has the title of its entry in its own language', () => {
  const { words } = made.site.content.topics.get(made.topic)!;
  const titles = Object.fromEntries(list.filter(({ of, form }) => of === 'topic' && form === 'chu-lon').map(({ locale, title }) => [locale, title]));
  expect(titles).toEqual({ vi: words.vi!.question, en: words.en!.question });
});

test('a list that no script has written yet is named, with what to do', () => {
  const empty = join(root, 'empty');
  mkdirSync(empty);
  expect(() => materialFiles(made.site, empty, partMakers)).toThrow(`${join(empty, 'speech', 'manifest.json')}: found no file; expected the list of the files made before the pages. Run npm run build, which makes them.`);
});

test('a form without a name is refused, and named', () => {
  const folder = join(root, 'strange');
  mkdirSync(join(folder, 'slides'), { recursive: true });
  const file: MadeFile = { path: '/x.bin', form: 'la', of: 'topic', id: made.topic, locale: 'vi', date: '2026-11-22', kept: 'x.bin', bytes: 1, sha256: '' };
  writeFileSync(join(folder, 'slides', 'manifest.json'), JSON.stringify([file]));
  expect(() => materialFiles(made.site, folder, ['slides'])).toThrow(/found the form "la"; expected one of chu-lon, /);
});

test('a kept file that was damaged is not handed out', () => {
  const file = materialFiles(made.site, made.cache).find(({ form }) => form === 'chu-lon')!;
  expect(() => readMaterial({ ...file, sha256: 'khác' })).toThrow(/found other bytes than its list says; expected \/ban-in\//);
});

test('the CSV has every line, whatever commas, quotes and line ends are in a title, and starts with a byte order mark', () => {
  const title = 'Giấy tờ, "hồ sơ"\r\nvà, =1+1';
  const odd = [{ ...list[0]!, title }, ...list.slice(1)];
  const csv = registerCsv(made.site, odd, 'vi');
  expect(csv.startsWith('\ufeff')).toBe(true);
  const rows = parseCsv(csv.slice(1));
  expect(rows).toHaveLength(odd.length + 1);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([13]));
  expect(rows[1]![1]).toBe(title);
  expect(rows.slice(1).map((row) => row[9])).toEqual(odd.map(({ path }) => `${made.site.settings.url}${path}`));
  expect(rows.slice(1).map((row) => row[10])).toEqual(odd.map(({ sha256: hash }) => hash));
});

test('a line without a recorded reviewer says that nobody has reviewed it, one with says who', () => {
  const review = { by: 'Bà A', role: 'luật sư', on: '2026-10-01', against: 'luat-148' };
  const [first, second] = parseCsv(registerCsv(made.site, [list[0]!, { ...list[0]!, review }], 'vi').slice(1)).slice(1).map((row) => row[11]);
  expect(list[0]!.review).toBeNull();
  expect([first, second]).toEqual([made.site.content.interface.vi.materials.unreviewed, 'Bà A (luật sư), ngày 1 tháng 10 năm 2026']);
});

test('the code of the register is another one when any byte of any material is', () => {
  expect(registerCode([{ ...list[0]!, sha256: 'khác' }, ...list.slice(1)])).not.toBe(registerCode(list));
  expect(registerCode(list)).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}$/);
});

test('the counts by form add up to the lines of the register', () => {
  const counts = countByForm(list);
  expect(counts.length).toBeGreaterThan(10);
  expect(counts.reduce((sum, { total }) => sum + total, 0)).toBe(list.length);
  for (const { counts: byLocale, total } of counts) expect(byLocale.reduce((sum, count) => sum + count, 0)).toBe(total);
});

test('what the plan asks is cited to its sections, the report to the one that sets its day', () => {
  const { claims } = askedOfRegister(made.site, 'vi');
  expect(claims.find(({ cite }) => cite.includes('kh-bac-ninh-2026#II.2.c'))?.text).toContain('trước ngày 15 tháng 11 năm 2026');
  for (const { cite } of claims) expect(cite.length).toBeGreaterThan(0);
});
