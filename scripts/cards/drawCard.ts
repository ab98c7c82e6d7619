import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori, { type SatoriOptions } from 'satori';
import sharp, { type OverlayOptions } from 'sharp';
import { cardFigure, cardFigureViewBox, lightPalette, logoMark, logoMarkViewBox, paintWithLiterals } from '../../src/lib/scenes.ts';
import type { Locale } from '../../src/lib/locales.ts';
import type { SitePage } from '../../src/lib/sitePages.ts';
import { keepTogether } from '../../src/lib/text.ts';
import { fitSentences, fitText, type FittedText } from './fitText.ts';
import { cardFonts } from './fonts.ts';

/** Size of a card in pixels, as Open Graph readers expect it. */
export const cardSize = { width: 1200, height: 630 };

const width = 740;
/** The yellow panel with the figure, and where the logo stands: both are the same on every card and drawn once. */
const panel = { left: 846, width: 340, height: 602 };
const logo = { left: 66, top: 540, size: 48 };
const figure = { left: 874, top: 166, width: 300, height: 450 };
/** Height for title and text between kicker and foot, and the gap between them. */
const area = { height: 398, gap: 18 };
const titleSizes = [66, 62, 58, 54, 50, 46, 42, 38, 34];
const textSizes = [29, 27, 25];
const titleLeading = 1.22;
const textLeading = 1.42;

type Node = { type: string; props: Record<string, unknown> };
const box = (style: Record<string, unknown>, children: (Node | string)[] | string = []): Node => ({ type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } });
const line = (text: string, size: number, leading: number): Node => box({ fontSize: size, lineHeight: `${Math.round(size * leading)}px`, whiteSpace: 'nowrap' }, text);

/**
 * The largest title with which the whole text still fits below it; where none does, the text is shortened, the title never.
 * @throws Error naming the page when its title does not fit whole.
 */
function fitTitleAndText(page: SitePage): { fittedTitle: FittedText; fittedText: FittedText } {
  const { regular, bold } = cardFonts(page.locale);
  const { title, text } = page.cardWords;
  const titles = titleSizes.flatMap((size) => fitText(keepTogether(title), bold, { width, maxLines: 6, sizes: [size] }) ?? []);
  const linesBelow = (fitted: FittedText, size: number) =>
    Math.floor((area.height - area.gap - fitted.lines.length * Math.round(fitted.size * titleLeading)) / Math.round(size * textLeading));
  for (const fittedTitle of titles) {
    for (const size of textSizes) {
      const fittedText = fitText(text, regular, { width, maxLines: Math.min(5, linesBelow(fittedTitle, size)), sizes: [size] });
      if (fittedText !== null) return { fittedTitle, fittedText };
    }
  }
  const fittedTitle = titles.find((fitted) => fitted.size <= 46 && linesBelow(fitted, 25) >= 2) ?? titles.at(-1);
  if (fittedTitle === undefined) throw new Error(`${page.source}  title on the card of ${page.path}: found ${title.length} letters; expected a title that fits the card whole. Shorten the title of the entry.`);
  return { fittedTitle, fittedText: fitSentences(text, regular, { width, maxLines: Math.min(5, linesBelow(fittedTitle, 25)), sizes: [25] }) };
}

/**
 * The card of a page as a tree for satori.
 * @throws Error naming the page when its title does not fit whole; titles are never cut.
 */
