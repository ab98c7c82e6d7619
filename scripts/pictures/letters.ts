import type { Locale } from '../../src/lib/locales.ts';
import type { Problem } from '../../src/lib/problems.ts';
import { cardFonts, type CardFont, type FontFile } from '../cards/fonts.ts';
import { fitText } from '../cards/fitText.ts';
import { colours, type Colour, type Line, type Weight } from './drawing.ts';

/** Height of a line as a share of the size of its letters; Vietnamese letters carry two marks. */
const leading = 1.32;
/** How far below the top of its line a letter stands: the fonts reach 1 above the line and 0.265 below it. */
const standing = (leading - 1.265) / 2 + 1;

export interface TextStyle {
  x: number;
  width: number;
  weight: Weight;
  /** Sizes to try, largest first. */
  sizes: readonly number[];
  /** As many lines as it may take at most. */
  maxLines: number;
  colour?: Colour;
  ground?: Colour;
  /** True for headings: lines of about the same length, so that no word stands alone on the last. */
  even?: boolean;
}

/** A text broken into lines from `top`, with the height it takes. */
export interface SetText {
  lines: Line[];
  height: number;
}

/** Where a text comes from, for the person who has to mend it. */
export interface Place {
  file: string;
  field: string;
}

const codePoint = (character: string): string => `${character} U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Breaks the texts of one picture into lines and writes down what cannot be drawn. */
export class Letters {
  readonly problems: Problem[] = [];
  readonly #fonts: Record<Weight, CardFont>;

  constructor(locale: Locale) {
    this.#fonts = cardFonts(locale);
  }

  width(text: string, size: number, weight: Weight): number {
    return this.#fonts[weight].measure(text, size);
  }

  /** Sets a text from `top` downwards; one that does not fit, or lacks a letter, becomes a problem and takes no room. */
  set(place: Place, text: string, top: number, style: TextStyle): SetText {
    const font = this.#fonts[style.weight];
    const missing = [...new Set(text.normalize('NFC'))].filter((character) => character !== '\n' && !font.has(character));
    if (missing.length > 0) {
      this.problems.push({ ...place, found: missing.map(codePoint).join(', '), expected: `letters that ${font.name} ${font.weight} has`, action: 'Write it with other letters, or give the language a font that has it.' });
      return { lines: [], height: 0 };
    }
    const fitted = fitText(text, font, style);
    if (fitted === null) {
      this.problems.push({ ...place, found: `${text.length} letters that do not fit at size ${style.sizes.at(-1)}: "${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`, expected: `at most ${style.maxLines} lines`, action: 'Shorten the text; the picture cuts nothing and writes nothing smaller.' });
      return { lines: [], height: 0 };
    }
    return this.#placed(style.even ? this.#evenLines(text, fitted.size, fitted.lines, style) : fitted.lines, fitted.size, top, style);
  }

  /** The same number of lines in the narrowest box that holds them. */
  #evenLines(text: string, size: number, lines: string[], { width, weight }: TextStyle): string[] {
    let even = lines;
    for (let narrower = width - size; narrower > width / 2; narrower -= size) {
      const fitted = fitText(text, this.#fonts[weight], { width: narrower, maxLines: lines.length, sizes: [size] });
      if (fitted === null) break;
      even = fitted.lines;
    }
    return even;
  }

  /** An address, which has no blanks: it breaks after a slash, a dot or a hyphen, and inside a name only where the name is wider than the box. */
  setAddress(address: string, top: number, { sizes, ...style }: TextStyle): SetText {
    const size = sizes[0]!;
    const lines: string[] = [''];
    const pieces = address.split(/(?<=[/.-])/).flatMap((piece) => (this.width(piece, size, style.weight) > style.width ? [...piece] : [piece]));
    for (const piece of pieces) {
      if (this.width(lines.at(-1)! + piece, size, style.weight) > style.width) lines.push('');
      lines[lines.length - 1] += piece;
    }
    return this.#placed(lines, size, top, style);
  }

  #placed(lines: readonly string[], size: number, top: number, { x, weight, colour = colours.ink, ground = colours.paper }: Omit<TextStyle, 'sizes'>): SetText {
    return {
      lines: lines.map((text, index) => ({ text: text.replaceAll('\u00a0', ' '), x, y: top + size * (index * leading + standing), size, weight, colour, ground })),
      height: lines.length * size * leading,
    };
  }
}

/** A line in pieces that one font file can draw each, as a browser would choose them. */
export function fontRuns(locale: Locale, weight: Weight, text: string): { file: FontFile; text: string }[] {
  const { files } = cardFonts(locale)[weight];
  const runs: { file: FontFile; text: string }[] = [];
  for (const character of text) {
    const file = files.find(({ glyph }) => glyph(character === '\u00a0' ? 0x20 : character.codePointAt(0)!) !== 0);
    if (file === undefined) throw new Error(`scripts/pictures: ${codePoint(character)} is in no font of "${locale}". Run checkPictures before drawing.`);
    const last = runs.at(-1);
    if (last?.file === file) last.text += character;
    else runs.push({ file, text: character });
  }
  return runs;
}
