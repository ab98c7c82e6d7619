import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listCards, type Card } from '../src/lib/cards.ts';
import { ContentError, type Problem } from '../src/lib/problems.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import { cardKey, openCardCache } from './cards/cardCache.ts';
import { drawCard } from './cards/drawCard.ts';
import { checkCardGlyphs } from './cards/glyphs.ts';

/** Where drawn cards are kept between builds, below the project; named by the hash of all that decides how they look. */
export const cardCache = '.cache/cards';

/** One picture and the cards that show it: pages with the same words share one. */
interface Picture {
  key: string;
  cards: Card[];
}

/**
 * Draws every card of the site into `output`, taking unchanged ones from the cache.
 * @returns how many cards there are and how many had to be drawn.
 * @throws ContentError with everything that is wrong on any card. Nothing is drawn when a letter is missing in a font.
 */
export async function buildCards(site: Pick<Site, 'content' | 'pages' | 'settings'>, output: string, root: string = process.cwd(), progress: (done: number, total: number) => void = () => {}): Promise<{ cards: number; drawn: number }> {
  const cards = listCards(site);
  const missing = checkCardGlyphs(cards);
  if (missing.length > 0) throw new ContentError(missing);
  const brandOf = ({ locale }: Card) => site.content.interface[locale].brand;
  const cache = openCardCache(join(root, cardCache));
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
  const made = new Set<string>();
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
    for (const { path } of same) {
      const file = join(output, path);
      if (!made.has(dirname(file))) {
        mkdirSync(dirname(file), { recursive: true });
        made.add(dirname(file));
      }
      writeFileSync(file, png);
    }
    progress(index + 1, waiting.length);
    // Long work without a pause would keep a progress line, or a key press that ends the build, waiting.
    if (index % 50 === 49) await new Promise(setImmediate);
  }
  if (problems.length > 0) throw new ContentError(problems);
  cache.prune();
  return { cards: new Set(cards.map(({ path }) => path)).size, drawn };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log('cards:', await buildCards(readSite(), 'dist'));
