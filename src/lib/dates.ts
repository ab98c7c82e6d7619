import type { Locale } from './locales.ts';

const englishMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const nbsp = '\u00a0';

const write: Record<Locale, { day: (d: number, m: number, y: number) => string; month: (m: number, y: number) => string }> = {
  vi: {
    day: (d, m, y) => `ngày${nbsp}${d} tháng${nbsp}${m} năm${nbsp}${y}`,
    month: (m, y) => `tháng${nbsp}${m} năm${nbsp}${y}`,
  },
  en: {
    day: (d, m, y) => `${d}${nbsp}${englishMonths[m - 1]} ${y}`,
    month: (m, y) => `${englishMonths[m - 1]} ${y}`,
  },
  ko: {
    day: (d, m, y) => `${y}년${nbsp}${m}월${nbsp}${d}일`,
    month: (m, y) => `${y}년${nbsp}${m}월`,
  },
  zh: {
    day: (d, m, y) => `${y}年${m}月${d}日`,
    month: (m, y) => `${y}年${m}月`,
  },
};

/** A day or a month in words. `('2026-07-01', 'vi') => 'ngày 1 tháng 7 năm 2026'`, `('2026-03', 'en') => 'March 2026'` */
export function formatDate(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number | undefined];
  return day === undefined ? write[locale].month(month, year) : write[locale].day(day, month, year);
}

/** A day of every year in words. `('11-09', 'vi') => '9 tháng 11'`, `('11-09', 'en') => '9 November'` */
export function formatDayOfYear(day: string, locale: Locale): string {
  const [m, d] = day.split('-').map(Number) as [number, number];
  return { vi: `${d} tháng${nbsp}${m}`, en: `${d}${nbsp}${englishMonths[m - 1]}`, ko: `${m}월${nbsp}${d}일`, zh: `${m}月${d}日` }[locale];
}

/** True for a day that the calendar has, in ISO form. `'2026-02-28' => true`, `'2026-02-30' => false` (which JavaScript reads as 2 March) */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** True when the day lies before `today`. Both in ISO form, which compares as text. */
export const hasPassed = (date: string, today: string): boolean => date < today;
