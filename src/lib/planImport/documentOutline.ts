import { taskColumns, fieldOf } from './columns.ts';
import { foldWords } from './foldWords.ts';
import type { Matter } from './rawTask.ts';
import type { Line } from './readSource.ts';

export type PartKind = 'purpose' | 'tasks' | 'funding' | 'organisation';

/** A numbered, lettered or marked piece of the text, or a paragraph without a mark. */
export interface Item {
  /** Its place as our data names it: `II.4.1.g`; an item without a mark has the number of its place among its siblings. */
  id: string;
  kind: 'part' | 'article' | 'numbered' | 'lettered' | 'bullet' | 'paragraph';
  /** The words after the mark, with what a page break pushed to the next line. */
  text: string;
  lines: Line[];
  children: Item[];
  part: PartKind;
}

/** Rows of a table: `rows` with cells, `cells` where every cell has a line of its own, `targets` where it lists no tasks. */
export interface Table {
  /** What stands before the row in its id: `PL2`, `II`; empty for a table outside all sections. */
  prefix: string;
  kind: 'rows' | 'cells' | 'targets';
  lines: Line[];
}

export interface Outline {
  parts: Item[];
  tables: Table[];
  /** Lines before the first section, for what they say of type, province and year. */
  front: Line[];
  /** What is settled already: everything outside the parts and the tables of tasks. */
  matter: Map<number, Matter>;
}

const partMark = /^(?:Phần\s+)?([IVX]+)\s*[.:)–-]\s*(\S.*)$/u;
const articleMark = /^Điều\s+(\d+)\s*[.:]\s*(.*)$/u;
const numberMark = /^(\d{1,2}(?:\.\d{1,2})*)\s*[.)](?!\d)\s*(\S.*)$|^(\d{1,2}(?:\.\d{1,2})+)\s+(\S.*)$/u;
const letterMark = /^([a-zđ])\s*[.)]\s+(\S.*)$/u;
const bulletMark = /^([-–•+])\s+(\S.*)$/u;
const annexMark = /^phụ lục(?:\s+(?:số\s+)?([IVX]+|\d+))?(?:\s*[.:–-].*)?$/iu;
const footnoteMark = /^(?:[¹²³⁴-⁹]+|\[\d+\])/u;
const recipientsMark = /^Nơi nhận\b/iu;
const signatureMark = /^(?:(?:KT|TM|TL|TUQ|Q)\.\s*\p{Lu}|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|THỦ TƯỚNG|CỤC TRƯỞNG|TRƯỞNG BAN)(?: [\p{Lu} ]+)?$)/u;
const preambleMark = /^(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị|Trên cơ sở|Để thực hiện)(?=\s)/u;

const romanNumber = (roman: string): number =>
  [...roman].reduce((sum, letter, index) => {
    const value = { I: 1, V: 5, X: 10 }[letter as 'I']!;
    return sum + (value < ({ I: 1, V: 5, X: 10 }[roman[index + 1] as 'I'] ?? 0) ? -value : value);
  }, 0);

/** What a part is about, from the first words of its heading. `'TỔ CHỨC THỰC HIỆN' => 'organisation'` */
export function partKind(heading: string): PartKind {
  const folded = foldWords(heading);
  if (/^(?:muc dich|yeu cau|quan diem|muc tieu|pham vi|doi tuong|su can thiet|thuc trang|can cu)\b/.test(folded) && !/\b(?:nhiem vu|noi dung)\b/.test(folded)) return 'purpose';
  if (/^(?:kinh phi|nguon kinh phi|nguon von|du toan)\b/.test(folded)) return 'funding';
  if (/^(?:to chuc thuc hien|to chuc trien khai|trach nhiem thi hanh|dieu khoan|hieu luc|che do bao cao)\b/.test(folded)) return 'organisation';
  return 'tasks';
}

const isNumberHeading = (text: string): boolean => fieldOf(text) === 'number';

