import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listMaterials, registerCode, type Material } from '../src/lib/materials.ts';
import { registerPath } from '../src/lib/register.ts';
import { madeOneTopic } from '../src/tests/fixtures/madeOneTopic.ts';
import { buildRegister } from './build-register.ts';
import { copyKept } from './keepFiles.ts';

let root: string;
let made: ReturnType<typeof madeOneTopic>;
let list: Material[];
let html: ReturnType<typeof parse>;
const docx = () => readFileSync(join(root, 'dist', registerPath('vi', 'docx')));
const part = (name: string) => strFromU8(unzipSync(new Uint8Array(docx()))[name]!);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'register-'));
  made = madeOneTopic(join(root, 'cache'));
  list = listMaterials(made.site, made.cache);
  expect((await buildRegister(made.site, made.cache)).made).toBe(1);
  copyKept('register', made.cache, join(root, 'dist'));
  const { value, messages } = await mammoth.convertToHtml({ buffer: docx() });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  html = parse(value);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const cells = () => html.querySelectorAll('table')[0]!.querySelectorAll('tr').map((row) => row.querySelectorAll('td, th').map(({ text }) => text));

test('the Word file has one row for every line of the register, in its order', () => {
  expect(list.length).toBeGreaterThan(20);
  const [, ...rows] = cells();
  expect(rows.map((row) => [row[0], row[5], row[6]])).toEqual(list.map(({ path, sha256 }, index) => [String(index + 1), path, sha256.slice(0, 16)]));
});

test('its head is repeated on every page, its sheet lies on its side, its text is tagged as Vietnamese', () => {
  const document = part('word/document.xml');
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="landscape"/.exec(document)!;
  expect(Number(width)).toBeGreaterThan(Number(height));
  expect(part('word/styles.xml')).toMatch(/<w:docDefaults>.*<w:lang w:val="vi-VN"\/>.*<\/w:docDefaults>/s);
  expect(part('docProps/core.xml')).toContain('<dc:language>vi-VN</dc:language>');
});

test('it has a title, says which version of the site it was made from, and that what is not recorded as reviewed is not', () => {
  const ui = made.site.content.interface.vi;
  expect(html.querySelectorAll('h1').map(({ text }) => text)).toEqual([ui.pages.register.title]);
  const text = html.querySelectorAll('p').map((paragraph) => paragraph.text).join('\n');
  expect(text).toContain(`ngày 22 tháng 11 năm 2026, mã sổ ${registerCode(list)}`.replace('22 tháng 11 năm 2026', `${Number(made.site.settings.date.slice(8))} tháng ${Number(made.site.settings.date.slice(5, 7))} năm ${made.site.settings.date.slice(0, 4)}`));
  expect(text).toContain(ui.notes.notReviewed);
  expect(text).toContain('Số tài liệu có ghi người thẩm định: 0.');
});

test('it cites what the plan says of the report, and leaves the agency and the signers blank', () => {
  const text = html.querySelectorAll('p').map((paragraph) => paragraph.text);
  expect(text).toContainEqual(expect.stringMatching(/trước ngày 15 tháng 11 năm 2026\. \(.*II\.2\.c\)$/));
  expect(text).toContainEqual(expect.stringMatching(/^Cơ quan báo cáo: …+$/));
  expect(html.querySelectorAll('table')[1]!.querySelectorAll('p').map((paragraph) => paragraph.text)).toEqual(expect.arrayContaining(['Người lập sổ', 'Thủ trưởng cơ quan', '………………………………']));
});

test('the same register gives the same bytes, whatever the clock says, and is not made again', async () => {
  expect((await buildRegister(made.site, made.cache)).made).toBe(0);
  const again = madeOneTopic(join(root, 'again'));
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-04T05:06:07Z') });
  try {
    const { files } = await buildRegister(again.site, again.cache);
    copyKept('register', again.cache, join(root, 'other'));
    expect(readFileSync(join(root, 'other', files[0]!.path)).equals(docx())).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
