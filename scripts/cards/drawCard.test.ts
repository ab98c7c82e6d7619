import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/lib/cards.ts';
import { locales, type Locale } from '../../src/lib/locales.ts';
import { cardShapes, type CardShape } from '../../src/lib/paths.ts';
import { formatProblem } from '../../src/lib/problems.ts';
import { exampleCard } from '../../src/tests/fixtures/exampleCard.ts';
import { designOf, drawBackground, safeArea } from './designs.ts';
import { drawCard, drawPixels, marginsAreClean } from './drawCard.ts';
import { breakablePieces } from './fitText.ts';
import { contrast, inkContrasts, leastContrast, palette } from './palette.ts';

const brand = 'Luật số lời thường';
const shapes = Object.keys(cardShapes) as CardShape[];
const problemsOf = async (card: Card) => (await drawPixels(card, brand)).problems.map(formatProblem);
const titleLines = async (card: Card) => (await drawPixels(card, brand)).lines.filter(({ field }) => field === 'title').map(({ text }) => text);

describe('a drawn card', () => {
  test.each(shapes)('is a PNG of the size of its shape: %s', async (shape) => {
    const { width, height } = cardShapes[shape];
    expect(await sharp(await drawCard(exampleCard({}, { shape }), brand)).metadata()).toMatchObject({ format: 'png', width, height });
  });

  test('has ink where its words stand and none in the margins, seen in the finished picture', async () => {
    const card = exampleCard({ title: 'Ủy ban nhân dân xã, phường phải có chương trình hỗ trợ người cao tuổi' });
    const { width } = designOf(card);
    const background = await drawBackground(exampleCard(), false);
    const { data } = await sharp(await drawCard(card, brand)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let inked = 0;
    let outside = 0;
    for (const [pixel, index] of background.entries()) {
      if (palette[index]!.every((value, channel) => value === data[pixel * 3 + channel])) continue;
      inked += 1;
      const [x, y] = [pixel % width, Math.floor(pixel / width)];
      if (!safeArea(card).some(({ left, top, width: w, height: h }) => x >= left && x < left + w && y >= top && y < top + h)) outside += 1;
    }
    expect(inked).toBeGreaterThan(20_000);
    expect(outside).toBe(0);
  });

  test('is the same whatever was drawn before it', async () => {
    const card = exampleCard();
    const first = await drawCard(card, brand);
    await drawCard(exampleCard({ title: 'Một tên khác hẳn, dài hơn nhiều' }, { locale: 'en' }), brand);
    expect((await drawCard(card, brand)).equals(first)).toBe(true);
  });
});

describe('what is not right is named with file, field and letter', () => {
  test('a letter no font has', async () => {
    expect(await problemsOf(exampleCard({ title: 'Hỗ trợ 缺' }))).toEqual([expect.stringContaining('content/topics/x/vi.yaml  title on the card of /chu-de/x/: found 缺 U+7F3A; expected letters that Be Vietnam Pro 700 has.')]);
  });

  test('a letter that leaves no ink, such as a joiner of width zero', async () => {
    expect((await problemsOf(exampleCard({ title: 'Hỗ\u200btrợ' }))).join()).toContain('title on the card of /chu-de/x/: found \u200b U+200B');
  });

  test('a title of one word wider than the card, on the shape it is too wide for', async () => {
    const title = 'Hỗtrợngườicaotuổi'.repeat(5);
    expect(await problemsOf(exampleCard({ title }, { shape: 'square' }))).toEqual([`content/topics/x/vi.yaml  title on the square card of /chu-de/x/: found ${title.length} letters; expected a title that fits the card whole. Shorten the title of the entry.`]);
  });

  test('a kicker longer than two lines; one of two lines is drawn whole', async () => {
    expect((await problemsOf(exampleCard({ kicker: 'Hộ kinh doanh, hợp tác xã, '.repeat(9) }))).join()).toContain('kicker on the card of /chu-de/x/: found');
    const kicker = 'Law on Digital Transformation, No. 148/2025/QH15, passed on 11 December 2025';
    expect((await drawPixels(exampleCard({ kicker }, { locale: 'en' }), brand)).lines.filter(({ field }) => field === 'kicker').map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' ')).toBe(kicker);
  });

  test('a number that does not fit beside the drawing', async () => {
    expect((await problemsOf(exampleCard({ badge: '123456789012345' }))).join()).toContain('badge on the card of /chu-de/x/: found "123456789012345"; expected a short number.');
  });

  test('ink in the margin, whoever drew it', async () => {
    const background = await drawBackground(exampleCard(), false);
    const indices = background.slice();
    expect(marginsAreClean(exampleCard(), indices, background)).toBe(true);
    for (const [x, y] of [[20, 300], [600, 20], [600, 612], [830, 300], [840, 560]] as const) {
      const spoilt = indices.slice();
      spoilt[y * 1200 + x] = 4;
      expect(marginsAreClean(exampleCard(), spoilt, background), `${x}, ${y}`).toBe(false);
    }
  });
});

