import type { Card } from '../../src/lib/cards.ts';
import { pictograms } from '../../src/lib/pictograms.ts';
import { cardShapes, type CardShape } from '../../src/lib/paths.ts';
import { cardFigure, cardFigureViewBox, homeScene, homeSceneViewBox, lightPalette, logoMark, logoMarkViewBox, paintWithLiterals } from '../../src/lib/scenes.ts';
import { cardFonts } from './fonts.ts';
import { paletteIndex, paper } from './palette.ts';

type Look = Pick<Card, 'shape' | 'picture'>;

interface Box { left: number; top: number; width: number; height: number }

/** Where everything stands on one shape of card, in pixels. */
export interface Design {
  width: number;
  height: number;
  /** The yellow field with the drawing, without its ink line. */
  panel: Box;
  /** Where the ink line between panel and words stands. */
  line: Box;
  /** Kicker, title and text fill this from the top; the foot stands below. */
  words: Box;
  gaps: { kicker: number; text: number };
  kickerSizes: readonly number[];
  titleSizes: readonly number[];
  titleLines: number;
  textSizes: readonly number[];
  textLines: number;
  /** The line with site mark and citation: its middle, its sizes. */
  foot: { middle: number; logo: number; brandSize: number; basisSizes: readonly number[] };
  badge: { centre: number; baseline: number; width: number; sizes: readonly number[] };
}

const frame = 14;
const rule = 8;
const wide = cardShapes.wide;
const square = cardShapes.square;
const story = cardShapes.story;

/** The home page's scene is wider than a pictogram, and its card has few words. */
type DesignName = CardShape | 'scene';

const designs: Record<DesignName, Design> = {
  wide: {
    ...wide,
    panel: { left: 854, top: frame, width: wide.width - frame - 854, height: wide.height - 2 * frame },
    line: { left: 846, top: frame, width: rule, height: wide.height - 2 * frame },
    words: { left: 66, top: 56, width: 736, height: 460 },
    gaps: { kicker: 16, text: 20 },
    kickerSizes: [28, 26, 24, 22],
    titleSizes: [88, 84, 80, 76, 72, 68, 64, 60, 56, 52, 48, 45, 42, 39, 36, 34],
    titleLines: 5,
    textSizes: [36, 34, 32, 30, 28, 26],
    textLines: 5,
    foot: { middle: 564, logo: 48, brandSize: 25, basisSizes: [23, 21] },
    badge: { centre: 1020, baseline: 556, width: 270, sizes: [124, 104, 84, 72, 60] },
  },
  scene: {
    ...wide,
    panel: { left: 674, top: frame, width: wide.width - frame - 674, height: wide.height - 2 * frame },
    line: { left: 666, top: frame, width: rule, height: wide.height - 2 * frame },
    words: { left: 66, top: 56, width: 560, height: 460 },
    gaps: { kicker: 16, text: 20 },
    kickerSizes: [28, 26, 24, 22],
    titleSizes: [78, 74, 70, 66, 62, 58, 54, 50, 46, 42, 39, 36, 34],
    titleLines: 5,
    textSizes: [32, 30, 28, 26],
    textLines: 5,
    foot: { middle: 564, logo: 48, brandSize: 25, basisSizes: [23, 21] },
    badge: { centre: 930, baseline: 556, width: 270, sizes: [124, 104, 84, 72, 60] },
  },
  square: {
    ...square,
    panel: { left: frame, top: frame, width: square.width - 2 * frame, height: 350 },
    line: { left: frame, top: frame + 350, width: square.width - 2 * frame, height: rule },
    words: { left: 72, top: 424, width: 936, height: 508 },
    gaps: { kicker: 20, text: 26 },
    kickerSizes: [34, 32, 30, 28],
    titleSizes: [108, 102, 96, 91, 86, 80, 74, 70, 66, 62, 58, 54, 51, 48, 45, 42, 39],
    titleLines: 6,
    textSizes: [46, 43, 40, 37, 34, 32],
    textLines: 5,
    foot: { middle: 992, logo: 60, brandSize: 31, basisSizes: [28, 26, 24] },
    badge: { centre: 870, baseline: 236, width: 260, sizes: [132, 108, 88, 72, 60] },
  },
  story: {
    ...story,
    // Above and below, the apps that show stories lay their own buttons: no words stand there.
    panel: { left: frame, top: frame, width: story.width - 2 * frame, height: 700 },
    line: { left: frame, top: frame + 700, width: story.width - 2 * frame, height: rule },
    words: { left: 72, top: 784, width: 936, height: 700 },
    gaps: { kicker: 26, text: 34 },
    kickerSizes: [40, 38, 35, 32],
    titleSizes: [128, 120, 113, 106, 100, 94, 88, 82, 76, 71, 66, 62, 58, 54, 50, 46],
    titleLines: 7,
    textSizes: [56, 52, 48, 45, 42, 39],
    textLines: 7,
    foot: { middle: 1560, logo: 72, brandSize: 36, basisSizes: [32, 30, 28] },
    badge: { centre: 860, baseline: 490, width: 280, sizes: [160, 132, 108, 88, 66] },
  },
};

