import { describe, expect, test } from 'vitest';
import { checkCardGlyphs } from '../../scripts/cards/glyphs.ts';
import { audiences } from '../lib/audiences.ts';
import { articleId } from '../lib/citations.ts';
import { locales } from '../lib/locales.ts';
import { formatProblem } from '../lib/problems.ts';
import { entryKinds } from '../lib/readContent.ts';
import { readSite } from '../lib/site.ts';
import { termDeviations } from '../lib/terms.ts';

// Reading throws with every problem of the content, so each test below also says that there is none.
const site = readSite();
const { articles, plans, topics, glossary, documents, guides } = site.content;

test('the content has no problem, and every letter of every card can be drawn', () => {
  expect(checkCardGlyphs(site.pages).map(formatProblem)).toEqual([]);
  expect(site.pages.length).toBeGreaterThan(200);
});

describe('the law', () => {
  test('has 48 articles, 209 clauses and 76 points', () => {
    const clauses = [...articles.values()].flatMap(({ facts }) => Object.values(facts.clauses));
    expect({ articles: articles.size, clauses: clauses.length, points: clauses.flat().length }).toEqual({ articles: 48, clauses: 209, points: 76 });
  });

  test('has its articles numbered from 1 to 48, each in the folder of its number', () => {
    expect([...articles].map(([id, { facts }]) => [id, facts.article])).toEqual(Array.from({ length: 48 }, (_, index) => [articleId(index + 1), index + 1]));
  });

  test.each(locales)('has the heading of every article in %s', (locale) => {
    expect(Object.keys(documents.get('luat-148')!.words[locale]!.outline!.articles)).toHaveLength(48);
  });

  test.each(Array.from({ length: 48 }, (_, index) => index + 1))('article %i is explained in every language, clause by clause', (article) => {
    const { words, facts } = articles.get(articleId(article))!;
    for (const locale of locales) {
      expect(words[locale], locale).toBeDefined();
      expect(Object.keys(words[locale]!.clauses)).toEqual(Object.keys(facts.clauses));
    }
  });
});

describe('the plan of Bắc Ninh', () => {
  const plan = plans.get('kh-bac-ninh-2026')!;

  test('has 17 tasks', () => {
    expect(plan.facts.tasks).toHaveLength(17);
  });

  test.each(locales)('has all its tasks in %s', (locale) => {
    expect(Object.keys(plan.words[locale]!.tasks).sort()).toEqual(plan.facts.tasks.map(({ id }) => id).sort());
  });

  test('claims no progress of any task, because none is reported', () => {
    expect(plan.facts.tasks.filter(({ status }) => status !== null)).toEqual([]);
  });

  test('has task II.4.2.d citing clause 31.1, where points a and b of clause 32.1 say it, and tells so in every language', () => {
    expect(plan.facts.tasks.find(({ id }) => id === 'II.4.2.d')!.basis).toEqual([{ cite: 'luat-148#31.1', fit: 'wrong', actual: ['luat-148#32.1.a', 'luat-148#32.1.b'] }]);
    for (const locale of locales) {
      const { defect } = plan.words[locale]!.tasks['II.4.2.d']!;
      expect(defect).toContain('31');
      expect(defect).toContain('32');
    }
  });
});

test.each(locales)('there are at least ten topics, sixty terms and a guide for each of the nine audiences in %s', (locale) => {
  expect([...topics.values()].filter(({ words }) => words[locale] !== undefined).length).toBeGreaterThanOrEqual(10);
  expect([...glossary.values()].filter(({ words }) => words[locale] !== undefined).length).toBeGreaterThanOrEqual(60);
  expect(audiences.filter((audience) => guides.get(audience)?.words[locale] === undefined)).toEqual([]);
});

test('every term has an example of its own in every language', () => {
  for (const locale of locales) {
    const examples = [...glossary.values()].map(({ words }) => words[locale]!.example);
    expect(new Set(examples).size, locale).toBe(examples.length);
  }
});

test('each of the 24 definitions of article 3 is a term of the glossary', () => {
  const defined = new Set([...glossary.values()].map(({ facts }) => facts.definition));
  expect(Object.keys(articles.get('dieu-03')!.facts.clauses).filter((clause) => !defined.has(`luat-148#3.${clause}`))).toEqual([]);
});

test('no two terms have one name in a language', () => {
  for (const locale of locales) {
    const names = [...glossary.values()].map(({ words }) => words[locale]!.term.toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index), locale).toEqual([]);
  }
});

test('every translation uses the agreed rendering of each term, and no text a second name, except where facts.yaml says why', () => {
  expect(termDeviations(site.content).map(({ file, block, term, expected }) => `${file} ${block}: ${term} -> ${expected}`)).toEqual([]);
});

test('every translation says which Vietnamese text it was made from', () => {
  const statuses = entryKinds.flatMap((kind) =>
    [...site.content[kind].values()].flatMap(({ id, translation }) =>
      Object.entries(translation).flatMap(([locale, blocks]) => [...blocks].map(([block, status]) => ({ name: `${kind}/${id} ${locale} ${block}`, status }))),
    ),
  );
  expect(statuses.length).toBeGreaterThan(500);
  expect(statuses.filter(({ status }) => status === 'not-recorded').map(({ name }) => name)).toEqual([]);
});
