import { foldWords } from './foldWords.ts';

/** What a column, or a label such as "Cơ quan chủ trì:", holds. */
export type FieldName = 'number' | 'content' | 'lead' | 'support' | 'time' | 'product' | 'note';

const bodies = '(?:co quan|don vi|to chuc|dau moi|cap|so|nganh)';

/** In the order of asking: "cơ quan tham mưu/phối hợp" is no lead, "thời gian thực hiện" no executing agency. */
const wordings: [FieldName, RegExp][] = [
  ['number', /^(?:stt|tt|so tt|so thu tu)$/],
  ['support', /^(?:(?:cac )?(?:co quan|don vi|so nganh)?.{0,24}phoi hop(?: thuc hien)?|phoi hop)$/],
  ['time', /^(?:thoi gian|thoi han|han hoan thanh|tien do|moc thoi gian|lo trinh|ngay hoan thanh|hoan thanh)\b.{0,24}$/],
  ['product', /^(?:san pham|ket qua|du kien san pham|ket qua san pham)\b.{0,30}$/],
  ['note', /^(?:ghi chu|can cu|co so|van ban giao nhiem vu)\b.{0,20}$/],
  ['lead', new RegExp(`^(?:(?:cac )?${bodies}(?: ${bodies})*(?: (?:duoc giao|chiu trach nhiem))? (?:chu tri|thuc hien|phu trach|tham muu)(?: thuc hien| tham muu)?|chu tri(?: thuc hien)?|phan cong(?: thuc hien)?|don vi chu tri)$`)],
  ['content', /^(?:(?:ten |danh muc )?(?:noi dung|nhiem vu|cong viec|hoat dong)|viec phai lam|giai phap)\b.{0,40}$/],
];

/** What a heading or label stands for, or `null`. `'Cơ quan tham mưu/phối hợp' => 'support'`, `'Đơn vị tính' => null` */
export function fieldOf(heading: string): FieldName | null {
  const folded = foldWords(heading.replace(/\[\d+\]/g, ' '));
  return wordings.find(([, wording]) => wording.test(folded))?.[0] ?? null;
}

const label = /(?:^|(?<=[;.(]\s*))(?:-\s*)?(\p{Lu}?[\p{L} ,/]{2,40}?)\s*:\s*/gu;

/**
 * Labelled words of an item: `'Cơ quan chủ trì: Sở A; thời gian: 2026' => [['lead', 'Sở A'], ['time', '2026']]`.
 * Empty where the words do not start with a label: a colon inside a sentence starts none.
 */
export function labelledWords(text: string): [FieldName, string][] {
  const marks = [...text.matchAll(label)].flatMap((match) => {
    const field = fieldOf(match[1]!);
    return field === null || field === 'number' ? [] : [{ field, start: match.index, end: match.index + match[0].length }];
  });
  if (marks[0]?.start !== 0) return [];
  return marks.map(({ field, end }, index) => [field, text.slice(end, marks[index + 1]?.start).replace(/[;\s]+$/, '').trim()]);
}

/**
 * The same for labels in brackets behind an item's words: `'Mua phao (Chủ trì: Sở A; thời gian: 2026)'` has the content "Mua phao", the lead
 * and the time.
 */
export function labelledBrackets(text: string): [FieldName, string][] {
  const match = /^(.*?)\s*\(([^()]*:.*)\)\.?$/u.exec(text);
  const labels = match === null ? [] : labelledWords(match[2]!);
  return labels.some(([field]) => field === 'lead') ? [['content', match![1]!], ...labels] : [];
}

export type Columns = (FieldName | null)[];

/** The columns of a table of tasks, or `null` when the row heads none: it needs the task and the agency that leads it. */
export function taskColumns(cells: readonly string[]): Columns | null {
  const columns = cells.map(fieldOf);
  return columns.includes('content') && columns.includes('lead') ? columns : null;
}
