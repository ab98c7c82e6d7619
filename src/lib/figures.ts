import type { Locale } from './locales.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Numbers of documents, `148/2025/QH15`, `224/2026/NĐ-CP`, `268/QĐ-TTg`: one figure each, not three. */
const documentNumber = /\d+(?:\/\d{4})?\/(?:QH\d+|[A-ZĐ]+(?:-[A-ZĐa-z]+)*)/gu;
/** Sections of a plan as printed: `II.4.1.đ`. */
const planSection = /(?<![\p{Script=Latin}\d])[IVX]+(?:\.(?:\d+|[a-zđ]))+(?![\p{Script=Latin}\d])/gu;

/** A day in words; the groups `y`, `m`, `d` are its parts. */
const day: Record<Locale, RegExp> = {
  vi: /(?<d>\d{1,2})[ \u00a0]tháng[ \u00a0](?<m>\d{1,2})[ \u00a0]năm[ \u00a0](?<y>\d{4})/g,
  en: new RegExp(`(?<d>\\d{1,2})[ \\u00a0](?<m>${months.join('|')})[ \\u00a0](?<y>\\d{4})`, 'g'),
  ko: /(?<y>\d{4})년[ \u00a0]?(?<m>\d{1,2})월[ \u00a0]?(?<d>\d{1,2})일/g,
  zh: /(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日/g,
};

/** A point of a clause: `điểm a`, `point a`, `a호`, `a项`. Point đ keeps its letter in every language; `d1` is a point of another law. */
const point: Record<Locale, RegExp> = {
  vi: /(?<![\p{L}])điểm (?:[a-zđ]\d?, )*[a-zđ]\d?(?: (?:và|hoặc|đến) [a-zđ]\d?)?(?![\p{L}\d])/giu,
  en: /points? (?:[a-zđ]\d?, )*[a-zđ]\d?(?: (?:and|or|to) [a-zđ]\d?)?(?![\p{L}\d])/giu,
  ko: /(?<![\p{L}\d])[a-zđ]\d?호/gu,
  zh: /(?<![A-Za-zđ\d])[a-zđ]\d?(?:(?:、|和|至|或)[a-zđ]\d?)*项/gu,
};

/** Places in a law that the text refers to: their numbers are no figures of the article itself. */
const reference = /(?:Điều|điều|Khoản|khoản|Mục|mục|Chương|chương)[ \u00a0]\d+(?:(?:,| và| hoặc| đến)[ \u00a0]\d+)*|(?<![\p{L}])điểm[ \u00a0][a-zđ]\d/gu;

const isoDay = ({ y, m, d }: Record<string, string>): string => {
  const month = Number(m) || months.indexOf(m!) + 1;
  return `${y}-${String(month).padStart(2, '0')}-${d!.padStart(2, '0')}`;
};

/** Takes the matches of a pattern out of a text. */
function extract(text: string, pattern: RegExp, found: (match: RegExpMatchArray) => void): string {
  for (const match of text.matchAll(pattern)) found(match);
  return text.replace(pattern, ' ');
}

/**
 * Every figure of a text in a form that is the same in all languages, for comparing a translation with its source: days, document
 * numbers, plan sections, points, percentages, numbers (those of articles and clauses too).
 * `('Điều 44 có hiệu lực từ 1 tháng 7 năm 2026', 'vi') => { '44', '2026-07-01' }`
 */
export function figuresOf(text: string, locale: Locale): Set<string> {
  const figures = new Set<string>();
  let rest = extract(text, day[locale], ({ groups }) => figures.add(isoDay(groups!)));
  rest = extract(rest, documentNumber, ([number]) => figures.add(number));
  rest = extract(rest, planSection, ([section]) => figures.add(section));
  rest = extract(rest, point[locale], ([found]) => {
    for (const letter of found.replace(/^(?:điểm|points?)\s/iu, '').match(/(?<![\p{Script=Latin}\d])[a-zđ]\d?(?![\p{Script=Latin}\d])/giu) ?? []) figures.add(`point ${letter.toLowerCase()}`);
  });
  if (locale === 'en') months.forEach((month, index) => (rest = rest.replaceAll(new RegExp(`(?<!\\p{L})${month}(?= \\d{4})`, 'gu'), String(index + 1))));
  extract(rest, /\d+(?:[.,]\d+)*[ \u00a0]?%?/g, ([number]) => figures.add(number.replace(/[ \u00a0]/, '').replace(/^0+(?=\d)/, '')));
  return figures;
}

/**
 * The figures of a Vietnamese text that are facts of their own and not references to a place: what `figures` in facts.yaml must declare.
 * `'Điều 20 dành ít nhất 1% chi' => { '1%' }`
 */
export const declaredFigures = (text: string): Set<string> => {
  const places = text.replace(planSection, ' ').replace(documentNumber, (number) => number).replace(reference, ' ');
  return new Set([...figuresOf(places, 'vi')].filter((figure) => !figure.startsWith('point ')));
};
