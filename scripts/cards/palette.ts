import { lightPalette } from '../../src/lib/scenes.ts';
import { levels } from './rasterGlyph.ts';

type Rgb = readonly [number, number, number];

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const mix = (from: Rgb, to: Rgb, share: number): Rgb => from.map((value, index) => Math.round(value + (to[index]! - value) * share)) as unknown as Rgb;

/** The ground of a card: the paper of the prints. */
export const paper = '#FBF5E6';
const { ink, son, hoe, cham, la, skin } = lightPalette;

/**
 * The sixteen colours of every card: half a byte a pixel. The prints have eight flat colours; the rest are the steps from paper to
 * ink, from paper to red and from yellow to ink, which soften the edges of letters and lines.
 */
export const palette: readonly Rgb[] = [
  rgb(paper), mix(rgb(paper), rgb(ink), 0.25), mix(rgb(paper), rgb(ink), 0.5), mix(rgb(paper), rgb(ink), 0.75), rgb(ink),
  mix(rgb(paper), rgb(son), 0.25), mix(rgb(paper), rgb(son), 0.5), mix(rgb(paper), rgb(son), 0.75), rgb(son),
  rgb(hoe), mix(rgb(hoe), rgb(ink), 0.35), mix(rgb(hoe), rgb(ink), 0.7),
  rgb('#FFFFFF'), rgb(skin), rgb(cham), rgb(la),
];

/** What letters are drawn with: the place in the palette of each step from ground to ink. */
export interface Ink {
  name: string;
  ramp: Uint8Array;
}

const inkOf = (name: string, ramp: readonly number[]): Ink => {
  if (ramp.length !== levels + 1) throw new Error(`scripts/cards/palette.ts  ${name}: found ${ramp.length} steps; expected ${levels + 1}, one for each grey of a letter's edge. Change the steps with the levels.`);
  return { name, ramp: Uint8Array.from(ramp) };
};

/** The inks of a card's words, each with the ground it lies on. */
export const inks = {
  inkOnPaper: inkOf('ink on paper', [0, 1, 2, 3, 4]),
  redOnPaper: inkOf('red on paper', [0, 5, 6, 7, 8]),
  inkOnYellow: inkOf('ink on yellow', [9, 10, 10, 11, 4]),
} as const;

const luminance = (colour: Rgb): number => {
  const [r, g, b] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast of two colours as WCAG counts it. `('#000000', '#FFFFFF') => 21` */
export const contrast = (one: Rgb, other: Rgb): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** Every ink on its ground, with the contrast found. */
export const inkContrasts = (): { name: string; contrast: number }[] =>
  Object.values(inks).map(({ name, ramp }) => ({ name, contrast: contrast(palette[ramp[0]!]!, palette[ramp.at(-1)!]!) }));

/** The least contrast of a word on its ground: WCAG 2.2, success criterion 1.4.6 (enhanced). */
export const leastContrast = 7;

const nearest = new Map<number, number>();

/** The place in the palette of the colour nearest to one that a renderer drew. */
export function paletteIndex(red: number, green: number, blue: number): number {
  const key = (red << 16) | (green << 8) | blue;
  let found = nearest.get(key);
  if (found === undefined) {
    const distances = palette.map(([r, g, b]) => 2 * (r - red) ** 2 + 4 * (g - green) ** 2 + 3 * (b - blue) ** 2);
    found = distances.indexOf(Math.min(...distances));
    nearest.set(key, found);
  }
  return found;
}
