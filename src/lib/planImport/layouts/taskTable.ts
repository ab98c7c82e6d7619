import { taskColumns, type Columns } from '../columns.ts';
import type { Table } from '../documentOutline.ts';
import { idOfWords, foldWords } from '../foldWords.ts';
import { emptyFields, type RawTask, type Reading } from '../rawTask.ts';
import { fillCell } from '../fillCell.ts';

const groupMark = /^([IVX]+|[A-Z])\.?$/;
const numberMark = /^(\d{1,3}(?:\.\d{1,2})*)\.?$/;

/** True when a copy printed the end of a cell again after a page break. `('Sở Khoa học và Công nghệ', 'Công nghệ') => true` */
const repeatsEnd = (words: string, more: string): boolean => ` ${foldWords(words)}`.endsWith(` ${foldWords(more)}`);

/**
 * Reads a table whose rows have cells: headings wherever they are repeated, groups, rows, and rows that a page break cut in two.
 * Rows numbered anew in every group have the group in their id: `PL.II.3`; else the annex alone, `PL1.7`.
 */
export function readTaskTable(table: Table): Reading {
  const reading: Reading = { tasks: [], groups: [], matter: new Map(), unread: [] };
  let columns: Columns | null = null;
  let group: { key: string; mark: string } | null = null;
  let afterHeading = false;
  const rows: { task: RawTask; mark: string | null }[] = [];
  for (const line of table.lines) {
    const cells = line.cells!;
    const headings = taskColumns(cells);
    if (headings !== null) {
      columns = headings;
      afterHeading = true;
      reading.matter.set(line.number, 'table heading');
      continue;
    }
    const unread = (why: string) => reading.unread.push({ line: line.number, words: line.text, why });
    if (columns === null) {
      unread('stands before the headings of its table');
      continue;
    }
    const at = (field: string) => cells[columns!.indexOf(field as 'content')] ?? '';
    const numbered = columns.includes('number');
    const mark = numbered ? at('number') : '';
    const filled = cells.filter((cell) => cell !== '');
    const isGroup = groupMark.test(mark) ? filled.length <= 2 : filled.length === 1 && mark === '' && !afterHeading && !/^\p{Ll}/u.test(filled[0]!);
    if (isGroup) {
      const name = filled.at(-1)!;
      const key = `${/^PL\d$/.test(table.prefix) ? `${table.prefix.toLowerCase()}-` : ''}${idOfWords(name)}`;
      group = { key: reading.groups.some((known) => known.key === key) ? `${key}-${reading.groups.length + 1}` : key, mark: mark.replace('.', '') };
      reading.groups.push({ key: group.key, name: { text: name, lines: [line.number] } });
      reading.matter.set(line.number, 'group');
      continue;
    }
    const last = rows.at(-1)?.task;
    const whole = /^\p{Lu}/u.test(at('content')) && at('lead') !== '';
    const goesOn = numbered ? mark === '' && !(whole && !afterHeading) && last !== undefined : at('content') === '' || /^\p{Ll}/u.test(at('content'));
    if (mark !== '' && !numberMark.test(mark)) {
      unread(`"${mark}" is neither a number nor the mark of a group`);
      continue;
    }
    if (goesOn && last !== undefined) {
      columns.forEach((field, column) => {
        const more = cells[column] ?? '';
        if (field === null || field === 'number' || more === '') return;
        const words = last.fields[field].at(-1);
        if (words === undefined) last.fields[field].push({ text: more, lines: [line.number] });
        else {
          if (!repeatsEnd(words.text, more)) words.text = `${words.text} ${more}`;
          words.lines.push(line.number);
        }
      });
      last.otherLines.push(line.number);
      afterHeading = false;
      continue;
    }
    afterHeading = false;
    if (at('content') === '') {
      unread('a row without a task');
      continue;
    }
    const task: RawTask = { section: '', ...(group === null ? {} : { group: group.key }), fields: emptyFields(), otherLines: [line.number], prose: false };
    columns.forEach((field, column) => fillCell(task, field, cells[column] ?? '', line.number));
    rows.push({ task, mark: mark === '' ? null : numberMark.exec(mark)![1]! });
    reading.tasks.push(task);
    task.section = group?.mark ?? '';
  }

  const marks = rows.map(({ mark }) => mark).filter((mark) => mark !== null);
  const restarts = new Set(marks).size < marks.length;
  let count = 0;
  let before: string | null = null;
  for (const { task, mark } of rows) {
    const inGroup = restarts && task.section !== '' ? task.section : '';
    if (restarts && before !== task.section) count = 0;
    before = task.section;
    count = mark === null || mark.includes('.') ? count + 1 : Number(mark);
    task.section = [table.prefix, inGroup, mark ?? String(count)].filter((piece) => piece !== '').join('.');
    task.code = { printed: mark, inferred: mark === null };
  }
  return reading;
}
