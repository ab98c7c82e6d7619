import type { Card } from '../../src/lib/cards.ts';
import type { Problem } from '../../src/lib/problems.ts';
import { cardFonts } from './fonts.ts';
import { cardProblem } from './layOutCard.ts';

const fields = ['kicker', 'title', 'text', 'basis', 'badge'] as const;
const boldFields: readonly string[] = ['kicker', 'title', 'badge'];

/** Every letter of every card must exist in its font: a box instead of a letter is never published. */
export function checkCardGlyphs(cards: readonly Card[]): Problem[] {
  const seen = new Set<string>();
  return cards.flatMap((card) => {
    // The shapes of a card have the same words; a letter is reported once.
    const words = `${card.source} ${card.of}`;
    if (seen.has(words)) return [];
    seen.add(words);
    const fonts = cardFonts(card.locale);
    return fields.flatMap((field) => {
      const font = boldFields.includes(field) ? fonts.bold : fonts.regular;
      // Blanks of every kind are drawn as one blank.
      const missing = [...new Set(card.words[field].normalize('NFC'))].filter((character) => character !== '\n' && !font.has(character));
      if (missing.length === 0) return [];
      const found = missing.map((character) => `${character} U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(', ');
      return [cardProblem(card, 'missing', field, found, `letters that ${font.name} ${font.weight} has`, 'Write it with other letters in the entry, or give the language a font that has it.')];
    });
  });
}
