import { describe, expect, test } from 'vitest';
import { formatProblem } from './problems.ts';
import { checkWriting, countSyllables, keepTogether, splitSentences } from './text.ts';

test.each([
  ['Luật có hiệu lực.', 4],
  ['  Điều 44 – khoản 3 ', 4],
  ['', 0],
  ['— …', 0],
])('counts the syllables of "%s": %i', (text, count) => {
  expect(countSyllables(text)).toBe(count);
});

describe('splitSentences', () => {
  test('ends a sentence at its mark, with the closing quote', () => {
    expect(splitSentences('Bà hỏi: “Ai giúp?” Cán bộ trả lời. Xong!')).toEqual(['Bà hỏi: “Ai giúp?”', 'Cán bộ trả lời.', 'Xong!']);
  });

  test('does not end a sentence at the dot of a number', () => {
    expect(splitSentences('Có 1.200 hồ sơ, mục II.4.1 ghi 3.5 điểm.')).toHaveLength(1);
  });

  test('finds no sentence in an empty text', () => {
    expect(splitSentences('')).toEqual([]);
  });
});

describe('keepTogether', () => {
  const keep = (text: string) => keepTogether(text).replaceAll('\u00a0', '~');

  test.each([
    ['Kế hoạch chuyển đổi số của Bắc Ninh', 'Kế hoạch chuyển~đổi~số của Bắc~Ninh'],
    ['Từ ngày 1 tháng 7 năm 2026', 'Từ ngày~1~tháng~7 năm~2026'],
    ['Điều 44 khoản 3', 'Điều~44 khoản~3'],
    ['Article 44, clause 3', 'Article~44, clause~3'],
    ['Ai giúp tôi?', 'Ai giúp tôi?'],
  ])('"%s" may break only as "%s"', (heading, kept) => {
    expect(keep(heading)).toBe(kept);
  });
});

describe('checkWriting', () => {
  const lines = (raw: string) => checkWriting(raw, 'content/x/vi.yaml').map(formatProblem);

  test.each(['hòa', 'khỏe', 'thủy', 'Ủy ban', 'toàn', 'quý', 'quỹ', 'Quỳ', 'hoạch', 'tuỳnh', 'huỳnh'])('has nothing to say about "%s"', (word) => {
    expect(lines(`a: một ${word} nữa`)).toEqual([]);
  });

  test.each([['hoà', 'oà'], ['khoẻ', 'oẻ'], ['thuỷ', 'uỷ'], ['Uỷ ban', 'Uỷ'], ['hoá,', 'oá'], ['HOÀ', 'OÀ'], ['loè', 'oè']])('reports the tone of "%s", which stands on the second vowel', (word, found) => {
    expect(lines(`một\nhai ${word}`)).toEqual([`content/x/vi.yaml  line 2: found "${found}"; expected the tone on the first vowel (hòa, khỏe, thủy, Ủy ban). Move the tone mark.`]);
  });

  test('reports decomposed letters, which look the same but are not found by a search', () => {
    expect(lines('title: Điều\ntext: '.concat('Luật'.normalize('NFD')))).toEqual([
      'content/x/vi.yaml  line 2: found text that is not in Unicode form NFC; expected NFC. Save the file with composed letters (NFC); text copied from a PDF often is not.',
    ]);
  });
});
