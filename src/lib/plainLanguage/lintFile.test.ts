import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allEntries } from '../checkWords.ts';
import { locales, type Locale } from '../locales.ts';
import { readProse } from '../readProse.ts';
import { readSite } from '../site.ts';
import { readableBlocks, writtenTexts } from '../translation.ts';
import { findProseTexts, findYamlTexts } from './findTexts.ts';
import { formatFinding, lintFile, type WordsFile } from './lintFile.ts';
import { readWordsFiles } from './readWordsFiles.ts';

const file = (raw: string, more: Partial<WordsFile> = {}): WordsFile => ({ file: 'content/topics/x/vi.yaml', raw, locale: 'vi', exceptions: [], ...more });
const lines = (words: WordsFile) => lintFile(words, undefined).map(formatFinding);

describe('a finding', () => {
  test('names file, line, field, rule, the words and a better wording', () => {
    expect(lines(file('question: "Ai giúp?"\nmessages:\n  - { text: "Có người giúp.", cite: "luat-148#44" }\n  - { text: "Bạn được giúp trừ trường hợp tự làm.", cite: "luat-148#44" }\n'))).toEqual([
      'content/topics/x/vi.yaml:4  messages[1].text  legalese: found "trừ trường hợp". Better: "trừ khi".',
    ]);
  });

  test('in a text of several lines stands on the line that holds its words', () => {
    expect(lines(file('a: một\nbody: >\n  Dòng đầu không có gì.\n  Dòng này tiến hành\n  việc.\nz: hết\n'))).toEqual(['content/topics/x/vi.yaml:4  body  legalese: found "tiến hành". Better: "làm" or "bỏ hẳn chữ này".']);
  });

  test('that stands in two texts is named on the line of each', () => {
    expect(lines(file('a: "Xã tiến hành."\nb: "Xã tiến hành."\nc: >\n  Xã\n  tiến hành.\n')).map((line) => line.split('  ')[0])).toEqual([1, 2, 5].map((line) => `content/topics/x/vi.yaml:${line}`));
  });

  test('says of a long sentence how long it is', () => {
    const sentence = `${Array.from({ length: 21 }, () => 'tiếng').join(' ')}.`;
    expect(lines(file(`quick:\n  - { text: "${sentence}", cite: "luat-148#44" }\n`))[0]).toMatch(/^content\/topics\/x\/vi\.yaml:2 {2}quick\[0\]\.text {2}sentence-length: found a sentence of 21 syllables, more than the 20 of the short level, "tiếng .*…"\. Split it\.$/u);
  });

  test('in a prose page has the line of the file, its head counted', () => {
    const raw = '---\ntitle: "Trang"\ndescription: "Một trang."\n---\nimport X from \'x\';\n\n## Tiêu đề\n\nMột câu\n**nữa** tiến\nhành thôi.\n\n- Việc [nêu trên](/luat/) là `UBND`.\n<X a={1} />\n\n| cột | hỏi UBND |\n| --- | --- |\n';
    expect(lines(file(raw, { file: 'content/pages/x/vi.mdx' }))).toEqual([
      'content/pages/x/vi.mdx:10  body  legalese: found "tiến hành". Better: "làm" or "bỏ hẳn chữ này".',
      'content/pages/x/vi.mdx:13  body  legalese: found "nêu trên". Better: "này" or "ấy".',
      'content/pages/x/vi.mdx:16  body  abbreviation: found an abbreviation without its long form, "UBND". Better: "Ủy ban nhân dân".',
    ]);
  });
});

describe('what is left alone', () => {
  test('a block that facts.yaml excuses from the rule, and only that block', () => {
    const raw = 'clauses:\n  "1":\n    text: "Hỏi HĐND."\n  "2":\n    text: "Hỏi UBND."\n';
    const excused = (place: string, locale: Locale) => lines(file(raw, { locale, exceptions: [{ rule: 'abbreviation', in: place, reason: 'x' }] })).map((line) => /"(.*?)"/u.exec(line)![1]);
    expect(excused('clauses.1', 'vi')).toEqual(['UBND']);
    expect(excused('zh:clauses.1', 'zh')).toEqual(['UBND']);
    expect(excused('clauses.1', 'zh')).toEqual(['HĐND', 'UBND']);
  });

  test('citations and marks of translation, which are no words', () => {
    expect(lines(file('answer: { text: "Có.", cite: "UBND căn cứ vào" }\ntranslatedFrom:\n  "answer": "UBND"\n'))).toEqual([]);
  });

  test('official names of documents', () => {
    expect(lines(file('title: "Quyết định triển khai căn cứ vào luật"\npurpose: "Căn cứ vào luật."\n', { file: 'content/documents/x/vi.yaml' }))).toEqual(['content/documents/x/vi.yaml:2  purpose  legalese: found "Căn cứ vào". Better: "theo" or "dựa vào".']);
  });
});

test('texts have the places of the tree, with keys in quotes, lists in lists and maps in lists', () => {
  expect(findYamlTexts('a:\n  - [một, hai]\n  - { b: ba }\n"c":\n  d: { text: bốn }\ne: 5\n').map(({ field, block, text }) => [field, block, text])).toEqual([
    ['a[0][0]', 'a', 'một'], ['a[0][1]', 'a', 'hai'], ['a[1].b', 'a', 'ba'], ['c.d.text', 'c.d', 'bốn'],
  ]);
});

describe('the words of this site', () => {
  const files = readWordsFiles();
  const site = readSite();
  const byName = new Map(files.map((words) => [words.file, words]));

  test('every text that the site reads is looked at, on its level', () => {
    const missing: string[] = [];
    let texts = 0;
    for (const { folder, entry } of allEntries(site.content)) {
      for (const locale of locales) {
        const words = entry.words[locale];
        if (words === undefined) continue;
        const looked = new Map(findYamlTexts(byName.get(`${folder}/${locale}.yaml`)?.raw ?? '').filter(({ read }) => read).map(({ block, text, level }) => [`${block} ${text}`, level]));
        for (const [block, value] of readableBlocks(words)) {
          for (const text of writtenTexts(value)) {
            texts += 1;
            if (/\p{L}/u.test(text) && looked.get(`${block} ${text}`) !== (block === 'quick' ? 'quick' : 'plain')) missing.push(`${folder}/${locale}.yaml ${block}: ${text}`);
          }
        }
      }
    }
    expect(texts).toBeGreaterThan(10_000);
    expect(missing).toEqual([]);
    for (const locale of locales) expect(byName.has(`content/ui/${locale}.yaml`)).toBe(true);
    for (const { id, locale, title } of readProse()) expect(findProseTexts(byName.get(`content/pages/${id}/${locale}.mdx`)!.raw).map(({ text }) => text)).toContain(title);
  });

  test('every line named is a line of the file that holds the beginning of the words', () => {
    const wrong = files
      .filter(({ file }) => file.endsWith('.yaml'))
      .flatMap((words) => lintFile(words, undefined).filter(({ line, words: found }) => !readFileSync(words.file, 'utf8').split('\n')[line - 1]?.replaceAll('\\"', '"').replaceAll("''", "'").includes(found.replace(/…$/u, '').split(' ')[0]!)))
      .map(formatFinding);
    expect(wrong).toEqual([]);
  });
});
