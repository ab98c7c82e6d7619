import { describe, expect, test } from 'vitest';
import { fieldOf, labelledBrackets, labelledWords, taskColumns } from './columns.ts';

describe('headings and labels', () => {
  test.each([
    ['STT', 'number'], ['Tên nhiệm vụ', 'content'], ['Nội dung, nhiệm vụ', 'content'], ['Cơ quan, đơn vị chủ trì', 'lead'], ['Cơ quan thực hiện', 'lead'],
    ['Cơ quan tham mưu/phối hợp', 'support'], ['Thời gian thực hiện', 'time'], ['Kết quả/ sản phẩm', 'product'], ['Ghi chú', 'note'], ['Đơn vị tính', null], ['Chỉ tiêu cụ thể', null],
  ])('"%s" heads %s', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });

  test('a row heads a table of tasks only with a task and an agency that leads it', () => {
    expect(taskColumns(['STT', 'Nội dung', 'Đơn vị chủ trì'])).toEqual(['number', 'content', 'lead']);
    expect(taskColumns(['STT', 'Nội dung', 'Kinh phí'])).toBeNull();
  });

  test('labels are read where the words begin with one, several in one line, too', () => {
    expect(labelledWords('Cơ quan chủ trì: Sở Nội vụ; thời gian: 2027.')).toEqual([['lead', 'Sở Nội vụ'], ['time', '2027.']]);
    expect(labelledWords('Mua phao: ba chiếc')).toEqual([]);
    expect(labelledWords('Mua ba chiếc phao; thời gian: 2027')).toEqual([]);
  });

  test('labels in brackets behind the words belong to these words', () => {
    expect(labelledBrackets('Mua phao (Chủ trì: Sở Nội vụ; phối hợp: Công an tỉnh)')).toEqual([['content', 'Mua phao'], ['lead', 'Sở Nội vụ'], ['support', 'Công an tỉnh']]);
    expect(labelledBrackets('Mua phao (ba chiếc)')).toEqual([]);
  });
});
