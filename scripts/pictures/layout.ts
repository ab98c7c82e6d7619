import { formatDate } from '../../src/lib/dates.ts';
import { pagePath } from '../../src/lib/paths.ts';
import type { Picture } from '../../src/lib/pictures.ts';
import { pictureVersion } from '../../src/lib/pictureVersions.ts';
import type { Problem } from '../../src/lib/problems.ts';
import { logoMark } from '../../src/lib/scenes.ts';
import { fill } from '../../src/lib/schemas/interfaceWords.ts';
import type { Site } from '../../src/lib/site.ts';
import { keepTogether, splitSentences } from '../../src/lib/text.ts';
import { colours, moved, type Drawing, type Part, type Shape } from './drawing.ts';
import { Letters, type Place, type SetText, type TextStyle } from './letters.ts';
import { blockParts, details, smallest, type Detail, type PartsOptions } from './parts.ts';

/** Width of the frame, and of the margin inside it. */
const frame = 10;
const margin = 44;
const gap = 34;
const pictogram = 96;
const titleSize = 46;
const headingSize = 32;

/** Width of the drawing; letters of 24 are 12 pixels when it is shown 360 wide. */
const drawingWidth = 720;
/** A page of A4 in units, large and small: letters of 24 are 15 points on the first, 13.5 on the second, which is taken where it saves a page. */
const pageSizes = [960, 1060].map((width) => ({ width, height: Math.floor((width * 841.89) / 595.28) }));

/** How large things are on a crop, from roomy to dense; the smallest letters stay as large as everywhere. */
const densities = [
  { pictogram, heading: headingSize, title: titleSize, gap: 20 },
  { pictogram: 72, heading: 30, title: 43, gap: 16 },
  { pictogram: 56, heading: 28, title: 40, gap: 14 },
  { pictogram: 44, heading: 26, title: 36, gap: 10 },
  { pictogram: 40, heading: smallest, title: 32, gap: 8 },
];

/** The crops of fixed size, in units; drawn 1.5 times as large in pixels. */
export const crops = { 'vuong.png': { width: 720, height: 720 }, 'doc.png': { width: 720, height: 1280 } } as const;

/** The words around a picture: who made it, when, and where the whole is. */
export interface PictureFrame {
  kicker: string;
  brand: string;
  version: string;
  licence: string;
  /** The address of the picture's page, whole; and as it is printed, without the scheme. */
  url: string;
  address: string;
  /** "See the whole page", before the address on a crop. */
  link: string;
  notReviewed: string;
  /** What a reader of a translation must know; empty in the source language. */
  translated: string;
}

/** The licence of everything in a kit. */
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

