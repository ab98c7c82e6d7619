import type { CardFont } from './fonts.ts';

export interface FittedText {
  lines: string[];
  /** Pixels. */
  size: number;
}

export interface TextBox {
  width: number;
  maxLines: number;
  /** Sizes to try, largest first, in pixels. */
  sizes: readonly number[];
}

/** Lines are filled to this share of the width, because kerning can add a little to the sum of the letters' widths. */
const fill = 0.985;

/** Breaks at blanks only (no-break spaces hold); `null` when a word is wider than the box. */
function breakLines(text: string, font: CardFont, size: number, width: number): string[] | null {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (font.measure(word, size) > width * fill) return null;
    const longer = line === '' ? word : `${line} ${word}`;
    if (font.measure(longer, size) <= width * fill) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The largest size at which the whole text fits its box, with its lines; `null` when none does. Nothing is ever cut. */
export function fitText(text: string, font: CardFont, box: TextBox): FittedText | null {
  const words = text.normalize('NFC').replace(/[ \n]+/g, ' ').trim();
  for (const size of box.sizes) {
    const lines = breakLines(words, font, size, box.width);
    if (lines !== null && lines.length <= box.maxLines) return { lines, size };
  }
  return null;
}

/** As much of a text as fits, in whole sentences; else in whole words ending in "…". A second line of a card may be shortened, a title may not. */
export function fitSentences(text: string, font: CardFont, box: TextBox): FittedText {
  const sentences = text.normalize('NFC').split(/(?<=[.!?]["”]?) +/);
  for (let count = sentences.length; count > 0; count -= 1) {
    const fitted = fitText(sentences.slice(0, count).join(' '), font, box);
    if (fitted !== null) return fitted;
  }
  const words = sentences[0]!.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const fitted = fitText(`${words.slice(0, count).join(' ').replace(/[,;:]$/, '')} …`, font, box);
    if (fitted !== null) return fitted;
  }
  return { lines: [], size: box.sizes.at(-1)! };
}
