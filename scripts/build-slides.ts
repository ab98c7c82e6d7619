import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { KeptFile, KitManifest } from '../src/lib/kitFiles.ts';
import { locales } from '../src/lib/locales.ts';
import { slidesPath } from '../src/lib/paths.ts';
import { formProblems } from '../src/lib/parity.ts';
import { ContentError, type Problem } from '../src/lib/problems.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import { packDeck, topicSlideForm, type Deck } from '../src/lib/slides.ts';
import { codeHash, keepFiles, type FileToMake, type Kept } from './keepFiles.ts';
import { drawDeck, readImage, type Image } from './slides/drawDeck.ts';
import { layoutDeck, type DeckLayout } from './slides/layoutDeck.ts';

interface LaidOut extends DeckLayout {
  pack: string;
  deck: Deck;
}

/** The deck of every pack in every language that has its words. */
const allDecks = (site: Site): LaidOut[] =>
  [...site.content.packs.keys()].flatMap((pack) =>
    locales.flatMap((locale) => {
      const deck = packDeck(site, pack, locale);
      return deck === undefined ? [] : [{ pack, deck, ...layoutDeck(site, deck) }];
    }),
  );

/** Texts that do not fit a slide, letters that no font has, slides that differ from their topic. */
export const checkSlides = (site: Site): Problem[] =>
  allDecks(site).flatMap(({ deck, problems }) => [
    ...problems,
    ...deck.slides.flatMap(({ topic, ...slide }) => (topic === undefined ? [] : formProblems(site, topic, deck.locale, topicSlideForm(site, deck.locale, { ...slide, topic })))),
  ]);

/** The image of a kit that a slide has the best room for: the square crop, else the tall one, else the whole drawing. */
function kitImage(kits: KitManifest, cacheDir: string, id: string, { locale }: Deck): KeptFile {
  const files = kits[id]?.[locale]?.files ?? [];
  const found = (['vuong.png', 'doc.png', 'hinh.png'] as const).flatMap((name) => files.find(({ file }) => file === name) ?? [])[0];
  if (found === undefined) throw new Error(`${join(cacheDir, 'pictures', 'manifest.json')}  ${id}.${locale}: found no image; expected the kit of this picture. Run npm run build, which draws the kits first.`);
  return found;
}

/**
 * Makes the slides (PPTX) of every themed pack below `cacheDir`, taking unchanged ones from there; the kits of pictures must be there.
 * @throws ContentError with every text that does not fit; nothing is made then.
 */
export async function buildSlides(site: Site, cacheDir: string = '.cache', progress: (done: number, total: number) => void = () => {}): Promise<Kept> {
  const decks = allDecks(site);
  const problems = decks.flatMap((deck) => deck.problems);
  if (problems.length > 0) throw new ContentError(problems);
  const manifest = join(cacheDir, 'pictures', 'manifest.json');
  if (!existsSync(manifest)) throw new Error(`${manifest}: found no file; expected the list of the drawn pictures. Run npm run build, which draws them first.`);
  const kits = JSON.parse(readFileSync(manifest, 'utf8')) as KitManifest;
  const files = decks.map(({ pack, deck, slides }): FileToMake => {
    const kept = new Map(slides.flatMap(({ picture }) => (picture?.kind === 'infographic' ? [[picture.id, kitImage(kits, cacheDir, picture.id, deck)] as const] : [])));
    return {
      path: slidesPath(deck.locale, pack),
      facts: { form: 'slide', of: 'pack', id: pack, locale: deck.locale, date: deck.date, version: deck.version, count: slides.length },
      input: [deck, [...kept.values()].map(({ sha256 }) => sha256)],
      make: () => {
        const images = new Map<string, Image>([...kept].map(([id, image]) => [id, readImage(join(cacheDir, 'pictures', image.kept), image.width!, image.height!)]));
        return drawDeck(site, deck, slides, images);
      },
    };
  });
  const code = codeHash([new URL(import.meta.url), new URL('slides/', import.meta.url), ...['officeFiles.ts', 'print/code.ts', 'pictures/drawing.ts', '../src/lib/pictograms.ts', '../src/lib/scenes.ts'].map((file) => new URL(file, import.meta.url))], ['pptxgenjs', 'fflate', 'qr', 'sharp']);
  return keepFiles('slides', cacheDir, code, files, progress);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files, made, bytes } = await buildSlides(readSite());
  console.log(`slides: ${files.length} decks (${made} made), ${bytes} bytes`);
}
