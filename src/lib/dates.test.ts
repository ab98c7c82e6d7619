import { expect, test } from 'vitest';
import { formatDate, hasPassed, isDay } from './dates.ts';

// Blanks that must not break are written as ~ here.
test.each([
  ['2026-07-01', 'vi', 'ngày~1 tháng~7 năm~2026'],
  ['2026-07-01', 'en', '1~July 2026'],
  ['2026-12-31', 'en', '31~December 2026'],
  ['2026-03', 'vi', 'tháng~3 năm~2026'],
  ['2026-03', 'en', 'March 2026'],
  ['2026-07-01', 'ko', '2026년~7월~1일'],
  ['2026-03', 'ko', '2026년~3월'],
  ['2026-07-01', 'zh', '2026年7月1日'],
  ['2026-03', 'zh', '2026年3月'],
] as const)('writes %s in %s as "%s"', (date, locale, words) => {
  expect(formatDate(date, locale).replaceAll('\u00a0', '~')).toBe(words);
});

test.each([
  ['2026-05-24', '2026-05-25', true],
  ['2026-05-25', '2026-05-25', false],
  ['2026-05-26', '2026-05-25', false],
  ['2025-12-31', '2026-01-01', true],
])('a deadline of %s on %s: passed is %s, and the day itself has not passed', (date, today, passed) => {
  expect(hasPassed(date, today)).toBe(passed);
});

test.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-11-31', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['2026-07', false],
  ['1/7/2026', false],
  ['', false],
])('"%s" is a day of the calendar: %s', (text, real) => {
  expect(isDay(text)).toBe(real);
});
