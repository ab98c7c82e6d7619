import type { Card } from '../../src/lib/cards.ts';
import type { Problem } from '../../src/lib/problems.ts';
import { drawnWords } from './compounds.ts';
import { designOf } from './designs.ts';
import { fitSentences, fitText, type FittedText } from './fitText.ts';
import { cardFonts, type CardFont } from './fonts.ts';
import { inks, type Ink } from './palette.ts';

export type CardField = 'kicker' | 'title' | 'text' | 'basis' | 'badge' | 'brand';

/** One line of words with its place: `x` is where its ink begins, `baseline` where its letters stand. */
export interface PlacedLine {
  field: CardField;
  text: string;
  font: CardFont;
  size: number;
  x: number;
  baseline: number;
  ink: Ink;
  /** No ink of the line may lie to the right of this. */
  right: number;
}

/** Least distance of base lines as a share of the size; more where "ậ" stands above "Ủ". */
const titleLeading = 1.22;
const titleGap = 0.03;
const leadingOf = ({ lines }: FittedText, font: CardFont): number => {
  const extents = lines.map((line) => font.extent(line));
  return Math.max(titleLeading, ...extents.slice(1).map(({ above }, index) => extents[index]!.below + above + titleGap));
};
const textLeading = 1.4;

/** The base line of a row: capitals of these fonts are about seven tenths of their size high. */
const baselineIn = (top: number, height: number, size: number): number => Math.round(top + height / 2 + size * 0.36);

/** What can be wrong on a card. */
export type CardFault = 'missing' | 'empty' | 'outside' | 'touches' | 'lines' | 'right' | 'margin' | 'cut' | 'contrast' | 'title' | 'kicker' | 'basis' | 'badge';

export interface CardProblem extends Problem {
  fault: CardFault;
}

export const cardProblem = (card: Card, fault: CardFault, field: CardField, found: string, expected: string, action: string): CardProblem => ({ fault, file: card.source, field: `${field} on the ${card.shape === 'wide' ? '' : `${card.shape} `}card of ${card.of}`, found, expected, action });

interface Fitted {
  title: FittedText;
  text: FittedText;
}

/**
 * The largest title with which the whole text fits. A short line among long ones reads as a mistake, so a slightly smaller title
 * without one is taken instead, down to four fifths of the largest.
 */
function chooseTitle(sizes: readonly number[], titleAt: (size: number) => FittedText | null, withText: (title: FittedText) => Fitted | null, font: CardFont): Fitted | undefined {
  let largest: Fitted | undefined;
  for (const size of sizes) {
    if (largest !== undefined && size < 0.8 * largest.title.size) break;
    const title = titleAt(size);
    const fitted = title === null ? null : withText(title);
    if (fitted === null) continue;
    largest ??= fitted;
    const widths = fitted.title.lines.map((line) => font.measure(line, size));
    if (Math.min(...widths) >= 0.5 * Math.max(...widths)) return fitted;
  }
  return largest;
}

/**
 * Chooses sizes and lines for the words of a card. The title is never cut and takes the largest size with which the whole text still
 * fits below it; where none does, the text is shortened after a whole sentence, and the citation after a whole reference.
 */
