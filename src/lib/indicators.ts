import { localeFacts, type Locale } from './locales.ts';
import type { Content, Entry } from './readContent.ts';
import type { IndicatorFacts, IndicatorWords } from './schemas/indicator.ts';
import { fill, type InterfaceWords } from './schemas/interfaceWords.ts';

/** The targets in the order of their lists: by document, then group by group, with the years each group has targets for. */
export function indicatorGroups(content: Content): { document: string; group: string; indicators: Entry<IndicatorFacts, IndicatorWords>[]; years: string[] }[] {
  const groups = new Map<string, Entry<IndicatorFacts, IndicatorWords>[]>();
  const inOrder = [...content.indicators.values()].sort((a, b) => a.facts.document.localeCompare(b.facts.document) || a.facts.number - b.facts.number);
  for (const indicator of inOrder) {
    const key = `${indicator.facts.document} ${indicator.facts.group}`;
    groups.set(key, [...(groups.get(key) ?? []), indicator]);
  }
  return [...groups].map(([key, indicators]) => ({
    document: key.slice(0, key.indexOf(' ')),
    group: key.slice(key.indexOf(' ') + 1),
    indicators,
    years: [...new Set(indicators.flatMap(({ facts }) => Object.keys(facts.targets)))].sort(),
  }));
}

/** A target as a share of a hundred; `null` where there is none, or where it is a plain number. */
export const shareOf = (target: IndicatorFacts['targets'][string], unit: IndicatorFacts['unit']): number | null =>
  target === null || unit === 'count' ? null : Math.min(100, unit === 'index' ? target.value * 100 : target.value);

/** A target in words. `({ comparison: '>=', value: 60 }, 'percent') => 'ít nhất 60%'`; a missing one is said to be missing, never nought. */
export function formatTarget(target: IndicatorFacts['targets'][string], unit: IndicatorFacts['unit'], ui: InterfaceWords, locale: Locale): string {
  if (target === null) return ui.indicator.missing;
  const value = `${new Intl.NumberFormat(localeFacts[locale].tag, { maximumFractionDigits: 2 }).format(target.value)}${unit === 'percent' ? '%' : ''}`;
  return fill(target.comparison === '>=' ? ui.indicator.atLeast : ui.indicator.exactly, { value });
}
