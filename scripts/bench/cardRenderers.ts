import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Card } from '../../src/lib/cards.ts';
import { pictograms } from '../../src/lib/pictograms.ts';
import { cardFigure, cardFigureViewBox, homeScene, homeSceneViewBox, lightPalette, logoMark, logoMarkViewBox, paintWithLiterals } from '../../src/lib/scenes.ts';
import { designOf } from '../cards/designs.ts';
import { drawCard } from '../cards/drawCard.ts';
import { cardFonts } from '../cards/fonts.ts';
import { layOutCard } from '../cards/layOutCard.ts';
import { paper } from '../cards/palette.ts';

/** A way to draw a card as PNG. */
export type CardRenderer = (card: Card, brand: string) => Promise<Buffer>;

/** Where the renderers that are only compared with are looked for: the site does not need them, so the lockfile does not hold them. */
export const othersFolder = '.cache/bench-others';
export const othersPackages = '@vercel/og@1.0.3 astro-og-canvas@0.13.2';

type Node = { type: string; props: Record<string, unknown> };

const svgUri = (viewBox: string, markup: string) => `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="300" height="300">${paintWithLiterals(markup)}</svg>`).toString('base64')}`;

/** The same card as one tree for satori: the same words in the same lines, frame, panel and drawing. */
function cardTree(card: Card, brand: string): Node {
  const { width, height, panel, line, words, foot } = designOf(card);
  const box = (style: Record<string, unknown>, children?: unknown): Node => ({ type: 'div', props: { style: { position: 'absolute', display: 'flex', boxSizing: 'border-box', ...style }, ...(children !== undefined && { children }) } });
  const image = (src: string, style: Record<string, number>): Node => ({ type: 'img', props: { src, width: style['width'], height: style['height'], style: { position: 'absolute', ...style } } });
  const [viewBox, markup] = card.picture === 'ba' ? [cardFigureViewBox, cardFigure] : card.picture === 'canh-nha' ? [homeSceneViewBox, homeScene] : ['0 0 64 64', pictograms[card.picture]];
  return box({ left: 0, top: 0, width, height, background: paper, border: `14px solid ${lightPalette.ink}`, fontFamily: cardFonts(card.locale).bold.name }, [
    box({ ...panel, left: panel.left - 14, top: panel.top - 14, background: lightPalette.hoe }),
    box({ ...line, left: line.left - 14, top: line.top - 14, background: lightPalette.ink }),
    image(svgUri(viewBox, markup), { left: panel.left + 20, top: panel.top + 120, width: 290, height: 290 }),
    image(svgUri(logoMarkViewBox, logoMark), { left: words.left - 14, top: foot.middle - 38, width: foot.logo, height: foot.logo }),
    ...layOutCard(card, brand).lines.map(({ text, size, font, x, baseline, field }) => box({ left: Math.round(x) - 14, top: baseline - Math.round(size * 1.1) - 14, fontSize: size, fontWeight: font.weight, lineHeight: `${Math.round(size * 1.4)}px`, whiteSpace: 'nowrap', color: field === 'kicker' ? lightPalette.son : lightPalette.ink }, text)),
  ]);
}

const fontLists: Partial<Record<Card['locale'], { name: string; weight: 400 | 700; data: Buffer; style: 'normal' }[]>> = {};
const satoriFonts = (locale: Card['locale']) => {
  const { regular, bold } = cardFonts(locale);
  // The same array each time: a fresh one makes satori parse the fonts again for every card.
  return (fontLists[locale] ??= [regular, bold].flatMap(({ weight, files }) => files.map(({ name, data }) => ({ name, weight, data, style: 'normal' as const }))));
};

const notInstalled = () => new Error(`not installed; get it with: npm i --prefix ${othersFolder} ${othersPackages}`);

/** Finds a package that is only there for comparison. */
function findOther(name: string): string {
  try {
    return createRequire(join(process.cwd(), othersFolder, 'x.js')).resolve(name);
  } catch (error) {
    // A package for modules only cannot be resolved this way, but its folder can be named.
    if ((error as NodeJS.ErrnoException).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return join(process.cwd(), othersFolder, 'node_modules', name, 'dist', name === '@vercel/og' ? 'index.node.js' : 'index.js');
    throw notInstalled();
  }
}

/** Each renderer by name; `load` throws where it is not installed. */
export const cardRenderers: Record<string, { load: () => Promise<CardRenderer> }> = {
  'satori + sharp (baseline)': {
    load: async () => {
      const [{ default: satori }, { default: sharp }] = await Promise.all([import('satori'), import('sharp')]);
      return async (card, brand) => sharp(Buffer.from(await satori(cardTree(card, brand) as never, { width: 1200, height: 630, fonts: satoriFonts(card.locale) }))).png().toBuffer();
    },
  },
  ours: { load: () => Promise.resolve(drawCard) },
  '@vercel/og': {
    load: async () => {
      const entry = findOther('@vercel/og');
      // Version 1.0.3 is bundled for CommonJS and looks for a file beside it that only another package brings.
      Object.assign(globalThis, { require: createRequire(import.meta.url), __dirname: dirname(findOther('harfbuzzjs')) });
      const { ImageResponse } = (await import(pathToFileURL(entry).href)) as { ImageResponse: new (tree: Node, options: object) => Response };
      return async (card, brand) => Buffer.from(await new ImageResponse(cardTree(card, brand), { width: 1200, height: 630, fonts: satoriFonts(card.locale) }).arrayBuffer());
    },
  },
  'astro-og-canvas (simpler card)': {
    load: async () => {
      const entry = findOther('astro-og-canvas');
      const { generateOpenGraphImage } = (await import(pathToFileURL(join(dirname(entry), 'generateOpenGraphImage.js')).href)) as { generateOpenGraphImage: (options: object) => Promise<ArrayBuffer> };
      const find = createRequire(import.meta.url).resolve;
      const fontPaths = (locale: Card['locale']) => ['be-vietnam-pro/400Regular/BeVietnamPro_400Regular', 'be-vietnam-pro/700Bold/BeVietnamPro_700Bold', ...(locale === 'ko' ? ['noto-sans-kr/400Regular/NotoSansKR_400Regular', 'noto-sans-kr/700Bold/NotoSansKR_700Bold'] : locale === 'zh' ? ['noto-sans-sc/400Regular/NotoSansSC_400Regular', 'noto-sans-sc/700Bold/NotoSansSC_700Bold'] : [])].map((path) => find(`@expo-google-fonts/${path}.ttf`));
      return async (card) => {
        const families = cardFonts(card.locale).bold.name.split(', ');
        const lines = layOutCard(card, '').lines;
        const sizeOf = (field: string) => lines.find((line) => line.field === field)?.size ?? 30;
        return Buffer.from(await generateOpenGraphImage({
          cacheDir: false, title: card.words.title, description: card.words.text, bgGradient: [[251, 245, 230]], border: { color: [242, 182, 60], width: 340, side: 'inline-end' }, padding: 60, fonts: fontPaths(card.locale),
          font: { title: { color: [33, 26, 21], size: sizeOf('title'), weight: 'Bold', families, lineHeight: 1.22 }, description: { color: [33, 26, 21], size: sizeOf('text'), weight: 'Normal', families, lineHeight: 1.4 } },
        }));
      };
    },
  },
};
