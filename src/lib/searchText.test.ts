import { describe, expect, test } from 'vitest';
import { foldMarks, foldQuery, markBars, restoreBars } from './searchText.ts';

describe('the indexed copy', () => {
  test('writes đ as d with a mark that the index drops', () => {
    expect(markBars('đường Đi')).toBe('d\u0335ường D\u0335i');
    expect(markBars('đường').normalize('NFD').replace(/\p{M}/gu, '')).toBe('duong');
  });

  test('leaves all other letters composed', () => {
    expect(markBars('dịch vụ'.normalize('NFD'))).toBe('dịch vụ');
  });

  test.each(['Điều kiện đường bộ', 'không có', ''])('is turned back to "%s" when it is shown', (text) => {
    expect(restoreBars(markBars(text))).toBe(text);
  });
});

describe('a query', () => {
  test.each([
    ['đổi', 'dổi'],
    ['ĐỔI', 'DỔI'],
    ['  dịch vụ ', 'dịch vụ'],
    ['đổi'.normalize('NFD'), 'dổi'],
  ])('"%s" is asked as "%s"', (typed, asked) => {
    expect(foldQuery(typed)).toBe(asked);
  });

  test.each(['đổi số', 'đổi số'.normalize('NFD'), 'doi so', 'ĐỔI SỐ'])('"%s" asks the same without marks', (typed) => {
    expect(foldMarks(typed).toLowerCase()).toBe('doi so');
  });
});
