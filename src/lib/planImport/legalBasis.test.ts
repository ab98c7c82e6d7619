import { describe, expect, test } from 'vitest';
import { citesLaw, definesShortForm, readLegalBasis } from './legalBasis.ts';

describe('the legal basis', () => {
  test.each([
    ['Dạy chữ (Khoản 3 Điều 17 Luật Chuyển đổi số)', ['luat-148#17.3']],
    ['(Điểm a Khoản 3, Điều 24, Luật Chuyển đổi số)', ['luat-148#24.3.a']],
    ['theo điểm a, b khoản 1 Điều 32 của Luật số 148/2025/QH15', ['luat-148#32.1.a', 'luat-148#32.1.b']],
    ['theo điểm d khoản 1 và điểm đ khoản 1', []],
    ['theo điểm đ khoản 1 Điều 45 Luật Chuyển đổi số', ['luat-148#45.1.dd']],
    ['theo khoản 1 Điều 4 và khoản 2 Điều 9 Luật Chuyển đổi số', ['luat-148#4.1', 'luat-148#9.2']],
    ['theo Điều 4, 9 Luật Chuyển đổi số', ['luat-148#4', 'luat-148#9']],
  ])('"%s" cites %j', (text, cites) => {
    expect(readLegalBasis(text, false)).toEqual({ cites, elsewhere: [] });
  });

  test.each(['Điều 17 Luật Đất đai', 'Khoản 2 Điều 5 Nghị định số 1/2027/NĐ-CP'])('"%s" is named and not cited', (words) => {
    expect(readLegalBasis(`Làm theo ${words}.`, true)).toEqual({ cites: [], elsewhere: [words] });
  });

  test('"Luật" alone is this law only where the document says so', () => {
    expect(readLegalBasis('theo Điều 4 của Luật; làm ngay', true).cites).toEqual(['luat-148#4']);
    expect(readLegalBasis('theo Điều 4 của Luật; làm ngay', false)).toEqual({ cites: [], elsewhere: ['Điều 4 của Luật'] });
    expect(definesShortForm('Luật Chuyển đổi số (sau đây gọi tắt là Luật)')).toBe(true);
    expect(definesShortForm('Luật Đất đai (sau đây gọi tắt là Luật)')).toBe(false);
  });

  test.each([['Căn cứ Luật Chuyển đổi số', true], ['Luật số 148/2025/QH15', true], ['Chiến lược chuyển đổi số', false]])('"%s" names the law: %s', (text, names) => {
    expect(citesLaw(text)).toBe(names);
  });
});
