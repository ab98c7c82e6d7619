import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/lib/problems.ts';
import { exampleCard } from '../../src/tests/fixtures/exampleCard.ts';
import { checkCardGlyphs } from './glyphs.ts';

const card = exampleCard;

const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC'))).join('');

describe('checkCardGlyphs', () => {
  test('finds every Vietnamese letter and mark of the card fonts', () => {
    const all = `${vowels}đ${vowels.toUpperCase()}Đ “”‘’–—…·\u00a0`;
    expect(checkCardGlyphs([card({ title: all, text: all })])).toEqual([]);
  });

  test('names page, field and letter once, in Unicode too', () => {
    expect(checkCardGlyphs([card({ title: '缺 và 缺' })]).map(formatProblem)).toEqual([
      'content/topics/x/vi.yaml  title on the card of /chu-de/x/: found 缺 U+7F3A; expected letters that Be Vietnam Pro 700 has. Write it with other letters in the entry, or give the language a font that has it.',
    ]);
  });

  test('looks at every field of every card', () => {
    expect(checkCardGlyphs([card({ kicker: 'अ', text: 'ب' }), card({}, { of: '/a/' }), card({ basis: '😀' }, { of: '/b/' })]).map(({ field, found }) => `${field}: ${found}`)).toEqual(['kicker on the card of /chu-de/x/: अ U+0905', 'text on the card of /chu-de/x/: ب U+0628', 'basis on the card of /b/: 😀 U+1F600']);
  });

  test('says it once for a card of several shapes', () => {
    expect(checkCardGlyphs([card({ title: '缺' }), card({ title: '缺' }, { shape: 'square' })])).toHaveLength(1);
  });

  test('takes decomposed letters for the composed ones that are drawn', () => {
    expect(checkCardGlyphs([card({ title: 'Điều kiện'.normalize('NFD') })])).toEqual([]);
  });
});
