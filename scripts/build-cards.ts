import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { campaignId, listCards, type Card } from '../src/lib/cards.ts';
import type { FileFacts, MadeFile, MadeOf } from '../src/lib/madeFiles.ts';
import { ContentError, type Problem } from '../src/lib/problems.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import type { PageKind, SitePage } from '../src/lib/sitePages.ts';
import { cardKey, openCardCache } from './cards/cardCache.ts';
import { drawCard } from './cards/drawCard.ts';
import { checkCardGlyphs } from './cards/glyphs.ts';
import { copyListed, sha256 } from './keepFiles.ts';

/** Where drawn cards are kept between builds, below the project; named by the hash of all that decides how they look. */
export const cardCache = '.cache/cards';

type CardSite = Pick<Site, 'content' | 'pages' | 'settings'>;

/** One picture and the cards that show it: pages with the same words share one. */
interface Picture {
  key: string;
  cards: Card[];
}

/** Every card as it was drawn, in the order of `listCards`, and how many had to be drawn. */
export interface DrawnCards {
  files: MadeFile[];
  cards: number;
  drawn: number;
}

/** What the pages of a kind are made of; the rest are pages and nothing more. */
const entryKinds: Partial<Record<PageKind, MadeOf>> = { topic: 'topic', guide: 'audience', article: 'article', infographic: 'infographic', pack: 'pack' };

const forms = { wide: 'the', square: 'the-vuong', story: 'the-doc' } as const;

/** What each card is, for the register: its form, its entry. A square of a carousel says how many there are. */
function factsOfCards({ pages, settings }: CardSite): (card: Card) => FileFacts {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return ({ of, locale, shape }) => {
    const common = { locale, date: settings.date };
    if (of.startsWith(campaignId(''))) return { form: forms[shape], of: 'campaign', id: of.slice(campaignId('').length), ...common };
    const [, path, total] = /^(.*?)(?: \(\d+\/(\d+)\))?$/.exec(of)!;
    const { kind, id, entry } = byPath.get(path!) as SitePage;
    const made = entryKinds[kind];
    return { form: total === undefined ? forms[shape] : 'bo-the', of: made ?? 'page', id: made === undefined ? id : entry, ...common, ...(total === undefined ? {} : { count: Number(total) }) };
  };
}

/**
 * Draws every card of the site into the cache below `root`, taking unchanged ones from there, and writes the list that pages read
 * (manifest.json).
 * @throws ContentError with everything that is wrong on any card. Nothing is drawn when a letter is missing in a font.
 */
export async function drawCards(site: CardSite, root: string = process.cwd(), progress: (done: number, total: number) => void = () => {}): Promise<DrawnCards> {
  const cards = listCards(site);
  const missing = checkCardGlyphs(cards);
  if (missing.length > 0) throw new ContentError(missing);
  const brandOf = ({ locale }: Card) => site.content.interface[locale].brand;
  const folder = join(root, cardCache);
  const cache = openCardCache(folder);
  const pictures = new Map<string, Picture>();
  for (const card of cards) {
    const key = cardKey(card, brandOf(card));
    const known = pictures.get(key);
    if (known === undefined) pictures.set(key, { key, cards: [card] });
    else known.cards.push(card);
  }
  // Cards on the same background follow each other, so that each background is drawn once and forgotten.
  const order = ({ cards: [card] }: Picture) => `${card!.shape} ${card!.picture} ${card!.words.badge === ''} ${card!.locale}`;
  const waiting = [...pictures.values()].map((picture) => ({ picture, place: order(picture) })).sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)).map(({ picture }) => picture);

  const problems: Problem[] = [];
  const kept = new Map<Card, Pick<MadeFile, 'kept' | 'bytes' | 'sha256'>>();
  let drawn = 0;
  for (const [index, { key, cards: same }] of waiting.entries()) {
    const [card] = same as [Card];
    let png = cache.read(key, card.shape);
    if (png === undefined) {
      try {
        png = await drawCard(card, brandOf(card));
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        problems.push(...error.problems);
        continue;
      }
      cache.write(key, png);
      drawn += 1;
    }
    const file = { kept: `${key}.png`, bytes: png.length, sha256: sha256(png) };
    for (const each of same) kept.set(each, file);
    progress(index + 1, waiting.length);
    // Long work without a pause would keep a progress line, or a key press that ends the build, waiting.
    if (index % 50 === 49) await new Promise(setImmediate);
  }
  if (problems.length > 0) throw new ContentError(problems);
  const factsOf = factsOfCards(site);
  // Two cards at one address are the same card: the later one stands, as it did when each was written to its place.
  const files = [...new Map(cards.map((card): [string, MadeFile] => [card.path, { path: card.path, ...factsOf(card), ...kept.get(card)! }])).values()];
  // Under a name of its own and renamed: another build may be writing the same list.
  const part = join(folder, `manifest.${process.pid}-${randomUUID().slice(0, 8)}.part`);
  writeFileSync(part, JSON.stringify(files));
  renameSync(part, join(folder, 'manifest.json'));
  cache.prune();
  return { files, cards: files.length, drawn };
}

/** Puts drawn cards at their addresses in a built site; without a list, those that `drawCards` listed last. */
export function copyCards(output: string, root: string = process.cwd(), files?: readonly MadeFile[]): void {
  const folder = join(root, cardCache);
  copyListed(folder, files ?? (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as MadeFile[]), output);
}

/**
 * Draws every card of the site and puts it into `output`: `drawCards` and `copyCards` in one, for where no page is built between them.
 * @returns how many cards there are and how many had to be drawn.
 */
export async function buildCards(site: CardSite, output: string, root: string = process.cwd(), progress: (done: number, total: number) => void = () => {}): Promise<{ cards: number; drawn: number }> {
  const { files, cards, drawn } = await drawCards(site, root, progress);
  copyCards(output, root, files);
  return { cards, drawn };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { cards, drawn } = await drawCards(readSite());
  console.log(`cards: ${cards} cards (${drawn} drawn)`);
}
