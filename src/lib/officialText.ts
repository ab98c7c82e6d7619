import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ContentError, type Problem } from './problems.ts';
import type { Content } from './readContent.ts';

/** The official wording of one article, as the file given to the build has it. */
export interface OfficialArticle {
  heading: string;
  /** Lines before the first clause, or the whole article where it has no clauses. */
  lead: string[];
  /** Clause => its lines (a clause may have several paragraphs) and its points. */
  clauses: Record<string, { lines: string[]; points: Record<string, string> }>;
}

/** What follows the last article: how the law was passed and signed. It is no part of that article. */
const closing = /^Luật này được Quốc hội/u;

/** Article number => its wording. */
export type OfficialText = Map<number, OfficialArticle>;

/**
 * Reads a law's text of one unit a line: `Chương I`, `Mục 1. …`, `Điều 44. …`, clauses `1. …`, points `a) …`. A line of another form
 * continues what stands above it.
 */
export function parseOfficialText(raw: string): OfficialText {
  const articles: OfficialText = new Map();
  let article: OfficialArticle | undefined;
  let clause: OfficialArticle['clauses'][string] | undefined;
  let heading = false;
  for (const line of raw.normalize('NFC').split(/\r?\n/).map((text) => text.trim()).filter((text) => text !== '')) {
    if (closing.test(line)) break;
    const start = /^Điều (\d+)\. (.+)$/u.exec(line);
    if (start !== null) {
      article = { heading: start[2]!, lead: [], clauses: {} };
      clause = undefined;
      heading = false;
      articles.set(Number(start[1]), article);
      continue;
    }
    // A chapter or section heading ends an article; its name stands on the next line or on its own.
    if (/^Chương [IVX]+$/u.test(line) || /^Mục \d+\. /u.test(line)) {
      heading = true;
      continue;
    }
    if (article === undefined || heading) continue;
    const number = /^(\d+)\. (.+)$/u.exec(line);
    const point = /^([a-zđ])\) (.+)$/u.exec(line);
    if (number !== null && Number(number[1]) === Object.keys(article.clauses).length + 1) {
      clause = { lines: [number[2]!], points: {} };
      article.clauses[number[1]!] = clause;
    } else if (point !== null && clause !== undefined) clause.points[point[1] === 'đ' ? 'dd' : point[1]!] = point[2]!;
    else if (clause !== undefined) clause.lines.push(line);
    else article.lead.push(line);
  }
  return articles;
}

/**
 * The official wording given to this build, or `undefined` when none is given: the repository keeps none.
 * @param file the value of LAW_TEXT.
 * @throws ContentError when the file is not the recorded one, or does not have the clauses and points of the outline.
 */
export function readOfficialText(content: Pick<Content, 'articles'>, file: string | undefined, sha256: string | undefined): OfficialText | undefined {
  if (file === undefined || file === '') return undefined;
  const refuse = (found: string, expected: string, action: string, field = '') => new ContentError([{ file: 'LAW_TEXT', field, found, expected, action } satisfies Problem]);
  if (sha256 === undefined) throw refuse('a file, but no officialText.sha256 in content/documents/luat-148/facts.yaml', 'the SHA-256 of the text that was checked', 'Record it first.');
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw refuse(`no file "${file}"`, 'the text of the law', 'Correct the path, or build without LAW_TEXT.');
  }
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw refuse(`a file with SHA-256 ${found}`, `${sha256}, recorded in content/documents/luat-148/facts.yaml`, 'Give the build the text that was checked, unaltered.');
  const text = parseOfficialText(bytes.toString('utf8'));
  const faults = outlineFaults(content, text);
  if (faults.length > 0) throw refuse(faults.join('; '), 'the clauses and points of content/articles/*/facts.yaml', 'Compare the text with the outline.');
  return text;
}

/** Where a text and the outline of the law differ, one line each. */
export function outlineFaults(content: Pick<Content, 'articles'>, text: OfficialText): string[] {
  const faults: string[] = [];
  const same = (what: string, found: readonly string[], expected: readonly string[]) => {
    if (found.join() !== expected.join()) faults.push(`${what}: ${found.join(', ') || 'none'} instead of ${expected.join(', ') || 'none'}`);
  };
  same('articles', [...text.keys()].map(String), [...content.articles.values()].map(({ facts }) => String(facts.article)));
  for (const { facts } of content.articles.values()) {
    const article = text.get(facts.article);
    if (article === undefined) continue;
    same(`clauses of article ${facts.article}`, Object.keys(article.clauses), Object.keys(facts.clauses));
    for (const [clause, points] of Object.entries(facts.clauses)) same(`points of article ${facts.article}, clause ${clause}`, Object.keys(article.clauses[clause]?.points ?? {}), points);
  }
  return faults;
}
