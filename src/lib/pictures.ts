import { splitTaskId } from './checkReferences.ts';
import { formatDeadline } from './deadlines.ts';
import { taskPageId } from './faq.ts';
import { formatTarget, indicatorGroups, shareOf } from './indicators.ts';
import type { Locale } from './locales.ts';
import type { PictogramName } from './pictograms.ts';
import { datedDeadlines } from './related.ts';
import type { Content } from './readContent.ts';
import { fill } from './schemas/interfaceWords.ts';
import type { TaskFacts } from './schemas/plan.ts';
import { citationLink, wordsOf, type Site } from './site.ts';

/**
 * One part of a picture, in the reader's language with all its words: what the page, the embed, the drawings and the data files are all
 * made from, so that they cannot differ. Parts stand one below the other, so a picture can be read on the smallest screen.
 */
export type PictureBlock =
  | { kind: 'heading'; text: string }
  /** A step, right or rule; `joined`: it leads to the next. */
  | { kind: 'step'; pictogram: PictogramName | null; marker: string | null; heading: string; text: string; note: string | null; cites: string[]; joined: boolean }
  /** A target: a bar for each year; `share` of a hundred, `null` where the source gives no value or it is a plain number. */
  | { kind: 'bars'; heading: string; note: string | null; bars: { label: string; text: string; share: number | null }[]; cites: string[] }
  /** What falls on one day; `day` for "has passed", which depends on when the picture is read. */
  | { kind: 'moment'; day: string; when: string; items: { task: string; text: string; note: string }[]; cites: string[] }
  /** The same kind of work in two plans. */
  | { kind: 'pair'; heading: string; sides: { name: string; items: { task: string; text: string; note: string }[] }[] };

export interface Picture {
  id: string;
  locale: Locale;
  title: string;
  alt: string;
  caption: string;
  blocks: PictureBlock[];
}

const namesOf = (content: Content, agencies: readonly string[], locale: Locale): string => agencies.map((agency) => wordsOf(content.agencies.get(agency)!, locale).words.name).join(', ');

/** Ordinary blanks: the pictures break their lines themselves. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** "Thực hiện: … · Phối hợp: … · Khi nào: …" of a task. */
function taskNote(content: Content, plan: string, task: TaskFacts, locale: Locale): string {
  const ui = content.interface[locale];
  const { guided } = wordsOf(content.plans.get(plan)!, locale).words.tasks[task.id]!;
  const time = task.deadlines.map((deadline) => formatDeadline(deadline, ui, locale, guided)).join('; ');
  const support = task.supports === null ? ui.notes.notStated : namesOf(content, task.supports, locale);
  return plain(`${ui.plan.lead}: ${namesOf(content, task.leads, locale)} · ${ui.plan.support}: ${support} · ${ui.infographic.time}: ${time}`);
}

function targetBlocks(content: Content, document: string, locale: Locale): PictureBlock[] {
  const ui = content.interface[locale];
  return indicatorGroups(content).filter((group) => group.document === document).flatMap(({ group, indicators, years }): PictureBlock[] => [
    { kind: 'heading', text: ui.indicatorGroups[group]! },
    ...indicators.map(({ facts, words, ...entry }): PictureBlock => {
      const { name, of, note } = wordsOf({ facts, words, ...entry }, locale).words;
      return {
        kind: 'bars',
        heading: fill(ui.notes.numbered, { number: facts.number, title: name }),
        note: [of === null ? '' : fill(ui.indicator.of, { of }), note ?? ''].filter((part) => part !== '').join('. ') || null,
        bars: years.map((year) => {
          const target = facts.targets[year] ?? null;
          return { label: fill(ui.indicator.endOf, { year }), text: plain(formatTarget(target, facts.unit, ui, locale)), share: shareOf(target, facts.unit) };
        }),
        cites: [`${facts.document}#${facts.place}`],
      };
    }),
  ]);
}

function momentBlocks(content: Content, planId: string, locale: Locale): PictureBlock[] {
  const ui = content.interface[locale];
  const plan = content.plans.get(planId)!;
  const { words } = wordsOf(plan, locale);
  const moments = new Map<string, PictureBlock & { kind: 'moment' }>();
  for (const { deadline, task, day } of datedDeadlines(plan.facts.tasks.map((one) => ({ plan: planId, document: plan.facts.document, task: one })))) {
    const when = plain(formatDeadline(deadline, ui, locale, words.tasks[task.id]!.guided));
    const moment = moments.get(`${day} ${when}`) ?? { kind: 'moment', day, when, items: [], cites: [] };
    moment.items.push({ task: `${planId}/${task.id}`, text: words.tasks[task.id]!.title, note: `${ui.plan.lead}: ${namesOf(content, deadline.agencies.length > 0 ? deadline.agencies : task.leads, locale)}` });
    moment.cites.push(deadline.cite);
    moments.set(`${day} ${when}`, moment);
  }
  return [...moments.values()];
}

