import type { Card } from '../../src/lib/cards.ts';
import { ContentError } from '../../src/lib/problems.ts';
import { designOf, drawBackground, safeArea } from './designs.ts';
import { encodePng } from './encodePng.ts';
import { glyphMask } from './glyphMasks.ts';
import { cardProblem, layOutCard, type CardFault, type CardProblem, type PlacedLine } from './layOutCard.ts';
import { inkContrasts, leastContrast } from './palette.ts';

/** A card as palette indices, before it is written as PNG, with everything that is wrong on it. The next card overwrites the indices. */
export interface DrawnCard {
  width: number;
  height: number;
  indices: Uint8Array;
  lines: PlacedLine[];
  problems: CardProblem[];
}

/** Which line last put ink on a pixel: letters of two lines must not touch. One sheet serves all cards, as lines are counted on. */
let inkedBy = new Uint32Array(0);
let lineNumber = 0;
/** The sheet of each shape that cards are drawn on, one after the other. */
const sheets: Partial<Record<Card['shape'], Uint8Array>> = {};

const show = (character: string): string => `${character} U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Writes one line of words into a card and says what went wrong: per field and letter, from the pixels themselves. */
function writeLine(card: Card, line: PlacedLine, width: number, indices: Uint8Array, background: Uint8Array): CardProblem[] {
  const { font, size, ink: { ramp }, field } = line;
  const ground = ramp[0]!;
  const step = new Uint8Array(16);
  ramp.forEach((index, coverage) => (step[index] = coverage));
  const problems = new Map<string, CardProblem>();
  const complain = (fault: CardFault, ...rest: [found: string, expected: string, action: string]) => problems.has(fault) || problems.set(fault, cardProblem(card, fault, field, ...rest));
  lineNumber += 1;
  const height = indices.length / width;
  let start: number | undefined;
  for (const placed of font.place(line.text, size)) {
    if (/\s/u.test(placed.character)) continue;
    // The ink of the first letter begins where the line does, so that lines of all sizes stand on one edge.
    start ??= line.x - placed.x - glyphMask(placed, size, 0).mask.left;
    const { mask, pen } = glyphMask(placed, size, start + placed.x);
    if (mask.width === 0) {
      complain('empty', `${show(placed.character)}, which leaves no ink`, 'letters that can be seen', 'Write it with other letters.');
      continue;
    }
    const left = pen + mask.left;
    const top = line.baseline + mask.top;
    if (left < 0 || top < 0 || left + mask.width > width || top + mask.height > height) {
      complain('outside', `${show(placed.character)} outside the picture in "${line.text}"`, 'words inside the safe area', 'Shorten the words.');
      continue;
    }
    const reaches = left + mask.width > line.right;
    for (let row = 0; row < mask.height; row += 1) {
      let pixel = (top + row) * width + left;
      const end = (row + 1) * mask.width;
      for (let from = row * mask.width; from < end; from += 1, pixel += 1) {
        const coverage = mask.coverage[from]!;
        if (coverage === 0) continue;
        if (background[pixel] !== ground) complain('touches', `${show(placed.character)} of "${line.text}" on the drawing or the frame`, 'words on the plain ground', 'Shorten the words.');
        if (indices[pixel] === ground) indices[pixel] = ramp[coverage]!;
        else {
          if (inkedBy[pixel] !== lineNumber) complain('lines', `${show(placed.character)} of "${line.text}" touching the line above it`, 'lines that do not touch', 'Shorten the words.');
          // Two letters of a line that touch, as "r" and "n" may: the darker one stays.
          if (coverage > step[indices[pixel]!]!) indices[pixel] = ramp[coverage]!;
        }
        inkedBy[pixel] = lineNumber;
        if (reaches && left + from - row * mask.width >= line.right) complain('right', `${show(placed.character)} of "${line.text}" past the right edge of its field`, 'lines no wider than their field', 'Shorten the words.');
      }
    }
  }
  return [...problems.values()];
}

/** The margins of a drawn card hold nothing but the background: looked up in the finished picture, whatever drew it. */
export function marginsAreClean(card: Pick<Card, 'shape' | 'picture'>, indices: Uint8Array, background: Uint8Array): boolean {
  const { width, height } = designOf(card);
  const areas = safeArea(card);
  // As buffers they are compared in place: a part cut out for each row would be much to clear away.
  const [drawn, plain] = [indices, background].map((pixels) => Buffer.from(pixels.buffer, pixels.byteOffset, pixels.length)) as [Buffer, Buffer];
  const same = (row: number, from: number, to: number) => from >= to || drawn.compare(plain, row * width + from, row * width + to, row * width + from, row * width + to) === 0;
  for (let row = 0; row < height; row += 1) {
    let from = 0;
    for (const { left, top, width: areaWidth, height: areaHeight } of areas) {
      if (row < top || row >= top + areaHeight) continue;
      if (!same(row, from, left)) return false;
      from = left + areaWidth;
    }
    if (!same(row, from, width)) return false;
  }
  return true;
}

/** Draws a card and checks it: every letter there, on plain ground, inside its field, apart from the other lines. */
export async function drawPixels(card: Card, brand: string): Promise<DrawnCard> {
  const { width, height } = designOf(card);
  const { lines, problems } = layOutCard(card, brand);
  const background = await drawBackground(card, card.words.badge !== '');
  const indices = (sheets[card.shape] ??= new Uint8Array(width * height));
  indices.set(background);
  if (inkedBy.length < indices.length) inkedBy = new Uint32Array(indices.length);
  // One after the other, without a pause between: the sheet of inked pixels is shared.
  for (const line of lines) {
    const missing = [...new Set(line.text)].filter((character) => !line.font.has(character));
    if (missing.length > 0) problems.push(cardProblem(card, 'missing', line.field, missing.map(show).join(', '), `letters that ${line.font.name} ${line.font.weight} has`, 'Write it with other letters in the entry, or give the language a font that has it.'));
    problems.push(...writeLine(card, line, width, indices, background));
  }
  if (problems.length === 0 && !marginsAreClean(card, indices, background)) problems.push(cardProblem(card, 'margin', 'title', 'ink in the margin', 'nothing but the background there', 'Shorten the words.'));
  const title = lines.filter(({ field }) => field === 'title').map(({ text }) => text).join('');
  const bare = (text: string) => text.normalize('NFC').replace(/\s+/gu, '');
  if (lines.length > 0 && bare(title) !== bare(card.words.title)) problems.push(cardProblem(card, 'cut', 'title', `"${title}"`, 'every letter of the title, in its order', 'This is a fault of scripts/cards/fitText.ts.'));
  for (const { name, contrast } of inkContrasts()) {
    if (contrast < leastContrast) problems.push(cardProblem(card, 'contrast', 'title', `a contrast of ${contrast.toFixed(1)} for ${name}`, `at least ${leastContrast}`, 'Change the colours in src/lib/scenes.ts.'));
  }
  return { width, height, indices, lines, problems };
}

/**
 * A card as PNG of sixteen colours.
 * @throws ContentError naming entry, field and letter when anything on the card is not right.
 */
export async function drawCard(card: Card, brand: string): Promise<Buffer> {
  const { indices, width, height, problems } = await drawPixels(card, brand);
  if (problems.length > 0) throw new ContentError(problems);
  return encodePng(indices, width, height);
}
