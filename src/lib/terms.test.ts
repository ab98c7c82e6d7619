import { describe, expect, test } from 'vitest';
import type { Content } from './readContent.ts';
import { firstUses, termDeviations, termFinder } from './terms.ts';

type Words = Record<string, { term: string; meaning: string; example: string; aliases: string[]; forms?: string[]; secondNames?: string[] }>;
const word = (term: string, rest: object = {}) => ({ term, meaning: 'x', example: 'x', aliases: [], ...rest });
const entry = (id: string, words: object, facts: object = {}) => [id, { id, facts, words, translation: {} }] as const;
const glossary: readonly (readonly [string, Words])[] = [
  ['so-hoa', { vi: word('Số hóa'), en: word('Digitisation', { forms: ['digitise'] }), ko: word('디지털화'), zh: word('数字化') }],
  ['so-hoa-quy-trinh', { vi: word('Số hóa quy trình'), en: word('Process digitisation'), ko: word('프로세스 디지털화'), zh: word('流程数字化') }],
  ['chuyen-doi-so', { vi: word('Chuyển đổi số'), en: word('Digital transformation', { secondNames: ['digitalisation'] }), ko: word('디지털 전환'), zh: word('数字化转型') }],
];

/** Content that holds these terms and one article with the given words. */
const content = (words: object = {}, facts: object = {}) => {
  const none = new Map();
  return {
    documents: none, plans: none, agencies: none, topics: none, infographics: none, guides: none, comparisons: none, indicators: none, campaigns: none, packs: none, changes: none, corrections: none,
    articles: new Map([entry('dieu-01', words, facts)]),
    glossary: new Map(glossary.map(([id, byLocale]) => entry(id, byLocale))),
  } as unknown as Content;
};
const found = (locale: 'vi' | 'en' | 'ko' | 'zh', text: string) => termFinder(content(), locale)(text).map(({ id, start, end }) => `${id}:${text.slice(start, end)}`);

describe('termFinder', () => {
  test('takes the longest term where one contains another', () => {
    expect(found('vi', 'Số hóa quy trình khác số hóa.')).toEqual(['so-hoa-quy-trinh:Số hóa quy trình', 'so-hoa:số hóa']);
    expect(found('zh', '数字化转型不只是数字化。')).toEqual(['chuyen-doi-so:数字化转型', 'so-hoa:数字化']);
  });

  test('does not find a term inside another word', () => {
    expect(found('vi', 'mã số hóanh')).toEqual([]);
  });

  test('finds plurals and recorded forms in English, and words with particles in Korean', () => {
    expect(found('en', 'Digital transformations digitise papers.')).toEqual(['chuyen-doi-so:Digital transformations', 'so-hoa:digitise']);
    expect(found('ko', '디지털 전환을 합니다')).toEqual(['chuyen-doi-so:디지털 전환']);
  });
});

describe('firstUses', () => {
  test('marks a term once on a page, where it first stands, and loses no letter', () => {
    const link = firstUses(termFinder(content(), 'vi'));
    expect(link('Nhờ số hóa, việc chuyển đổi số')).toEqual([{ text: 'Nhờ ' }, { text: 'số hóa', term: 'so-hoa' }, { text: ', việc ' }, { text: 'chuyển đổi số', term: 'chuyen-doi-so' }]);
    expect(link('Số hóa là một bước.')).toEqual([{ text: 'Số hóa là một bước.' }]);
  });
});

describe('termDeviations', () => {
  const list = (words: object, facts?: object) => termDeviations(content(words, facts)).map(({ rule, file, block, term, expected }) => `${rule} ${file} ${block}: ${term} -> ${expected}`);

  test('lists a translation that does not use the agreed rendering, in the block where it fails', () => {
    expect(list({ vi: { title: 'Chuyển đổi số', sentence: 'Số hóa' }, en: { title: 'Going digital', sentence: 'They digitise it' } })).toEqual(['term content/articles/dieu-01/en.yaml title: Chuyển đổi số -> Digital transformation']);
  });

  test('lists a second name for a concept', () => {
    expect(list({ vi: { title: 'A' }, en: { title: 'Digitalisation for all' } })).toEqual(['second-name content/articles/dieu-01/en.yaml title: digitalisation -> Digital transformation']);
  });

  test('leaves out what facts.yaml excuses with a reason', () => {
    expect(list({ vi: { title: 'Chuyển đổi số' }, en: { title: 'Going digital' } }, { exceptions: [{ rule: 'term', in: 'en:title', reason: 'x' }] })).toEqual([]);
  });
});
