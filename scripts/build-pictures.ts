import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { KeptFile, Kit, KitManifest } from '../src/lib/kitFiles.ts';
import { locales, type Locale } from '../src/lib/locales.ts';
import { kitFileNames, kitPath, type KitFileName } from '../src/lib/paths.ts';
import { makePicture, type Picture } from '../src/lib/pictures.ts';
import { pictureVersion } from '../src/lib/pictureVersions.ts';
import { ContentError, type Problem } from '../src/lib/problems.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import { fontHash } from './cards/fonts.ts';
import { sha256, versionOf } from './keepFiles.ts';
import { drawPdf } from './pictures/drawPdf.ts';
import { drawPng } from './pictures/drawPng.ts';
import { drawSvg } from './pictures/drawSvg.ts';
import { kitWords, tableCsv, tableJson } from './pictures/kitTexts.ts';
import { crops, layoutPicture, pictureFrame, type PictureLayout } from './pictures/layout.ts';

/** Widths of the images in pixels: the drawing at the size a page shows it and twice that, and the crops as social networks want them. */
const imageWidths: Partial<Record<KitFileName, number>> = { 'hinh.png': 720, 'hinh-2x.png': 1440, 'vuong.png': 1080, 'doc.png': 1080 };

/** Every picture in every language that has its words. */
const allPictures = (site: Site): Picture[] =>
  [...site.content.infographics].flatMap(([id, { words }]) => locales.filter((locale) => words[locale] !== undefined).map((locale) => makePicture(site.content, id, locale)));

/** What cannot be drawn: letters that no font has, texts that do not fit. To be asked before anything is drawn. */
export const checkPictures = (site: Site): Problem[] => allPictures(site).flatMap((picture) => layoutPicture(site, picture).problems);

