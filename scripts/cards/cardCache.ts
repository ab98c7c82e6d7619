import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../src/lib/cards.ts';
import { cardShapes } from '../../src/lib/paths.ts';
import { versionOf } from '../keepFiles.ts';
import { isWholePng } from './encodePng.ts';
import { fontHash } from './fonts.ts';

/** Everything besides words and fonts that decides how a card looks: the source of this folder, the drawings, the renderers. */
const template = (() => {
  const hash = createHash('sha256').update(`${versionOf('satori')} ${versionOf('sharp')}`);
  const here = new URL('./', import.meta.url);
  for (const file of readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort()) hash.update(readFileSync(new URL(file, here)));
  hash.update(JSON.stringify(cardShapes));
  for (const file of ['text', 'scenes', 'pictograms']) hash.update(readFileSync(new URL(`../../src/lib/${file}.ts`, import.meta.url)));
  return hash.digest('hex');
})();

/** The cache key of a card: two cards with the same look share one picture. */
export const cardKey = ({ locale, shape, picture, words }: Pick<Card, 'locale' | 'shape' | 'picture' | 'words'>, brand: string): string =>
  createHash('sha256').update(JSON.stringify([template, fontHash(locale), locale, shape, picture, brand, words.kicker, words.title, words.text, words.basis, words.badge])).digest('hex').slice(0, 32);

export interface CardCache {
  /** The kept picture, or `undefined` where there is none or it is damaged. */
  read: (key: string, shape: Card['shape']) => Buffer | undefined;
  write: (key: string, png: Buffer) => void;
  /** Removes the pictures that were not used for the longest time until the rest fits `limit` bytes; those of this build stay. */
  prune: (limit?: number) => number;
}

/** Most bytes of kept cards: five times the cards of today, so that a branch and its parent both stay. */
export const cardCacheLimit = 256 * 1024 * 1024;

/** What another build has been writing for an hour it has left behind. */
const staleAfter = 3_600_000;

/** Cards kept in a folder between builds; several builds may use it at once. */
export function openCardCache(folder: string): CardCache {
  mkdirSync(folder, { recursive: true });
  const used = new Set<string>();
  const fileOf = (key: string) => join(folder, `${key}.png`);
  return {
    read: (key, shape) => {
      let png: Buffer;
      try {
        png = readFileSync(fileOf(key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
      if (!isWholePng(png, cardShapes[shape].width, cardShapes[shape].height)) return undefined;
      used.add(key);
      try {
        utimesSync(fileOf(key), new Date(), new Date());
      } catch {
        // Another build may have pruned it meanwhile, or the folder may be read-only; the picture is in our hands.
      }
      return png;
    },
    write: (key, png) => {
      // Under a name of its own and renamed: neither an interrupted build nor a second one leaves half a picture under a good name.
      const part = join(folder, `${key}.${process.pid}-${randomUUID().slice(0, 8)}.part`);
      writeFileSync(part, png);
      renameSync(part, fileOf(key));
      used.add(key);
    },
    prune: (limit = cardCacheLimit) => {
      const files = readdirSync(folder).flatMap((name) => {
        const { size, mtimeMs } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
        return size === 0 ? [] : [{ name, size, mtimeMs }];
      });
      const drop = (name: string) => rmSync(join(folder, name), { force: true });
      files.filter(({ name, mtimeMs }) => name.endsWith('.part') && Date.now() - mtimeMs > staleAfter).forEach(({ name }) => drop(name));
      const pictures = files.filter(({ name }) => name.endsWith('.png')).sort((a, b) => a.mtimeMs - b.mtimeMs || a.name.localeCompare(b.name));
      let total = pictures.reduce((sum, { size }) => sum + size, 0);
      let removed = 0;
      for (const { name, size } of pictures) {
        if (total <= limit) break;
        if (used.has(name.slice(0, -'.png'.length))) continue;
        drop(name);
        total -= size;
        removed += 1;
      }
      return removed;
    },
  };
}