/** The headings of a table whose cells stand on lines of their own, or `null`. They end where the first row or group is numbered. */
export function headingLines(lines: readonly Line[], start: number): Line[] | null {
  if (lines[start]!.cells !== undefined || !isNumberHeading(lines[start]!.text)) return null;
  for (let end = start + 1; end < Math.min(start + 12, lines.length); end += 1) {
    if (/^(?:[IVX]+|[A-Z]|1)\.?$/.test(lines[end]!.text)) return end - start >= 3 ? lines.slice(start, end) : null;
    if (lines[end]!.cells !== undefined) return null;
  }
  return null;
}

/** The table that starts at a line, or `null` when the line is text; a letterhead set as a table is text, too. */
function tableAt(lines: readonly Line[], start: number, before: Table | undefined): Pick<Table, 'kind' | 'lines'> | null {
  const headings = headingLines(lines, start);
  if (headings !== null) {
    let end = start + headings.length;
    while (end < lines.length && !annexMark.test(lines[end]!.text) && !recipientsMark.test(lines[end]!.text) && !signatureMark.test(lines[end]!.text)) end += 1;
    return { kind: taskColumns(headings.map(({ text }) => text)) === null ? 'targets' : 'cells', lines: lines.slice(start, end) };
  }
  if (lines[start]!.cells === undefined) return null;
  let end = start;
  while (end < lines.length && lines[end]!.cells !== undefined) end += 1;
  const run = lines.slice(start, end);
  if (run.slice(0, 4).some(({ cells }) => taskColumns(cells!) !== null)) return { kind: 'rows', lines: run };
  const columns = run[0]!.cells!.length;
  if (before?.kind === 'rows' && columns >= 3 && before.lines.at(-1)!.number < lines[start]!.number && before.lines.at(-1)!.cells!.length === columns) return { kind: 'rows', lines: run };
  if (isNumberHeading(run[0]!.cells![0]!) && columns >= 3) return { kind: 'targets', lines: run };
  return null;
}

