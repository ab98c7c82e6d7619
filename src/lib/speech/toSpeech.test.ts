import { describe, expect, test } from 'vitest';
import { allEntries } from '../checkWords.ts';
import { sourceLocale } from '../locales.ts';
import { readContent } from '../readContent.ts';
import { countSyllables } from '../text.ts';
import { readableBlocks, writtenTexts } from '../translation.ts';
import { contentConversions, otherConversions } from './conversions.ts';
import { romanNumber, sayNumber } from './numbers.ts';
import { isSyllable, toSpeech } from './toSpeech.ts';

const texts = allEntries(readContent()).flatMap(({ entry }) => [...readableBlocks(entry.words[sourceLocale] ?? {}).values()].flatMap(writtenTexts)).map((text) => text.replaceAll('\u00a0', ' '));
const conversions = [...contentConversions, ...otherConversions];

describe('the table of conversions', () => {
  test('has at least 120 pieces that stand in the content, each once', () => {
    // More than 120 are listed, because a text may change.
    expect(contentConversions.filter(([text]) => texts.some((whole) => whole.includes(text))).length).toBeGreaterThanOrEqual(120);
    expect(new Set(contentConversions.map(([text]) => text)).size).toBe(contentConversions.length);
  });

  test.each(conversions)('says "%s" in the north as "%s"', (text, north) => {
    expect(toSpeech(text, 'bac')).toEqual({ text: north, left: [] });
  });

  test.each(conversions.map(([text, , south]) => [text, south] as const))('says "%s" in the south as "%s"', (text, south) => {
    expect(toSpeech(text, 'nam')).toEqual({ text: south, left: [] });
  });

  test('takes the same number of syllables in the north and the south, so that both readings take the same time', () => {
    expect(conversions.filter(([, north, south]) => countSyllables(north) !== countSyllables(south))).toEqual([]);
  });
});

describe('numbers', () => {
  test.each([
    ['5', 'năm', 'năm'], ['15', 'mười lăm', 'mười lăm'], ['25', 'hai mươi nhăm', 'hai mươi lăm'], ['24', 'hai mươi tư', 'hai mươi bốn'], ['14', 'mười bốn', 'mười bốn'], ['21', 'hai mươi mốt', 'hai mươi mốt'],
    ['105', 'một trăm linh năm', 'một trăm lẻ năm'], ['115', 'một trăm mười lăm', 'một trăm mười lăm'], ['1000', 'một nghìn', 'một ngàn'], ['2006', 'hai nghìn không trăm linh sáu', 'hai ngàn không trăm lẻ sáu'], ['0', 'không', 'không'],
    ['1.000.000', 'một triệu', 'một triệu'], ['2.000.000.000', 'hai tỷ', 'hai tỷ'], ['3,14', 'ba phẩy mười bốn', 'ba phẩy mười bốn'],
  ])('%s is "%s" in the north and "%s" in the south', (written, north, south) => {
    expect([sayNumber(written, 'bac'), sayNumber(written, 'nam')]).toEqual([north, south]);
  });

  test('knows Roman numerals, and what is none', () => {
    expect(['I', 'IV', 'VIII', 'IX', 'XIV', 'XXXIX', 'IIII', 'VX', ''].map(romanNumber)).toEqual([1, 4, 8, 9, 14, 39, null, null, null]);
  });
});

describe('what nobody can read aloud', () => {
  test.each([
    ['Xem https://dichvucong.gov.vn nhé', ['https://dichvucong.gov.vn']],
    ['Vào trang dichvucong.gov.vn để xem', ['dichvucong.gov.vn']],
    ['Gửi thư tới a.b@tinh.vn', ['a.b@tinh.vn']],
    ['Hỏi XYZ ở xã', ['XYZ']],
    ['CA tỉnh mời', ['CA']],
    ['Dấu chú thích [1] ở đây', ['[một]']],
    ['Tỷ số 1/2', ['1/2']],
    ['Cái app này', ['app']],
    ['Ngày 45/13/2026', ['45/13/2026']],
    ['Công văn số 5/ABC-XYZ', ['5/ABC-XYZ']],
    ['Mức @ 5 €', ['@', '€']],
    ['Chat với con', ['Chat']],
  ])('in "%s" is %j', (text, left) => {
    expect(toSpeech(text, 'bac').left).toEqual(left);
  });

  test('is a word that a conversion said twice, but not one that is written twice', () => {
    expect(toSpeech('phường ở TP. thành phố', 'bac').left).toEqual(['thành phố thành phố']);
    expect(toSpeech('Người chỉ từ từ.', 'bac').left).toEqual([]);
  });

  test('is in at most one of a thousand Vietnamese texts of the content', () => {
    expect(texts.length).toBeGreaterThan(3000);
    expect(texts.filter((text) => toSpeech(text, 'bac').left.length > 0).length).toBeLessThanOrEqual(texts.length / 1000);
  });

  test('never holds a digit or a sign that goes unnoticed', () => {
    const noticed = (text: string) => {
      const { text: said, left } = toSpeech(text, 'bac');
      return left.length > 0 || /^[\p{L}\p{M}\s.,;:?!]*$/u.test(said);
    };
    for (const sign of ['≥', '%', '&', '/', '#', '*', '²', '→', '€', '~', '·', '½']) {
      for (const text of [`ba ${sign} bốn`, `x${sign}y`, `3${sign}4`, `${sign}`]) expect(noticed(text), text).toBe(true);
    }
  });
});

test('keeps the law and its place apart from what follows, and ends sentences as written', () => {
  expect(toSpeech('Theo Điều 44 khoản 1 điểm a. Xem thêm Điều 5!', 'nam').text).toBe('Theo Điều bốn mươi bốn khoản một điểm a. Xem thêm Điều năm!');
});

test('reads text alike whether its letters are composed or not, and with no-break spaces', () => {
  expect(toSpeech('Điều\u00a044 ở xã'.normalize('NFD'), 'bac')).toEqual(toSpeech('Điều 44 ở xã', 'bac'));
});

test('tells Vietnamese syllables from other words', () => {
  expect(['chữ', 'nghiêng', 'quyển', 'gì', 'ý', 'Ủy', 'khuỷu', 'đặc', 'ngoèo'].filter((word) => !isSyllable(word))).toEqual([]);
  expect(['chat', 'online', 'app', 'data', 'web', 'Gbps', 'video', 'fax', 'tuyênn'].filter(isSyllable)).toEqual([]);
});
