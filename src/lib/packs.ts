import type { Audience } from './audiences.ts';
import { campaignId, listCards, type Card } from './cards.ts';
import { splitTaskId } from './checkReferences.ts';
import type { Locale } from './locales.ts';
import { madeFiles, madeManifest, type MadeFile, type Maker } from './madeFiles.ts';
import { pagePath } from './paths.ts';
import { pictograms, type PictogramName } from './pictograms.ts';
import type { Content, Entry } from './readContent.ts';
import type { Claim } from './schemas/common.ts';
import type { PackFacts, PackWords } from './schemas/pack.ts';
import type { Site } from './site.ts';

export type Pack = Entry<PackFacts, PackWords>;

/** How many packs are meant for a month. */
export const packsPerMonth = 2;

/** The task whose rhythm the packs follow: two themes a month in the first six months, as another province asks of its newspaper. */
export const packTask = 'kh-lam-dong-2026/PL.II.4';

/** The packs in the order in which they are meant to be used. */
export const packsInOrder = (content: Content): Pack[] => [...content.packs.values()].sort((a, b) => a.facts.order - b.facts.order);

/** The month, counted from the first, that a pack is meant for. `1 => 1`, `12 => 6` */
export const packMonth = (order: number): number => Math.ceil(order / packsPerMonth);

/** The packs that have words in a language, month by month. A month without any is left out. */
export function packsByMonth(content: Content, locale: Locale): { month: number; packs: Pack[] }[] {
  const months = new Map<number, Pack[]>();
  for (const pack of packsInOrder(content)) {
    if (pack.words[locale] === undefined) continue;
    const month = packMonth(pack.facts.order);
    months.set(month, [...(months.get(month) ?? []), pack]);
  }
  return [...months].map(([month, packs]) => ({ month, packs }));
}

/** What the plan says of that rhythm, in its own entry's words, and what it leaves open; each with its place. */
export function packRhythm(content: Content, locale: Locale): Claim[] {
  const { plan, task } = splitTaskId(packTask);
  const { facts, words } = content.plans.get(plan)!;
  const { plain, details } = (words[locale] ?? words.vi)!.tasks[task]!;
  return [{ text: plain, cite: [`${facts.document}#${task}`] }, ...details];
}

/** The address of a pack's page. `'nguoi-cao-tuoi' => 'chuyen-de/nguoi-cao-tuoi'` */
export const packPageId = (id: string): string => `chuyen-de/${id}`;

/** The news outline as plain text. `('en', 'nguoi-cao-tuoi') => '/en/chuyen-de/nguoi-cao-tuoi/dan-y.txt'` */
export const packOutlinePath = (locale: Locale, id: string): string => `${pagePath(locale, packPageId(id))}dan-y.txt`;

/** The small drawing of a pack, or of its people where its card has a larger scene. */
export const packPictogram = ({ picture, audiences }: Pick<PackFacts, 'picture' | 'audiences'>): PictogramName => (picture in pictograms ? (picture as PictogramName) : (audiences[0] as Audience));

/**
 * The files that other scripts made of a pack in one language: its slides, the whole of it in one archive.
 * @throws Error when they have not been made yet.
 */
export const packFiles = (locale: Locale, id: string, manifest: (maker: Maker) => string = madeManifest): MadeFile[] =>
  (['slides', 'packs'] as const).flatMap((maker) => madeFiles(maker, manifest(maker)).filter((file) => file.of === 'pack' && file.id === id && file.locale === locale));

/** The cards of one page: its shapes, and the squares to swipe through. */
export interface PageCards {
  shapes: Card[];
  slides: Card[];
}

const cards = new WeakMap<Content, Map<string, PageCards>>();

/** The cards of a page of the site, by its address. `'/chu-de/chu-ky-so/' => { shapes, slides }` */
export function cardsOf(site: Pick<Site, 'content' | 'pages' | 'settings'>, path: string): PageCards {
  let known = cards.get(site.content);
  if (known === undefined) {
    known = new Map();
    for (const card of listCards(site)) {
      if (card.of.startsWith(campaignId(''))) continue;
      const of = card.of.replace(/ \(\d+\/\d+\)$/, '');
      const own = known.get(of) ?? known.set(of, { shapes: [], slides: [] }).get(of)!;
      (of === card.of ? own.shapes : own.slides).push(card);
    }
    cards.set(site.content, known);
  }
  return known.get(path) ?? { shapes: [], slides: [] };
}

/** The packs before and after one, of those that have words in a language. */
export function packNeighbours(content: Content, locale: Locale, id: string): { before: Pack | undefined; after: Pack | undefined } {
  const packs = packsInOrder(content).filter(({ words }) => words[locale] !== undefined);
  const index = packs.findIndex((pack) => pack.id === id);
  return { before: packs[index - 1], after: packs[index + 1] };
}
