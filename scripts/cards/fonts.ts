import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import type { Locale } from '../../src/lib/locales.ts';

/** One font file: its bytes for the renderer, its letters, their widths and shapes. */
export interface FontFile {
  name: string;
  data: Buffer;
  /** The parsed font, for drawing letters as shapes. */
  font: opentype.Font;
  /** Width of a letter as a share of the size; `null` when the font does not have it. */
  advance: (character: string) => number | null;
}

/** One weight of a language's card font: a file, and others for letters that it lacks, as a browser would choose. */
export interface CardFont {
  /** The families in order, as CSS writes them. */
  name: string;
  weight: 400 | 700;
  files: readonly FontFile[];
  /** Width of a text in pixels at a size in pixels. */
  measure: (text: string, size: number) => number;
  has: (character: string) => boolean;
}

const find = createRequire(import.meta.url).resolve;

function loadFile(name: string, file: string): FontFile {
  const data = readFileSync(find(file));
  const font = opentype.parse(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer);
  const advances = new Map<string, number | null>();
  return {
    name,
    data,
    font,
    advance: (character) => {
      let advance = advances.get(character);
      if (advance === undefined) {
        const glyph = font.charToGlyph(character);
        advance = glyph.index === 0 ? null : (glyph.advanceWidth ?? 0) / font.unitsPerEm;
        advances.set(character, advance);
      }
      return advance;
    },
  };
}

function stack(weight: 400 | 700, files: readonly FontFile[]): CardFont {
  const advance = (character: string): number | null => {
    for (const file of files) {
      const found = file.advance(character);
      if (found !== null) return found;
    }
    return null;
  };
  return {
    name: files.map(({ name }) => name).join(', '),
    weight,
    files,
    measure: (text, size) => [...text].reduce((sum, character) => sum + (advance(character) ?? 1), 0) * size,
    has: (character) => advance(character) !== null,
  };
}

/** Reads a font when it is first asked for: the Chinese files have ten megabytes each. */
const once = <T>(load: () => T): (() => T) => {
  let loaded: T | undefined;
  return () => (loaded ??= load());
};

// Full TTFs: the subsets made for the web lose letters inside Vietnamese words and rarer Chinese characters.
const files = {
  vietnam: { 400: once(() => loadFile('Be Vietnam Pro', '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf')), 700: once(() => loadFile('Be Vietnam Pro', '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf')) },
  korean: { 400: once(() => loadFile('Noto Sans KR', '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf')), 700: once(() => loadFile('Noto Sans KR', '@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf')) },
  chinese: { 400: once(() => loadFile('Noto Sans SC', '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')), 700: once(() => loadFile('Noto Sans SC', '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')) },
};

type Family = keyof typeof files;

/** Each language's own letters first come from the font of the brand; Han characters have Chinese shapes for zh and Korean ones for ko. */
const families: Record<Locale, readonly Family[]> = { vi: ['vietnam'], en: ['vietnam'], ko: ['vietnam', 'korean'], zh: ['vietnam', 'chinese'] };

const stacks = Object.fromEntries(
  Object.entries(families).map(([locale, list]) => [
    locale,
    { regular: once(() => stack(400, list.map((family) => files[family][400]()))), bold: once(() => stack(700, list.map((family) => files[family][700]()))) },
  ]),
) as Record<Locale, { regular: () => CardFont; bold: () => CardFont }>;

/** The two weights a language's cards are drawn with. */
export const cardFonts = (locale: Locale): { regular: CardFont; bold: CardFont } => ({ regular: stacks[locale].regular(), bold: stacks[locale].bold() });

const hashes: Partial<Record<Locale, string>> = {};

/** The hash of every font file of a language: a drawing made with other letters is another drawing. */
export const fontHash = (locale: Locale): string =>
  (hashes[locale] ??= Object.values(cardFonts(locale)).flatMap(({ files }) => files).reduce((hash, { data }) => hash.update(data), createHash('sha256')).digest('hex'));
