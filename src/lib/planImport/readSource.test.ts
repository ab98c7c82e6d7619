import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { htmlLines } from './htmlLines.ts';
import { readSource } from './readSource.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-source-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

describe('a source file', () => {
  test('may begin with a byte order mark, and has its lines counted with the blank ones', async () => {
    const { lines } = await readSource(file('bom.txt', '\ufeffKẾ HOẠCH\r\n\r\nI. NỘI DUNG\r\n'));
    expect(lines).toEqual([{ number: 1, text: 'KẾ HOẠCH', indented: false }, { number: 3, text: 'I. NỘI DUNG', indented: false }]);
  });

  test('says what was mended: Cyrillic look-alikes, no-break spaces, letters in pieces', async () => {
    const { lines, repairs } = await readSource(file('mended.txt', `Lưu: VТ\nngày\u00a01\n${'Sở'.normalize('NFD')}\n`));
    expect(lines.map(({ text }) => text)).toEqual(['Lưu: VT', 'ngày 1', 'Sở']);
    expect(repairs).toEqual([{ line: 1, what: 'Cyrillic look-alikes Т' }, { line: 2, what: 'no-break spaces (U+00A0)' }, { line: 3, what: 'letters that were not composed (NFC)' }]);
  });

  test('keeps the cells of a row apart and takes off tags and Markdown', async () => {
    const { lines } = await readSource(file('row.txt', '<b>1</b>\t**Việc**\t\n### III. VIỆC\n'));
    expect(lines).toEqual([{ number: 1, text: '1 | Việc', cells: ['1', 'Việc', ''], indented: false }, { number: 2, text: 'III. VIỆC', indented: false }]);
  });

  test.each([
    ['the wrong kind', 'plan.pdf', 'x', 'plan.pdf  found a ".pdf" file; expected .txt, .docx, .html. Open it and save it as .docx.'],
    ['an empty file', 'empty.txt', '', 'empty.txt  found an empty file; expected a document with text. Look for the complete file.'],
    ['a file of blanks', 'blank.txt', ' \n\t\n', 'blank.txt  found a file without any words; expected a document with text. A scanned document needs text recognition first.'],
    ['an older encoding', 'old.txt', new Uint8Array([0x53, 0xe6, 0xff]), 'old.txt  found bytes that are not UTF-8 (an older Vietnamese encoding, or another kind of file); expected text in UTF-8. Open it where its letters look right and save it as "UTF-8".'],
    ['UTF-16', 'wide.txt', new Uint8Array([0xff, 0xfe, 0x53, 0x00]), 'wide.txt  found text in UTF-16; expected text in UTF-8. Save the file again as "UTF-8".'],
  ])('refuses %s, naming file, found, expected and what to do', async (_, name, bytes, message) => {
    await expect(readSource(file(name, bytes))).rejects.toThrow(message);
  });

  test('refuses a broken .docx', async () => {
    await expect(readSource(file('broken.docx', 'no archive'))).rejects.toThrow(/broken\.docx {2}found a \.docx that cannot be opened \(.+\); expected a Word document\. Open it in a word processor/);
  });

  test('refuses a file that is not there, and a folder', async () => {
    await expect(readSource(join(folder, 'none.txt'))).rejects.toThrow(/none\.txt {2}found no such file; expected a document\. Check the path/);
    await expect(readSource(folder)).rejects.toThrow(/found a folder; expected a document\. Give the path of one file\./);
  });
});

describe('the lines of a page', () => {
  test('are its paragraphs, its list items with their marks, and its table rows as cells', () => {
    expect(htmlLines('<p>A <b>b</b></p><ol start="3"><li>C</li><li>D</li></ol><ul><li>E</li></ul><table><tr><td>1</td><td colspan="2">F</td></tr></table>')).toEqual([
      { text: 'A b' }, { text: '3. C' }, { text: '4. D' }, { text: '- E' }, { cells: ['1', 'F', ''] },
    ]);
  });

  test('join the paragraphs of a cell: a new capital is a new item, a small letter goes on', () => {
    expect(htmlLines('<table><tr><td><p>Sở A</p><p>Sở B</p></td><td><p>làm đất và</p><p>gieo hạt</p></td></tr></table>')).toEqual([{ cells: ['Sở A; Sở B', 'làm đất và gieo hạt'] }]);
  });
});
