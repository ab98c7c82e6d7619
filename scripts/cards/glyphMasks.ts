import type { PlacedGlyph } from './fonts.ts';
import { rasterGlyph, type GlyphMask } from './rasterGlyph.ts';

/** Places between two pixels where a letter may stand; finer ones are not seen. */
const steps = 2;
/** Letters are kept until they hold this many pixels, then the oldest go: the same for a hundred cards and ten thousand. */
const mostPixels = 12_000_000;

let kept = new Map<number, GlyphMask>();
let keptBefore = new Map<number, GlyphMask>();
let pixels = 0;

/** The mask of a letter at a size, and the pixel its pen stands in. Drawn once for each size and place between pixels. */
export function glyphMask({ file, glyph }: PlacedGlyph, size: number, x: number): { mask: GlyphMask; pen: number } {
  const quarters = Math.round(x * steps);
  const pen = Math.floor(quarters / steps);
  // One number for file, glyph (16 bits), size (12 bits) and place (1 bit): texts as keys would cost more than the drawing.
  const key = ((file.id * 65536 + glyph) * 4096 + size) * steps + quarters - pen * steps;
  let mask = kept.get(key);
  if (mask === undefined) {
    mask = keptBefore.get(key) ?? rasterGlyph(file.outline(glyph), size / file.unitsPerEm, (quarters - pen * steps) / steps);
    // Two generations: when the younger is full it becomes the older, and what nobody asks for again is forgotten with it.
    if (pixels > mostPixels / 2) [keptBefore, kept, pixels] = [kept, new Map(), 0];
    kept.set(key, mask);
    pixels += mask.coverage.length;
  }
  return { mask, pen };
}
