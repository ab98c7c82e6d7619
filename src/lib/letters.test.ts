import { describe, expect, test } from 'vitest';
import { groupByLetter, indexLetter, letterAnchor } from './letters.ts';

test.each([
  ['Ủy ban', 'U'],
  ['Điều', 'Đ'],
  ['đường', 'Đ'],
  ['dịch vụ', 'D'],
  ['ứng dụng', 'U'],
  ['ăn', 'A'],
  ['“Bình dân học vụ số”', 'B'],
  ['48 điều', '0–9'],
  ['Ủy'.normalize('NFD'), 'U'],
  ['데이터', 'ㄷ'],
  ['끝', 'ㄱ'],
  ['한 번만 신고', 'ㅎ'],
  ['数字化转型', 'S'],
  ['行政手续', 'X'],
  ['“云计算”', 'Y'],
  ['按时', 'A'],
])('puts "%s" under %s', (text, letter) => {
  expect(indexLetter(text)).toBe(letter);
});

test.each([['Đ', 'chu-dd'], ['D', 'chu-d'], ['0–9', 'chu-so'], ['U', 'chu-u'], ['ㄷ', 'chu-3137']])('the letter %s has the anchor %s', (letter, anchor) => {
  expect(letterAnchor(letter)).toBe(anchor);
});

describe('groupByLetter', () => {
  const group = (items: string[]) => groupByLetter(items, (item) => item, 'vi');

  test('has Đ as a letter of its own between D and E', () => {
    expect(group(['Em', 'Điều', 'Dữ liệu', 'Đất', 'Ai']).map(({ letter }) => letter)).toEqual(['A', 'D', 'Đ', 'E']);
  });

  test('sorts within a letter as Vietnamese dictionaries do', () => {
    expect(group(['Ứng dụng', 'Ủy ban', 'Ưu tiên', 'Số', 'Sở'])).toEqual([
      { letter: 'S', items: ['Số', 'Sở'] },
      { letter: 'U', items: ['Ủy ban', 'Ứng dụng', 'Ưu tiên'] },
    ]);
  });

  test('has no letter without items and loses none', () => {
    const items = ['Một', 'Hai', '3', 'Bốn', 'năm'];
    expect(group(items).flatMap((found) => found.items).sort()).toEqual(items.toSorted());
    expect(group([])).toEqual([]);
  });
});
