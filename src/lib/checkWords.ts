import { declaredFigures, figuresOf } from './figures.ts';
import { locales, sourceLocale, translationLocales, type Locale } from './locales.ts';
import type { Problem } from './problems.ts';
import type { Content, Entry } from './readContent.ts';
import type { Exceptions } from './schemas/common.ts';
import { countSyllables, splitSentences } from './text.ts';
import { readableBlocks, writtenTexts, type Tree } from './translation.ts';

/**
 * How long a sentence may be, in syllables (tiếng): plain text and the short level ("đọc nhanh"). From `warn` on, a sentence is counted
 * as long in `npm run content:figures`; over `fail`, the build stops.
 */
export const sentenceLimits = { plain: { warn: 25, fail: 40 }, quick: { warn: 15, fail: 20 } } as const;

/** A sentence of the Vietnamese words, with its place and its level. */
export interface MeasuredSentence {
  file: string;
  block: string;
  level: keyof typeof sentenceLimits;
  text: string;
  syllables: number;
}

const kindsOf = (content: Content) =>
  Object.entries({
    articles: content.articles, documents: content.documents, plans: content.plans, agencies: content.agencies, topics: content.topics,
    glossary: content.glossary, infographics: content.infographics, guides: content.guides, indicators: content.indicators, comparisons: content.comparisons, campaigns: content.campaigns, packs: content.packs, changes: content.changes, corrections: content.corrections,
  }) as [string, Map<string, Entry<{ exceptions?: Exceptions; figures?: string[] | undefined }, object>>][];

/** Every entry with the folder it stands in: `content/articles/dieu-44`. */
export const allEntries = (content: Content) => kindsOf(content).flatMap(([kind, entries]) => [...entries.values()].map((entry) => ({ kind, folder: `content/${kind}/${entry.id}`, entry })));

/** Every sentence of the Vietnamese words, measured. */
export function measureSentences(content: Content): MeasuredSentence[] {
  return allEntries(content).flatMap(({ folder, entry }) =>
    [...readableBlocks(entry.words[sourceLocale] ?? {})].flatMap(([block, words]) =>
      writtenTexts(words).flatMap((text) =>
        splitSentences(text).map((sentence) => ({
          file: `${folder}/${sourceLocale}.yaml`,
          block,
          level: block === 'quick' ? ('quick' as const) : ('plain' as const),
          text: sentence,
          syllables: countSyllables(sentence),
        })),
      ),
    ),
  );
}

/** Abbreviations: two capitals or more that are no Roman numeral, no part of a document's number, no plan section. */
const abbreviation = /(?<![\p{L}\d/.-])(?![IVXLC]+(?![\p{L}\d]))[A-ZĐ]{2,}\d*(?![\p{L}\d/-])/gu;

/** The abbreviations of a text that are not explained beside them in brackets, "giao diện lập trình ứng dụng (API)". */
export function unexplainedAbbreviations(texts: readonly string[], known: ReadonlySet<string>): string[] {
  const whole = texts.join('\n');
  return [...new Set([...whole.matchAll(abbreviation)].map(([found]) => found))].filter(
    (found) => !known.has(found) && !new RegExp(`[(（]${found}[)）]|${found} ?[(（]`, 'u').test(whole),
  );
}

/** Abbreviations every reader of that language knows better than the long form; the reason stands beside each. */
export const commonAbbreviations: ReadonlySet<string> = new Set([
  'PDF', // the name of the file format; nobody says the long form
]);

/** Every text of a tree with its place. `{ nav: { home: 'x' } } => [['nav.home', 'x']]` */
const textsWithPlaces = (tree: unknown, place = ''): [string, string][] =>
  typeof tree === 'string' ? [[place, tree]] : Object.entries((tree ?? {}) as object).flatMap(([key, value]) => textsWithPlaces(value, place === '' ? key : `${place}.${key}`));

/** The words of the interface hold the same marks ({date}, {count}) and the same figures in every language. */
function checkInterface(content: Content): Problem[] {
  const source = new Map(textsWithPlaces(content.interface[sourceLocale]));
  return translationLocales.flatMap((locale) =>
    textsWithPlaces(content.interface[locale]).flatMap(([place, text]): Problem[] => {
      const original = source.get(place) ?? '';
      const marksAndFigures = (words: string, language: Locale) => [...(words.match(/\{\w+\}/g) ?? []), ...figuresOf(words, language)].sort();
      const [wanted, found] = [marksAndFigures(original, sourceLocale), marksAndFigures(text, locale)];
      if (wanted.join() === found.join()) return [];
      return [{ file: `content/ui/${locale}.yaml`, field: place, found: found.join(', ') || 'no mark and no figure', expected: `${wanted.join(', ') || 'no mark and no figure'}, as in vi.yaml`, action: 'Keep the marks in braces and the figures of the Vietnamese.' }];
    }),
  );
}

