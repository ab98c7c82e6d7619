import type { Citation } from '../citations.ts';
import { agencyReader, type AgencyReader, type AgencyReading } from './agencyNames.ts';
import { readDeadlines, readDeadlinesInProse, readRemarks, type DeadlineContext, type DraftDeadline } from './deadlineWords.ts';
import { documentIdentity, entryId, type DocumentIdentity } from './documentIdentity.ts';
import { documentOutline, withDescendants, type Item, type Outline, type PartKind } from './documentOutline.ts';
import { foldWords } from './foldWords.ts';
import { ImportError } from './ImportError.ts';
import { readCellLines } from './layouts/cellLines.ts';
import { readListedTasks } from './layouts/listedTasks.ts';
import { readTaskTable } from './layouts/taskTable.ts';
import { citesLaw, definesShortForm, readLegalBasis } from './legalBasis.ts';
import type { FieldName } from './columns.ts';
import type { Group, Matter, RawTask, Reading, UnreadLine, Words } from './rawTask.ts';
import type { Agency } from './readAgencies.ts';
import type { Source } from './readSource.ts';
import { mendSwappedTime } from './fillCell.ts';

/** A task as far as it could be read; what a person must write is not here. */
export interface DraftTask {
  id: string;
  code?: { printed: string | null; inferred: boolean };
  group?: string;
  /** Ids of content/agencies/, and the proposed ids of those to add; empty where the document names nobody. */
  leads: string[];
  supports: string[] | null;
  result: Citation | null;
  /** `null`: the document gives a time that could not be typed. */
  deadlines: (DraftDeadline & { cite: Citation })[] | null;
  basis: Citation[];
  products: string[] | null;
  /** The document's words, for the person who completes the entry. */
  words: Record<Exclude<FieldName, 'number'>, Words[]>;
}

/** A name of the document without an agency in content/agencies/, with the lines that hold it. */
export interface AgencyToAdd {
  words: string;
  id: string | null;
  why: string;
  lines: number[];
}

export interface Draft {
  file: string;
  /** `null`: it cannot be derived, and a person must name the entry. */
  id: string | null;
  identity: DocumentIdentity;
  /** True where the document names Law 148/2025/QH15. */
  citesLaw: boolean;
  parts: { id: string; kind: PartKind; words: Words[] }[];
  sections: { id: string; words: Words[] }[];
  groups: Group[];
  tasks: DraftTask[];
  agenciesToAdd: AgencyToAdd[];
  /** Legal bases in other documents: named, never drafted. */
  otherBases: { task: string; words: string }[];
  untypedTimes: { task: string; words: string }[];
  /** Ids the document gives twice: the later task has a letter behind it, `PL.I.3b`. */
  repeatedIds: string[];
  /** Every line that is not blank is in exactly one of these three. */
  used: Map<number, { task: string; fields: string[] }>;
  matter: Map<number, Matter>;
  unread: UnreadLine[];
  repairs: Source['repairs'];
}

const fieldNames = ['content', 'lead', 'support', 'time', 'product', 'note'] as const;
const isMarked = ({ kind }: Item): boolean => kind !== 'bullet' && kind !== 'paragraph';

