import type { FieldName } from './columns.ts';
import { isWhollyTime } from './deadlineWords.ts';
import type { RawTask } from './rawTask.ts';

/** Puts the words of a cell into a task's field; an empty cell adds nothing. */
export function fillCell(task: RawTask, field: FieldName | null, text: string, line: number): void {
  if (field === null || field === 'number' || text === '') return;
  task.fields[field].push({ text, lines: [line] });
}

/** Some copies print a time in the column of the product and leave the column of the time empty: the words say which they are. */
export function mendSwappedTime(task: RawTask): void {
  if (task.fields.time.length > 0 || task.fields.product.length === 0) return;
  if (task.fields.product.every(({ text }) => isWhollyTime(text))) {
    task.fields.time = task.fields.product;
    task.fields.product = [];
  }
}
