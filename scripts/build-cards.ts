import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ContentError } from '../src/lib/problems.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import { cardKey, drawCard } from './cards/drawCard.ts';
import { checkCardGlyphs } from './cards/glyphs.ts';

/** Where drawn cards are kept between builds, below the project; named by the hash of all that decides how they look. */
export const cardCache = '.cache/cards';

/**
 * Draws the share card of every page into `output`, taking unchanged ones from the cache.
 * @returns how many cards there are and how many had to be drawn.
 * @throws ContentError when a letter is missing in a font; nothing is drawn then.
 */
export async function buildCards(site: Site, output: string, root: string = process.cwd(), progress: (done: number, total: number) => void = () => {}): Promise<{ cards: number; drawn: number }> {
  const missing = checkCardGlyphs(site.pages);
  if (missing.length > 0) throw new ContentError(missing);
  const cache = join(root, cardCache);
  mkdirSync(cache, { recursive: true });
  let drawn = 0;
  let done = 0;
  const waiting = [...site.pages];
  const draw = async () => {
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      const brand = site.content.interface[page.locale].brand;
      const kept = join(cache, `${cardKey(page, brand)}.png`);
      if (!existsSync(kept)) {
        // Written beside and renamed, so that an interrupted build leaves no half picture under a good name.
        const part = join(output, `${page.card}.part`);
        mkdirSync(dirname(part), { recursive: true });
        writeFileSync(part, await drawCard(page, brand));
        renameSync(part, kept);
        drawn += 1;
      }
      const file = join(output, page.card);
      mkdirSync(dirname(file), { recursive: true });
      copyFileSync(kept, file);
      progress((done += 1), site.pages.length);
    }
  };
  // Laying out one card and encoding another go on at the same time.
  await Promise.all(Array.from({ length: 3 }, draw));
  return { cards: new Set(site.pages.map(({ card }) => card)).size, drawn };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log('cards:', await buildCards(readSite(), 'dist'));
