import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ContentError } from '../src/lib/problems.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import type { SitePage } from '../src/lib/sitePages.ts';
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
  const pagesByKey = new Map<string, SitePage[]>();
  for (const page of site.pages) {
    const key = cardKey(page, site.content.interface[page.locale].brand);
    pagesByKey.set(key, [...(pagesByKey.get(key) ?? []), page]);
  }
  let drawn = 0;
  let done = 0;
  const waiting = [...pagesByKey];
  const draw = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [key, pages] = next;
      const kept = join(cache, `${key}.png`);
      if (!existsSync(kept)) {
        // Written beside and renamed, so that an interrupted build leaves no half picture under a good name.
        writeFileSync(`${kept}.part`, await drawCard(pages[0]!, site.content.interface[pages[0]!.locale].brand));
        renameSync(`${kept}.part`, kept);
        drawn += 1;
      }
      for (const page of pages) {
        const file = join(output, page.card);
        mkdirSync(dirname(file), { recursive: true });
        copyFileSync(kept, file);
      }
      progress((done += pages.length), site.pages.length);
    }
  };
  // Laying out one card and encoding another go on at the same time.
  await Promise.all(Array.from({ length: 3 }, draw));
  return { cards: new Set(site.pages.map(({ card }) => card)).size, drawn };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log('cards:', await buildCards(readSite(), 'dist'));
