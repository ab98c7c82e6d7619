import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cardFonts } from './fonts.ts';
import { levels, rasterGlyph } from './rasterGlyph.ts';
import type { Outline } from './trueType.ts';

const square = (x: number, y: number, size: number): Outline => [x, y, 1, x + size, y, 1, x + size, y + size, 1, x, y + size, 1];

test('covers whole pixels fully and split pixels by their share', () => {
  const { left, top, width, height, coverage } = rasterGlyph([square(0, 0, 2)], 1, 0.5);
  expect({ left, top, height }).toEqual({ left: 0, top: -2, height: 2 });
  const rows = Array.from({ length: height }, (_, row) => [...coverage.subarray(row * width, row * width + 3)]);
  expect(rows).toEqual([[levels / 2, levels, levels / 2], [levels / 2, levels, levels / 2]]);
});

test('leaves the hole of an "o" empty', () => {
  const hole = square(1, 1, 2);
  const turned = [9, 6, 3, 0].flatMap((at) => hole.slice(at, at + 3));
  const { width, coverage } = rasterGlyph([square(0, 0, 4), turned], 1, 0);
  expect(coverage[width + 1]).toBe(0);
  expect(coverage[0]).toBe(levels);
});

test('a blank leaves no ink', () => {
  expect(rasterGlyph([], 1, 0)).toMatchObject({ width: 0, height: 0 });
});

test('draws letters as librsvg does, within the steps of a card', async () => {
  for (const [locale, letters] of [['vi', 'Rgệẵ'], ['ko', '전'], ['zh', '数']] as const) {
    const file = cardFonts(locale).bold.files.at(-1)!;
    for (const letter of letters) {
      const outlines = file.outline(file.glyph(letter.codePointAt(0)!));
      const scale = 60 / file.unitsPerEm;
      const mask = rasterGlyph(outlines, scale, 0);
      const path = outlines.map((outline) => {
        const count = outline.length / 3;
        const point = (index: number) => [outline[(index % count) * 3]! * scale + 10, 80 - outline[(index % count) * 3 + 1]! * scale] as const;
        const on = (index: number) => outline[(index % count) * 3 + 2] === 1;
        const first = Array.from({ length: count }, (_, index) => index).find(on)!;
        let d = `M${point(first).join(' ')}`;
        for (let index = first + 1; index <= first + count; index += 1) {
          if (on(index)) d += `L${point(index).join(' ')}`;
          else {
            const [next, here] = [point(index + 1), point(index)];
            d += `Q${here.join(' ')} ${on(index + 1) ? next.join(' ') : [(here[0] + next[0]) / 2, (here[1] + next[1]) / 2].join(' ')}`;
          }
        }
        return `${d}Z`;
      }).join('');
      const { data } = await sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="110"><path d="${path}"/></svg>`)).extractChannel('alpha').raw().toBuffer({ resolveWithObject: true });
      let sum = 0;
      for (let row = 0; row < mask.height; row += 1) for (let column = 0; column < mask.width; column += 1) sum += Math.abs(mask.coverage[row * mask.width + column]! / levels - data[(80 + mask.top + row) * 100 + 10 + mask.left + column]! / 255);
      expect(sum / mask.coverage.length, letter).toBeLessThan(0.02);
    }
  }
});