const nameOf = ({ shape, picture }: Look): DesignName => (shape === 'wide' && picture === 'canh-nha' ? 'scene' : shape);

/** The design of a card. */
export const designOf = (look: Look): Design => designs[nameOf(look)];

/** Where words may leave ink: title and foot beside or below the panel, the number inside it. From left to right, none in the same row twice. */
export function safeArea(look: Look): readonly { left: number; top: number; width: number; height: number }[] {
  const { words, foot, badge, panel } = designOf(look);
  const text = { left: words.left - 4, top: words.top - 8, width: words.width + 8, height: foot.middle + foot.logo / 2 - words.top + 12 };
  const number = { left: badge.centre - badge.width / 2, top: panel.top + 20, width: badge.width, height: panel.height - 40 };
  return [text, number];
}

type Node = { type: string; props: Record<string, unknown> };
const box = ({ left, top, width, height }: Box, style: Record<string, unknown>): Node => ({ type: 'div', props: { style: { position: 'absolute', left, top, width, height, boxSizing: 'border-box', ...style } } });

const { ink, hoe, son, cham } = lightPalette;

async function rasterise(svg: string, width: number, height: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  // A background is drawn once, so keeping decoded pictures or a thread each would only take memory.
  sharp.cache(false);
  sharp.concurrency(1);
  const { data, info } = await sharp(Buffer.from(svg)).flatten({ background: paper }).raw().toBuffer({ resolveWithObject: true });
  if (info.width !== width || info.height !== height) throw new Error(`scripts/cards/designs.ts: found a picture of ${info.width}x${info.height}; expected ${width}x${height}. Correct the size of the drawing.`);
  const indices = new Uint8Array(width * height);
  for (let pixel = 0; pixel < indices.length; pixel += 1) indices[pixel] = paletteIndex(data[pixel * info.channels]!, data[pixel * info.channels + 1]!, data[pixel * info.channels + 2]!);
  return indices;
}

const drawing = (viewBox: string, markup: string, { left, top, width, height }: Box): string => `<svg x="${left}" y="${top}" width="${width}" height="${height}" viewBox="${viewBox}">${paintWithLiterals(markup)}</svg>`;

/** Where a drawing stands in its panel, from the panel's corner: a bust rests on the lower edge, everything else floats. */
function pictureBox(look: Look, badge: boolean): Box {
  const { shape, picture } = look;
  const { panel } = designOf(look);
  const aside = badge && shape !== 'wide';
  const centre = Math.round(aside ? panel.width * { square: 0.34, story: 0.36 }[shape as 'square' | 'story'] : panel.width / 2);
  const at = (width: number, height: number, top: number): Box => ({ left: centre - Math.round(width / 2), top: Math.round(top), width, height });
  if (picture === 'ba') {
    const height = badge && shape === 'wide' ? 360 : { wide: 490, square: 342, story: 600 }[shape];
    return at(Math.round((height * 280) / 420), height, badge && shape === 'wide' ? 40 : panel.height - height + 8);
  }
  const middle = badge && shape === 'wide' ? 210 : { wide: 301, square: 175, story: 384 }[shape];
  if (picture === 'canh-nha') {
    const width = { wide: 470, square: 374, story: 640 }[shape];
    const height = Math.round((width * 400) / 440);
    return at(width, height, middle - height / 2);
  }
  const size = { wide: 200, square: 208, story: 376 }[shape];
  return at(size, size, middle - size / 2);
}

