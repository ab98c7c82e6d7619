import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFiles, calendarText, subscribeAddress } from './calendars.ts';
import { locales } from './locales.ts';
import { deadlinesByMonth } from './related.ts';
import { readSite, type Site } from './site.ts';

const site: Site = { ...readSite(), settings: { url: 'https://example.org', date: '2026-11-22', lawText: undefined } };
const files = calendarFiles(site);
const events = (text: string) => new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

describe('calendars', () => {
  test('there is one for all, one per plan and one per agency that has a deadline, and none is empty', () => {
    expect(files.filter(({ kind }) => kind === 'all')).toHaveLength(1);
    expect(files.filter(({ kind }) => kind === 'plan').length).toBeGreaterThanOrEqual(1);
    expect(files.filter(({ kind }) => kind === 'agency').length).toBeGreaterThan(5);
    expect(files.filter(({ deadlines }) => deadlines.length === 0)).toEqual([]);
  });

  test('every file in every language is read by a calendar parser, with one whole-day event per deadline', () => {
    for (const file of files) {
      for (const locale of locales) {
        const read = events(calendarText(site, file, locale, 'x'));
        expect(read.length, `${file.id} ${locale}`).toBe(file.deadlines.length);
        expect(read.every((event) => event.startDate.isDate)).toBe(true);
      }
    }
  });

  test('the same content gives the same bytes, and an event the same identifier in every language', () => {
    const [all] = files;
    expect(calendarText(site, all!, 'vi', 'x')).toBe(calendarText(site, all!, 'vi', 'x'));
    const ids = (locale: (typeof locales)[number]) => events(calendarText(site, all!, locale, 'x')).map(({ uid }) => uid);
    expect(ids('zh')).toEqual(ids('vi'));
    expect(new Set(ids('vi')).size).toBe(all!.deadlines.length);
  });

  test('an event stands on the day the plan prints, with the words of the page and a link to it', () => {
    const plan = files.find(({ id }) => id === 'lich/ke-hoach/kh-bac-ninh-2026')!;
    const event = events(calendarText(site, plan, 'vi', 'x')).find(({ uid }) => uid.startsWith('kh-bac-ninh-2026.II.1.2@'))!;
    expect(event.startDate.toString()).toBe('2026-05-25');
    expect(event.summary).toBe('Rà soát các văn bản pháp luật liên quan đến Luật (trước ngày 25 tháng 5 năm 2026)');
    expect(event.component.getFirstPropertyValue('url')).toBe('https://example.org/ke-hoach/kh-bac-ninh-2026/ii-1/');
    expect(event.description).toContain('chưa có báo cáo công khai');
    expect(event.description).not.toContain('trễ');
  });

  test('a program subscribes to the same file by a webcal address', () => {
    expect(subscribeAddress(site, 'en', 'lich/tat-ca')).toBe('webcal://example.org/en/lich/tat-ca.ics');
  });

  test('months come in order and hold every deadline once', () => {
    const months = deadlinesByMonth(site.content);
    expect(months.map(({ month }) => month)).toEqual(months.map(({ month }) => month).toSorted());
    expect(months.reduce((sum, { deadlines }) => sum + deadlines.length, 0)).toBe(files[0]!.deadlines.length);
  });
});
