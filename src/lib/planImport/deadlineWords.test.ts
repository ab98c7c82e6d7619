import { describe, expect, test } from 'vitest';
import { agencyReader } from './agencyNames.ts';
import { isWhollyTime, readDeadlines, readDeadlinesInProse } from './deadlineWords.ts';
import { fixtureAgencies } from './fixtures/fixtureAgencies.ts';

const context = { agencies: agencyReader(fixtureAgencies, 'gia dinh', ''), lawInForce: null };
const read = (text: string) => readDeadlines(text, context);

describe('the words of a deadline', () => {
  test.each([
    ['Trước ngày 25/4/2027', { kind: 'before', date: '2027-04-25' }],
    ['Hoàn thành trước ngày 20 tháng 12 năm 2027.', { kind: 'before', date: '2027-12-20' }],
    ['Trong ngày 26/6/2027', { kind: 'on', date: '2027-06-26' }],
    ['31/12/2027', { kind: 'on', date: '2027-12-31' }],
    ['Ngày 01/01/2027', { kind: 'on', date: '2027-01-01' }],
    ['Từ ngày 01/7/2027.', { kind: 'from', date: '2027-07-01' }],
    ['Tháng 5/2027', { kind: 'month', month: '2027-05' }],
    ['Quý III/2027', { kind: 'quarter', quarter: '2027-Q3' }],
    ['Quý 4 năm 2027', { kind: 'quarter', quarter: '2027-Q4' }],
    ['2027', { kind: 'year', year: '2027' }],
    ['Trong năm 2027', { kind: 'year', year: '2027' }],
    ['2027 – 2030', { kind: 'period', from: '2027', to: '2030' }],
    ['Từ năm 2027 đến năm 2030', { kind: 'period', from: '2027', to: '2030' }],
    ['Năm 2027 và những năm tiếp theo', { kind: 'period', from: '2027', to: null }],
    ['Thường xuyên, kịp thời', { kind: 'recurring' }],
    ['Hàng năm', { kind: 'recurring', every: 'year' }],
    ['Hằng tháng báo cáo cấp trên', { kind: 'recurring', every: 'month' }],
    ['Theo lộ trình, hướng dẫn của Trung ương (9/2027)', { kind: 'guided', by: null, month: '2027-09' }],
    ['Theo chương trình của Bộ Khoa học và Công nghệ', { kind: 'guided', by: 'bo-khcn' }],
    ['Theo Chiến lược của Bộ Khoa học và Công nghệ', { kind: 'guided', by: null }],
  ])('"%s" is one deadline with the precision of its words', (text, deadline) => {
    expect(read(text)).toEqual({ deadlines: [{ ...deadline, agencies: [] }], untyped: [] });
  });

  test('a sentence with its own subject is a second deadline that binds this subject', () => {
    expect(read('Thường xuyên. Sở Nội vụ báo cáo trước ngày 15/11/2027').deadlines).toEqual([
      { kind: 'recurring', agencies: [] },
      { kind: 'before', date: '2027-11-15', agencies: ['so-noi-vu-gia-dinh'] },
    ]);
  });

  test('two times for two steps are two deadlines', () => {
    expect(read('Thời gian ban hành: 12/2027; Thời gian thực hiện: Từ 2028 - 2030.').deadlines).toEqual([
      { kind: 'month', month: '2027-12', agencies: [] },
      { kind: 'period', from: '2028', to: '2030', agencies: [] },
    ]);
  });

  test('what is regular until word comes from above is both', () => {
    expect(read('Thường xuyên (làm kịp thời khi có văn bản của Bộ Khoa học và Công nghệ)').deadlines).toEqual([{ kind: 'recurring', agencies: [] }, { kind: 'guided', by: 'bo-khcn', agencies: [] }]);
  });

  test.each(['Trước 30/4', 'Trước ngày 31/02/2027', 'Tháng 5'])('"%s" gets no type and is handed on', (text) => {
    expect(read(text)).toEqual({ deadlines: [], untyped: [text] });
  });

  test('in prose a date is a deadline only where the words say so', () => {
    const text = 'Theo tờ trình ngày 01/02/2027, thường xuyên đọc sách ra đời từ năm 2020 và trả trước ngày 05/12/2027 theo quy định.';
    expect(readDeadlinesInProse(text, context).deadlines).toEqual([{ kind: 'before', date: '2027-12-05', agencies: [] }]);
  });

  test('in prose "định kỳ hằng quý" is a deadline, too', () => {
    expect(readDeadlinesInProse('Đếm sách định kỳ hằng quý.', context).deadlines).toEqual([{ kind: 'recurring', every: 'quarter', agencies: [] }]);
  });

  test.each([['Nhiệm vụ thường xuyên', true], ['Quý I/2027', true], ['Theo lộ trình của tỉnh', true], ['Kế hoạch năm 2027', false], ['Sổ đầu sách', false]])('"%s" tells nothing but a time: %s', (text, wholly) => {
    expect(isWhollyTime(text)).toBe(wholly);
  });
});
