import { allEntries, measureSentences, sentenceLimits } from '../src/lib/checkWords.ts';
import { lawOutline } from '../src/lib/checkReferences.ts';
import { locales, sourceLocale } from '../src/lib/locales.ts';
import { readSite } from '../src/lib/site.ts';
import { termDeviations } from '../src/lib/terms.ts';
import { reviewRows } from './review-sheet.ts';

// The figures of the content, for reports: how much is explained, translated, cited, and how long its sentences are.
const site = readSite();
const { content } = site;
const articles = [...content.articles.values()];
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

for (const locale of locales) {
  const current = articles.filter(({ words, translation }) => words[locale] !== undefined && [...(translation[locale]?.values() ?? [])].every((status) => status === 'current'));
  const clauses = articles.filter(({ words }) => words[locale] !== undefined).reduce((sum, { words }) => sum + Object.keys(words[locale]!.clauses).length, 0);
  console.log(`${locale}: ${current.length} of ${lawOutline.articles} articles current, ${clauses} of ${lawOutline.clauses} clauses, ${[...content.glossary.values()].filter(({ words }) => words[locale] !== undefined).length} glossary terms, ${site.pages.filter((page) => page.locale === locale).length} pages`);
}
const rows = reviewRows(site, sourceLocale);
console.log(`claims: ${new Set(rows.map(({ entry, block }) => `${entry} ${block}`)).size}; citations: ${rows.length}, to ${new Set(rows.map(({ citation }) => citation)).size} places`);
const sentences = measureSentences(content).filter(({ file }) => /content\/(articles|topics|guides)\//.test(file));
for (const level of Object.keys(sentenceLimits) as (keyof typeof sentenceLimits)[]) {
  const lengths = sentences.filter((sentence) => sentence.level === level).map(({ syllables }) => syllables);
  const { warn, fail } = sentenceLimits[level];
  console.log(`${level}: ${lengths.length} sentences of articles, topics and guides, median ${median(lengths)} syllables, longest ${Math.max(...lengths)}; ${lengths.filter((length) => length > warn).length} over ${warn}, ${lengths.filter((length) => length > fail).length} over ${fail}`);
}
console.log(`exceptions recorded: ${allEntries(content).reduce((sum, { entry }) => sum + (entry.facts.exceptions?.length ?? 0), 0)}`);
const deviations = termDeviations(content);
console.log(`terms: ${deviations.filter(({ rule }) => rule === 'term').length} renderings not as agreed, ${deviations.filter(({ rule }) => rule === 'second-name').length} second names`);
console.log(`reviewed: ${articles.filter(({ facts }) => (facts.review ?? null) !== null).length} of ${lawOutline.articles} articles`);
