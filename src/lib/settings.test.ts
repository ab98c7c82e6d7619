import { describe, expect, test } from 'vitest';
import { localUrl, readSettings } from './settings.ts';

describe('readSettings', () => {
  test('takes the local address and the newest day of the content when nothing is set', () => {
    expect(readSettings('2026-11-22', {})).toEqual({ url: localUrl, date: '2026-11-22', lawText: undefined });
  });

  test('takes what SITE_URL and SITE_DATE say, the address without a slash at its end', () => {
    expect(readSettings('2026-11-22', { SITE_URL: 'https://example.org/', SITE_DATE: '2027-01-05' })).toEqual({ url: 'https://example.org', date: '2027-01-05', lawText: undefined });
  });

  test('takes the file of LAW_TEXT, and none when it is empty', () => {
    expect(readSettings('2026-11-22', { LAW_TEXT: 'luat.txt' }).lawText).toBe('luat.txt');
    expect(readSettings('2026-11-22', { LAW_TEXT: '' }).lawText).toBeUndefined();
  });

  test.each(['example.org', '', 'https://example.org/luat'])('refuses the address "%s"', (SITE_URL) => {
    expect(() => readSettings('2026-11-22', { SITE_URL })).toThrow(`SITE_URL: found "${SITE_URL}"; expected an address without a path, such as "https://example.org". Correct the variable.`);
  });

  test.each(['22/11/2026', '2026-11', '2026-13-01', '2026-02-30', ''])('refuses the day "%s"', (SITE_DATE) => {
    expect(() => readSettings('2026-11-22', { SITE_DATE })).toThrow(`SITE_DATE: found "${SITE_DATE}"; expected a day such as "2026-11-22". Correct the variable.`);
  });
});
