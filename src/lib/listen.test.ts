import { describe, expect, test } from 'vitest';
import { cutSentence, splitPlaces } from './listen.ts';

const split = (text: string, language = 'vi') => splitPlaces(text, language).map(([from, to]) => text.slice(from, to));

describe('a text to read aloud', () => {
  test.each([
    ['Ông bà ra phường. Mang theo giấy tờ!', ['Ông bà ra phường.', 'Mang theo giấy tờ!']],
    ['Đến TP. Bắc Ninh hỏi. Xong.', ['Đến TP. Bắc Ninh hỏi.', 'Xong.']],
    ['12. Ai được miễn phí? Người già.', ['12. Ai được miễn phí?', 'Người già.']],
    ['Luật số 148/2025/QH15 có 48 điều. Phí 1.000 đồng.', ['Luật số 148/2025/QH15 có 48 điều.', 'Phí 1.000 đồng.']],
    ['  Không có dấu chấm  ', ['Không có dấu chấm']],
    [' – ', []],
  ])('is split at the ends of its sentences and nowhere else: %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test.each([
    ['en', 'Law No. 148/2025/QH15 is in force. Ask Dr. An.', ['Law No. 148/2025/QH15 is in force.', 'Ask Dr. An.']],
    ['ko', '동에 가세요. 물어보세요.', ['동에 가세요.', '물어보세요.']],
    ['zh-Hans', '去坊里。问一问！', ['去坊里。', '问一问！']],
  ])('is split in the way of its language: %s', (language, text, expected) => {
    expect(split(text, language)).toEqual(expected);
  });

  test.each<[string, number, string[]]>([
    ['Một, hai, ba', 9, ['Một, hai,', 'ba']],
    ['Một hai ba bốn', 8, ['Một hai', 'ba bốn']],
    ['Số 1,5 và số 2,5 nữa', 12, ['Số 1,5 và số', '2,5 nữa']],
    ['一二三四，五六七八', 6, ['一二三四，', '五六七八']],
    ['Ngắn.', 150, ['Ngắn.']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
  ])('is said in pieces that end at commas, else at blanks: %j', (text, limit, expected) => {
    expect(cutSentence(text, limit)).toEqual(expected);
  });

  test('loses no letter when it is cut', () => {
    const text = 'Người cao tuổi, người khuyết tật được tư vấn; '.repeat(12).trim();
    const pieces = cutSentence(text, 150);
    expect(pieces.length).toBeGreaterThan(3);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(150);
    expect(pieces.join(' ')).toBe(text);
  });
});
