import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locale } from '../../src/lib/locales.ts';
import { readTrueType, type TrueType } from './trueType.ts';

/** One font file: its bytes for the renderer of the frames, its letters, widths and outlines. */
export interface FontFile extends TrueType {
  name: string;
  /** Tells the file from all others. */
  id: number;
  data: Buffer;
}

/** One letter of a line: where its pen stands, in pixels from the start of the line. */
export interface PlacedGlyph {
  character: string;
  file: FontFile;
  glyph: number;
  x: number;
}

/** One weight of a language's card font: a file, and others for letters that it lacks, as a browser would choose. */
export interface CardFont {
  /** The families in order, as CSS writes them. */
  name: string;
  weight: 400 | 700;
  files: readonly FontFile[];
  /** Width of a text in pixels at a size in pixels, kerning included. */
  measure: (text: string, size: number) => number;
  /** The letters of one line with their places. */
  place: (text: string, size: number) => PlacedGlyph[];
  /** How far a text reaches above and below its base line, as shares of its size. */
  extent: (text: string) => { above: number; below: number };
  has: (character: string) => boolean;
}

const find = createRequire(import.meta.url).resolve;

let loaded = 0;

function loadFile(name: string, file: string): FontFile {
  const data = readFileSync(find(file));
  return { name, id: (loaded += 1), data, ...readTrueType(data) };
}

function stack(weight: 400 | 700, files: readonly FontFile[]): CardFont {
  /** A letter in ems. */
  interface Letter { file: FontFile; glyph: number; advance: number; above: number; below: number }
  // A few thousand letters and pairs at most: what the texts of one language use.
  const letters = new Map<string, Letter | null>();
  const pairs = new Map<string, number>();
  const letter = (character: string): Letter | null => {
    let found = letters.get(character);
    if (found === undefined) {
      // A no-break space only forbids breaking; it is as wide as a space.
      const codePoint = character === '\u00a0' ? 0x20 : character.codePointAt(0)!;
      const file = files.find((candidate) => candidate.glyph(codePoint) !== 0);
      if (file === undefined) found = null;
      else {
        const glyph = file.glyph(codePoint);
        const { above, below } = file.extent(glyph);
        found = { file, glyph, advance: file.advance(glyph) / file.unitsPerEm, above: above / file.unitsPerEm, below: below / file.unitsPerEm };
      }
      letters.set(character, found);
    }
    return found;
  };
  /** Calls `each` for every letter with its place in ems, and returns the width of the whole. */
  const walk = (text: string, each?: (character: string, letter: Letter, x: number) => void): number => {
    let x = 0;
    let last: Letter | null = null;
    let lastCharacter = '';
    for (const character of text) {
      const here = letter(character);
      if (here !== null && last !== null && last.file === here.file) {
        const pair = lastCharacter + character;
        let kerning = pairs.get(pair);
        if (kerning === undefined) pairs.set(pair, (kerning = here.file.kerning(last.glyph, here.glyph) / here.file.unitsPerEm));
        x += kerning;
      }
      if (here !== null) each?.(character, here, x);
      x += here?.advance ?? 1;
      last = here;
      lastCharacter = character;
    }
    return x;
  };
  return {
    name: files.map(({ name }) => name).join(', '),
    weight,
    files,
    measure: (text, size) => walk(text) * size,
    place: (text, size) => {
      const placed: PlacedGlyph[] = [];
      walk(text, (character, { file, glyph }, x) => placed.push({ character, file, glyph, x: x * size }));
      return placed;
    },
    extent: (text) => {
      let [above, below] = [0, 0];
      walk(text, (_, letter) => {
        above = Math.max(above, letter.above);
        below = Math.max(below, letter.below);
      });
      return { above, below };
    },
    has: (character) => letter(character) !== null,
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
  (hashes[locale] ??= Object.values(cardFonts(locale)).flatMap(({ files: list }) => list).reduce((hash, { data }) => hash.update(data), createHash('sha256')).digest('hex'));