/** Takes a document apart into front matter, sections, tables, and what stands after the text. */
export function documentOutline(lines: readonly Line[]): Outline {
  const outline: Outline = { parts: [], tables: [], front: [], matter: new Map() };
  let state: 'front' | 'recipients of front' | 'body' | 'recipients' | 'signature' | 'annex title' | 'behind annex table' = 'front';
  /** Open items with their level, outermost first. */
  let open: { level: number; item: Item }[] = [];
  let annex: Item | null = null;

  const addItem = (level: number, kind: Item['kind'], id: string | null, text: string, line: Line): void => {
    open = open.filter((candidate) => candidate.level < level);
    const parent = open.at(-1)?.item ?? null;
    const siblings = parent?.children ?? outline.parts;
    const item: Item = {
      id: id ?? `${parent === null ? '' : `${parent.id}.`}${siblings.length + 1}`,
      kind, text, lines: [line], children: [],
      part: parent?.part ?? (kind === 'article' ? 'organisation' : partKind(text)),
    };
    siblings.push(item);
    open.push({ level, item });
  };
  /** The section that holds what comes at a level, as the start of its id. */
  const within = (level: number): string => {
    const holder = open.filter((candidate) => candidate.level < level && candidate.item.kind !== 'numbered').at(-1)?.item;
    return holder === undefined ? '' : `${holder.id}.`;
  };
  const innermost = () => open.filter(({ item }) => item.kind !== 'bullet' && item.kind !== 'paragraph').at(-1);

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const { text } = line;
    const table = tableAt(lines, index, outline.tables.at(-1));
    if (table !== null) {
      const prefix = annex?.id ?? innermost()?.item.id ?? '';
      const same = outline.tables.find((candidate) => candidate.prefix === prefix && candidate.kind === table.kind);
      if (same === undefined) outline.tables.push({ prefix, ...table });
      else same.lines.push(...table.lines);
      index += table.lines.length - 1;
      state = annex === null ? 'body' : 'behind annex table';
      continue;
    }

    const annexHeading = annexMark.exec(text);
    if (annexHeading !== null && state !== 'front') {
      const number = annexHeading[1];
      open = [];
      addItem(0, 'part', `PL${number === undefined ? '' : /^\d+$/.test(number) ? number : romanNumber(number)}`, text, line);
      annex = open[0]!.item;
      annex.part = 'tasks';
      outline.matter.set(line.number, 'heading');
      state = 'annex title';
      continue;
    }
    if (state !== 'front' && state !== 'recipients of front' && recipientsMark.test(text)) state = 'recipients';
    else if (state !== 'front' && state !== 'recipients of front' && signatureMark.test(text)) state = 'signature';
    if (state === 'recipients' || state === 'signature') {
      // Below the names there may stand anything; a sentence is no signature, and is left to be listed.
      if (state === 'recipients' || text.length <= 100) outline.matter.set(line.number, state);
      continue;
    }
    if (footnoteMark.test(text)) {
      outline.matter.set(line.number, 'footnote');
      continue;
    }

    const part = partMark.exec(text);
    const article = articleMark.exec(text);
    const number = numberMark.exec(text);
    const letter = letterMark.exec(text);
    const bullet = bulletMark.exec(text);
    const inFront = state === 'front' || state === 'recipients of front';
    if (part !== null || article !== null || number !== null || (letter !== null && !inFront)) state = 'body';
    else if (inFront) {
      if (/^Kính gửi\b/iu.test(text)) state = 'recipients of front';
      else if (bullet === null) state = 'front';
      outline.matter.set(line.number, state === 'recipients of front' ? 'recipients' : preambleMark.test(text) || /^\p{Lu}.{60,}[.:;]$/u.test(text) ? 'preamble' : 'heading');
      outline.front.push(line);
      continue;
    }
    // A title is short; other words without a mark around an annex's table belong to nothing known, and are left to be listed.
    if ((state === 'annex title' || state === 'behind annex table') && part === null && article === null && number === null && letter === null && bullet === null) {
      if (state === 'annex title' && text.length <= 200) outline.matter.set(line.number, 'heading');
      continue;
    }

    if (part !== null) addItem(annex === null ? 0 : 1, 'part', `${annex === null ? '' : `${annex.id}.`}${part[1]!}`, part[2]!, line);
    else if (article !== null) addItem(0, 'article', `Dieu.${article[1]!}`, article[2]!, line);
    else if (number !== null) {
      const printed = (number[1] ?? number[3])!;
      const level = 2 + printed.split('.').length;
      addItem(level, 'numbered', `${within(level)}${printed}`, (number[2] ?? number[4])!, line);
    } else if (letter !== null) {
      const holder = open.filter(({ level }) => level < 10).at(-1)?.item;
      addItem(10, 'lettered', `${holder === undefined ? '' : `${holder.id}.`}${letter[1] === 'đ' ? 'dd' : letter[1]!}`, letter[2]!, line);
    } else if (bullet !== null) addItem(bullet[1] === '+' ? 21 : 20, 'bullet', null, bullet[2]!, line);
    else if (/^\p{Ll}/u.test(text) && open.length > 0) {
      // A sentence that a page break cut in two goes on with a small letter.
      const last = open.at(-1)!.item;
      last.text = `${last.text} ${text}`;
      last.lines.push(line);
    } else if (/\.\/\.$/.test(text) || /^Trên đây là\s/u.test(text)) outline.matter.set(line.number, 'closing');
    else addItem((innermost()?.level ?? 0) + 0.5, 'paragraph', null, text, line);
  }
  for (const { kind, lines: rows } of outline.tables) if (kind === 'targets') rows.forEach(({ number }) => outline.matter.set(number, 'targets'));
  return outline;
}

/** An item and everything below it. */
export const withDescendants = (item: Item): Item[] => [item, ...item.children.flatMap(withDescendants)];
