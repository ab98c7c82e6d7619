import { readFileSync } from 'node:fs';
import opentype from 'opentype.js';
import { describe, expect, test } from 'vitest';
import { cardFonts } from './fonts.ts';
import { readTrueType } from './trueType.ts';

/** The outlines as opentype.js gives them: a letter from a general parser that many use. */
const reference = (data: Buffer) => opentype.parse(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer);
const samples = {
  vi: 'Luật Chuyển đổi số ẾẶỮ ộợị “To, AV Ty” 0123456789 ½…·',
  zh: '数字化转型法第四十四条谁来帮助老年人，。',
} as const;

describe.each(['vi', 'zh'] as const)('readTrueType on the %s font', (locale) => {
  const { data } = cardFonts(locale).bold.files.at(-1)!;
  const ours = readTrueType(data);
  const theirs = reference(data);
  const letters = [...new Set(samples[locale])];

  test('finds the same glyphs, widths and kerning as opentype.js', () => {
    const glyphs = letters.map((letter) => theirs.charToGlyph(letter));
    expect(letters.map((letter) => ours.glyph(letter.codePointAt(0)!))).toEqual(glyphs.map(({ index }) => index));
    expect(glyphs.map(({ index }) => ours.advance(index))).toEqual(glyphs.map(({ advanceWidth }) => advanceWidth));
    const pairs = glyphs.flatMap((left) => glyphs.map((right) => [left, right] as const));
    expect(pairs.map(([left, right]) => ours.kerning(left.index, right.index))).toEqual(pairs.map(([left, right]) => theirs.getKerningValue(left, right)));
  });

  test('reads outlines with the same extent as opentype.js, letters made of parts too', () => {
    expect(letters.length).toBeGreaterThan(15);
    for (const letter of letters.filter((candidate) => candidate !== ' ')) {
      const points = ours.outline(ours.glyph(letter.codePointAt(0)!)).flat();
      const extent = (offset: number) => [Math.min(...points.filter((_, index) => index % 3 === offset)), Math.max(...points.filter((_, index) => index % 3 === offset))];
      const commands = theirs.charToGlyph(letter).getPath(0, 0, theirs.unitsPerEm).commands as unknown as Record<string, number>[];
      const all = (keys: string[]) => commands.flatMap((command) => keys.flatMap((key) => (typeof command[key] === 'number' ? [command[key]] : [])));
      const [xs, ys] = [all(['x', 'x1']), all(['y', 'y1']).map((y) => -y)];
      expect([extent(0), extent(1)], letter).toEqual([[Math.min(...xs), Math.max(...xs)], [Math.min(...ys), Math.max(...ys)]].map((pair) => pair.map((value) => expect.closeTo(value, 0))));
    }
  });
});

test('a letter the font does not have is glyph 0', () => {
  expect(cardFonts('vi').bold.files[0]!.glyph('数'.codePointAt(0)!)).toBe(0);
});

test('kerning pulls "T" and "o" together', () => {
  const { bold } = cardFonts('vi');
  expect(bold.measure('To', 100)).toBeLessThan(bold.measure('T', 100) + bold.measure('o', 100));
});

test('a font without outlines of its own is refused with a reason', () => {
  const file = Buffer.from(readFileSync(new URL(import.meta.url)));
  file.writeUInt16BE(0, 4);
  expect(() => readTrueType(file)).toThrow('found no table "head"; expected a TrueType font');
});
