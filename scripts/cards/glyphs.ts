import type { Problem } from '../../src/lib/problems.ts';
import type { CardWords, SitePage } from '../../src/lib/sitePages.ts';
import { cardFonts } from './fonts.ts';

const boldFields: readonly (keyof CardWords)[] = ['kicker', 'title'];

/** Every letter of every card must exist in its font: a box instead of a letter is never published. */
export function checkCardGlyphs(pages: readonly SitePage[]): Problem[] {
  return pages.flatMap((page) => {
    const fonts = cardFonts(page.locale);
    return Object.entries(page.cardWords).flatMap(([field, text]: [string, string]) => {
      const font = boldFields.includes(field as keyof CardWords) ? fonts.bold : fonts.regular;
      const missing = [...new Set(text.normalize('NFC'))].filter((character) => !font.has(character));
      if (missing.length === 0) return [];
      return [{
        file: page.source,
        field: `${field} on the card of ${page.path}`,
        found: missing.map((character) => `${character} U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(', '),
        expected: `letters that ${font.name} ${font.weight} has`,
        action: 'Write it with other letters in the entry, or give the language a font that has it.',
      }];
    });
  });
}
