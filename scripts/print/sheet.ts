import type { Locale } from '../../src/lib/locales.ts';
import { pictograms, type PictogramName } from '../../src/lib/pictograms.ts';
import { colours, moved, type Colour, type Line, type Shape, type Weight } from '../pictures/drawing.ts';
import { Letters, type Place, type SetText } from '../pictures/letters.ts';

/** A shape that is read to nobody. */
export type Decoration = Exclude<Shape, { kind: 'text' }>;

/** What stands on a sheet, in the order it is read, with what it is to a screen reader. Units are points. */
export type Node =
  | { kind: 'decoration'; shape: Decoration }
  /** `null`: a page number, which is read to nobody. */
  | { kind: 'text'; tag: 'H1' | 'H2' | 'P' | null; lines: Line[] }
  /** One item of the list with this name; items of one name that follow each other are one list. */
  | { kind: 'item'; list: string; ordered: boolean; label: Line[]; body: Line[][] }
  /** A code to scan, square; `modules`: true is dark. */
  | { kind: 'code'; alt: string; x: number; y: number; size: number; modules: boolean[][] };

/** What stays whole when a text is broken into pages or panels; its nodes are placed from its own upper left corner. */
export interface Block {
  height: number;
  /** Room above it, unless it is the first of its column. */
  gap: number;
  /** True for a heading: it stays with the block below it. */
  leads: boolean;
  nodes: Node[];
  /** The text it holds, for the person who has to shorten it. */
  place: Place;
}

/** One side of paper. `order` of a node group is its place in the reading order, which on a folded sheet is not the order of the sides. */
export interface Side {
  width: number;
  height: number;
  groups: { order: number; nodes: Node[] }[];
}

/** Sides of paper, points. */
export const paper = { a4: { width: 595.28, height: 841.89 }, a3: { width: 841.89, height: 1190.55 } } as const;

const movedLines = (lines: readonly Line[], right: number, down: number): Line[] => lines.map((line) => ({ ...line, x: line.x + right, y: line.y + down }));

/** A node in another place. */
export function movedNode(node: Node, right: number, down: number): Node {
  switch (node.kind) {
    case 'decoration':
      return { ...node, shape: moved(node.shape, right, down) as Decoration };
    case 'text':
      return { ...node, lines: movedLines(node.lines, right, down) };
    case 'item':
      return { ...node, label: movedLines(node.label, right, down), body: node.body.map((lines) => movedLines(lines, right, down)) };
    case 'code':
      return { ...node, x: node.x + right, y: node.y + down };
  }
}

/** A text and where it was written. */
export interface Written {
  text: string;
  place: Place;
}

export interface Style {
  size: number;
  weight?: Weight;
  colour?: Colour;
  ground?: Colour;
  /** Height of a line as a share of the size. */
  leading: number;
  /** Lines of about the same length, for headings. */
  even?: boolean;
}

/** Sets texts into columns of a width; texts with letters that no font has become problems of `letters`. */
export class Typesetter {
  readonly letters: Letters;

  constructor(locale: Locale) {
    this.letters = new Letters(locale);
  }

  /** Lines from `top`, with the leading asked for. */
  lines({ text, place }: Written, x: number, top: number, width: number, style: Style, address = false): SetText {
    const { size, weight = 'regular', colour = colours.ink, ground = colours['paper-white'], even = false } = style;
    const all = { x, width, weight, sizes: [size], maxLines: 999, colour, ground, even };
    const set = address ? this.letters.setAddress(text, top, all) : this.letters.set(place, text, top, all);
    if (set.lines.length === 0) return set;
    const more = size * style.leading - set.height / set.lines.length;
    return { lines: set.lines.map((line, index) => ({ ...line, y: line.y + more * (index + 0.5) })), height: set.lines.length * size * style.leading };
  }

  /** A heading or a paragraph. */
  paragraph(tag: 'H1' | 'H2' | 'P', written: Written, width: number, style: Style, gap: number): Block {
    const { lines, height } = this.lines(written, 0, 0, width, style);
    return { height, gap, leads: tag === 'H1' || tag === 'H2', nodes: [{ kind: 'text', tag, lines }], place: written.place };
  }

  /** An item of a list: a numeral in a disc, or a square, and its paragraphs beside it. */
  item(list: string, number: number | null, paragraphs: readonly { written: Written; style: Style }[], width: number, gap: number): Block {
    const first = paragraphs[0]!;
    const { size, leading } = first.style;
    const indent = size * (number === null ? 1.1 : 2);
    const middle = (size * leading) / 2;
    let height = 0;
    const body = paragraphs.map(({ written, style }, index) => {
      const set = this.lines(written, indent, height + (index === 0 ? 0 : size * 0.1), width - indent, style);
      height += set.height + (index === 0 ? 0 : size * 0.1);
      return set.lines;
    });
    const label = number === null ? '•' : String(number);
    const weight = 'bold';
    const ground = number === null ? colours['paper-white'] : colours.hoe;
    const radius = size * 0.72;
    const labelWidth = this.letters.width(label, size, weight);
    const x = number === null ? 0 : radius - labelWidth / 2;
    const line: Line = { text: label, x, y: middle + size * 0.36, size, weight, colour: colours.ink, ground };
    const disc: Node = { kind: 'decoration', shape: { kind: 'disc', x: radius, y: middle, radius, fill: colours.hoe, stroke: size * 0.1 } };
    return { height, gap, leads: false, nodes: [...(number === null ? [] : [disc]), { kind: 'item', list, ordered: number !== null, label: [line], body }], place: first.written.place };
  }
}

/** A pictogram, `size` points wide and high, from its upper left corner. */
export const pictogramNode = (name: PictogramName, x: number, y: number, size: number): Node => ({ kind: 'decoration', shape: { kind: 'mark', x, y, size, side: 64, markup: pictograms[name] } });

/** Room that blocks take, one below the other. */
export const heightOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { height, gap }, index) => sum + height + (index === 0 ? 0 : gap), 0);

/** The nodes of blocks one below the other, from a corner. */
export function stack(blocks: readonly Block[], x: number, top: number): Node[] {
  let y = top;
  return blocks.flatMap(({ height, gap, nodes }, index) => {
    if (index > 0) y += gap;
    const placed = nodes.map((node) => movedNode(node, x, y));
    y += height;
    return placed;
  });
}

/**
 * Fills columns one after the other; a heading stays with what follows it.
 * @param room the height of a column, by its number from 0; `null`: there is no such column.
 * @returns the blocks of each column, or the first block that found no room.
 */
export function flow(blocks: readonly Block[], room: (column: number) => number | null): Block[][] | { left: Block } {
  const chains: Block[][] = [];
  for (const block of blocks) {
    if (chains.at(-1)?.at(-1)?.leads) chains.at(-1)!.push(block);
    else chains.push([block]);
  }
  const columns: Block[][] = [[]];
  for (const chain of chains) {
    const fits = () => heightOf([...columns.at(-1)!, ...chain]) <= (room(columns.length - 1) ?? -1);
    if (!fits()) {
      if (columns.at(-1)!.length > 0) columns.push([]);
      if (!fits()) return { left: chain.at(-1)! };
    }
    columns.at(-1)!.push(...chain);
  }
  return columns;
}
