import type { Locale } from './locales.ts';

/** The id of the law that most citations point to. */
export const lawId = 'luat-148';

/** A place in a source: `luat-148#44.1.b` is clause 1, point b of article 44; `kh-bac-ninh-2026#II.4.1.g` a section of a plan. */
export type Citation = `${string}#${string}`;

export interface LawPlace {
  article: number;
  clause: string | null;
  point: string | null;
}

const lawLocator = /^(\d{1,2})(?:\.(\d{1,2})(?:\.([a-z]{1,2}))?)?$/;
const citationPattern = /^[a-z0-9-]+#[A-Za-z0-9.]+$/;

/** True when the string has the form of a citation; whether the place exists is checked against the outline. */
export const isCitation = (value: string): value is Citation => citationPattern.test(value);

/** `'luat-148#44.3' => { document: 'luat-148', locator: '44.3' }` */
export function splitCitation(citation: string): { document: string; locator: string } {
  const mark = citation.indexOf('#');
  return { document: citation.slice(0, mark), locator: citation.slice(mark + 1) };
}

/** `'44.1.b' => { article: 44, clause: '1', point: 'b' }`; `null` when it is not a place in a law. */
export function parseLawPlace(locator: string): LawPlace | null {
  const match = lawLocator.exec(locator);
  return match === null ? null : { article: Number(match[1]), clause: match[2] ?? null, point: match[3] ?? null };
}

/** Point ids are ASCII; the letter đ is written `dd`, because d) and đ) both occur. `'dd' => 'đ'` */
export const pointLetter = (point: string): string => (point === 'dd' ? 'đ' : point);

/** `44 => 'dieu-44'`, `3 => 'dieu-03'`: the id of an article, as its folder and its address are named. */
export const articleId = (article: number): string => `dieu-${String(article).padStart(2, '0')}`;

/** True for a place in article 3, where the law itself explains its words. `'luat-148#3.15' => true` */
export const isDefinition = (citation: string): boolean => citation.startsWith(`${lawId}#3.`);

/** The anchor of a clause or point on its article's page. `('1', 'b') => 'khoan-1-diem-b'` */
export const clauseAnchor = (clause: string, point: string | null = null): string =>
  point === null ? `khoan-${clause}` : `khoan-${clause}-diem-${point}`;

/** A section id as an address part. `'II.4.1.g' => 'ii-4-1-g'` */
export const sectionSlug = (section: string): string => section.toLowerCase().replaceAll('.', '-');

/**
 * A section id as printed in the document: `dd` is đ, an article of a decision and an annex have their Vietnamese names.
 * `'II.4.1.dd' => 'II.4.1.đ'`, `'Dieu.2.5' => 'Điều 2.5'`, `'PL1' => 'Phụ lục I'`
 */
export const printedSection = (section: string): string =>
  section.replace(/\.dd$/, '.đ').replace(/\.dd\./, '.đ.').replace(/^Dieu\./, 'Điều ').replace(/^PL([123])$/, (_, annex: string) => `Phụ lục ${'I'.repeat(Number(annex))}`);

/** What stands before a task in its document: the number of its row, or its section. `{ id: 'PL2.17', code: { printed: null, inferred: true } } => '17'` */
export const taskCode = (task: { id: string; code?: { printed: string | null; inferred: boolean } | undefined }): string =>
  task.code?.printed ?? (task.code === undefined ? printedSection(task.id) : task.id.slice(task.id.lastIndexOf('.') + 1));

const placeWords: Record<Locale, (place: LawPlace) => string> = {
  vi: ({ article, clause, point }) =>
    `Điều ${article}${clause === null ? '' : ` khoản ${clause}`}${point === null ? '' : ` điểm ${pointLetter(point)}`}`,
  en: ({ article, clause, point }) =>
    `Article ${article}${clause === null ? '' : `, clause ${clause}`}${point === null ? '' : `, point ${pointLetter(point)}`}`,
  ko: ({ article, clause, point }) => `제${article}조${clause === null ? '' : ` 제${clause}항`}${point === null ? '' : ` ${pointLetter(point)}호`}`,
  zh: ({ article, clause, point }) => `第${article}条${clause === null ? '' : `第${clause}款`}${point === null ? '' : `${pointLetter(point)}项`}`,
};

