import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/lib/problems.ts';
import type { CardWords, SitePage } from '../../src/lib/sitePages.ts';
import { checkCardGlyphs } from './glyphs.ts';

const page = (cardWords: Partial<CardWords>): SitePage => ({
  kind: 'topic', id: 'chu-de/x', locale: 'vi', path: '/chu-de/x/', title: '', description: '', entry: 'x', task: '', parents: [''], listed: true, source: 'content/topics/x/vi.yaml', card: '/the/vi/chu-de--x.png',
  cardWords: { kicker: 'Chủ đề', title: 'Ai giúp tôi?', text: 'Xã, phường.', basis: 'Căn cứ: Điều\u00a044', ...cardWords },
});

const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC'))).join('');

describe('checkCardGlyphs', () => {
  test('finds every Vietnamese letter and mark of the card fonts', () => {
    const all = `${vowels}đ${vowels.toUpperCase()}Đ “”‘’–—…·\u00a0`;
    expect(checkCardGlyphs([page({ title: all, text: all })])).toEqual([]);
  });

  test('names page, field and letter once, in Unicode too', () => {
    expect(checkCardGlyphs([page({ title: '缺 và 缺' })]).map(formatProblem)).toEqual([
      'content/topics/x/vi.yaml  title on the card of /chu-de/x/: found 缺 U+7F3A; expected letters that Be Vietnam Pro 700 has. Write it with other letters in the entry, or give the language a font that has it.',
    ]);
  });

  test('looks at every field of every page', () => {
    expect(checkCardGlyphs([page({ kicker: 'अ', text: 'ب' }), page({}), page({ basis: '😀' })]).map(({ field, found }) => `${field}: ${found}`)).toEqual(['kicker on the card of /chu-de/x/: अ U+0905', 'text on the card of /chu-de/x/: ب U+0628', 'basis on the card of /chu-de/x/: 😀 U+1F600']);
  });

  test('takes decomposed letters for the composed ones that are drawn', () => {
    expect(checkCardGlyphs([page({ title: 'Điều kiện'.normalize('NFD') })])).toEqual([]);
  });
});
