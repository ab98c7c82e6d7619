import { insideCompounds } from './compounds.ts';
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
 * opening one. `'《数字化转型法》说什么' => '《数字化转型法》', '说', '什么'`
 */
export function breakablePieces(text: string): Piece[] {
  return text.split(' ').flatMap((chunk): Piece[] => {
    if (!/\p{Script=Han}/u.test(chunk)) return [{ text: chunk, blank: true }];
    const pieces: Piece[] = [];
    const inside = insideCompounds(chunk);
    for (const { segment, index } of chineseWords.segment(chunk)) {
      const last = pieces.at(-1);
      const holds = last !== undefined && (/^[\p{Pe}\p{Pf}\p{Po}·\u00a0]/u.test(segment) || /[\p{Ps}\p{Pi}\u00a0]$/u.test(last.text) || (/[\d第]$/u.test(last.text) && /^[\d条款章年月日号]/u.test(segment)) || (/[条款]$/u.test(last.text) && /^(?:第|[a-zđ]$)/u.test(segment)) || (/款[a-zđ]$/u.test(last.text) && /^项/u.test(segment)));
      if (last !== undefined && (holds || inside.has(index))) last.text += segment;
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

/** Words that belong to what follows them: a line that ends with one leaves the reader hanging. */
const leading = new Set('và với của cho trong ở để là có về các những một được phải không khi từ theo đến do thì the a an of to and in on for with or is are by at from that which your my 및'.split(' '));

/**
 * Lines as even as their number allows, which rather end where the sentence pauses than after "và" or "the": a heading reads in
 * its own groups of words, and no single word is left over.
 */
function balanceLines(lines: string[], pieces: readonly MeasuredPiece[], blankUnit: number, units: number): string[] {
  const count = lines.length;
  const total = pieces.length;
  if (count < 2 || count > 12) return lines;
  const gap = (index: number) => (pieces[index]!.blank ? blankUnit : 0);
  const ends = [0];
  for (let index = 0; index < total; index += 1) ends.push(ends[index]! + pieces[index]!.unit + gap(index));
  const widthOf = (from: number, to: number) => ends[to]! - ends[from]! - gap(from);
  const even = widthOf(0, total) / count;
  const costOf = (from: number, to: number): number => {
    const width = widthOf(from, to);
    if (width > units) return Infinity;
    const last = pieces[to - 1]!.text;
    const pause = to === total ? 0 : /[.?!。？！]["”』」]?$/u.test(last) ? 0.05 : /[,;:，；：、]["”』」]?$/u.test(last) ? 0.02 : 0;
    const hanging = to < total && leading.has(last.toLowerCase().split('\u00a0').at(-1)!) ? 0.04 : 0;
    return ((width - even) / units) ** 2 - pause + hanging;
  };
  // The best way to fill n lines with the first k pieces, for every n and k.
  const costs = [Array.from({ length: total + 1 }, (_, to) => (to === 0 ? Infinity : costOf(0, to)))];
  const starts = [new Array<number>(total + 1).fill(0)];
  for (let line = 1; line < count; line += 1) {
    const before = costs[line - 1]!;
    const cost = new Array<number>(total + 1).fill(Infinity);
    const start = new Array<number>(total + 1).fill(0);
    for (let to = line + 1; to <= total; to += 1) {
      for (let from = to - 1; from >= line; from -= 1) {
        if (widthOf(from, to) > units) break;
        const sum = before[from]! + costOf(from, to);
        if (sum < cost[to]!) [cost[to], start[to]] = [sum, from];
      }
    }
    costs.push(cost);
    starts.push(start);
  }
  if (costs[count - 1]![total] === Infinity) return lines;
  const breaks: number[] = [];
  for (let line = count - 1, to = total; line > 0; line -= 1) breaks.unshift((to = starts[line]![to]!));
  return [0, ...breaks].map((from, index) => pieces.slice(from, [...breaks, total][index]).reduce((line, { text, blank }) => `${line}${line === '' || !blank ? '' : ' '}${text}`, ''));
}

interface MeasuredText {
  text: string;
  pieces: readonly MeasuredPiece[];
  blankUnit: number;
}

/** The text each font measured last: a card tries many sizes of one text, and measuring is most of the work. */
const measuredLast = new WeakMap<CardFont, MeasuredText>();

function measure(text: string, font: CardFont): MeasuredText {
  const last = measuredLast.get(font);
  if (last?.text === text) return last;
  const words = text.normalize('NFC').replace(/[ \n]+/g, ' ').trim();
  const pieces = words === '' ? [] : breakablePieces(words).map((piece) => ({ ...piece, unit: font.measure(piece.text, 1) }));
  const measured = { text, pieces, blankUnit: font.measure(' ', 1) };
  measuredLast.set(font, measured);
  return measured;
}

/** The largest size at which the whole text fits its box, with its lines; `null` when none does. Nothing is ever cut. */
export function fitText(text: string, font: CardFont, box: TextBox): FittedText | null {
  const { pieces, blankUnit } = measure(text, font);
  if (pieces.length === 0) return { lines: [], size: box.sizes[0]! };
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
