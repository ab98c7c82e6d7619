import { allEntries } from './checkWords.ts';
import { locales, sourceLocale, type Locale } from './locales.ts';
import type { Content } from './readContent.ts';
import { readableBlocks, writtenTexts } from './translation.ts';

/** A name a glossary term may have in a text: the term itself or one of its forms. */
interface TermName {
  id: string;
  name: string;
}

/** Longest names first, so that "số hóa quy trình" is not read as "số hóa". */
function termNames(content: Content, locale: Locale): TermName[] {
  return [...content.glossary.values()]
    .flatMap(({ id, words }) => {
      const entry = words[locale];
      return entry === undefined ? [] : [entry.term, ...(entry.forms ?? [])].map((name) => ({ id, name }));
    })
    .sort((a, b) => b.name.length - a.name.length);
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\u00a0]');

/** Where a name ends depends on the writing: Vietnamese and English put blanks between words, English adds a plural s, Korean glues particles on. */
const bounded: Record<Locale, (names: string) => RegExp> = {
  vi: (names) => new RegExp(`(?<![\\p{L}\\d])(?:${names})(?![\\p{L}\\d])`, 'giu'),
  en: (names) => new RegExp(`(?<![\\p{L}\\d])(?:${names})(?:s|es)?(?![\\p{L}\\d])`, 'giu'),
  ko: (names) => new RegExp(names, 'giu'),
  zh: (names) => new RegExp(names, 'giu'),
};

/** Finds the glossary terms of a text. Made once per language. */
export function termFinder(content: Content, locale: Locale): (text: string) => { id: string; start: number; end: number }[] {
  const names = termNames(content, locale);
  if (names.length === 0) return () => [];
  const pattern = bounded[locale](names.map(({ name }) => escape(name)).join('|'));
  const idOf = new Map(names.map(({ id, name }) => [name.toLowerCase(), id]));
  return (text) =>
    [...text.matchAll(pattern)].map((match) => {
      const found = match[0].replaceAll('\u00a0', ' ').toLowerCase();
      const id = idOf.get(found) ?? idOf.get(found.replace(/e?s$/, '')) ?? idOf.get(found.replace(/s$/, ''))!;
      return { id, start: match.index, end: match.index + match[0].length };
    });
}

/** A piece of a text; `term` is set where a glossary term stands for the first time on the page. */
export interface Segment {
  text: string;
  term?: string;
}

/**
 * Marks glossary terms at their first use on a page: call it with the texts in the order in which they are shown.
 */
export function firstUses(find: ReturnType<typeof termFinder>): (text: string) => Segment[] {
  const seen = new Set<string>();
  return (text) => {
    const segments: Segment[] = [];
    let from = 0;
    for (const { id, start, end } of find(text)) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (start > from) segments.push({ text: text.slice(from, start) });
      segments.push({ text: text.slice(start, end), term: id });
      from = end;
    }
    if (from < text.length) segments.push({ text: text.slice(from) });
    return segments;
  };
}

/** A place where a translation does not use the agreed rendering of a term, or any text uses a second name for a concept. */
export interface TermDeviation {
  rule: 'term' | 'second-name';
  file: string;
  block: string;
  term: string;
  expected: string;
}

/**
 * Lists where the agreed terms are not kept; an exception in facts.yaml (rule `term` or `second-name`) takes a place off the list.
 * A translated block must hold the agreed rendering of each term that its Vietnamese block uses.
 */
export function termDeviations(content: Content): TermDeviation[] {
  const deviations: TermDeviation[] = [];
  const find = termFinder(content, sourceLocale);
  for (const { folder, entry } of allEntries(content)) {
    const source = entry.words[sourceLocale];
    if (source === undefined) continue;
    const sourceBlocks = readableBlocks(source);
    const excused = (rule: string, block: string, locale: Locale) =>
      (entry.facts.exceptions ?? []).some((exception) => exception.rule === rule && exception.in === (locale === sourceLocale ? block : `${locale}:${block}`));
    for (const locale of locales) {
      for (const [block, words] of readableBlocks(entry.words[locale] ?? {})) {
        const text = writtenTexts(words).join('\n').toLowerCase();
        for (const { words: byLocale } of content.glossary.values()) {
          const term = byLocale[locale];
          for (const second of term?.secondNames ?? []) {
            if (bounded[locale](escape(second)).test(text) && !excused('second-name', block, locale)) {
              deviations.push({ rule: 'second-name', file: `${folder}/${locale}.yaml`, block, term: second, expected: term!.term });
            }
          }
        }
        if (locale === sourceLocale) continue;
        const used = new Set(writtenTexts(sourceBlocks.get(block)).flatMap((sourceText) => find(sourceText).map(({ id }) => id)));
        for (const id of used) {
          const { [sourceLocale]: own, [locale]: agreed } = content.glossary.get(id)!.words;
          if (agreed === undefined || [agreed.term, ...(agreed.forms ?? [])].some((name) => text.includes(name.toLowerCase())) || excused('term', block, locale)) continue;
          deviations.push({ rule: 'term', file: `${folder}/${locale}.yaml`, block, term: own!.term, expected: agreed.term });
        }
      }
    }
  }
  return deviations;
}