/** "Luật … có hiệu lực thi hành từ ngày 01/7/2026", where the document prints it. */
function lawInForce(whole: string): string | null {
  const match = /có hiệu lực(?: thi hành)?(?: kể)? từ ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/u.exec(whole);
  return match === null ? null : `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
}

/** Entries of one id become one, with the words of all. */
function mergeById<T extends { id: string; words: Words[] }>(entries: readonly T[]): T[] {
  const merged = new Map<string, T>();
  for (const entry of entries) {
    const known = merged.get(entry.id);
    if (known === undefined) merged.set(entry.id, entry);
    else known.words.push(...entry.words);
  }
  return [...merged.values()];
}

/** Tells tasks apart that a document numbers alike, so that neither is lost; gives the ids that came twice. */
function tellApart(tasks: readonly RawTask[]): string[] {
  const taken = new Set<string>();
  const repeated: string[] = [];
  for (const task of tasks) {
    if (taken.has(task.section)) {
      repeated.push(task.section);
      const letter = [...'bcdefghijklmnopqrstuvwxyz'].find((candidate) => !taken.has(`${task.section}${candidate}`));
      task.section = `${task.section}${letter ?? `z${repeated.length}`}`;
    }
    taken.add(task.section);
  }
  return repeated;
}

/** Every way of reading is tried; a document may list some tasks in a table and others in its sections. */
function readTasks(outline: Outline, agencies: AgencyReader, isPlan: boolean): Reading {
  const tables = outline.tables.filter(({ kind }) => kind !== 'targets').map((table) => (table.kind === 'rows' ? readTaskTable(table) : readCellLines(table, agencies)));
  const listed = readListedTasks(outline.parts.filter(({ id, children }) => !id.startsWith('PL') || children.length > 0), agencies, tables.some(({ tasks }) => tasks.length > 0), isPlan);
  const readings = [...tables, listed];
  return {
    tasks: readings.flatMap(({ tasks }) => tasks),
    groups: readings.flatMap(({ groups }) => groups),
    matter: new Map(readings.flatMap(({ matter }) => [...matter])),
    unread: readings.flatMap(({ unread }) => unread),
  };
}

/** Sections a reader can be sent to: the innermost numbered or lettered items that are no tasks, and paragraphs left beside tasks. */
function citableSections(outline: Outline, tasks: ReadonlySet<string>, unread: ReadonlySet<number>): Draft['sections'] {
  const items = outline.parts.filter(({ id, children }) => !id.startsWith('PL') || children.length > 0).flatMap(withDescendants);
  const sections = items.filter((item) => {
    if (tasks.has(item.id)) return false;
    if (!isMarked(item)) return item.lines.some(({ number }) => unread.has(number));
    return !item.children.some(isMarked) ? !item.children.some(({ id }) => tasks.has(id)) : item.kind === 'part' && item.children.some((child) => !isMarked(child) && !tasks.has(child.id));
  });
  return mergeById(sections.map((item) => ({ id: item.id, words: [item, ...item.children.filter((child) => !isMarked(child)).flatMap(withDescendants)].map(({ text, lines }) => ({ text, lines: lines.map(({ number }) => number) })) })));
}

/**
 * Reads a document as a plan.
 * @throws ImportError when it is no plan: what was looked for, what was found, what to do.
 */
export function importPlan(source: Source, agencies: readonly Agency[], givenId: string | null = null): Draft {
  const outline = documentOutline(source.lines);
  const identity = documentIdentity(outline.front);
  const whole = source.lines.map(({ text }) => text).join('\n');
  const reader = agencyReader(agencies, identity.province, whole);
  const isPlan = identity.type !== null;
  const reading = readTasks(outline, reader, isPlan);
  if (reading.tasks.length === 0) {
    const first = source.lines[0]!.text;
    throw new ImportError([{
      file: source.file,
      field: '',
      found: `no task in ${source.lines.length} lines; it ${identity.typeWords === null ? `begins "${first.length > 60 ? `${first.slice(0, 60)}…` : first}"` : `calls itself "${identity.typeWords.length > 60 ? `${identity.typeWords.slice(0, 60)}…` : identity.typeWords}"`}, has ${outline.parts.length} sections and ${outline.tables.length} tables`,
      expected: 'a plan: a table with a column for the task ("Nội dung nhiệm vụ") and one for its agency ("Cơ quan chủ trì"), or items with "Cơ quan thực hiện:", or, in a plan or dispatch, paragraphs that begin with the agency',
      action: 'Check that this is the plan and that its annexes are in the file; if a table lost its headings, put them back. Nothing was written.',
    }]);
  }

  const repeatedIds = tellApart(reading.tasks);
  const id = givenId ?? entryId(identity, identity.year ?? commonestYear(reading.tasks));
  const document = id ?? 'plan';
  const shortForm = definesShortForm(whole);
  const context: DeadlineContext = { agencies: reader, lawInForce: lawInForce(whole) };
  const toAdd = new Map<string, AgencyToAdd>();
  const note = ({ unknown }: AgencyReading, lines: readonly number[]) => {
    for (const { words, id: proposed, why } of unknown) {
      const key = proposed ?? foldWords(words);
      const known = toAdd.get(key);
      if (known === undefined) toAdd.set(key, { words, id: proposed, why, lines: [...lines] });
      else known.lines.push(...lines.filter((line) => !known.lines.includes(line)));
    }
  };
  const namesIn = (words: readonly Words[], prose: boolean): string[] => {
    const ids = words.flatMap(({ text, lines, sentence }) => {
      const found = prose || sentence === true ? reader.subjectReading(text) : reader.read(text);
      note(found, lines);
      return [...found.ids, ...found.unknown.flatMap(({ id: proposed }) => proposed ?? [])];
    });
    return [...new Set(ids)];
  };

  const otherBases: Draft['otherBases'] = [];
  const untypedTimes: Draft['untypedTimes'] = [];
  const tasks = reading.tasks.map((raw): DraftTask => {
    mendSwappedTime(raw);
    const { content, lead, support, time, product } = raw.fields;
    const cite = (words?: Words): Citation => `${document}#${words?.section ?? raw.section}`;
    const leads = namesIn(lead, raw.prose);
    const supports = namesIn(support, false).filter((agency) => !leads.includes(agency));

    const times = [
      ...time.map((words) => ({ words, read: readDeadlines(words.text, context) })),
      ...content.map((words) => ({ words, read: raw.prose ? readDeadlinesInProse(words.text, context) : readRemarks(words.text) })),
    ];
    const deadlines: (DraftDeadline & { cite: Citation })[] = [];
    for (const { words, read } of times) {
      untypedTimes.push(...read.untyped.map((untyped) => ({ task: raw.section, words: untyped })));
      for (const deadline of read.deadlines) {
        const ofAll = [...deadline.agencies].sort().join() === [...leads].sort().join();
        const told = { ...deadline, agencies: ofAll ? [] : deadline.agencies };
        if (!deadlines.some(({ cite: _, ...known }) => JSON.stringify(known) === JSON.stringify(told))) deadlines.push({ ...told, cite: cite(words) });
      }
    }
    if (deadlines.length === 0 && time.length > 0 && !times.some(({ read }) => read.untyped.length > 0)) untypedTimes.push({ task: raw.section, words: time.map(({ text }) => text).join(' ') });

    const basis = readLegalBasis(content.map(({ text }) => text).join(' '), shortForm);
    otherBases.push(...basis.elsewhere.map((words) => ({ task: raw.section, words })));
    const products = product.flatMap(({ text }) => text.split(/;\s*/)).map((name) => name.replace(/[.\s]+$/, '').replace(/^[-+•\s]+/, '')).filter((name) => name !== '');
    return {
      id: raw.section,
      ...(raw.code === undefined ? {} : { code: raw.code }),
      ...(raw.group === undefined ? {} : { group: raw.group }),
      leads,
      supports: supports.length > 0 ? supports : null,
      result: product.length > 0 ? cite(product[0]) : null,
      deadlines: deadlines.length > 0 ? deadlines : time.length > 0 ? null : [{ kind: 'not-stated', agencies: [], cite: cite() }],
      basis: basis.cites,
      products: products.length > 0 ? products : null,
      words: raw.fields,
    };
  });

  const used: Draft['used'] = new Map();
  for (const raw of reading.tasks) {
    const add = (line: number, field: string) => {
      const known = used.get(line) ?? { task: raw.section, fields: [] };
      if (!known.fields.includes(field)) known.fields.push(field);
      used.set(line, known);
    };
    for (const field of fieldNames) for (const { lines } of raw.fields[field]) lines.forEach((line) => add(line, field));
    raw.otherLines.forEach((line) => add(line, 'number'));
  }
  const matter = new Map([...outline.matter, ...reading.matter].filter(([line]) => !used.has(line)));
  const unread = reading.unread.filter(({ line }) => !used.has(line) && !matter.has(line));
  const listed = new Set(unread.map(({ line }) => line));
  for (const { number, text } of source.lines) if (!used.has(number) && !matter.has(number) && !listed.has(number)) unread.push({ line: number, words: text, why: 'belongs to nothing known' });
  unread.sort((one, other) => one.line - other.line);

  const taskIds = new Set(tasks.map((task) => task.id));
  const topParts = outline.parts.filter(({ id: part, children }) => !part.startsWith('PL') || children.length > 0);
  return {
    file: source.file, id, identity, citesLaw: citesLaw(whole),
    parts: mergeById(topParts.map((item) => ({ id: item.id.split('.')[0]!, kind: item.part, words: [{ text: item.text, lines: item.lines.map(({ number }) => number) }] }))),
    sections: citableSections(outline, taskIds, new Set(unread.map(({ line }) => line))),
    groups: reading.groups, tasks, agenciesToAdd: [...toAdd.values()], otherBases, untypedTimes, repeatedIds, used, matter, unread, repairs: source.repairs,
  };
}

/** The year most tasks' times name: a plan without a date of its own is of that year. */
function commonestYear(tasks: readonly RawTask[]): string | null {
  const counts = new Map<string, number>();
  for (const task of tasks) for (const { text } of task.fields.time) for (const [year] of text.matchAll(/(?<!\d)20\d{2}(?!\d)/g)) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