/** Everything besides words and fonts that decides how a picture looks: the code that draws, the drawings, the libraries. */
function drawingCode(): string {
  const folder = new URL('pictures/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort().map((name) => `pictures/${name}`);
  const code = ['build-pictures.ts', ...files, 'cards/fitText.ts', 'cards/trueType.ts', '../src/lib/text.ts', '../src/lib/scenes.ts', '../src/lib/pictograms.ts'].map((file) => sha256(readFileSync(new URL(file, import.meta.url))));
  return sha256([...code, ...['sharp', 'pdfkit'].map(versionOf)].join(' '));
}

/** One file of a kit; `null` where the picture has no such crop. */
async function makeFile(site: Site, picture: Picture, layout: PictureLayout, file: KitFileName): Promise<Buffer | string | null> {
  const { locale } = picture;
  switch (file) {
    case 'hinh.svg':
      return drawSvg(layout.tall, locale, picture);
    case 'hinh.png':
    case 'hinh-2x.png':
      return drawPng(drawSvg(layout.tall, locale, picture, imageWidths[file]));
    case 'vuong.png':
    case 'doc.png': {
      const crop = layout.crop(file);
      return crop === null ? null : drawPng(drawSvg(crop, locale, picture, imageWidths[file]));
    }
    case 'hinh.pdf':
      return drawPdf(layout.pages, locale, picture, pictureFrame(site, picture).brand, pictureVersion(site.content, picture.id).on);
    case 'du-lieu.csv':
      return tableCsv(site, picture);
    case 'du-lieu.json':
      return tableJson(site, picture);
    case 'loi.txt':
      return kitWords(site, picture);
  }
}

/** Pixels of an image of a kit. */
function pixels(file: KitFileName, layout: PictureLayout): { width: number; height: number } | undefined {
  const width = imageWidths[file];
  if (width === undefined) return undefined;
  const drawing = file in crops ? crops[file as keyof typeof crops] : layout.tall;
  return { width, height: Math.round((drawing.height * width) / drawing.width) };
}

/** Written beside and renamed, so that an interrupted build leaves no half file under a good name. */
function write(file: string, content: Buffer | string): void {
  writeFileSync(`${file}.${process.pid}.part`, content);
  renameSync(`${file}.${process.pid}.part`, file);
}

/** Makes every file of a kit, and last the list of them, which says that all of them are there. */
async function makeKit(site: Site, picture: Picture, layout: PictureLayout, folder: string, key: string): Promise<Kit> {
  // Together: while one image is compressed, the next is drawn.
  const made = await Promise.all(kitFileNames.map(async (file): Promise<KeptFile | null> => {
    const content = await makeFile(site, picture, layout, file);
    if (content === null) return null;
    const kept = `${key}-${file}`;
    write(join(folder, kept), content);
    return { file, kept, bytes: Buffer.byteLength(content), sha256: sha256(content), ...pixels(file, layout) };
  }));
  const kit: Kit = { files: made.filter((file) => file !== null), leftOut: kitFileNames.filter((_, index) => made[index] === null) };
  write(join(folder, `${key}.json`), JSON.stringify(kit));
  return kit;
}

/**
 * Makes the kit of every picture below `cacheDir`, taking unchanged ones from there, and writes the list that pages read
 * (pictures/manifest.json). What no picture needs any more is removed.
 * @returns how many files there are, of how many kits, and how many kits had to be made.
 * @throws ContentError when something cannot be drawn; nothing is made then.
 */
export async function buildPictures(site: Site, cacheDir: string = '.cache', progress: (done: number, total: number) => void = () => {}): Promise<{ files: number; kits: number; drawn: number }> {
  const folder = join(cacheDir, 'pictures');
  mkdirSync(folder, { recursive: true });
  const code = drawingCode();
  const kits = allPictures(site).map((picture) => ({
    picture,
    key: sha256(JSON.stringify([code, fontHash(picture.locale), picture, pictureFrame(site, picture), kitWords(site, picture), tableJson(site, picture)])).slice(0, 32),
  }));
  const missing = kits.filter(({ key }) => !existsSync(join(folder, `${key}.json`))).map((kit) => ({ ...kit, layout: layoutPicture(site, kit.picture) }));
  const problems = missing.flatMap(({ layout }) => layout.problems);
  if (problems.length > 0) throw new ContentError(problems);

  let done = 0;
  for (const { picture, key, layout } of missing) {
    await makeKit(site, picture, layout, folder, key);
    progress((done += 1), missing.length);
  }

  const manifest: KitManifest = {};
  for (const { picture, key } of kits) (manifest[picture.id] ??= {})[picture.locale] = JSON.parse(readFileSync(join(folder, `${key}.json`), 'utf8')) as Kit;
  write(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 1));
  const needed = new Set(kits.map(({ key }) => key));
  for (const file of readdirSync(folder)) if (file !== 'manifest.json' && !needed.has(file.slice(0, 32))) rmSync(join(folder, file));
  return { files: Object.values(manifest).flatMap((byLocale) => Object.values(byLocale)).reduce((sum, kit) => sum + kit.files.length, 0), kits: kits.length, drawn: missing.length };
}

/** Puts every kit of the list at its addresses in a built site. */
export function copyPictures(cacheDir: string, output: string): void {
  const folder = join(cacheDir, 'pictures');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as KitManifest;
  for (const [picture, byLocale] of Object.entries(manifest)) {
    for (const [locale, { files }] of Object.entries(byLocale) as [Locale, Kit][]) {
      for (const { file, kept, sha256: expected } of files) {
        const from = join(folder, kept);
        if (!existsSync(from) || sha256(readFileSync(from)) !== expected) throw new Error(`${from}: found ${existsSync(from) ? 'other bytes than its list says' : 'no such file'}; expected ${file} of "${picture}" in ${locale}. Remove ${folder} and build again.`);
        const target = join(output, kitPath(locale, picture, file));
        mkdirSync(dirname(target), { recursive: true });
        copyFileSync(from, target);
      }
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log('pictures:', await buildPictures(readSite()));
