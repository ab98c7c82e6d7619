import { localeFacts, type Locale } from '../../src/lib/locales.ts';
import { paintWithLiterals } from '../../src/lib/scenes.ts';
import { cardFonts, type FontFile } from '../cards/fonts.ts';
import type { Outline as GlyphOutline } from '../cards/trueType.ts';
import { colours, type Drawing, type Line, type Shape } from './drawing.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character]!);

/** A number of tenths, as short as SVG allows. `-5 => '-.5'`, `120 => '12'` */
const tenths = (value: number): string => String(value / 10).replace(/^(-?)0\./, '$1.');

/** Numbers one after the other, with a blank only where the next has no sign of its own. */
const numbers = (values: readonly number[]): string => values.map((value, index) => `${index > 0 && value >= 0 ? ' ' : ''}${tenths(value)}`).join('');

/** The outline of one letter from where it stands: its first point, and the rest in relative steps of a tenth of a unit. */
interface Outline {
  x: number;
  y: number;
  steps: string;
}

/**
 * A letter as path steps. A TrueType contour is a ring of points on the curve and control points; between two control points lies one on
 * the curve that the font does not write down.
 */
function outline(contours: readonly GlyphOutline[], scale: number): Outline | null {
  let from: { x: number; y: number } | undefined;
  let [x, y] = [0, 0];
  const step = (...points: { x: number; y: number }[]): string => {
    const values = points.flatMap((point) => [Math.round(point.x * scale * 10) - x, Math.round(-point.y * scale * 10) - y]);
    x += values.at(-2)!;
    y += values.at(-1)!;
    return numbers(values);
  };
  const steps = contours.filter(({ length }) => length > 0).map((contour) => {
    const points = Array.from({ length: contour.length / 3 }, (_, index) => ({ x: contour[index * 3]!, y: contour[index * 3 + 1]!, on: contour[index * 3 + 2] === 1 }));
    const middle = (one: { x: number; y: number }, other: { x: number; y: number }) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
    const beginning = points.findIndex(({ on }) => on);
    const ring = beginning < 0 ? points : [...points.slice(beginning), ...points.slice(0, beginning)];
    const start = beginning < 0 ? middle(points[0]!, points.at(-1)!) : ring[0]!;
    let path = '';
    if (from === undefined) {
      from = { x: Math.round(start.x * scale * 10), y: Math.round(-start.y * scale * 10) };
      [x, y] = [from.x, from.y];
    } else path = `m${step(start)}`;
    const first = [x, y] as const;
    const rest = [...(beginning < 0 ? ring : ring.slice(1)), { ...start, on: true }];
    for (let index = 0; index < rest.length; index += 1) {
      const here = rest[index]!;
      if (here.on) {
        path += `l${step(here)}`;
        continue;
      }
      const next = rest[index + 1] ?? { ...start, on: true };
      path += `q${step(here, next.on ? next : middle(here, next))}`;
      if (next.on) index += 1;
    }
    [x, y] = first;
    return `${path}z`;
  });
  return from === undefined ? null : { ...from, steps: steps.join('') };
}

/** Outlines by font, size and glyph: a letter is traced once, and its text is the same wherever it stands, so that a server's compression finds it again. */
const traced = new Map<string, Outline | null>();

function trace(file: FontFile, glyph: number, size: number): Outline | null {
  const key = `${file.id} ${size} ${glyph}`;
  let found = traced.get(key);
  if (found === undefined) {
    found = outline(file.outline(glyph), size / file.unitsPerEm);
    traced.set(key, found);
  }
  return found;
}

/** The letters of a line as one path. */
function letters(locale: Locale, { text, x, y, size, weight, colour }: Line): string {
  const path = cardFonts(locale)[weight].place(text, size).map(({ file, glyph, x: left }) => {
    const found = trace(file, glyph, size);
    return found === null ? '' : `M${numbers([Math.round((x + left) * 10) + found.x, Math.round(y * 10) + found.y])}${found.steps}`;
  });
  return `<path fill="${colour}" d="${path.join('')}"/>`;
}

const short = (value: number): string => String(Math.round(value * 10) / 10);

function element(locale: Locale, shape: Shape): string {
  switch (shape.kind) {
    case 'box':
      return `<path fill="${shape.fill ?? 'none'}"${shape.stroke === 0 ? '' : ` stroke="${colours.ink}" stroke-width="${shape.stroke}"`} d="M${short(shape.x)} ${short(shape.y)}h${short(shape.width)}v${short(shape.height)}h${short(-shape.width)}z"/>`;
    case 'rule':
      return `<path stroke="${colours.ink}" stroke-width="${shape.stroke}" d="M${short(shape.x)} ${short(shape.y)}L${short(shape.toX)} ${short(shape.toY)}"/>`;
    case 'disc':
      return `<circle cx="${short(shape.x)}" cy="${short(shape.y)}" r="${short(shape.radius)}" fill="${shape.fill}" stroke="${colours.ink}" stroke-width="${shape.stroke}"/>`;
    case 'mark':
      return `<g transform="translate(${short(shape.x)} ${short(shape.y)}) scale(${shape.size / shape.side})">${paintWithLiterals(shape.markup)}</g>`;
    case 'text':
      return shape.lines.map((line) => letters(locale, line)).join('');
  }
}

/** What a drawing is called and what it shows, for those who do not see it. */
export interface Description {
  title: string;
  alt: string;
}

/**
 * A drawing as SVG that needs nothing outside itself: its letters are shapes, its colours literal.
 * @param width how wide it says it is, in pixels; its own units stay.
 */
export function drawSvg(drawing: Drawing, locale: Locale, { title, alt }: Description, width: number = drawing.width): string {
  const { tag } = localeFacts[locale];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${tag}" xml:lang="${tag}" role="img" width="${width}" height="${Math.round((drawing.height * width) / drawing.width)}" viewBox="0 0 ${drawing.width} ${drawing.height}">` +
    `<title>${escape(title)}</title><desc>${escape(alt)}</desc>${drawing.shapes.map((shape) => element(locale, shape)).join('\n')}</svg>\n`
  );
}
