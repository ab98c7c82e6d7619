import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatCitation, lawId, parseLawPlace, splitCitation } from '../src/lib/citations.ts';
import { allEntries } from '../src/lib/checkWords.ts';
import { isLocale, locales, sourceLocale, type Locale } from '../src/lib/locales.ts';
import { readSite, wordsOf, type Site } from '../src/lib/site.ts';
import type { Tree } from '../src/lib/translation.ts';

/** One line for a reviewer: a statement of ours and the place it rests on. */
export interface ReviewRow {
  entry: string;
  /** Where in the entry: `clauses.1.points.a`, `quick[2]`. */
  block: string;
  text: string;
  /** The citation as readers see it, and as a stable identifier. */
  place: string;
  citation: string;
  /** The clause's own words, where this run was given the law (LAW_TEXT); else empty. */
  official: string;
}

function officialWords(site: Site, citation: string): string {
  const { document, locator } = splitCitation(citation);
  const place = document === lawId ? parseLawPlace(locator) : null;
  const article = place === null ? undefined : site.officialText?.get(place.article);
  if (place === null || article === undefined) return '';
  if (place.clause === null) return [...article.lead, ...Object.entries(article.clauses).map(([clause, { lines }]) => `${clause}. ${lines.join(' ')}`)].join('\n');
  const clause = article.clauses[place.clause]!;
  if (place.point !== null) return clause.points[place.point]!;
  return [...clause.lines, ...Object.entries(clause.points).map(([point, text]) => `${point === 'dd' ? 'đ' : point}) ${text}`)].join('\n');
}

/** Every statement of a language with its citation, entry by entry; one row for each place that a statement names. */
export function reviewRows(site: Site, locale: Locale): ReviewRow[] {
  const rows: ReviewRow[] = [];
  const add = (entry: string, block: string, text: string, citations: readonly string[]) => {
    for (const citation of citations) {
      const document = site.content.documents.get(splitCitation(citation).document)!;
      rows.push({ entry, block, text, citation, place: formatCitation(citation, locale, wordsOf(document, locale).words.shortTitle), official: officialWords(site, citation) });
    }
  };
  const walk = (entry: string, block: string, tree: Tree): void => {
    if (Array.isArray(tree)) tree.forEach((item, index) => walk(entry, `${block}[${index}]`, item));
    else if (typeof tree === 'object' && tree !== null) {
      if ('text' in tree && 'cite' in tree) return add(entry, block, tree['text'] as string, tree['cite'] as string[]);
      if ('ask' in tree && 'cite' in tree) return add(entry, block, `${tree['ask'] as string} ${tree['right'] as string}`, tree['cite'] as string[]);
      for (const [key, value] of Object.entries(tree)) walk(entry, block === '' ? key : `${block}.${key}`, value);
    }
  };
  for (const { folder, kind, entry } of allEntries(site.content)) {
    const words = entry.words[locale] as { [key: string]: Tree } | undefined;
    if (words === undefined) continue;
    if (kind === 'articles') {
      const { article } = entry.facts as unknown as { article: number };
      const own = (place: string) => [`${lawId}#${article}${place}`];
      add(folder, 'sentence', words['sentence'] as string, own(''));
      if (typeof words['body'] === 'string') add(folder, 'body', words['body'], own(''));
      for (const [clause, { text, points }] of Object.entries(words['clauses'] as Record<string, { text: string; points?: Record<string, string> }>)) {
        add(folder, `clauses.${clause}`, text, own(`.${clause}`));
        for (const [point, pointText] of Object.entries(points ?? {})) add(folder, `clauses.${clause}.points.${point}`, pointText, own(`.${clause}.${point}`));
      }
    }
    if (kind === 'agencies') add(folder, 'role', words['role'] as string, words['roleCite'] as string[]);
    if (kind === 'plans') {
      const { document } = entry.facts as unknown as { document: string };
      for (const [section, text] of Object.entries(words['sections'] as Record<string, string>)) add(folder, `sections.${section}`, text, [`${document}#${section}`]);
      for (const [task, { plain }] of Object.entries(words['tasks'] as Record<string, { plain: string }>)) add(folder, `tasks.${task}.plain`, plain, [`${document}#${task}`]);
    }
    if (kind === 'infographics') {
      // Forms without steps are made from other entries, which have rows of their own.
      const { steps = [] } = entry.facts as unknown as { steps?: { id: string; cite: string[] }[] };
      const texts = words['steps'] as unknown as Record<string, { text: string }>;
      for (const { id, cite } of steps) add(folder, `steps.${id}`, texts[id]!.text, cite);
    }
    walk(folder, '', words);
  }
  return rows;
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read the Vietnamese letters; empty columns for the reviewer. */
export const reviewSheet = (rows: readonly ReviewRow[]): string =>
  `\ufeff${[
    ['Mục', 'Vị trí', 'Lời trên trang', 'Căn cứ', 'Mã căn cứ', 'Nguyên văn', 'Đúng / sai', 'Ý kiến', 'Người thẩm định', 'Ngày'],
    ...rows.map(({ entry, block, text, place, citation, official }) => [entry.replace('content/', ''), block, text, place.replaceAll('\u00a0', ' '), citation, official, '', '', '', '']),
  ].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = '.cache/review', ...wanted] = process.argv.slice(2);
  const unknown = wanted.filter((locale) => !isLocale(locale));
  if (unknown.length > 0) throw new Error(`review:sheet: found the language ${unknown.join(', ')}; expected ${locales.join(', ')}. Example: npm run review:sheet -- .cache/review ${sourceLocale}`);
  const site = readSite();
  mkdirSync(folder, { recursive: true });
  for (const locale of wanted.length > 0 ? (wanted as Locale[]) : locales) {
    const rows = reviewRows(site, locale);
    const file = join(folder, `phieu-tham-dinh-${locale}.csv`);
    writeFileSync(file, reviewSheet(rows));
    console.log(`${file}: ${rows.length} lines${site.officialText === undefined ? ' (set LAW_TEXT to have the clauses\' own words beside them)' : ''}`);
  }
}