/** Waves as woodcuts have them, row behind row: the foot of a story, where no words stand. */
const waves = ({ left, top, width, height }: Box): string => {
  const radius = width / 12;
  const arcs = [0, 1, 2].flatMap((row) =>
    Array.from({ length: 8 }, (_, index) => {
      const x = left + radius * 2 * index - (row % 2 === 0 ? 0 : radius);
      const y = top + radius + row * radius * 0.72;
      return [1, 0.7, 0.4].map((share, ring) => `<circle cx="${x}" cy="${y}" r="${radius * share}" fill="${[cham, paper, hoe][ring]}" stroke="${ink}" stroke-width="5"/>`).join('');
    }),
  );
  return `<svg x="${left}" y="${top}" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}">${arcs.join('')}</svg>`;
};

const frames = new Map<DesignName, Promise<Uint8Array>>();

/** Frame, ground, line and site mark of a design: the same on every card of it. */
function drawFrame(look: Look): Promise<Uint8Array> {
  const name = nameOf(look);
  let drawn = frames.get(name);
  if (drawn === undefined) {
    const { width, height, panel, line, words, foot } = designs[name];
    const tree = box({ left: 0, top: 0, width, height }, { display: 'flex', border: `${frame}px solid ${ink}`, background: paper });
    tree.props['children'] = [box({ ...panel, left: panel.left - frame, top: panel.top - frame }, { background: hoe }), box({ ...line, left: line.left - frame, top: line.top - frame }, { background: ink })];
    const { regular } = cardFonts('vi');
    // The renderers are loaded when the first frame is drawn: a build that draws nothing does not wait for them.
    drawn = import('satori').then(({ default: satori }) => satori(tree as never, { width, height, fonts: regular.files.map(({ name: family, data }) => ({ name: family, data, weight: 400 as const, style: 'normal' as const })) })).then((svg) => {
      const mark = drawing(logoMarkViewBox, logoMark, { left: words.left, top: foot.middle - foot.logo / 2, width: foot.logo, height: foot.logo });
      const water = name === 'story' ? waves({ left: frame, top: height - frame - 170, width: width - 2 * frame, height: 170 }) : '';
      return rasterise(svg.replace('</svg>', `${water}${mark}</svg>`), width, height);
    });
    frames.set(name, drawn);
  }
  return drawn;
}

/** A round of paper behind a pictogram, as a print pulled on its own sheet, with a dashed red rim. */
const round = ({ left, top, width, height }: Box): string => {
  const [x, y, radius] = [left + width / 2, top + height / 2, width * 0.71];
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${paper}" stroke="${ink}" stroke-width="${Math.round(width / 30)}"/><circle cx="${x}" cy="${y}" r="${radius * 0.915}" fill="none" stroke="${son}" stroke-width="${Math.round(width / 60)}" stroke-dasharray="${radius * 0.0718} ${radius * 0.0718}"/>`;
};

const kept = new Map<string, Promise<Uint8Array>>();
/** Cards are drawn sorted by background, so a few are enough, and ten thousand cards need no more memory than one hundred. */
const mostKept = 6;

/** The background of a card: its shape's frame with the drawing in the panel. */
export function drawBackground(look: Look, badge: boolean): Promise<Uint8Array> {
  const { shape, picture } = look;
  const key = `${shape} ${picture} ${badge}`;
  let drawn = kept.get(key);
  if (drawn === undefined) {
    const { width, panel } = designOf(look);
    const place = pictureBox(look, badge);
    const [viewBox, markup] = picture === 'ba' ? [cardFigureViewBox, cardFigure] : picture === 'canh-nha' ? [homeSceneViewBox, homeScene] : ['0 0 64 64', pictograms[picture]];
    const sheet = picture === 'ba' || picture === 'canh-nha' ? '' : round(place);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${panel.width}" height="${panel.height}"><rect width="100%" height="100%" fill="${hoe}"/>${sheet}${drawing(viewBox, markup, place)}</svg>`;
    drawn = Promise.all([drawFrame(look), rasterise(svg, panel.width, panel.height)]).then(([base, field]) => {
      const whole = base.slice();
      for (let row = 0; row < panel.height; row += 1) whole.set(field.subarray(row * panel.width, (row + 1) * panel.width), (panel.top + row) * width + panel.left);
      return whole;
    });
    kept.set(key, drawn);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  }
  return drawn;
}
