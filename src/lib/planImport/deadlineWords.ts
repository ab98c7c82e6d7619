import { isDay } from '../dates.ts';
import { foldMarks } from '../searchText.ts';
import type { Deadline } from '../schemas/plan.ts';
import type { AgencyReader } from './agencyNames.ts';

type Undated<D> = D extends unknown ? Omit<D, 'cite'> : never;

/** A deadline without the place it is cited from. */
export type DraftDeadline = Undated<Deadline>;

export interface DeadlineReading {
  deadlines: DraftDeadline[];
  /** Words with a time that none of our kinds of deadline says, such as "trước 30/4" without a year. */
  untyped: string[];
}

/** What a document says elsewhere that its deadlines refer to. */
export interface DeadlineContext {
  agencies: AgencyReader;
  /** "Luật có hiệu lực từ ngày 01/7/2026": the day that "trước khi Luật có hiệu lực" means; `null` where it is not printed. */
  lawInForce: string | null;
}

const two = (number: string): string => number.padStart(2, '0');
const romanQuarter: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4', 1: '1', 2: '2', 3: '3', 4: '4' };

const dayWords = '(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+thang\\s+)(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+nam\\s+)(\\d{4})';
const monthWords = '(\\d{1,2})(?:\\s*[/-]\\s*|\\s+nam\\s+)(\\d{4})';

interface Wording {
  pattern: RegExp;
  read: (match: RegExpExecArray) => DraftDeadline | null;
}

const dated = (kind: 'before' | 'from' | 'on') => ([, day, month, year]: RegExpExecArray): DraftDeadline | null => {
  const date = `${year}-${two(month!)}-${two(day!)}`;
  return isDay(date) ? { kind, date, agencies: [] } : null;
};
const month = ([, number, year]: RegExpExecArray): DraftDeadline | null =>
  Number(number) >= 1 && Number(number) <= 12 ? { kind: 'month', month: `${year}-${two(number!)}`, agencies: [] } : null;
const recurring = (every?: 'month' | 'quarter' | 'year') => (): DraftDeadline => ({ kind: 'recurring', ...(every === undefined ? {} : { every }), agencies: [] });

/** In the order of asking, on words without marks: what is read is taken away, so that "31/12/2025" leaves no "12/2025" behind. */
const wordings: Wording[] = [
  { pattern: new RegExp(`truoc\\s+(?:ngay\\s+)?${dayWords}`), read: dated('before') },
  { pattern: new RegExp(`(?:ke\\s+)?tu\\s+(?:ngay\\s+)?${dayWords}(?!\\s*(?:-|den))`), read: dated('from') },
  { pattern: new RegExp(`(?:(?:trong|xong|cham nhat|den het|het|den|vao)\\s+)*(?:ngay\\s+)?${dayWords}`), read: dated('on') },
  { pattern: /(?:giai doan\s+)?(?:tu\s+)?(?:nam\s+)?(\d{4})\s*(?:-|den)\s*(?:nam\s+)?(\d{4})/, read: ([, from, to]) => ({ kind: 'period', from: from!, to: to!, agencies: [] }) },
  { pattern: /(?:tu\s+)?nam\s+(\d{4})\s+va\s+(?:nhung|cac)\s+nam\s+(?:tiep theo|sau|ke tiep)/, read: ([, from]) => ({ kind: 'period', from: from!, to: null, agencies: [] }) },
  { pattern: /tu\s+nam\s+(\d{4})(?!\d)/, read: ([, from]) => ({ kind: 'period', from: from!, to: null, agencies: [] }) },
  { pattern: /(?:trong\s+)?quy\s+(iv|iii|ii|i|[1-4])\s*(?:[/-]|nam)?\s*(\d{4})/, read: ([, quarter, year]) => ({ kind: 'quarter', quarter: `${year}-Q${romanQuarter[quarter!]}`, agencies: [] }) },
  { pattern: new RegExp(`(?:trong\\s+|het\\s+)?(?:thang\\s+)?(?<![\\d/])${monthWords}`), read: month },
  { pattern: /(?:trong\s+|het\s+)?nam\s+(\d{4})(?!\d)|(?<![\d/])(20\d{2})(?![\d/])/, read: ([, year, bare]) => ({ kind: 'year', year: (year ?? bare)!, agencies: [] }) },
  { pattern: /(?:dinh ky\s+)?(?:hang|moi)\s+thang/, read: recurring('month') },
  { pattern: /(?:dinh ky\s+)?(?:hang|moi)\s+quy/, read: recurring('quarter') },
  { pattern: /(?:dinh ky\s+)?(?:hang|moi)\s+nam/, read: recurring('year') },
  { pattern: /(?:nhiem vu\s+)?thuong xuyen/, read: recurring() },
  { pattern: /dinh ky|lien tuc/, read: recurring() },
];

