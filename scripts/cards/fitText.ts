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

/** A part of a line that is never broken, and whether a blank stands before it. */
interface Piece {
  text: string;
  blank: boolean;
}

const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Where a text may break: at blanks (no-break spaces hold), and in Chinese between words, but never before a closing mark or after an
 * opening one. `'《数字化转型法》说什么' => '《数字化', '转型法》', '说', '什么'`
 */
export function breakablePieces(text: string): Piece[] {
  return text.split(' ').flatMap((chunk): Piece[] => {
    if (!/\p{Script=Han}/u.test(chunk)) return [{ text: chunk, blank: true }];
    const pieces: Piece[] = [];
    for (const { segment } of chineseWords.segment(chunk)) {
      const last = pieces.at(-1);
      const holds = last !== undefined && (/^[\p{Pe}\p{Pf}\p{Po}·\u00a0]/u.test(segment) || /[\p{Ps}\p{Pi}\u00a0]$/u.test(last.text) || (/[\d第]$/u.test(last.text) && /^[\d条款章年月日号]/u.test(segment)) || (/[条款]$/u.test(last.text) && /^(?:第|[a-zđ]$)/u.test(segment)) || (/款[a-zđ]$/u.test(last.text) && /^项/u.test(segment)));
      if (holds) last.text += segment;
      else pieces.push({ text: segment, blank: last === undefined });
    }
    return pieces;
  });
}

/** Fills lines one after the other; `null` when a piece is wider than the box. */
function breakLines(text: string, font: CardFont, size: number, width: number): string[] | null {
  const lines: string[] = [];
  let line = '';
  for (const { text: piece, blank } of breakablePieces(text)) {
    if (font.measure(piece, size) > width * fill) return null;
    const longer = line === '' ? piece : `${line}${blank ? ' ' : ''}${piece}`;
    if (font.measure(longer, size) <= width * fill) line = longer;
    else {
      lines.push(line);
      line = piece;
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
  const sentences = text.normalize('NFC').split(/(?<=[.!?]["”]?) +|(?<=[。！？]”?)(?!”)/u);
  const glue = (parts: readonly string[]) => parts.reduce((whole, part) => `${whole}${whole === '' || /[。！？]”?$/u.test(whole) ? '' : ' '}${part}`, '');
  for (let count = sentences.length; count > 0; count -= 1) {
    const fitted = fitText(glue(sentences.slice(0, count)), font, box);
    if (fitted !== null) return fitted;
  }
  const pieces = breakablePieces(sentences[0]!);
  for (let count = pieces.length - 1; count > 0; count -= 1) {
    const kept = pieces.slice(0, count).reduce((whole, { text: piece, blank }) => `${whole}${whole !== '' && blank ? ' ' : ''}${piece}`, '');
    const fitted = fitText(`${kept.replace(/[,;:，；：、]$/u, '')} …`, font, box);
    if (fitted !== null) return fitted;
  }
  return { lines: [], size: box.sizes.at(-1)! };
}