const sectionWords: Record<Locale, (shortTitle: string, section: string) => string> = {
  vi: (shortTitle, section) => `${shortTitle}, mục ${section}`,
  en: (shortTitle, section) => `${shortTitle}, section ${section}`,
  ko: (shortTitle, section) => `${shortTitle} ${section}`,
  zh: (shortTitle, section) => `${shortTitle} ${section}`,
};

/** A whole annex, or an article of the decision a plan came with: neither is a numbered section. */
const partWords: Record<Locale, { annex: (annex: string) => string; article: (article: string) => string; between: string }> = {
  vi: { annex: (annex) => `phụ lục ${annex}`, article: (article) => `Điều ${article}`, between: ', ' },
  en: { annex: (annex) => `annex ${annex}`, article: (article) => `Article ${article}`, between: ', ' },
  ko: { annex: (annex) => `부속서 ${annex}`, article: (article) => `제${article}조`, between: ' ' },
  zh: { annex: (annex) => `附录${annex}`, article: (article) => `第${article}条`, between: '' },
};

/** `'PL2' => 'annex II'`, `'Dieu.2.5' => 'Article 2.5'` in English; `null` for a section. */
function wholePart(locator: string, locale: Locale): string | null {
  const annex = /^PL([123])$/.exec(locator)?.[1];
  if (annex !== undefined) return partWords[locale].annex('I'.repeat(Number(annex)));
  const article = /^Dieu\.(.+)$/.exec(locator)?.[1];
  return article === undefined ? null : partWords[locale].article(article);
}

/** A row of a plan's annex; `annex` is empty where the plan has only one. */
const rowWords: Record<Locale, (shortTitle: string, annex: string, row: string) => string> = {
  vi: (shortTitle, annex, row) => `${shortTitle}, phụ lục${annex === '' ? '' : ` ${annex}`}, dòng ${row}`,
  en: (shortTitle, annex, row) => `${shortTitle}, annex${annex === '' ? '' : ` ${annex}`}, row ${row}`,
  ko: (shortTitle, annex, row) => `${shortTitle} 부속서${annex === '' ? '' : ` ${annex}`} ${row}번`,
  zh: (shortTitle, annex, row) => `${shortTitle}附录${annex}第${row}项`,
};

/** `'PL2.17' => { annex: 'II', row: '17' }`, `'PL.I.2' => { annex: '', row: 'I.2' }`; `null` for a section. */
export function parseRow(locator: string): { annex: string; row: string } | null {
  const match = /^PL(\d?)\.(.+)$/.exec(locator);
  return match === null ? null : { annex: ['', 'I', 'II', 'III'][Number(match[1])]!, row: match[2]! };
}

const holdTogether = (words: string): string => words.replace(/(Điều|khoản|điểm|mục|dòng|Article|clause|point|section|annex|row) /g, '$1\u00a0');

/** A place in a law or decree as readers see it. `('23.6', 'vi') => 'Điều 23 khoản 6'` */
export function formatPlace(locator: string, locale: Locale): string {
  const place = parseLawPlace(locator);
  if (place === null) throw new Error(`found the place "${locator}"; expected article.clause.point, such as "23.6".`);
  return holdTogether(placeWords[locale](place));
}

/**
 * A citation as readers see it, the same everywhere: `Điều 44 khoản 3`, `Bắc Ninh's plan, section II.4.1.g`.
 * `shortTitle` is the cited document's short name in that language; the law itself needs none.
 */
export function formatCitation(citation: string, locale: Locale, shortTitle: string): string {
  const { document, locator } = splitCitation(citation);
  if (document === lawId) return formatPlace(locator, locale);
  const part = wholePart(locator, locale);
  if (part !== null) return holdTogether(`${shortTitle}${partWords[locale].between}${part}`);
  const row = parseRow(locator);
  return holdTogether(row === null ? sectionWords[locale](shortTitle, printedSection(locator)) : rowWords[locale](shortTitle, row.annex, row.row));
}
