import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { checkCardGlyphs } from '../../scripts/cards/glyphs.ts';
import { audiences } from '../lib/audiences.ts';
import { listCards } from '../lib/cards.ts';
import { articleId } from '../lib/citations.ts';
import { locales } from '../lib/locales.ts';
import { formatProblem } from '../lib/problems.ts';
import { entryKinds } from '../lib/readContent.ts';
import { readSite } from '../lib/site.ts';
import { termDeviations } from '../lib/terms.ts';

// Reading throws with every problem of the content, so each test below also says that there is none.
const site = readSite();
const { articles, plans, topics, glossary, documents, guides, indicators } = site.content;

test('the content has no problem, and every letter of every card can be drawn', () => {
  expect(checkCardGlyphs(listCards(site)).map(formatProblem)).toEqual([]);
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
    expect(plan.facts.tasks.filter(({ reports }) => reports.length > 0)).toEqual([]);
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

describe('the plans', () => {
  test('have the tasks their documents list: 17, 11, 18 and 137, and the dispatch its orders', () => {
    expect(Object.fromEntries([...plans].map(([id, { facts }]) => [id, facts.tasks.length]))).toMatchObject({ 'kh-bac-ninh-2026': 17, 'kh-lam-dong-2026': 11, 'kh-bac-giang-2025': 18, 'cl-1305-bac-ninh-2025': 137 });
    expect(plans.get('cv-bac-ninh-2026')!.facts.tasks.length).toBeGreaterThanOrEqual(5);
  });

  test('of the two law plans, and the targets, are in every language; the others in Vietnamese and English', () => {
    for (const locale of locales) {
      for (const id of ['kh-bac-ninh-2026', 'kh-lam-dong-2026']) expect(plans.get(id)!.words[locale], `${id} ${locale}`).toBeDefined();
      expect([...indicators.values()].filter(({ words }) => words[locale] === undefined).map(({ id }) => id)).toEqual([]);
    }
    for (const { id, words } of plans.values()) expect(words.en, id).toBeDefined();
  });

  test('mark exactly the 86 rows of the strategy whose number the copy has lost', () => {
    const { tasks } = plans.get('cl-1305-bac-ninh-2025')!.facts;
    expect(tasks.filter(({ code }) => code?.inferred).length).toBe(86);
    expect(tasks.map(({ id }) => id)).toEqual(Array.from({ length: 137 }, (_, index) => `PL2.${index + 1}`));
    expect(tasks.filter(({ id, code }) => code?.printed !== null && code?.printed !== id.slice(4)).map(({ id }) => id)).toEqual([]);
  });

  test('have every task once with a title of its own', () => {
    for (const [id, { words }] of plans) {
      const titles = Object.values(words.vi!.tasks).map(({ title }) => title);
      expect(titles.filter((title, index) => titles.indexOf(title) !== index), id).toEqual([]);
    }
  });

  test('claim no legal basis in the law for the old plan of Bắc Giang, which carries out another plan', () => {
    const old = plans.get('kh-bac-giang-2025')!;
    expect(old.facts.tasks.flatMap(({ basis }) => basis)).toEqual([]);
    expect(documents.get(old.facts.document)!.facts.status).toBe('historic');
  });
});

test('there are the 41 targets of the strategy, numbered without a gap, and the four of the dispatch', () => {
  const of = (document: string) => [...indicators.values()].filter(({ facts }) => facts.document === document).map(({ facts }) => facts.number).sort((a, b) => a - b);
  expect(of('cl-1305-bac-ninh-2025')).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
  expect(of('cv-bac-ninh-2026')).toEqual([1, 2, 3, 4]);
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

test('no text has legalese with an everyday word for it, a double negative, or a sentence over its limit', { timeout: 60_000 }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-language.ts'], { encoding: 'utf8' });
  expect(stderr + (status === 0 ? '' : stdout)).toBe('');
});