function pairBlocks(content: Content, comparisonId: string, locale: Locale): PictureBlock[] {
  const ui = content.interface[locale];
  const comparison = content.comparisons.get(comparisonId)!;
  const { words } = wordsOf(comparison, locale);
  return comparison.facts.groups.map((group): PictureBlock => ({
    kind: 'pair',
    heading: words.groups[group.id]!,
    sides: (['left', 'right'] as const).map((side) => {
      const plan = content.plans.get(comparison.facts[side])!;
      const { words: planWords } = wordsOf(plan, locale);
      return {
        name: wordsOf(content.documents.get(plan.facts.document)!, locale).words.shortTitle,
        items: group[side].length === 0
          ? [{ task: '', text: ui.comparison.nothing, note: '' }]
          : group[side].map((id) => {
              const task = plan.facts.tasks.find((candidate) => candidate.id === id)!;
              const { title, guided } = planWords.tasks[id]!;
              return { task: `${plan.id}/${id}`, text: title, note: plain(`${namesOf(content, task.leads, locale)} · ${task.deadlines.map((deadline) => formatDeadline(deadline, ui, locale, guided)).join('; ')}`) };
            }),
      };
    }),
  }));
}

/**
 * The picture of an infographic in one language.
 * @throws Error when the infographic has no words in that language.
 */
export function makePicture(content: Content, id: string, locale: Locale): Picture {
  const { facts, words: byLocale } = content.infographics.get(id)!;
  const words = byLocale[locale];
  if (words === undefined) throw new Error(`content/infographics/${id}/${locale}.yaml: found no words; expected them, because a picture was asked for in this language.`);
  const blocks = ((): PictureBlock[] => {
    switch (facts.form) {
      case 'targets':
        return targetBlocks(content, facts.document, locale);
      case 'timeline':
        return momentBlocks(content, facts.plan, locale);
      case 'comparison':
        return pairBlocks(content, facts.comparison, locale);
      case 'steps':
        return facts.steps.map((step, index) => {
          const reference = step.task === undefined ? null : splitTaskId(step.task);
          const task = reference === null ? undefined : content.plans.get(reference.plan)!.facts.tasks.find(({ id: taskId }) => taskId === reference.task);
          return {
            kind: 'step', pictogram: step.pictogram ?? null, marker: step.marker ?? null, ...words.steps[step.id]!,
            note: task === undefined ? null : taskNote(content, reference!.plan, task, locale), cites: step.cite, joined: facts.joined && index < facts.steps.length - 1,
          };
        });
    }
  })();
  return { id, locale, title: words.title, alt: words.alt, caption: words.caption, blocks };
}

/** The place of each statement in words, for drawings: `['luat-148#44.1.a'] => 'Căn cứ: Điều 44 khoản 1 điểm a'`. */
export const basisLine = (site: Site, cites: readonly string[], locale: Locale): string =>
  plain(`${site.content.interface[locale].notes.basis} ${[...new Set(cites)].map((cite) => citationLink(site, cite, locale).label).join(' · ')}`);

/** Where a task of a picture leads; `undefined` for words that are no task. */
export const taskPage = (task: string): string | undefined => (task === '' ? undefined : taskPageId(task));

/** A picture as a table: what stands below it, and in its data files. Each row names its basis. */
export interface PictureTable {
  headings: string[];
  rows: string[][];
}

/** The table of a picture; nothing of the picture is left out but its drawings. */
export function pictureTable(site: Site, picture: Picture): PictureTable {
  const ui = site.content.interface[picture.locale];
  const basis = (cites: readonly string[]) => [...new Set(cites)].map((cite) => plain(citationLink(site, cite, picture.locale).label)).join('; ');
  const first = picture.blocks.find((block) => block.kind !== 'heading');
  if (first === undefined) throw new Error(`picture "${picture.id}": found only headings; expected a part with content.`);
  switch (first.kind) {
    case 'step': {
      const notes = picture.blocks.some((block) => block.kind === 'step' && block.note !== null);
      return {
        headings: [ui.infographic.part, ui.infographic.what, ...(notes ? [ui.infographic.plan] : []), ui.infographic.cite],
        rows: picture.blocks.flatMap((block) => (block.kind === 'step' ? [[block.heading, block.text, ...(notes ? [block.note ?? ''] : []), basis(block.cites)]] : [])),
      };
    }
    case 'bars': {
      const years = [...new Set(picture.blocks.flatMap((block) => (block.kind === 'bars' ? block.bars.map(({ label }) => label) : [])))];
      let group = '';
      return {
        headings: [ui.plan.groups, ui.indicator.name, ...years, ui.infographic.note, ui.infographic.cite],
        rows: picture.blocks.flatMap((block) => {
          if (block.kind === 'heading') group = block.text;
          return block.kind === 'bars' ? [[group, block.heading, ...years.map((year) => block.bars.find(({ label }) => label === year)?.text ?? ui.indicator.missing), block.note ?? '', basis(block.cites)]] : [];
        }),
      };
    }
    case 'moment':
      return {
        headings: [ui.infographic.time, ui.tasks.task, ui.infographic.who, ui.infographic.cite],
        rows: picture.blocks.flatMap((block) => (block.kind === 'moment' ? block.items.map((item, index) => [block.when, item.text, item.note, basis([block.cites[index]!])]) : [])),
      };
    case 'pair':
      return {
        headings: [ui.plan.groups, ui.tasks.plan, ui.tasks.task, ui.infographic.note],
        rows: picture.blocks.flatMap((block) => (block.kind === 'pair' ? block.sides.flatMap(({ name, items }) => items.map((item) => [block.heading, name, item.text, item.note])) : [])),
      };
  }
}