export function cardTree(page: SitePage, brand: string): Node {
  const { regular, bold } = cardFonts(page.locale);
  const { kicker, basis } = page.cardWords;
  const { fittedTitle, fittedText } = fitTitleAndText(page);
  const fittedKicker = fitSentences(kicker, bold, { width, maxLines: 1, sizes: [28, 26, 24, 22, 20] });
  const basisParts = basis.split(' · ');
  const wholeBasis = basisParts.map((_, index) => basisParts.slice(0, basisParts.length - index).join(' · ')).find((parts) => regular.measure(parts, 22) <= 420);
  const { ink, son, hoe } = lightPalette;
  return box({ width: 1200, height: 630, border: `14px solid ${ink}`, background: '#FBF5E6', color: ink, fontFamily: bold.name }, [
    box({ flexDirection: 'column', width: 832, height: 602, padding: '44px 40px 36px 52px' }, [
      box({ color: son, fontWeight: 700 }, fittedKicker.lines.map((text) => line(text, fittedKicker.size, 1.3))),
      box({ flexDirection: 'column', fontWeight: 700, marginTop: 12 }, fittedTitle.lines.map((text) => line(text, fittedTitle.size, titleLeading))),
      box({ flexDirection: 'column', fontWeight: 400, marginTop: 18, flexGrow: 1 }, fittedText.lines.map((text) => line(text, fittedText.size, textLeading))),
      box({ alignItems: 'center', justifyContent: 'space-between' }, [
        box({ alignItems: 'center', fontWeight: 700, fontSize: 25 }, [box({ marginLeft: logo.size + 16, whiteSpace: 'nowrap' }, brand)]),
        box({ color: '#5A4636', fontWeight: 400 }, wholeBasis === undefined ? [] : [line(wholeBasis, 22, 1.3)]),
      ]),
    ]),
    box({ width: panel.width, height: panel.height, borderLeft: `8px solid ${ink}`, background: hoe }),
  ]);
}

const drawing = (viewBox: string, markup: string, width: number, height: number): Promise<Buffer> =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${width}" height="${height}">${paintWithLiterals(markup)}</svg>`)).png().toBuffer();

/** The drawings of a card, rasterised once: inside each card's SVG they would take more time than all its text. */
let drawings: Promise<OverlayOptions[]> | undefined;
const loadDrawings = () =>
  (drawings ??= Promise.all([
    drawing(cardFigureViewBox, cardFigure, figure.width, figure.height).then((input) => ({ input, left: figure.left, top: figure.top })),
    drawing(logoMarkViewBox, logoMark, logo.size, logo.size).then((input) => ({ input, left: logo.left, top: logo.top })),
  ]));

const renderOptions: Partial<Record<SitePage['locale'], SatoriOptions>> = {};

/** A card as PNG, 1200x630, with a palette: flat colours need no more. */
export async function drawCard(page: SitePage, brand: string): Promise<Buffer> {
  const { regular, bold } = cardFonts(page.locale);
  // The same fonts array each time: a fresh one makes satori parse the fonts again for every card.
  const options = (renderOptions[page.locale] ??= {
    ...cardSize,
    fonts: [regular, bold].flatMap(({ weight, files }) => files.map(({ name, data }) => ({ name, weight, data, style: 'normal' as const }))),
    // The second net below the glyph check: satori asks for what it cannot draw.
    loadAdditionalAsset: async (code: string, segment: string) => {
      throw new Error(`${page.source}  card of ${page.path}: found "${segment}", which no font of the card has (${code}); expected letters of ${regular.name}. Write it with other letters.`);
    },
  });
  const svg = await satori(cardTree(page, brand) as never, options);
  return sharp(Buffer.from(svg)).composite(await loadDrawings()).png({ palette: true, colours: 24, effort: 1, dither: 0 }).toBuffer();
}

const versionOf = (name: string): string => {
  const entry = createRequire(import.meta.url).resolve(name);
  const root = entry.slice(0, entry.lastIndexOf(`node_modules/${name}`) + `node_modules/${name}`.length);
  return (JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string }).version;
};

/** Everything besides words and fonts that decides how a card looks: the template's source, the renderers, the drawings. */
const template = createHash('sha256')
  .update(readFileSync(new URL(import.meta.url)))
  .update(readFileSync(new URL('./fitText.ts', import.meta.url)))
  .update(readFileSync(new URL('../../src/lib/text.ts', import.meta.url)))
  .update(`${versionOf('satori')} ${versionOf('sharp')}`)
  .update(cardFigure + logoMark)
  .update(JSON.stringify(lightPalette))
  .digest('hex');

const fontHashes: Partial<Record<Locale, string>> = {};
const fontHash = (locale: Locale): string =>
  (fontHashes[locale] ??= Object.values(cardFonts(locale)).flatMap(({ files }) => files).reduce((hash, { data }) => hash.update(data), createHash('sha256')).digest('hex'));

/** The cache key of a card: two pages with the same words share one picture. */
export const cardKey = (page: SitePage, brand: string): string =>
  createHash('sha256').update(JSON.stringify([template, fontHash(page.locale), page.locale, brand, page.cardWords])).digest('hex').slice(0, 32);