/** Words of time that stay behind when no wording was found for them: a day without a year, "quý I, II". */
const leftover = /(?:truoc|ngay|thang|quy|nam|tuan)\s+(?:\d|[ivx]+\b)|\d{1,2}\/\d{1,2}/;

const fold = (text: string): string => foldMarks(text.replace(/[–—]/g, '-')).toLowerCase();

/** What waits for others: "theo lộ trình, hướng dẫn của Bộ …", "khi có văn bản của …". */
const guidance = /(?:^|[\s(,;:])(?:theo\s+(?!chức năng|thẩm quyền|quy định(?! tại)|đề xuất|đề nghị|phân công|nhiệm vụ)|khi có (?:văn bản|hướng dẫn|chương trình|kế hoạch|yêu cầu|chỉ đạo))/iu;

/** Parts of a time, each with its own subject: sentences, and what a semicolon separates. */
const clausesOf = (text: string): string[] => text.split(/(?<=[.;])\s+(?=\S)/u).map((clause) => clause.trim()).filter((clause) => clause !== '');

function readClause(clause: string, context: DeadlineContext): DeadlineReading {
  const deadlines: DraftDeadline[] = [];
  const waiting: DraftDeadline[] = [];
  let words = clause;
  const waits = guidance.exec(words);
  if (waits !== null) {
    const guided = words.slice(waits.index);
    const bracketed = /\((?:tháng\s+)?(\d{1,2})\/(\d{4})\)/iu.exec(guided);
    const giver = /(?:^|\s)của\s+(.+)$/u.exec(guided)?.[1] ?? '';
    // What follows a named document waits for that document, not for whoever issued it.
    const followsDocument = /theo\s+(?:quy định tại\s+)?(\S)/iu.exec(guided)?.[1]?.match(/\p{Lu}/u) != null;
    waiting.push({
      kind: 'guided',
      by: followsDocument ? null : (context.agencies.subjects(giver)[0] ?? null),
      ...(bracketed === null ? {} : { month: `${bracketed[2]}-${two(bracketed[1]!)}` }),
      agencies: [],
    });
    words = words.slice(0, waits.index);
  }
  let folded = fold(words);
  if (context.lawInForce !== null && /truoc khi luat co hieu luc/.test(folded)) {
    deadlines.push({ kind: 'before', date: context.lawInForce, agencies: [] });
    folded = folded.replace(/truoc khi luat co hieu luc/, ' ');
  }
  for (const { pattern, read } of wordings) {
    for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
      const deadline = read(match);
      // What is no day of the calendar must not be read again as a month or a year.
      folded = `${folded.slice(0, match.index)} ; ${deadline === null ? match[0].replace(/\d{4}/, '0') : ''} ${folded.slice(match.index + match[0].length)}`;
      if (deadline !== null) deadlines.push(deadline);
    }
  }
  return { deadlines: [...deadlines, ...waiting], untyped: leftover.test(folded) ? [clause] : [] };
}

