import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import type { Region } from './spokenForms.ts';

const north = Object.assign(new ReadingConfig(), { unit: [], units: [[], ['nghìn'], ['triệu'], ['tỷ']], oddText: 'linh', pointText: 'phẩy', fourToneText: 'tư' });
const south = Object.assign(new ReadingConfig(), { unit: [], units: [[], ['ngàn'], ['triệu'], ['tỷ']], oddText: 'lẻ', pointText: 'phẩy', fourToneText: 'bốn' });

/**
 * A number in words: whole, or with a decimal comma; dots stand between thousands. `('1.305', 'bac') => 'một nghìn ba trăm linh năm'`,
 * `('60,5', 'nam') => 'sáu mươi phẩy năm'`
 */
export function sayNumber(written: string, region: Region): string {
  const words = doReadNumber(written.replaceAll('.', '').replace(',', '.'), region === 'bac' ? north : south);
  // The library has one word for five after ten and after the tens; the north says "mười lăm" but "hai mươi nhăm".
  return region === 'bac' ? words.replaceAll('mươi lăm', 'mươi nhăm') : words;
}

/** A number digit by digit, as telephone numbers are said. `'113' => 'một một ba'` */
export const sayDigits = (digits: string): string => [...digits].map((digit) => north.digits[Number(digit)]).join(' ');

/** A number that may begin with zeros, as on documents. `'02' => 'không hai'` */
export const sayDocumentNumber = (digits: string, region: Region): string => (digits.startsWith('0') ? sayDigits(digits) : sayNumber(digits, region));

/** A day of the month. `1 => 'mùng một'`, `15 => 'mười lăm'` */
export const sayDay = (day: number, region: Region): string => `${day <= 10 ? 'mùng ' : ''}${sayNumber(String(day), region)}`;

/** A month, with the fourth as it is always called. `4 => 'tư'` */
export const sayMonth = (month: number, region: Region): string => (month === 4 ? 'tư' : sayNumber(String(month), region));

const romanForm = /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/;
const romanValues: Record<string, number> = { I: 1, V: 5, X: 10 };

/** A Roman numeral up to 39 as a number, `null` when it is none. `'XIV' => 14`, `'IIII' => null` */
export function romanNumber(written: string): number | null {
  if (!romanForm.test(written)) return null;
  return [...written].reduce((sum, letter, index, all) => sum + (romanValues[letter]! < (romanValues[all[index + 1]!] ?? 0) ? -1 : 1) * romanValues[letter]!, 0);
}