/** What is wrong with the words themselves: length, abbreviations, figures that are not declared, figures that a translation changed. */
export function checkWords(content: Content): Problem[] {
  const problems: Problem[] = checkInterface(content);
  const usedExceptions = new Set<string>();
  const excused = (entry: Entry<{ exceptions?: Exceptions }, object>, folder: string, rule: string, block: string, locale: Locale): boolean => {
    const place = locale === sourceLocale ? block : `${locale}:${block}`;
    const index = (entry.facts.exceptions ?? []).findIndex((exception) => exception.rule === rule && exception.in === place);
    if (index >= 0) usedExceptions.add(`${folder} ${index}`);
    return index >= 0;
  };

  const sentences = new Map<string, MeasuredSentence[]>();
  for (const sentence of measureSentences(content)) sentences.set(sentence.file, [...(sentences.get(sentence.file) ?? []), sentence]);

  for (const { kind, folder, entry } of allEntries(content)) {
    const source = entry.words[sourceLocale];
    if (source === undefined) continue;
    const sourceFile = `${folder}/${sourceLocale}.yaml`;
    for (const { block, level, text, syllables } of sentences.get(sourceFile) ?? []) {
      const { fail } = sentenceLimits[level];
      if (syllables > fail && !excused(entry, folder, 'sentence-length', block, sourceLocale)) {
        problems.push({ file: sourceFile, field: block, found: `a sentence of ${syllables} syllables ("${text.slice(0, 60)}…")`, expected: `at most ${fail} in ${level === 'quick' ? 'the short level' : 'plain text'}`, action: 'Split it into shorter sentences, or add an exception with its reason to facts.yaml.' });
      }
    }
    for (const locale of locales) {
      const words = entry.words[locale];
      if (words === undefined) continue;
      const texts = [...readableBlocks(words)].flatMap(([, block]) => writtenTexts(block));
      for (const found of unexplainedAbbreviations(texts, commonAbbreviations)) {
        const block = [...readableBlocks(words)].find(([, value]) => writtenTexts(value).some((text) => text.includes(found)))![0];
        if (!excused(entry, folder, 'abbreviation', block, locale)) {
          problems.push({ file: `${folder}/${locale}.yaml`, field: block, found: `the abbreviation "${found}"`, expected: 'its long form beside it, as in "giao diện lập trình ứng dụng (API)"', action: 'Write it out, or explain it where it first stands.' });
        }
      }
    }
    if (kind === 'articles') {
      const declared = new Set(entry.facts.figures ?? []);
      for (const [block, words] of readableBlocks(source)) {
        for (const figure of writtenTexts(words).flatMap((text) => [...declaredFigures(text)])) {
          if (!declared.has(figure) && !excused(entry, folder, 'figures', block, sourceLocale)) {
            problems.push({ file: sourceFile, field: block, found: `the figure "${figure}"`, expected: `one that facts.yaml declares under figures (${[...declared].join(', ') || 'none'})`, action: 'Compare with the clause; then declare it, or correct the words.' });
          }
        }
      }
    }
    const sourceBlocks = readableBlocks(source);
    for (const locale of translationLocales) {
      const words = entry.words[locale];
      if (words === undefined) continue;
      for (const [block, translated] of readableBlocks(words)) {
        const wanted = figuresOf(writtenTexts(sourceBlocks.get(block) as Tree).join('\n'), sourceLocale);
        const found = figuresOf(writtenTexts(translated).join('\n'), locale);
        const missing = [...wanted].filter((figure) => !found.has(figure));
        const extra = [...found].filter((figure) => !wanted.has(figure));
        if (missing.length + extra.length === 0 || excused(entry, folder, 'parity', block, locale)) continue;
        problems.push({
          file: `${folder}/${locale}.yaml`,
          field: block,
          found: [missing.length > 0 ? `no ${missing.map((figure) => `"${figure}"`).join(', ')}` : '', extra.length > 0 ? `${extra.map((figure) => `"${figure}"`).join(', ')} added` : ''].filter(Boolean).join('; '),
          expected: 'the figures, dates and references of vi.yaml, no more and no fewer',
          action: 'Compare with the Vietnamese; numbers in digits stay in digits, those in words stay in words.',
        });
      }
    }
    (entry.facts.exceptions ?? []).forEach((exception, index) => {
      const ofTerms = exception.rule === 'term' || exception.rule === 'second-name';
      if (!ofTerms && !usedExceptions.has(`${folder} ${index}`)) {
        problems.push({ file: `${folder}/facts.yaml`, field: `exceptions[${index}]`, found: `an exception for ${exception.rule} in ${exception.in}`, expected: 'a place that needs it', action: 'Remove it: the words keep the rule now.' });
      }
    });
  }
  return problems;
}
