import { describe, expect, test } from 'vitest';
import { breakablePieces, fitSentences, fitText } from './fitText.ts';
import { cardFonts, type CardFont } from './fonts.ts';

/** A font whose letters are all half as wide as high: at size 10 a line of 102 pixels holds 20 letters. */
const plain: CardFont = { ...cardFonts('vi').regular, measure: (text, size) => [...text].length * size * 0.5 };

describe('fitText', () => {
  test('takes the largest size at which the whole text fits', () => {
    expect(fitText('một hai ba bốn', plain, { width: 102, maxLines: 1, sizes: [20, 14, 10] })).toEqual({ lines: ['một hai ba bốn'], size: 14 });
    expect(fitText('một hai ba bốn', plain, { width: 102, maxLines: 2, sizes: [20, 14, 10] })).toEqual({ lines: ['một hai ba', 'bốn'], size: 20 });
  });

  test('says that a text does not fit rather than cutting it', () => {
    expect(fitText('một hai ba bốn năm sáu', plain, { width: 102, maxLines: 1, sizes: [10] })).toBeNull();
  });

  test('does not break inside a word that is wider than the box', () => {
    expect(fitText('mộtchữdàikhôngthểngắtđược', plain, { width: 102, maxLines: 9, sizes: [10] })).toBeNull();
  });

  test('does not break at a no-break space', () => {
    expect(fitText('xem Điều\u00a044 khoản\u00a03', plain, { width: 80, maxLines: 2, sizes: [10] })?.lines).toEqual(['xem Điều\u00a044', 'khoản\u00a03']);
    expect(fitText('một hai\u00a0ba', plain, { width: 42, maxLines: 2, sizes: [10] })?.lines).toEqual(['một', 'hai\u00a0ba']);
  });

  test('composes letters and reads a line break as a blank', () => {
    expect(fitText('Điều\nLuật'.normalize('NFD'), plain, { width: 102, maxLines: 1, sizes: [10] })?.lines).toEqual(['Điều Luật']);
  });

  test('keeps every line of a real heading inside its box', () => {
    const heading = 'Hỗ trợ người cao tuổi, người khuyết tật tiếp cận và sử dụng dịch vụ công trực tuyến';
    const fitted = fitText(heading, cardFonts('vi').bold, { width: 740, maxLines: 5, sizes: [66, 50, 34] })!;
    expect(fitted.lines.join(' ')).toBe(heading);
    expect(fitted.lines.filter((line) => cardFonts('vi').bold.measure(line, fitted.size) > 740)).toEqual([]);
    expect(fitted.lines.length).toBeGreaterThan(1);
  });
});

describe('fitSentences', () => {
  const box = { width: 102, maxLines: 1, sizes: [10] };

  test('keeps the whole text where it fits', () => {
    expect(fitSentences('Có. Xin hỏi.', plain, box).lines).toEqual(['Có. Xin hỏi.']);
  });

  test('leaves out whole sentences from the end', () => {
    expect(fitSentences('Một câu ngắn. Câu hai thì không vừa nữa.', plain, box).lines).toEqual(['Một câu ngắn.']);
  });

  test('ends in "…" after a whole word where not even one sentence fits, without a comma before it', () => {
    expect(fitSentences('Một hai ba bốn, năm sáu bảy tám chín.', plain, box).lines).toEqual(['Một hai ba bốn …']);
  });

  test('shows nothing where no word fits', () => {
    expect(fitSentences('mộtchữdàikhôngthểngắtđược thế', plain, box).lines).toEqual([]);
    expect(fitSentences('', plain, box).lines).toEqual([]);
  });
});

describe('breakablePieces', () => {
  const pieces = (text: string) => breakablePieces(text).map(({ text: piece }) => piece);

  test('breaks at blanks, and a no-break space holds', () => {
    expect(pieces('Điều\u00a044 khoản 3')).toEqual(['Điều\u00a044', 'khoản', '3']);
  });

  test('never breaks inside a Korean word', () => {
    expect(pieces('디지털 전환법 제44조')).toEqual(['디지털', '전환법', '제44조']);
  });

  test('breaks Chinese between words, never before a closing mark, after an opening one, or inside a reference', () => {
    const found = pieces('《数字化转型法》说什么：老年人（第44条第1款a项）。');
    expect(found.slice(0, 3)).toEqual(['《数字化转型法》', '说', '什么：']);
    expect(found.filter((piece) => /^[》：，。）]/.test(piece) || /[《（]$/.test(piece))).toEqual([]);
    expect(found.at(-1)).toBe('（第44条第1款a项）。');
  });

  test('loses nothing', () => {
    const text = '对老年人、残疾人的帮助（第44条）：Bắc Ninh 2026年7月1日起';
    expect(breakablePieces(text).map(({ text: piece, blank }, index) => (blank && index > 0 ? ' ' : '') + piece).join('')).toBe(text);
  });
});

test('a Chinese text that is too long is cut after a whole sentence, without a blank that was not there', () => {
  const text = '本法有四十八条。它说明老年人得到什么帮助。它不承诺发放手机。';
  const fitted = fitSentences(text, cardFonts('zh').regular, { width: 400, maxLines: 2, sizes: [25] });
  expect(fitted.lines.join('')).toBe('本法有四十八条。它说明老年人得到什么帮助。');
});

test('Korean and Chinese letters are measured with their own fonts', () => {
  expect(cardFonts('vi').regular.has('数')).toBe(false);
  expect(cardFonts('zh').regular.has('数')).toBe(true);
  expect(cardFonts('ko').regular.has('뷁')).toBe(true);
  expect(cardFonts('zh').regular.measure('数字', 100)).toBeCloseTo(200, 0);
});
