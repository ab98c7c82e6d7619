import { describe, expect, test } from 'vitest';
import { declaredFigures, figuresOf } from './figures.ts';

const sorted = (figures: Set<string>) => [...figures].sort();

describe('figuresOf', () => {
  test.each([
    ['vi', 'Luật có hiệu lực từ ngày 1 tháng 7 năm 2026.'],
    ['en', 'The law is in force from 1 July 2026.'],
    ['ko', '이 법은 2026년 7월 1일부터 시행됩니다.'],
    ['zh', '本法自2026年7月1日起生效。'],
  ] as const)('reads the same day in %s', (locale, text) => {
    expect(sorted(figuresOf(text, locale))).toEqual(['2026-07-01']);
  });

  test.each([
    ['vi', 'Điều 44 khoản 1 điểm a'],
    ['en', 'Article 44, clause 1, point a'],
    ['ko', '제44조 제1항 a호'],
    ['zh', '第44条第1款a项'],
  ] as const)('reads the same place in %s', (locale, text) => {
    expect(sorted(figuresOf(text, locale))).toEqual(['1', '44', 'point a']);
  });

  test.each([
    ['vi', 'điểm a và b'],
    ['en', 'points a and b'],
    ['ko', 'a호와 b호'],
    ['zh', 'a项和b项'],
    ['zh', 'a、b项'],
  ] as const)('reads both points of a pair in %s: "%s"', (locale, text) => {
    expect(sorted(figuresOf(text, locale))).toEqual(['point a', 'point b']);
  });

  test('reads the number of a document as one figure, with its letters', () => {
    expect(sorted(figuresOf('Nghị định số 224/2026/NĐ-CP và Luật số 67/2006/QH11, Quyết định 268/QĐ-TTg', 'vi'))).toEqual(['224/2026/NĐ-CP', '268/QĐ-TTg', '67/2006/QH11']);
  });

  test('reads a section of a plan as one figure', () => {
    expect(sorted(figuresOf('mục II.4.1.đ của kế hoạch', 'vi'))).toEqual(['II.4.1.đ']);
  });

  test('tells 1% from 1 and does not mind a leading nought', () => {
    expect(sorted(figuresOf('ít nhất 1% và “06 rõ”', 'vi'))).toEqual(['1%', '6']);
    expect(sorted(figuresOf('at least 1 and “6”', 'en'))).toEqual(['1', '6']);
  });

  test('reads a month without a day as its number in every language', () => {
    expect(sorted(figuresOf('tháng 3 năm 2026', 'vi'))).toEqual(sorted(figuresOf('March 2026', 'en')));
    expect(sorted(figuresOf('2026년 3월', 'ko'))).toEqual(sorted(figuresOf('2026年3月', 'zh')));
  });

  test('does not take "may" for a month, nor the words "điểm mới" for a point', () => {
    expect(sorted(figuresOf('You may ask; they may help in May 2026.', 'en'))).toEqual(['2026', '5']);
    expect(sorted(figuresOf('Điểm mới, quan điểm của luật', 'vi'))).toEqual([]);
  });
});

describe('declaredFigures', () => {
  test('leaves out numbers of articles, clauses, sections and points', () => {
    expect([...declaredFigures('Theo Điều 20 và 21, khoản 1 và khoản 2 Điều 48, Mục 2 Chương V, điểm a; mục II.4.1.đ.')]).toEqual([]);
  });

  test('keeps percentages, days, document numbers and plain numbers', () => {
    expect([...declaredFigures('Từ ngày 1 tháng 7 năm 2026, ít nhất 1% theo Luật số 67/2006/QH11, kế hoạch 5 năm.')].sort()).toEqual(['1%', '2026-07-01', '5', '67/2006/QH11']);
  });
});
