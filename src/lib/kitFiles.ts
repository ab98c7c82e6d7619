import { existsSync, readFileSync } from 'node:fs';
import type { Locale } from './locales.ts';
import { kitPath, type KitFileName } from './paths.ts';

/** One file of a kit as it was made. */
export interface KeptFile {
  file: KitFileName;
  /** Its name in the cache. */
  kept: string;
  bytes: number;
  sha256: string;
  /** Pixels; absent for what is no image. */
  width?: number;
  height?: number;
}

/** The kit of a picture in one language; `leftOut`: the crops that do not hold even its title and every heading. */
export interface Kit {
  files: KeptFile[];
  leftOut: KitFileName[];
}

/** Picture => language => kit. */
export type KitManifest = Record<string, Partial<Record<Locale, Kit>>>;

/** Where the list of drawn pictures is, below the project. */
export const kitManifest = '.cache/pictures/manifest.json';

/** A file of a kit, for a page to list: its address, and its pixels when it is an image. */
export interface KitFile {
  file: KitFileName;
  path: string;
  bytes: number;
  width?: number;
  height?: number;
}

/**
 * The files of a picture's kit in one language, in the order in which they are listed.
 * @throws Error when nothing has been drawn yet, or not this picture.
 */
export function kitFiles(locale: Locale, id: string, manifest: string = kitManifest): KitFile[] {
  const action = 'Run npm run build, which draws the pictures before the pages.';
  if (!existsSync(manifest)) throw new Error(`${manifest}: found no file; expected the list of the drawn pictures. ${action}`);
  const kit = (JSON.parse(readFileSync(manifest, 'utf8')) as KitManifest)[id]?.[locale];
  if (kit === undefined) throw new Error(`${manifest}  ${id}.${locale}: found nothing; expected the files of this picture. ${action}`);
  return kit.files.map(({ file, bytes, width, height }) => ({ file, path: kitPath(locale, id, file), bytes, ...(width === undefined ? {} : { width, height: height! }) }));
}