const sameTime = (one: DraftDeadline, other: DraftDeadline): boolean => JSON.stringify({ ...one, agencies: 0 }) === JSON.stringify({ ...other, agencies: 0 });

function merge(readings: readonly DeadlineReading[]): DeadlineReading {
  const deadlines: DraftDeadline[] = [];
  for (const deadline of readings.flatMap((reading) => reading.deadlines)) {
    if (!deadlines.some((known) => sameTime(known, deadline) && known.agencies.join() === deadline.agencies.join())) deadlines.push(deadline);
  }
  return { deadlines, untyped: readings.flatMap(({ untyped }) => untyped) };
}

/**
 * The deadlines of a field for them. "Thường xuyên. Sở X báo cáo trước ngày 15/11/2026" has two, the second binding Sở X; "Năm 2025" is a year,
 * "Tháng 5/2026" a month: none gets more precise than its words. An empty field gives none.
 */
export function readDeadlines(text: string, context: DeadlineContext): DeadlineReading {
  return merge(
    clausesOf(text).map((clause) => {
      const reading = readClause(clause, context);
      const agencies = context.agencies.subjects(clause);
      return { ...reading, deadlines: reading.deadlines.map((deadline) => ({ ...deadline, agencies })) };
    }),
  );
}

const inProse = new RegExp(`(?:truoc|trong|xong|cham nhat|den het)\\s+(?:ngay\\s+)?${dayWords}|dinh ky\\s+hang\\s+(?:thang|quy|nam)`, 'g');

/**
 * The deadlines of a task told in sentences. Only what is worded as one counts: dates of the documents it names do not, nor does
 * "thường xuyên" inside a sentence.
 */
export function readDeadlinesInProse(text: string, context: DeadlineContext): DeadlineReading {
  const readings = [...fold(text).matchAll(inProse)].map(([words]) => readClause(words, context));
  if (context.lawInForce !== null && /truoc khi luat co hieu luc/.test(fold(text))) readings.push({ deadlines: [{ kind: 'before', date: context.lawInForce, agencies: [] }], untyped: [] });
  if (/theo (?:quy định tại |hướng dẫn tại )?(?:Kế hoạch|Chương trình|Chiến lược|lộ trình|hướng dẫn)(?=\P{L})/u.test(text)) readings.push({ deadlines: [{ kind: 'guided', by: null, agencies: [] }], untyped: [] });
  return merge([...readings, readRemarks(text)]);
}

/** "Nhiệm vụ thường xuyên" as a sentence of its own at the end of a task's words. */
export const readRemarks = (text: string): DeadlineReading => ({
  deadlines: /(?:^|[.;]\s+)(?:nhiệm vụ thường xuyên|thường xuyên(?! (?:hướng|đôn|kiểm|theo|tuyên|rà|báo|phối|cập|tổ|trao|đánh)))/iu.test(text) ? [{ kind: 'recurring', agencies: [] }] : [],
  untyped: [],
});

/** True when words tell nothing but a time. `'Nhiệm vụ thường xuyên' => true`, `'Kế hoạch năm 2026' => false` */
export function isWhollyTime(text: string): boolean {
  const waits = guidance.exec(text);
  if (waits !== null && waits.index <= 1) return true;
  let folded = fold(text);
  let found = false;
  for (const { pattern } of wordings) {
    for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
      found = true;
      folded = `${folded.slice(0, match.index)} ${folded.slice(match.index + match[0].length)}`;
    }
  }
  // "Thời gian ban hành Đề án: 12/2025" names what the time is for; brackets and "kịp thời" add nothing.
  const rest = folded.replace(/thoi gian[^:]*:?/g, ' ').replace(/\([^)]*\)/g, ' ').replace(/\b(?:ngay|hoan thanh|kip thoi|va|trong|tu|den|thang|nam)\b/g, ' ');
  return found && rest.replace(/[^a-z0-9]/g, '') === '';
}
