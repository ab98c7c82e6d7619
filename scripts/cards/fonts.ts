import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import type { Locale } from '../../src/lib/locales.ts';

/** One weight of a card font: its bytes for the renderer, its widths and letters for fitting and for the glyph check. */
export interface CardFont {
  name: string;
  weight: 400 | 700;
  data: Buffer;
  /** Width of a text in pixels at a size in pixels. */
  measure: (text: string, size: number) => number;
  has: (character: string) => boolean;
}

const find = createRequire(import.meta.url).resolve;

function loadFont(name: string, weight: 400 | 700, file: string): CardFont {
  const data = readFileSync(find(file));
  const font = opentype.parse(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer);
  const glyphs = new Map<string, { index: number; advance: number }>();
  const glyphOf = (character: string) => {
    let glyph = glyphs.get(character);
    if (glyph === undefined) {
      const found = font.charToGlyph(character);
      glyph = { index: found.index, advance: (found.advanceWidth ?? 0) / font.unitsPerEm };
      glyphs.set(character, glyph);
    }
    return glyph;
  };
  return {
    name,
    weight,
    data,
    measure: (text, size) => [...text].reduce((sum, character) => sum + glyphOf(character).advance, 0) * size,
    has: (character) => /\s/.test(character) || glyphOf(character).index !== 0,
  };
}

// One full TTF per weight: the subsets made for the web lose letters inside Vietnamese words.
const beVietnamPro = {
  regular: loadFont('Be Vietnam Pro', 400, '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  bold: loadFont('Be Vietnam Pro', 700, '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
};

/** The fonts a language's cards are drawn with. */
export const cardFonts: Record<Locale, { regular: CardFont; bold: CardFont }> = { vi: beVietnamPro, en: beVietnamPro };
