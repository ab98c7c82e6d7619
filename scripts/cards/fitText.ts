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
  /** Even lines, for headings. */
  balance?: boolean;
}

/** Lines are filled to this share of the width: kerning across a blank is not in the sum of the parts. */
const fill = 0.99;

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

/** A part of a line with its width at a size of one pixel: widths grow with the size, so each part is measured once. */
interface MeasuredPiece extends Piece {
  unit: number;
}

/** Fills lines one after the other; `null` when a piece is wider than the box. */
function breakLines(pieces: readonly MeasuredPiece[], blankUnit: number, units: number): string[] | null {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { text, blank, unit } of pieces) {
    if (unit > units) return null;
    const gap = line === '' || !blank ? 0 : blankUnit;
    if (used + gap + unit <= units) {
      line += `${gap === 0 ? '' : ' '}${text}`;
      used += gap + unit;
    } else {
      lines.push(line);
      [line, used] = [text, unit];
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The narrowest lines of the same number: a heading of even lines has no single word left over. */
function balanceLines(lines: string[], pieces: readonly MeasuredPiece[], blankUnit: number, units: number): string[] {
  let best = lines;
  let [low, high] = [units / 2, units];
  for (let step = 0; step < 7; step += 1) {
    const middle = (low + high) / 2;
    const narrower = breakLines(pieces, blankUnit, middle);
    if (narrower !== null && narrower.length <= lines.length) [best, high] = [narrower, middle];
    else low = middle;
  }
  return best;
}

/** The largest size at which the whole text fits its box, with its lines; `null` when none does. Nothing is ever cut. */
export function fitText(text: string, font: CardFont, box: TextBox): FittedText | null {
  const words = text.normalize('NFC').replace(/[ \n]+/g, ' ').trim();
  if (words === '') return { lines: [], size: box.sizes[0]! };
  const pieces = breakablePieces(words).map((piece) => ({ ...piece, unit: font.measure(piece.text, 1) }));
  const blankUnit = font.measure(' ', 1);
  for (const size of box.sizes) {
    const lines = breakLines(pieces, blankUnit, (box.width * fill) / size);
    if (lines !== null && lines.length <= box.maxLines) return { lines: box.balance === true ? balanceLines(lines, pieces, blankUnit, (box.width * fill) / size) : lines, size };
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
