import { describe, expect, test } from 'vitest';
import { articleId, clauseAnchor, formatCitation, isCitation, parseLawPlace, pointLetter, printedSection, sectionSlug, splitCitation, taskCode } from './citations.ts';

describe('isCitation', () => {
  test.each(['luat-148#44', 'luat-148#44.1.b', 'luat-148#34.2.dd', 'kh-bac-ninh-2026#II.4.1.g'])('accepts "%s"', (text) => {
    expect(isCitation(text)).toBe(true);
  });

  test.each(['Điều 44', 'luat-148', '#44', 'luat-148#', 'luat-148#34.2.đ', 'luat 148#44', 'luat-148#44 khoản 1', 'luat-148#1#2'])('refuses "%s"', (text) => {
    expect(isCitation(text)).toBe(false);
  });
});

test('splits a citation into its document and the place in it', () => {
  expect(splitCitation('kh-bac-ninh-2026#II.4.1.g')).toEqual({ document: 'kh-bac-ninh-2026', locator: 'II.4.1.g' });
});

describe('parseLawPlace', () => {
  test.each([
    ['2', { article: 2, clause: null, point: null }],
    ['44.3', { article: 44, clause: '3', point: null }],
    ['44.1.b', { article: 44, clause: '1', point: 'b' }],
    ['34.2.dd', { article: 34, clause: '2', point: 'dd' }],
  ])('reads "%s" as article, clause and point', (locator, place) => {
    expect(parseLawPlace(locator)).toEqual(place);
  });

  test.each(['', 'II.4', '44.', '44.b', '44.1.B', '44.1.b.1', '100.1', 'dieu-44'])('says that "%s" is no place in a law', (locator) => {
    expect(parseLawPlace(locator)).toBeNull();
  });
});

test('names articles with two digits, so that folders sort as the law does', () => {
  expect([3, 44].map(articleId)).toEqual(['dieu-03', 'dieu-44']);
});

test('gives d) and đ) of the same clause different anchors', () => {
  expect(clauseAnchor('2', 'd')).toBe('khoan-2-diem-d');
  expect(clauseAnchor('2', 'dd')).toBe('khoan-2-diem-dd');
  expect(clauseAnchor('2')).toBe('khoan-2');
});

test('writes the point id dd as the letter đ, and no other', () => {
  expect(['d', 'dd', 'b'].map(pointLetter)).toEqual(['d', 'đ', 'b']);
});

test.each([
  ['II.4.1.dd', 'ii-4-1-dd', 'II.4.1.đ'],
  ['II.4.1.d', 'ii-4-1-d', 'II.4.1.d'],
  ['II.4.1.dd.1', 'ii-4-1-dd-1', 'II.4.1.đ.1'],
  ['II.1', 'ii-1', 'II.1'],
  ['Dieu.2.5', 'dieu-2-5', 'Điều 2.5'],
  ['PL2', 'pl2', 'Phụ lục II'],
])('section %s has the address %s and is printed %s', (section, slug, printed) => {
  expect(sectionSlug(section)).toBe(slug);
  expect(printedSection(section)).toBe(printed);
});

describe('formatCitation', () => {
  // Blanks that must not break are written as ~ here.
  const format = (...rest: Parameters<typeof formatCitation>) => formatCitation(...rest).replaceAll('\u00a0', '~');

  test.each([
    ['luat-148#2', 'vi', 'Điều~2'],
    ['luat-148#44.3', 'vi', 'Điều~44 khoản~3'],
    ['luat-148#34.2.dd', 'vi', 'Điều~34 khoản~2 điểm~đ'],
    ['luat-148#34.2.dd', 'en', 'Article~34, clause~2, point~đ'],
    ['luat-148#2', 'en', 'Article~2'],
    ['luat-148#34.2.dd', 'ko', '제34조 제2항 đ호'],
    ['luat-148#44.3', 'ko', '제44조 제3항'],
    ['luat-148#34.2.dd', 'zh', '第34条第2款đ项'],
    ['luat-148#2', 'zh', '第2条'],
  ] as const)('writes %s in %s as "%s" and keeps each number with its word', (citation, locale, words) => {
    expect(format(citation, locale, 'Luật')).toBe(words);
  });

  test('names the document when it is not the law', () => {
    expect(format('kh-bac-ninh-2026#II.4.2.dd', 'vi', 'Kế hoạch Bắc Ninh')).toBe('Kế hoạch Bắc Ninh, mục~II.4.2.đ');
    expect(format('kh-bac-ninh-2026#II.4.2.dd', 'en', "Bắc Ninh's plan")).toBe("Bắc Ninh's plan, section~II.4.2.đ");
  });

  test('names annex and row of a task that stands in a table', () => {
    expect(format('cl-1305-bac-ninh-2025#PL2.17', 'vi', 'Chiến lược Bắc Ninh')).toBe('Chiến lược Bắc Ninh, phụ lục II, dòng~17');
    expect(format('kh-lam-dong-2026#PL.II.4', 'en', "Lâm Đồng's plan")).toBe("Lâm Đồng's plan, annex, row~II.4");
    expect(format('kh-lam-dong-2026#PL.II.4', 'zh', '林同省计划')).toBe('林同省计划附录第II.4项');
  });

  test.each([
    ['PL1', 'vi', 'Chiến lược, phụ lục I'],
    ['PL1', 'en', 'Chiến lược, annex~I'],
    ['PL2', 'ko', 'Chiến lược 부속서 II'],
    ['PL1', 'zh', 'Chiến lược附录I'],
    ['Dieu.3', 'vi', 'Chiến lược, Điều~3'],
    ['Dieu.2.5', 'en', 'Chiến lược, Article~2.5'],
    ['Dieu.3', 'ko', 'Chiến lược 제3조'],
    ['Dieu.3', 'zh', 'Chiến lược第3条'],
  ] as const)('names a whole annex and an article of a decision, %s, in %s, in the words of that language', (locator, locale, words) => {
    expect(format(`cl-1305-bac-ninh-2025#${locator}`, locale, 'Chiến lược')).toBe(words);
  });

  test('a task is known by the number printed before it, or by its place where the number is lost', () => {
    expect(taskCode({ id: 'II.4.1.dd' })).toBe('II.4.1.đ');
    expect(taskCode({ id: 'PL2.36', code: { printed: '36', inferred: false } })).toBe('36');
    expect(taskCode({ id: 'PL2.17', code: { printed: null, inferred: true } })).toBe('17');
  });
});
