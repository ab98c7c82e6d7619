import type { AgencyReader } from '../agencyNames.ts';
import { taskColumns } from '../columns.ts';
import { isWhollyTime } from '../deadlineWords.ts';
import { headingLines, type Table } from '../documentOutline.ts';
import { idOfWords } from '../foldWords.ts';
import { emptyFields, type RawTask, type Reading } from '../rawTask.ts';
import type { Line } from '../readSource.ts';
import { fillCell } from '../fillCell.ts';

const rowNumber = /^(\d{1,3})\.?$/;
const groupMark = /^[IVX]+\.?$/;
const footnote = /^(?:[¹²³⁴-⁹]+|\[\d+\])/u;

/** Capitals all through, apart from brackets and small joining words: the name of a group. */
const isGroupName = (text: string): boolean => {
  const name = text.replace(/\([^)]*\)/g, '').trim();
  return /\p{Lu}{2}.* \p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name);
};

/** A remark names the document that gave the task, "Kế hoạch số 1/KH-UBND ngày …"; a product is no document with a number. */
const isRemark = (text: string): boolean =>
  /^(?:Kế hoạch|Công văn|Quyết định|Nghị quyết|Thông báo|Chỉ thị|Chương trình|TBKL|KH|QĐ|CV|NQ)(?=[\s,]).*(?:số \d|\d\/|Ban Chỉ đạo)/iu.test(text);

/**
 * Reads a table that was copied with every cell on a line of its own. A row begins at its number, at a line with a blank before it (what is
 * left of a lost number), or where an agency and a time follow. Missing cells are known by what the others are.
 */
export function readCellLines(table: Table, agencies: AgencyReader): Reading {
  const reading: Reading = { tasks: [], groups: [], matter: new Map(), unread: [] };
  const headings = headingLines(table.lines, 0)!;
  const columns = taskColumns(headings.map(({ text }) => text))!;
  for (const { number } of headings) reading.matter.set(number, 'table heading');
  const lines = table.lines.slice(headings.length);

  const isLead = (line: Line | undefined): boolean => line !== undefined && !isWhollyTime(line.text) && agencies.subjectReading(line.text).ids.length + agencies.subjectReading(line.text).unknown.length > 0;
  const isTime = (line: Line | undefined): boolean => line !== undefined && isWhollyTime(line.text);
  const startsUnnumbered = (index: number): boolean => lines[index]!.indented || (isLead(lines[index + 1]) && isTime(lines[index + 2]) && !isTime(lines[index]) && !rowNumber.test(lines[index]!.text));

  let group: string | null = null;
  /** How many tasks the open group says it has; a row beyond them belongs to a group whose name the copy has lost. */
  let groupSize: number | null = null;
  let inGroup = 0;
  let count = 0;
  let groupMarkLine: number | null = null;
  let current: { task: RawTask; lines: Line[] } | null = null;

  const openGroup = (name: Line | null): void => {
    const key = name === null ? `nhom-mat-ten-${reading.groups.length + 1}` : idOfWords(name.text.replace(/\([^)]*\)/g, ' '));
    group = reading.groups.some((known) => known.key === key) ? `${key}-${reading.groups.length + 1}` : key;
    reading.groups.push({ key: group, name: name === null ? null : { text: name.text, lines: [name.number] } });
    groupSize = name === null ? null : Number(/\((\d+)\s+nhiệm vụ\)/iu.exec(name.text)?.[1] ?? NaN) || null;
    inGroup = 0;
  };
  const closeRow = (): void => {
    if (current === null) return;
    const { task, lines: cells } = current;
    const fields = columns.filter((field) => field !== null && field !== 'number' && field !== 'content');
    const rest = [...cells];
    const take = (field: (typeof columns)[number]) => {
      const cell = rest.shift();
      if (cell !== undefined) fillCell(task, field, cell.text, cell.number);
    };
    for (const [index, field] of fields.entries()) {
      const after = fields.slice(index + 1);
      const cell = rest[0];
      if (cell === undefined) break;
      if ((field === 'lead' || field === 'support') && isTime(cell)) continue;
      if (field === 'support' && !isLead(cell)) continue;
      if (field === 'time' && !isTime(cell) && rest.length < after.length + 1) continue;
      if (field === 'product' && after.includes('note') && rest.length === 1 && isRemark(cell.text)) continue;
      take(field);
    }
    for (const cell of rest) reading.unread.push({ line: cell.number, words: cell.text, why: 'more cells than the table has columns' });
    current = null;
  };
  const openRow = (content: Line, mark: { line: Line; printed: string } | null): void => {
    closeRow();
    if (groupSize !== null && inGroup >= groupSize) openGroup(null);
    inGroup += 1;
    count = mark === null ? count + 1 : Number(mark.printed);
    const task: RawTask = {
      section: [table.prefix, String(count)].filter((piece) => piece !== '').join('.'),
      code: { printed: mark?.printed ?? null, inferred: mark === null },
      ...(group === null ? {} : { group }),
      fields: { ...emptyFields(), content: [{ text: content.text, lines: [content.number] }] },
      otherLines: mark === null ? [] : [mark.line.number],
      prose: false,
    };
    reading.tasks.push(task);
    current = { task, lines: [] };
  };

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const number = rowNumber.exec(line.text)?.[1];
    const next = lines[index + 1];
    if (footnote.test(line.text)) reading.matter.set(line.number, 'footnote');
    else if (groupMark.test(line.text) && next !== undefined && !rowNumber.test(next.text)) {
      closeRow();
      groupMarkLine = line.number;
      reading.matter.set(line.number, 'group');
      openGroup(next);
      reading.matter.set(next.number, 'group');
      index += 1;
    } else if (isGroupName(line.text)) {
      closeRow();
      openGroup(line);
      reading.matter.set(line.number, 'group');
    } else if (number !== undefined && next !== undefined && (Number(number) === count + 1 || (Number(number) === 1 && groupMarkLine !== null && inGroup === 0) || (Number(number) > count && isLead(lines[index + 2]) && isTime(lines[index + 3])))) {
      openRow(next, { line, printed: number });
      index += 1;
    } else if (startsUnnumbered(index)) openRow(line, null);
    else if (current === null) reading.unread.push({ line: line.number, words: line.text, why: 'stands in no row of the table' });
    else (current as { lines: Line[] }).lines.push(line);
  }
  closeRow();
  return reading;
}