test('every ink has a contrast of at least 7:1 on its ground', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(inkContrasts().length).toBeGreaterThan(2);
  expect(inkContrasts().filter((ink) => !(ink.contrast >= leastContrast))).toEqual([]);
});

describe('titles of all kinds', () => {
  const syllables: Record<Locale, readonly string[]> = {
    vi: ['người', 'cao', 'tuổi', 'khuyết', 'tật', 'chuyển', 'đổi', 'số', 'Ủy', 'ban', 'nhân', 'dân', 'Điều', '44', '“lo', 'hộ”', 'nghiêng', 'QUYỀN', 'ẾỘ', '1', 'tháng', '7', '(gồm', 'cả)', 'web/app', '–', '100%', '?'],
    en: ['the', 'household', 'businesses,', 'straightforwardly', 'Article', '44', 'don’t', '“ward”', 'Bắc', 'Ninh', 'a', 'e-signature', 'internationalisation', '(or', 'none)', '?'],
    ko: ['디지털', '전환법', '제44조', '누가', '도와주나요?', '장애인과', '어르신', '2026년', '7월', '“면”', '박닌성', '뷁', '공공서비스를'],
    zh: ['数字化', '转型法', '第44条', '第1款', 'a项', '老年人', '，', '。', '《', '》', '谁来帮助', '？', '“乡”', 'Bắc Ninh', '2026年7月1日', '龘', '：'],
  };
  const title = (locale: Locale) => fc.array(fc.constantFrom(...syllables[locale]), { minLength: 1, maxLength: 24 }).map((parts) => parts.join(locale === 'zh' ? '' : ' '));
  const anyTitle = fc.constantFrom(...locales).chain((locale) => title(locale).map((text) => ({ locale, text })));
  const bare = (text: string) => text.normalize('NFC').replace(/\s+/gu, '');

  test('stand whole on the card, break only between words, and leave the margins clean', async () => {
    await fc.assert(
      fc.asyncProperty(anyTitle, fc.constantFrom(...shapes), fc.boolean(), async ({ locale, text }, shape, decomposed) => {
        const card = exampleCard({ title: decomposed ? text.normalize('NFD') : text, text: text, basis: '' }, { locale, shape });
        const { problems, lines } = await drawPixels(card, brand);
        if (problems.length > 0) {
          // The only way out is to say that the title is too long.
          expect(problems.map(({ found }) => found)).toEqual([expect.stringMatching(/^\d+ letters$/)]);
          return;
        }
        const drawn = lines.filter(({ field }) => field === 'title').map((line) => line.text);
        expect(bare(drawn.join(''))).toBe(bare(text));
        // Each line begins where a piece begins: never inside a word, a compound or a reference.
        const starts = new Set([0]);
        let length = 0;
        for (const piece of breakablePieces(text.normalize('NFC'))) starts.add((length += bare(piece.text).length));
        length = 0;
        for (const line of drawn) expect(starts).toContain((length += bare(line).length));
      }),
      { numRuns: 150, seed: 20261122 },
    );
  }, 60_000);

  test('of any letters at all are drawn whole or refused by name, and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.constantFrom(...locales), async (text, locale) => {
        const { problems, lines } = await drawPixels(exampleCard({ title: text, basis: '' }, { locale }), brand);
        const drawn = lines.filter(({ field }) => field === 'title').map((line) => line.text).join('');
        if (problems.length === 0) expect(bare(drawn)).toBe(bare(text));
        else for (const { file, field } of problems) expect({ file, field }).toEqual({ file: 'content/topics/x/vi.yaml', field: 'title on the card of /chu-de/x/' });
      }),
      { numRuns: 200, seed: 20261122 },
    );
  }, 60_000);

  test('keep compounds, dates and references together', async () => {
    const compounds = ['người cao tuổi', 'chuyển đổi số', 'dịch vụ công', 'Điều 44', '1 tháng 7'];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(compounds, { minLength: 3 }), fc.constantFrom(...shapes), async (parts, shape) => {
        const lines = await titleLines(exampleCard({ title: parts.join(', ') }, { shape }));
        for (const part of parts) expect(lines.filter((line) => line.replaceAll('\u00a0', ' ').includes(part)), `${part} in ${lines.join(' / ')}`).toHaveLength(1);
      }),
      { numRuns: 60, seed: 20261122 },
    );
  }, 60_000);
});
