import type { AgencyReader } from '../agencyNames.ts';
import { labelledBrackets, labelledWords, type FieldName } from '../columns.ts';
import { withDescendants, type Item } from '../documentOutline.ts';
import { foldWords } from '../foldWords.ts';
import { emptyFields, type RawTask, type Reading, type Words } from '../rawTask.ts';

const wordsOf = (item: Item, text = item.text): Words => ({ text, lines: item.lines.map(({ number }) => number) });
const isMarked = (item: Item): boolean => item.kind !== 'bullet' && item.kind !== 'paragraph';

const newTask = (section: string, prose: boolean): RawTask => ({ section, fields: emptyFields(), otherLines: [], prose });

const labelsOf = ({ text }: Item): [FieldName, string][] => [...labelledWords(text), ...labelledBrackets(text)];

/** Adds an item's labelled words to a task; bullets below a label without words hold them. */
function addLabelled(task: RawTask, item: Item): void {
  const labels = labelsOf(item);
  const section = isMarked(item) ? { section: item.id } : {};
  for (const [field, text] of labels) {
    if (field === 'number') continue;
    if (text !== '') task.fields[field].push({ ...wordsOf(item, text), ...section });
    else task.otherLines.push(...item.lines.map(({ number }) => number));
  }
  const last = labels.at(-1)![0];
  for (const child of item.children.flatMap(withDescendants)) if (last !== 'number') task.fields[last].push({ ...wordsOf(child), ...section, sentence: true });
}

const leads = (item: Item): boolean => labelsOf(item).some(([field]) => field === 'lead');

/** The paragraphs and bullets of an item as text, for a task told in sentences. */
const proseOf = (items: readonly Item[]): Words[] => items.flatMap(withDescendants).map((item) => wordsOf(item));

/**
 * Reads tasks out of the sections of a plan. Where an item has labelled words ("Cơ quan thực hiện: …") it is a task; elsewhere a task is an
 * item or paragraph that begins with the agency it is given to. What is neither is listed as unread.
 * @param tasksInTables true where a table lists the tasks: then only labelled items are tasks, and the rest of the sections tells how.
 * @param isPlan false where the document is no plan by its title: there a sentence that begins with an agency gives no task.
 */
export function readListedTasks(parts: readonly Item[], agencies: AgencyReader, tasksInTables: boolean, isPlan: boolean): Reading {
  const reading: Reading = { tasks: [], groups: [], matter: new Map(), unread: [] };
  const settle = (item: Item) => item.lines.forEach(({ number }) => reading.matter.set(number, 'section'));
  const unread = (item: Item, why: string) => item.lines.forEach(({ number, text }) => reading.unread.push({ line: number, words: text, why }));
  const doers = (text: string): string[] => {
    const reading = agencies.subjectReading(text);
    return [...reading.ids, ...reading.unknown.map(({ words }) => words)];
  };
  const namesOnly = (text: string): boolean => {
    const { ids, unknown } = agencies.read(text);
    return ids.length > 0 && unknown.every(({ why }) => why !== 'only part of the name is known') && doers(text).length > 0 && doers(text).length === ids.length + unknown.length && !/[.:]\s*\p{L}/u.test(text);
  };
  /** "Người đứng đầu … chịu trách nhiệm": who answers for the task, not another task. */
  const saysResponsibility = (item: Item): boolean => /^nguoi dung dau\b.*\bchiu trach nhiem\b/.test(foldWords(item.text).slice(0, 120));

  const toldTask = (section: string, items: readonly Item[], heading: Item | null): void => {
    const task = newTask(section, true);
    if (heading !== null) task.fields.content.push(wordsOf(heading));
    task.fields.content.push(...proseOf(items));
    const giving = items.map((item) => item.text).find((text) => doers(text).length > 0) ?? heading!.text;
    const giver = task.fields.content.find(({ text }) => text === giving)!;
    task.fields.lead.push(giver);
    reading.tasks.push(task);
  };

  const visit = (item: Item): void => {
    const labelled = item.children.filter((child) => labelsOf(child).length > 0);
    if (labelled.some((child) => leads(child) && labelledBrackets(child.text).length === 0) || leads(item)) {
      const task = newTask(item.id, false);
      if (leads(item)) addLabelled(task, { ...item, children: [] });
      else task.fields.content.push(wordsOf(item));
      for (const child of item.children) {
        if (labelled.includes(child)) addLabelled(task, child);
        else task.fields.content.push(...proseOf([child]));
      }
      reading.tasks.push(task);
      return;
    }
    if (tasksInTables || !isPlan) {
      settle(item);
      item.children.forEach(visit);
      return;
    }
    const inner = item.children.filter((child) => isMarked(child) || child.children.length > 0);
    if (inner.length > 0) {
      settle(item);
      for (const child of item.children) {
        if (inner.includes(child)) visit(child);
        else visitLeaf(child);
      }
      return;
    }
    if (item.children.length === 0) return visitLeaf(item);

    // Paragraphs below a heading: one task if they are given to the same agencies, else as many as there are givers.
    if (namesOnly(item.text)) {
      const [only, ...others] = item.children;
      settle(item);
      for (const child of item.children) {
        const task = newTask(others.length === 0 ? item.id : child.id, true);
        task.fields.content.push(...proseOf(others.length === 0 ? [only!] : [child]));
        task.fields.lead.push(wordsOf(item));
        reading.tasks.push(task);
      }
      return;
    }
    const given = item.children.filter((child) => doers(child.text).length > 0 && !saysResponsibility(child));
    if (given.length === 0) {
      if (doers(item.text).length > 0) return toldTask(item.id, item.children, item);
      [item, ...item.children].forEach((piece) => unread(piece, 'a section with tasks, but no agency was found in it'));
      return;
    }
    if (new Set(given.map((child) => doers(child.text).sort().join())).size === 1) return toldTask(item.id, item.children, item);
    settle(item);
    for (const child of item.children) visitLeaf(child);
  };
  const visitLeaf = (item: Item): void => {
    if (doers(item.text).length > 0) toldTask(item.id, [item, ...item.children], null);
    else [item, ...item.children.flatMap(withDescendants)].forEach((piece) => unread(piece, 'among the tasks, but no agency was found in it'));
  };

  for (const part of parts) {
    if (part.part !== 'tasks') withDescendants(part).forEach((item) => item.lines.forEach(({ number }) => reading.matter.set(number, part.part as 'purpose')));
    else if (part.kind === 'part' && part.children.length > 0) {
      settle(part);
      part.children.forEach((child) => (isPlan && !tasksInTables && (child.kind === 'paragraph' || child.kind === 'bullet') ? visitLeaf(child) : visit(child)));
    } else visit(part);
  }
  return reading;
}
