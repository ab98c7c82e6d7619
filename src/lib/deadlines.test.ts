import { describe, expect, test } from 'vitest';
import { deadlinePassed, formatDeadline, lastDay } from './deadlines.ts';
import { readContent } from './readContent.ts';
import type { Deadline } from './schemas/plan.ts';

const { interface: ui } = readContent();
const rest = { agencies: [], cite: 'kh-bac-ninh-2026#II.1' as const };
const kinds: [Deadline, string | null, string, string][] = [
  [{ kind: 'before', date: '2026-05-25', ...rest }, '2026-05-25', 'trước ngày~25 tháng~5 năm~2026', 'before 25~May 2026'],
  [{ kind: 'on', date: '2025-12-31', ...rest }, '2025-12-31', 'đến ngày~31 tháng~12 năm~2025', 'by 31~December 2025'],
  [{ kind: 'from', date: '2026-07-01', ...rest }, '2026-07-01', 'từ ngày~1 tháng~7 năm~2026', 'from 1~July 2026'],
  [{ kind: 'month', month: '2028-02', ...rest }, '2028-02-29', 'tháng~2 năm~2028', 'February 2028'],
  [{ kind: 'quarter', quarter: '2026-Q3', ...rest }, '2026-09-30', 'quý 3 năm 2026', 'quarter 3 of 2026'],
  [{ kind: 'year', year: '2026', ...rest }, '2026-12-31', 'trong năm 2026', 'in 2026'],
  [{ kind: 'period', from: '2025', to: '2030', ...rest }, '2030-12-31', 'từ năm 2025 đến năm 2030', 'from 2025 to 2030'],
  [{ kind: 'period', from: '2025', to: null, ...rest }, null, 'năm 2025 và những năm sau', '2025 and the years after'],
  [{ kind: 'recurring', ...rest }, null, 'thường xuyên', 'regularly'],
  [{ kind: 'recurring', every: 'year', ...rest }, null, 'hằng năm', 'every year'],
  [{ kind: 'guided', by: null, month: '2025-09', ...rest }, null, 'theo hướng dẫn', ''],
  [{ kind: 'not-stated', ...rest }, null, 'không ghi', ''],
];

test.each(kinds)('%o ends on %s and is written "%s"', (deadline, day, vietnamese, english) => {
  expect(lastDay(deadline)).toBe(day);
  expect(formatDeadline(deadline, ui.vi, 'vi').replaceAll('\u00a0', '~')).toBe(vietnamese);
  if (english !== '') expect(formatDeadline(deadline, ui.en, 'en').replaceAll('\u00a0', '~')).toBe(english);
});

describe('deadlinePassed', () => {
  test('is true from the day after the last day, also of a month, quarter or year', () => {
    for (const [deadline, day] of kinds.filter(([{ kind }]) => ['before', 'on', 'month', 'quarter', 'year'].includes(kind))) {
      expect(deadlinePassed(deadline, day!)).toBe(false);
      expect(deadlinePassed(deadline, '2029-01-01')).toBe(true);
    }
  });

  test('is never true of a duty from a day on, a regular one, or one that waits for guidance', () => {
    for (const [deadline] of kinds.filter(([{ kind }]) => ['from', 'recurring', 'guided', 'not-stated'].includes(kind))) expect(deadlinePassed(deadline, '2099-01-01')).toBe(false);
  });
});
