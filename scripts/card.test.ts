import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { cardPictures } from '../src/lib/cardPictures.ts';
import { readCard, usage, writeCard } from './card.ts';

const folder = mkdtempSync(join(tmpdir(), 'card-'));
afterAll(() => rmSync(folder, { recursive: true }));
const out = (name: string) => join(folder, name);
const write = (...typed: string[]) => writeCard(typed, () => 'Luật số lời thường');
const message = (...typed: string[]) => write(...typed).then(() => '', (error: unknown) => String((error as Error).message));

describe('npm run card', () => {
  test.each([['ngang', 1200, 630], ['vuong', 1080, 1080], ['doc', 1080, 1920]])('writes a card in the shape "%s"', async (shape, width, height) => {
    expect(await write('--text', 'Hãy đến Ủy ban nhân dân xã, phường để được giúp.', '--shape', shape, '--out', out(`${shape}.png`))).toBe(`Đã ghi ${out(`${shape}.png`)} (${width}x${height}).`);
    expect(await sharp(readFileSync(out(`${shape}.png`))).metadata()).toMatchObject({ format: 'png', width, height });
  });

  test('writes in every language, with kicker, note and citation', async () => {
    for (const [lang, text] of [['en', 'Ask at your ward'], ['ko', '동사무소에 물어보세요'], ['zh', '请到乡、坊询问']] as const) {
      expect(await write('--text', text, '--lang', lang, '--kicker', '9.11', '--note', text, '--cite', 'Điều 44', '--out', out(`${lang}.png`))).toContain('Đã ghi');
    }
  });

  test('takes every drawing there is', async () => {
    expect(cardPictures.length).toBeGreaterThan(15);
    for (const picture of cardPictures) expect(await write('--text', 'Lời nhắn', '--picture', picture, '--out', out('hinh.png')), picture).toContain('Đã ghi');
  });

  test('says in Vietnamese which letter cannot be drawn, and writes nothing', async () => {
    expect(await message('--text', 'Giúp trẻ em 🧒', '--out', out('loi.png'))).toBe('Thẻ chưa đạt, nên chưa ghi ra tệp:\n--text: phông chữ không có 🧒 U+1F9D2. Hãy bỏ hoặc thay chữ, dấu hay biểu tượng đó.');
    expect(existsSync(out('loi.png'))).toBe(false);
  });

  test('says in Vietnamese that a message is too long, with its length', async () => {
    const text = 'Hãy đến Ủy ban nhân dân. '.repeat(30).trim();
    expect(await message('--text', text, '--out', out('loi.png'))).toBe(`Thẻ chưa đạt, nên chưa ghi ra tệp:\n--text: dài ${text.length} chữ cái, không đủ chỗ trên thẻ. Hãy viết ngắn lại; phần giải thích để ở --note.`);
  });

  test('says in Vietnamese that a letter cannot be seen', async () => {
    expect(await message('--text', 'Hãy\u200b đến', '--out', out('loi.png'))).toContain('U+200B');
  });

  test('names every mistake in what was typed at once', () => {
    expect(() => readCard(['--shape', 'tron', '--lang', 'fr', '--picture', 'meo', '--out', 'the.jpg'])).toThrow(
      /^--text: chưa có lời nhắn\..*\n--shape: không có dáng thẻ "tron"\. Hãy chọn ngang, vuong hoặc doc\.\n--lang: không có thứ tiếng "fr"\. Hãy chọn vi, en, ko, zh\.\n--picture: không có hình "meo"\..*\n--out: tệp "the\.jpg" phải có đuôi \.png\.$/,
    );
  });

  test('explains itself when it does not understand', () => {
    expect(() => readCard(['--txt', 'x'])).toThrow(`Không hiểu "--txt". Lời có dấu cách phải đặt trong ngoặc kép.\n\n${usage}`);
    expect(() => readCard(['Hãy', 'đến'])).toThrow('Không hiểu "Hãy"');
  });
});
