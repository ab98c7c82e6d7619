import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outlineFaults, parseOfficialText, readOfficialText } from './officialText.ts';
import { readContent, type Content } from './readContent.ts';

const { articles } = readContent();
const content: Pick<Content, 'articles'> = { articles };

/** A text with the outline of the law and invented words: the repository keeps no official wording. */
const invented = [...articles.values()].map(({ facts }) => {
  const clauses = Object.entries(facts.clauses).map(([clause, points]) => [`${clause}. Lời khoản ${clause}`, ...points.map((point) => `${point === 'dd' ? 'đ' : point}) lời điểm ${point}`)].join('\n'));
  return [`Điều ${facts.article}. Tên điều`, ...(clauses.length === 0 ? ['Lời của điều'] : clauses)].join('\n');
}).join('\n');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'law-')); });
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (text: string) => {
  const file = join(folder, `${sha256(text)}.txt`);
  writeFileSync(file, text);
  return file;
};

describe('parseOfficialText', () => {
  const text = parseOfficialText('LUẬT\nChương I\nTÊN CHƯƠNG\nĐiều 1. Một\nLời dẫn:\n1. Khoản một:\na) điểm a;\nđ) điểm đ.\n2. Khoản hai\nđoạn tiếp.\nMục 2. TÊN\nĐiều 2. Hai\nChỉ một đoạn.\nLuật này được Quốc hội thông qua.\nChữ ký');

  test('tells lead, clauses, points and further paragraphs apart', () => {
    expect(text.get(1)).toEqual({ heading: 'Một', lead: ['Lời dẫn:'], clauses: { 1: { lines: ['Khoản một:'], points: { a: 'điểm a;', dd: 'điểm đ.' } }, 2: { lines: ['Khoản hai', 'đoạn tiếp.'], points: {} } } });
  });

  test('leaves out headings of chapters and sections, and what stands before and after the articles', () => {
    expect(text.get(2)).toEqual({ heading: 'Hai', lead: ['Chỉ một đoạn.'], clauses: {} });
    expect(text.size).toBe(2);
  });
});

describe('readOfficialText', () => {
  test('gives nothing when the build is given no text', () => {
    expect(readOfficialText(content, undefined, sha256(invented))).toBeUndefined();
  });

  test('reads the recorded file with all 209 clauses', () => {
    const text = readOfficialText(content, fileOf(invented), sha256(invented))!;
    expect([...text.values()].reduce((sum, article) => sum + Object.keys(article.clauses).length, 0)).toBe(209);
    expect(text.get(34)!.clauses['2']!.points['dd']).toBe('lời điểm dd');
  });

  test('refuses a file in which one letter was changed', () => {
    const altered = invented.replace('Lời khoản 3', 'Lời khoán 3');
    expect(() => readOfficialText(content, fileOf(altered), sha256(invented))).toThrow(/\nLAW_TEXT {2}found a file with SHA-256 [0-9a-f]{64}; expected [0-9a-f]{64}, recorded in content/);
  });

  test('refuses a text whose clauses differ from the outline, naming the article', () => {
    const short = invented.replace('\n2. Lời khoản 2', '');
    expect(() => readOfficialText(content, fileOf(short), sha256(short))).toThrow('clauses of article 1: ');
    expect(outlineFaults(content, parseOfficialText(invented))).toEqual([]);
  });

  test('refuses a file that is not there, and a text when no hash is recorded', () => {
    expect(() => readOfficialText(content, join(folder, 'khong-co.txt'), sha256(''))).toThrow('LAW_TEXT  found no file');
    expect(() => readOfficialText(content, fileOf(invented), undefined)).toThrow('no officialText.sha256');
  });
});
