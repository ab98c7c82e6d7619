import { fill } from '../../src/lib/schemas/interfaceWords.ts';
import type { Problem } from '../../src/lib/problems.ts';
import type { Site } from '../../src/lib/site.ts';
import type { Deck, Slide, SlideText } from '../../src/lib/slides.ts';
import { Letters } from '../pictures/letters.ts';
import { colours } from '../pictures/drawing.ts';

/** A slide of 16:9 in points, and where title and texts stand on it. */
export const slideSize = { width: 960, height: 540 } as const;
export const titleBox = { x: 54, y: 34, width: 740, height: 92 } as const;
/** The opening slide: a larger title over its texts, the drawing beside both. */
export const openingTitleBox = { x: 54, y: 44, width: 600, height: 126 } as const;
export const openingTextBox = { x: 54, y: 184, width: 600, height: 302 } as const;
export const textBox = { x: 54, y: 138, width: 852, height: 344 } as const;
/** Texts beside a picture. */
export const narrowTextBox = { ...textBox, width: 440 } as const;
export const pictureBox = { x: 522, y: 132, width: 384, height: 356 } as const;

/** Sizes in points: what is read from the back of a room is not smaller than 24, its basis not smaller than 20. */
export const sizes = { title: [34, 30, 27, 24], openingTitle: [46, 40, 36, 32], lead: 26, heading: 24, bullet: 24, number: 24, plain: 24, small: 20, basis: 20 } as const;

/** Height of a line, and room between texts, as shares of the size. */
export const leading = 1.22;
export const gap = 10;
/** Room to the left of a text for its bullet or numeral, at the scale of 1. */
export const indent = 30;

/** A slide as it is drawn: texts that fit, the size its title is set in. */
export interface SetSlide extends Slide {
  titleSize: number;
  /** How much larger than `sizes` its texts are set: a slide with few words is read from further away. */
  scale: number;
  /** The numeral of its first numbered text: a list that goes on from the slide before counts on. */
  numberFrom: number;
}

/** The scales tried, the largest first; the slides of one topic are all set in the same. */
const scales = [1.4, 1.3, 1.2, 1.1, 1] as const;

export interface DeckLayout {
  slides: SetSlide[];
  problems: Problem[];
}

/** A text of a slide and the height it takes, points. */
interface Measured {
  text: SlideText;
  height: number;
}

/** Fills one slide after another up to `limit`; a heading goes with what follows it. */
function filledParts(texts: readonly Measured[], limit: number): SlideText[][] {
  const parts: SlideText[][] = [[]];
  let used = 0;
  texts.forEach(({ text, height }, index) => {
    const next = text.look === 'heading' ? (texts[index + 1]?.height ?? 0) : 0;
    if (used > 0 && used + height + next > limit) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)!.push(text);
    used += height;
  });
  return parts;
}

/** As few slides as can hold the texts, filled as evenly as their order allows, so that no last line stands alone. */
export function evenParts(texts: readonly Measured[], room: number): SlideText[][] {
  let parts = filledParts(texts, room);
  for (let limit = room; limit > 0; limit -= 4) {
    const lower = filledParts(texts, limit);
    if (lower.length > parts.length || lower.some((part) => part.at(-1)?.look === 'heading')) break;
    parts = lower;
  }
  return parts;
}

/**
 * Breaks the slides of a deck where their texts do not fit, the parts numbered in the title, so that every title is its own. Widths are
 * those of the site's own font in a tenth less room: other machines open the deck with another font, which may run wider.
 */
export function layoutDeck(site: Site, deck: Deck): DeckLayout {
  const { locale } = deck;
  const ui = site.content.interface[locale];
  const problems: Problem[] = [];
  const spare = 0.9;

  /** How many lines a text takes; 0 when it cannot be set. */
  const linesOf = (text: string, size: number, room: number, weight: 'regular' | 'bold', source: string, field: string): number => {
    const width = room * spare;
    const letters = new Letters(locale);
    const set = text.includes('://')
      ? letters.setAddress(text, 0, { x: 0, width, weight, sizes: [size], maxLines: 99, ground: colours['paper-white'] })
      : letters.set({ file: source, field }, text, 0, { x: 0, width, weight, sizes: [size], maxLines: 99, ground: colours['paper-white'] });
    problems.push(...letters.problems);
    return set.lines.length;
  };
  /** The largest size at which everything can be set and fits; what a larger one could not hold is no problem. */
  const largest = (tried: readonly number[], fits: (size: number) => boolean): number | undefined => {
    const known = problems.length;
    return tried.find((size) => {
      problems.splice(known);
      return fits(size) && problems.length === known;
    });
  };
  const heightOf = ({ text, basis, look }: SlideText, width: number, source: string, scale = 1): number => {
    const size = sizes[look] * scale;
    const own = width - (look === 'bullet' || look === 'number' ? indent * scale : 0);
    const bold = look === 'lead' || look === 'heading';
    const basisHeight = basis === '' ? 0 : linesOf(basis, sizes.basis * scale, own, 'regular', source, 'cite') * sizes.basis * scale * leading;
    return linesOf(text, size, own, bold ? 'bold' : 'regular', source, 'text') * size * leading + basisHeight + gap;
  };

  const slides = deck.slides.flatMap((slide): SetSlide[] => {
    const box = slide.opening ? openingTextBox : slide.picture === null ? textBox : narrowTextBox;
    const [head, headSizes] = slide.opening ? [openingTitleBox, sizes.openingTitle] : [titleBox, sizes.title];
    const measured = slide.texts.map((text) => ({ text, height: heightOf(text, box.width, slide.source) }));
    for (const { text, height } of measured) {
      if (height > box.height) problems.push({ file: slide.source, field: slide.title, found: `a text of ${text.text.length} letters that needs ${Math.ceil(height)} points`, expected: `at most ${box.height}, a whole slide`, action: 'Shorten it; a slide cuts nothing and writes nothing smaller.' });
    }
    const parts = evenParts(measured, box.height);
    const fits = (texts: readonly SlideText[], scale: number) => texts.reduce((sum, text) => sum + heightOf(text, box.width, slide.source, scale), 0) <= box.height;
    const scale = slide.opening ? 1 : (largest(scales, (larger) => parts.every((texts) => fits(texts, larger))) ?? 1);
    return parts.map((texts, index): SetSlide => {
      const title = parts.length === 1 ? slide.title : fill(ui.slides.part, { title: slide.title, part: index + 1, parts: parts.length });
      const titleSize = largest(headSizes, (size) => linesOf(title, size, head.width, 'bold', slide.source, 'title') * size * leading <= head.height);
      if (titleSize === undefined) problems.push({ file: slide.source, field: 'title', found: `"${title}", which does not fit`, expected: `a title of at most ${Math.floor(head.height / (headSizes.at(-1)! * leading))} lines`, action: 'Shorten it.' });
      const numberFrom = 1 + parts.slice(0, index).flat().filter(({ look }) => look === 'number').length;
      return { ...slide, title, texts, titleSize: titleSize ?? headSizes.at(-1)!, scale, numberFrom, picture: index === 0 ? slide.picture : null };
    });
  });
  return { slides, problems: [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()] };
}
