import { existsSync, readFileSync } from 'node:fs';
import type { Locale } from './locales.ts';

/** The scripts that make files before the pages are built, each with a folder of its own in the cache. */
export const makers = ['speech', 'print', 'books', 'slides', 'cards', 'packs', 'register'] as const;
export type Maker = (typeof makers)[number];

/** What a file is made of: an entry of content/, or an audience. */
export type MadeOf = 'topic' | 'audience' | 'article' | 'infographic' | 'pack' | 'campaign' | 'page';

/** What a script says of a file it makes, for pages and the register to show. */
export interface FileFacts {
  /** Its kind of document, a key of the interface words `materials.forms`: `to-gap`, `slide`. */
  form: string;
  of: MadeOf;
  id: string;
  locale: Locale;
  /** The day it carries, ISO. */
  date: string;
  /** The code printed in it, by which an outdated copy is recognised. */
  version?: string;
  /** Pages, slides, seconds or questions: what the form is measured in. */
  count?: number;
}

/** A file as it was made: its address, its name in the cache, its size and its SHA-256. */
export interface MadeFile extends FileFacts {
  /** `'/ban-in/vi/mien-giam-phi--to-gap.pdf'` */
  path: string;
  kept: string;
  bytes: number;
  sha256: string;
}

/** Where a script leaves the list of what it made, below the project. */
export const madeManifest = (maker: Maker): string => `.cache/${maker}/manifest.json`;

const lists = new Map<string, MadeFile[]>();

/**
 * Every file that a script made, in the order in which it lists them.
 * @throws Error when nothing has been made yet.
 */
export function madeFiles(maker: Maker, manifest: string = madeManifest(maker)): MadeFile[] {
  const known = lists.get(manifest);
  if (known !== undefined) return known;
  if (!existsSync(manifest)) throw new Error(`${manifest}: found no file; expected the list of the files made before the pages. Run npm run build, which makes them.`);
  const files = JSON.parse(readFileSync(manifest, 'utf8')) as MadeFile[];
  lists.set(manifest, files);
  return files;
}