export function pictureFrame(site: Site, picture: Picture): PictureFrame {
  const ui = site.content.interface[picture.locale];
  const { version, on } = pictureVersion(site.content, picture.id);
  const url = `${site.settings.url}${pagePath(picture.locale, `hinh/${picture.id}`)}`;
  return {
    kicker: ui.infographic.cardKicker,
    brand: ui.brand,
    version: fill(ui.infographic.version, { version, date: formatDate(on, picture.locale) }).replaceAll('\u00a0', ' '),
    licence: licence.name,
    url,
    address: url.replace(/^https?:\/\//, ''),
    link: ui.infographic.link,
    notReviewed: ui.notes.notReviewed,
    translated: picture.locale === 'vi' ? '' : ui.notes.translated,
  };
}

/** All that a picture is drawn from. */
interface Subject {
  site: Site;
  picture: Picture;
  around: PictureFrame;
  letters: Letters;
  place: (field: string) => Place;
}

/** Sets the paragraphs of a part one below the other. */
function paragraphs(rows: readonly { tag: 'H1' | 'P'; gap: number; set: (top: number) => SetText }[]): { height: number; shapes: Shape[] } {
  return rows.reduce<{ height: number; shapes: Shape[] }>(
    ({ height, shapes }, { tag, gap: above, set }) => {
      const { lines, height: own } = set(height + above);
      return lines.length === 0 ? { height, shapes } : { height: height + above + own, shapes: [...shapes, { kind: 'text', tag, lines }] };
    },
    { height: 0, shapes: [] },
  );
}

const small = (width: number): TextStyle => ({ x: 0, width, weight: 'regular', sizes: [smallest], maxLines: 12, colour: colours.brown });

function headPart({ picture, around, letters, place }: Subject, width: number, title: number): Part {
  const interfaceFile = (field: string): Place => ({ file: `content/ui/${picture.locale}.yaml`, field });
  return {
    ...paragraphs([
      { tag: 'P', gap: 0, set: (top) => letters.set(interfaceFile('infographic.cardKicker'), around.kicker, top, { ...small(width), weight: 'bold', sizes: [26, smallest], colour: colours.son }) },
      { tag: 'H1', gap: 6, set: (top) => letters.set(place('title'), keepTogether(picture.title), top, { x: 0, width, weight: 'bold', sizes: [title, title - 3, title - 6], maxLines: 6, even: true }) },
    ]),
    gap: 0,
    leads: true,
  };
}

const captionPart = ({ picture, letters, place }: Subject, width: number): Part => ({
  ...paragraphs([{ tag: 'P', gap: 0, set: (top) => letters.set(place('caption'), picture.caption, top, { ...small(width), sizes: [26, 25, smallest], maxLines: 16, colour: colours.ink }) }]),
  gap,
  leads: false,
});

const logo = 44;

/** Who made it, which version, under what licence, where it is, and that nobody has reviewed it. `crop`: where to read the whole, and less of the rest. */
function footPart({ picture, around, letters }: Subject, width: number, crop: boolean): Part {
  const place = (field: string): Place => ({ file: `content/ui/${picture.locale}.yaml`, field });
  const top = crop ? 16 : 24;
  const brand = letters.set(place('brand'), around.brand, 0, { x: logo + 14, width: width - logo - 14, weight: 'bold', sizes: [26, smallest], maxLines: 2 });
  const licensed = `${around.version} · ${around.licence.replaceAll(' ', '\u00a0')}`;
  const notReviewed = crop ? splitSentences(around.notReviewed)[0]! : around.notReviewed;
  const rows = paragraphs([
    { tag: 'P', gap: 0, set: () => ({ ...brand, lines: brand.lines.map((line) => ({ ...line, y: line.y + Math.max(0, (logo - brand.height) / 2) })), height: Math.max(brand.height, logo) }) },
    ...(crop ? [{ tag: 'P' as const, gap: 8, set: (at: number) => letters.set(place('infographic.link'), `${around.link}:`, at, { ...small(width), weight: 'bold', colour: colours.ink }) }] : []),
    { tag: 'P', gap: crop ? 0 : 8, set: (at) => letters.setAddress(around.address, at, { ...small(width), colour: colours.cham, weight: 'bold' }) },
    { tag: 'P', gap: 4, set: (at) => letters.set(place('infographic.version'), crop ? around.version : licensed, at, small(width)) },
    { tag: 'P', gap: 4, set: (at) => letters.set(place('notes.notReviewed'), notReviewed, at, small(width)) },
  ]);
  return {
    height: top + rows.height,
    gap: crop ? 14 : gap,
    leads: false,
    shapes: [
      { kind: 'rule', x: 0, y: 0, toX: width, toY: 0, stroke: 4 },
      { kind: 'mark', x: 0, y: top, size: logo, side: 44, markup: logoMark },
      ...rows.shapes.map((shape) => moved(shape, 0, top)),
    ],
  };
}

/** The paper and its frame. */
const ground = (width: number, height: number): Shape[] => [
  { kind: 'box', x: 0, y: 0, width, height, fill: colours.paper, stroke: 0 },
  { kind: 'box', x: frame / 2, y: frame / 2, width: width - frame, height: height - frame, fill: null, stroke: frame },
];

const heightOf = (parts: readonly Part[]): number => parts.reduce((sum, part, index) => sum + part.height + (index === 0 ? 0 : part.gap), 0);

/** Parts one below the other from the upper margin. */
function stacked(parts: readonly Part[]): Shape[] {
  let top = margin;
  return parts.flatMap((part, index) => {
    if (index > 0) top += part.gap;
    const shapes = part.shapes.map((shape) => moved(shape, margin, top));
    top += part.height;
    return shapes;
  });
}

const whole = (width: number): PartsOptions => ({ width, detail: 'whole', gap, pictogram, heading: headingSize });

const allParts = (subject: Subject, width: number): Part[] => [
  headPart(subject, width, titleSize),
  ...blockParts(subject.site, subject.picture, subject.letters, whole(width)),
  captionPart(subject, width),
  footPart(subject, width, false),
];

function tallDrawing(subject: Subject): Drawing {
  const parts = allParts(subject, drawingWidth - 2 * margin);
  const height = Math.ceil(heightOf(parts) + 2 * margin);
  return { width: drawingWidth, height, shapes: [...ground(drawingWidth, height), ...stacked(parts)] };
}

/** Room at the foot of a page for its number. */
const numberRoom = 30;

/** Pages of A4; a heading stays with what follows it, and no part is broken. */
function pageDrawings(subject: Subject, page: { width: number; height: number }): Drawing[] {
  const room = page.height - 2 * margin - numberRoom;
  const chains: Part[][] = [];
  for (const part of allParts(subject, page.width - 2 * margin)) {
    if (chains.at(-1)?.at(-1)?.leads) chains.at(-1)!.push(part);
    else chains.push([part]);
  }
  const pages: Part[][] = [[]];
  for (const chain of chains) {
    if (heightOf(chain) > room) subject.letters.problems.push({ ...subject.place('steps'), found: `a part ${Math.ceil(heightOf(chain))} units high`, expected: `at most ${Math.floor(room)}, a page of A4`, action: 'Shorten it or make two of it; a part is not broken over pages.' });
    if (pages.at(-1)!.length > 0 && heightOf([...pages.at(-1)!, ...chain]) > room) pages.push([]);
    pages.at(-1)!.push(...chain);
  }
  return pages.map((parts, index) => {
    const number = `${index + 1} / ${pages.length}`;
    const x = page.width - margin - subject.letters.width(number, smallest, 'regular');
    const line = { text: number, x, y: page.height - margin + 6, size: smallest, weight: 'regular', colour: colours.brown, ground: colours.paper } as const;
    return { ...page, shapes: [...ground(page.width, page.height), ...stacked(parts), ...(pages.length > 1 ? [{ kind: 'text', tag: null, lines: [line] } satisfies Shape] : [])] };
  });
}

/** A crop of fixed size with as much of the picture as fits; `null` when not even the title and every heading do. */
function cropDrawing(subject: Subject, { width, height }: { width: number; height: number }): Drawing | null {
  const inner = width - 2 * margin;
  const room = height - 2 * margin;
  const attempt = (detail: Detail, density: (typeof densities)[number]): Drawing | null => {
    const letters = new Letters(subject.picture.locale);
    const own = { ...subject, letters };
    const foot = footPart(own, inner, true);
    const parts = (between: number) => [headPart(own, inner, density.title), ...blockParts(own.site, own.picture, letters, { ...density, width: inner, detail, gap: between }), foot];
    const free = room - heightOf(parts(density.gap));
    if (free < 0 || letters.problems.length > 0) return null;
    const roomy = parts(density.gap + Math.min(free / (own.picture.blocks.length + 1), 40));
    return { width, height, shapes: [...ground(width, height), ...stacked([...roomy.slice(0, -1), { ...foot, gap: foot.gap + room - heightOf(roomy) }])] };
  };
  const last = attempt('headings', densities.at(-1)!);
  if (last === null) return null;
  for (const detail of details) {
    for (const density of densities) {
      const drawing = attempt(detail, density);
      if (drawing !== null) return drawing;
    }
  }
  return last;
}

/** Every form of a picture, measured; `problems`: what cannot be drawn. */
export interface PictureLayout {
  tall: Drawing;
  pages: Drawing[];
  /** A crop, measured when it is asked for; `null` where the picture does not fit into it. */
  crop: (name: keyof typeof crops) => Drawing | null;
  problems: Problem[];
}

export function layoutPicture(site: Site, picture: Picture): PictureLayout {
  const letters = new Letters(picture.locale);
  const subject: Subject = { site, picture, letters, around: pictureFrame(site, picture), place: (field) => ({ file: `content/infographics/${picture.id}/${picture.locale}.yaml`, field }) };
  const tall = tallDrawing(subject);
  const pages = pageSizes.map((size) => pageDrawings(subject, size)).reduce((large, small) => (small.length < large.length ? small : large));
  return {
    tall,
    pages,
    crop: (name) => cropDrawing(subject, crops[name]),
    problems: [...new Map(letters.problems.map((problem) => [`${problem.file} ${problem.field} ${problem.expected}`, problem])).values()],
  };
}
