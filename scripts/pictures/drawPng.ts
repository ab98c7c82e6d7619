import sharp from 'sharp';
import { colours } from './drawing.ts';

type Rgb = readonly [number, number, number];

const rgb = (colour: string): Rgb => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;

/** The colour between two, where a letter's edge crosses a pixel. */
const between = (one: string, other: string, share: number): Rgb => rgb(one).map((part, channel) => Math.round(part + (rgb(other)[channel]! - part) * share)) as unknown as Rgb;

/**
 * The sixteen colours of an image: every colour we draw with, and the steps at the edges of letters. Sixteen need half a byte a pixel; a
 * palette found by counting would give them all to letters, and turn the green of a small shield black.
 */
const palette: readonly Rgb[] = [
  ...Object.values(colours).map(rgb),
  ...[0.2, 0.4, 0.6, 0.8].map((share) => between(colours.ink, colours.paper, share)),
  between(colours.son, colours.paper, 0.5),
  between(colours.cham, colours.paper, 0.5),
  between(colours.hoe, colours.ink, 0.5),
];

/** The place of a colour in the table below: five bits of each part. */
const cell = (red: number, green: number, blue: number): number => (((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3)) * 3;

/** The nearest colour of the palette for every colour in steps of eight, three bytes each. */
const nearest = new Uint8Array(32 ** 3 * 3);
for (let red = 4; red < 256; red += 8) {
  for (let green = 4; green < 256; green += 8) {
    for (let blue = 4; blue < 256; blue += 8) {
      const distance = (colour: Rgb): number => (colour[0] - red) ** 2 + (colour[1] - green) ** 2 + (colour[2] - blue) ** 2;
      nearest.set(palette.reduce((best, colour) => (distance(colour) < distance(best) ? colour : best)), cell(red, green, blue));
    }
  }
}

/** An SVG as PNG, as large as it says it is. */
export async function drawPng(svg: string): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let at = 0; at < data.length; at += 3) {
    const from = cell(data[at]!, data[at + 1]!, data[at + 2]!);
    data[at] = nearest[from]!;
    data[at + 1] = nearest[from + 1]!;
    data[at + 2] = nearest[from + 2]!;
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } }).png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 }).toBuffer();
}