export function layOutCard(card: Card, brand: string): { lines: PlacedLine[]; problems: CardProblem[] } {
  const design = designOf(card);
  const { regular, bold } = cardFonts(card.locale);
  const { words: area, gaps, foot, badge } = design;
  const { width } = area;
  const right = area.left + width;
  const lines: PlacedLine[] = [];
  const problems: CardProblem[] = [];

  const brandLeft = area.left + foot.logo + Math.round(foot.logo / 3);
  const besideBrand = right - brandLeft - bold.measure(brand, foot.brandSize) - 40;
  const rowHeight = Math.round(foot.logo * 1.1);
  /** The whole citation beside the site mark, else on a row of its own above it, else fewer references. */
  const citation = ((): { text: string; size: number; beside: boolean } | undefined => {
    const references = card.words.basis === '' ? [] : drawnWords(card.words.basis).split(' · ');
    for (let count = references.length; count > 0; count -= 1) {
      const text = references.slice(0, count).join(' · ');
      for (const beside of [true, false]) {
        const fitted = foot.basisSizes.find((size) => regular.measure(text, size) <= (beside ? besideBrand : width));
        if (fitted !== undefined) return { text, size: fitted, beside };
      }
    }
    if (references.length > 0) problems.push(cardProblem(card, 'basis', 'basis', `"${references[0]}"`, `a citation no wider than ${width} pixels`, 'Shorten the name of the document (shortTitle).'));
    return undefined;
  })();

  const fittedKicker = [1, 2].flatMap((maxLines) => fitText(drawnWords(card.words.kicker), bold, { width, maxLines, sizes: design.kickerSizes, balance: true }) ?? [])[0];
  if (fittedKicker === undefined) problems.push(cardProblem(card, 'kicker', 'kicker', `"${card.words.kicker}"`, 'two short lines at most', 'Shorten it.'));
  const kicker = fittedKicker ?? { lines: [], size: design.kickerSizes[0]! };
  const kickerHeight = kicker.lines.length === 0 ? 0 : kicker.lines.length * Math.round(kicker.size * 1.3) + gaps.kicker;
  const room = area.height - kickerHeight - (citation?.beside === false ? rowHeight : 0);

  const title = drawnWords(card.words.title);
  const text = drawnWords(card.words.text);
  const titleHeight = (fitted: FittedText) => fitted.lines.length * Math.round(fitted.size * leadingOf(fitted, bold));
  const linesBelow = (fitted: FittedText, size: number) => Math.min(design.textLines, Math.floor((room - gaps.text - titleHeight(fitted)) / Math.round(size * textLeading)));
  const smallest = design.textSizes.at(-1)!;
  const titleAt = (size: number): FittedText | null => {
    const fitted = fitText(title, bold, { width, maxLines: design.titleLines + (size <= design.titleSizes.at(-3)! ? 1 : 0), sizes: [size], balance: true });
    return fitted !== null && titleHeight(fitted) <= room ? fitted : null;
  };
  const withText = (candidate: FittedText): Fitted | null => {
    for (const size of text === '' ? [smallest] : design.textSizes) {
      const box = { width, maxLines: linesBelow(candidate, size), sizes: [size] };
      const fitted = fitText(text, regular, box);
      if (fitted === null) continue;
      // A last line of one word is evened out; otherwise lines are as full as they can be.
      const lonely = fitted.lines.length > 1 && regular.measure(fitted.lines.at(-1)!, size) < width * 0.3;
      return { title: candidate, text: lonely ? (fitText(text, regular, { ...box, balance: true }) ?? fitted) : fitted };
    }
    return null;
  };
  const chosen = chooseTitle(design.titleSizes, titleAt, withText, bold) ?? ((): Fitted | undefined => {
    const titles = design.titleSizes.flatMap((size) => titleAt(size) ?? []);
    const candidate = titles.find((fitted) => fitted.size <= design.titleSizes[5]! && linesBelow(fitted, smallest) >= 2) ?? titles.at(-1);
    return candidate && { title: candidate, text: fitSentences(text, regular, { width, maxLines: linesBelow(candidate, smallest), sizes: [smallest] }) };
  })();
  if (chosen === undefined) {
    problems.push(cardProblem(card, 'title', 'title', `${card.words.title.length} letters`, 'a title that fits the card whole', 'Shorten the title of the entry.'));
    return { lines, problems };
  }

  let top = area.top;
  const stack = (field: CardField, fitted: FittedText, font: CardFont, leading: number, ink: Ink) => {
    const height = Math.round(fitted.size * leading);
    for (const text of fitted.lines) {
      lines.push({ field, text, font, size: fitted.size, x: area.left, baseline: baselineIn(top, height, fitted.size), ink, right });
      top += height;
    }
  };
  stack('kicker', kicker, bold, 1.3, inks.redOnPaper);
  top = area.top + kickerHeight;
  stack('title', chosen.title, bold, leadingOf(chosen.title, bold), inks.inkOnPaper);
  top += gaps.text;
  stack('text', chosen.text, regular, textLeading, inks.inkOnPaper);

  lines.push({ field: 'brand', text: brand.normalize('NFC'), font: bold, size: foot.brandSize, x: brandLeft, baseline: baselineIn(foot.middle, 0, foot.brandSize), ink: inks.inkOnPaper, right });
  if (citation !== undefined) lines.push({ field: 'basis', text: citation.text, font: regular, size: citation.size, x: citation.beside ? right - regular.measure(citation.text, citation.size) : area.left, baseline: citation.beside ? baselineIn(foot.middle, 0, citation.size) : baselineIn(foot.middle - rowHeight, 0, citation.size), ink: inks.inkOnPaper, right: right + 2 });

  if (card.words.badge !== '') {
    const fitted = fitText(card.words.badge, bold, { width: badge.width, maxLines: 1, sizes: badge.sizes.slice(card.words.badge.includes('/') ? 2 : 0) });
    if (fitted === null) problems.push(cardProblem(card, 'badge', 'badge', `"${card.words.badge}"`, 'a short number', 'Shorten it.'));
    else lines.push({ field: 'badge', text: fitted.lines[0]!, font: bold, size: fitted.size, x: badge.centre - bold.measure(fitted.lines[0]!, fitted.size) / 2, baseline: badge.baseline, ink: inks.inkOnYellow, right: badge.centre + badge.width / 2 });
  }
  return { lines, problems };
}
