import { lightPalette } from '../../src/lib/scenes.ts';

/** The colours of a picture: the site's light theme, fixed, because an image file knows no themes. */
export const colours = { ...lightPalette, paper: '#FBF5E6', brown: '#5A4636' } as const;

export type Colour = (typeof colours)[keyof typeof colours];

export type Weight = 'regular' | 'bold';

/** One line of letters, from `x` to the right; `y` is the line they stand on. */
export interface Line {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: Weight;
  colour: Colour;
  /** The colour it stands on, so that the contrast can be checked. */
  ground: Colour;
}

/**
 * What a picture is drawn from: a list of instructions with measured places, in the order it is read. Each form of the drawing (SVG, PDF)
 * follows the same list, so that they cannot differ. Units: a picture is 720 of them wide, and no letter is smaller than 24.
 */
export type Shape =
  | { kind: 'box'; x: number; y: number; width: number; height: number; fill: Colour | null; stroke: number }
  | { kind: 'rule'; x: number; y: number; toX: number; toY: number; stroke: number }
  | { kind: 'disc'; x: number; y: number; radius: number; fill: Colour; stroke: number }
  /** A drawing of the site in SVG markup, `side` units of its own wide and high, drawn `size` wide and high. */
  | { kind: 'mark'; x: number; y: number; size: number; side: number; markup: string }
  /** A heading or a paragraph, already broken into lines; `null`: a page number, which is read to nobody. */
  | { kind: 'text'; tag: 'H1' | 'H2' | 'P' | null; lines: Line[] };

/** A picture, or one page of it. */
export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

/** What stays whole when a picture is broken into pages; its shapes are placed from its own upper left corner. */
export interface Part {
  height: number;
  /** Room above it, unless it is the first on a page. */
  gap: number;
  /** True for a heading: it stays with the part below it. */
  leads: boolean;
  shapes: Shape[];
}

/** A shape in another place. */
export function moved(shape: Shape, right: number, down: number): Shape {
  switch (shape.kind) {
    case 'text':
      return { ...shape, lines: shape.lines.map((line) => ({ ...line, x: line.x + right, y: line.y + down })) };
    case 'rule':
      return { ...shape, x: shape.x + right, y: shape.y + down, toX: shape.toX + right, toY: shape.toY + down };
    default:
      return { ...shape, x: shape.x + right, y: shape.y + down };
  }
}
