import type { Glyph, PathCommand } from 'opentype.js';
import { localeFacts, type Locale } from '../../src/lib/locales.ts';
import { paintWithLiterals } from '../../src/lib/scenes.ts';
import type { FontFile } from '../cards/fonts.ts';
import { colours, type Drawing, type Line, type Shape, type Weight } from './drawing.ts';
import { fontRuns } from './letters.ts';

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

function outline(commands: readonly PathCommand[]): Outline | null {
  const first = commands[0];
  if (first?.type !== 'M') return null;
  const from = { x: Math.round(first.x * 10), y: Math.round(first.y * 10) };
  let [x, y] = [from.x, from.y];
  let start = [x, y] as const;
  const step = (points: readonly number[]): string => {
    const values = points.map((value, index) => Math.round(value * 10) - (index % 2 === 0 ? x : y));
    x += values.at(-2)!;
    y += values.at(-1)!;
    return numbers(values);
  };
  const steps = commands.slice(1).map((command): string => {
    switch (command.type) {
      case 'M': {
        const jump = `m${step([command.x, command.y])}`;
        start = [x, y];
        return jump;
      }
      case 'L':
        return `l${step([command.x, command.y])}`;
      case 'Q':
        return `q${step([command.x1, command.y1, command.x, command.y])}`;
      case 'C':
        return `c${step([command.x1, command.y1, command.x2, command.y2, command.x, command.y])}`;
      case 'Z':
        [x, y] = start;
        return 'z';
    }
  });
  return { ...from, steps: steps.join('') };
}

/** Outlines by font, size and glyph: a letter is traced once, and its text is the same wherever it stands, so that a server's compression finds it again. */
const traced = new Map<string, Outline | null>();

function trace(file: FontFile, weight: Weight, glyph: Glyph, size: number): Outline | null {
  const key = `${file.name} ${weight} ${size} ${glyph.index}`;
  let found = traced.get(key);
  if (found === undefined) {
    found = outline(glyph.getPath(0, 0, size, {}, file.font).commands);
    traced.set(key, found);
  }
  return found;
}

/** The letters of a line as one path. */
function letters(locale: Locale, { text, x, y, size, weight, colour }: Line): string {
  let from = x;
  let path = '';
  for (const { file, text: run } of fontRuns(locale, weight, text)) {
    from = file.font.forEachGlyph(run, from, y, size, { kerning: true }, (glyph, left, base) => {
      const found = trace(file, weight, glyph, size);
      if (found !== null) path += `M${numbers([Math.round(left * 10) + found.x, Math.round(base * 10) + found.y])}${found.steps}`;
    });
  }
  return `<path fill="${colour}" d="${path}"/>`;
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
