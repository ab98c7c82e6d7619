import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '../locales.ts';
import { keepNames, legaleseLists } from './legalese.ts';
import { languageRules, lintTexts, type Finding, type LanguageRule } from './lintTexts.ts';
import { glossaryNames, readWordsFiles } from './readWordsFiles.ts';
import { sentenceLength, sentencesOf, type Level } from './sentences.ts';

const fixture = (name: string): unknown => load(readFileSync(`src/lib/plainLanguage/fixtures/${name}.yaml`, 'utf8'));
const files = readWordsFiles();
const kept = Object.fromEntries(locales.map((locale) => [locale, glossaryNames(files, locale)]));
const lint = (text: string, locale: Locale = 'vi', level: Level = 'plain'): Finding[] => lintTexts([{ text, level, read: true }], { locale, kept: kept[locale] })[0]!;
const rules = (text: string, locale?: Locale, level?: Level) => lint(text, locale, level).map(({ rule }) => rule);

describe('the seeded sentences', () => {
  const seeds = Object.entries(fixture('seeded') as Record<Locale, { rule: LanguageRule; text: string; level?: Level; missed?: boolean }[]>).flatMap(([locale, list]) => list.map((seed) => ({ locale: locale as Locale, ...seed })));

  test('at least 95 of 100 planted errors are found, by the rule they were planted for', () => {
    const missed = seeds.filter(({ locale, rule, text, level }) => !rules(text, locale, level).includes(rule));
    const stopping = seeds.filter(({ locale, rule, text, level }) => lint(text, locale, level).some((finding) => finding.rule === rule && finding.level === 'error'));
    console.log(`seeded errors: ${seeds.length - missed.length} of ${seeds.length} found (${((100 * (seeds.length - missed.length)) / seeds.length).toFixed(1)} %; ${stopping.length} as errors, the others as hints)${missed.map(({ rule, text }) => `\n  missed ${rule}: ${text}`).join('')}`);
    expect(seeds.length).toBeGreaterThanOrEqual(60);
    expect((seeds.length - missed.length) / seeds.length).toBeGreaterThanOrEqual(0.95);
  });

  test('what is missed is what the list says is missed', () => {
    expect(seeds.filter(({ locale, rule, text, level }) => !rules(text, locale, level).includes(rule))).toEqual(seeds.filter(({ missed }) => missed === true));
  });

  test('every rule has a planted error', () => {
    expect(new Set(seeds.map(({ rule }) => rule))).toEqual(new Set(languageRules));
  });
});

describe('the good sentences', () => {
  const good = Object.entries(fixture('good') as Record<string, Record<Locale, string[]>>).flatMap(([origin, byLocale]) => Object.entries(byLocale).flatMap(([locale, texts]) => texts.map((text) => ({ origin, locale: locale as Locale, text }))));

  test('no sentence is reported, neither as an error nor as a hint', () => {
    const alarms = good.flatMap(({ locale, text }) => lint(text, locale).map(({ rule, level, words }) => `${rule} (${level}) "${words}" in: ${text}`));
    console.log(`good sentences: ${alarms.length} false alarms in ${good.length} (${good.filter(({ origin }) => origin === 'real').length} real, ${good.filter(({ origin }) => origin === 'invented').length} invented)`);
    expect(good.length).toBeGreaterThanOrEqual(60);
    expect(alarms).toEqual([]);
  });
});

describe('sentence length', () => {
  const syllables = (count: number) => `${Array.from({ length: count }, () => 'tiếng').join(' ')}.`;

  test.each([
    [25, 'plain', undefined], [26, 'plain', 'hint'], [40, 'plain', 'hint'], [41, 'plain', 'error'],
    [15, 'quick', undefined], [16, 'quick', 'hint'], [20, 'quick', 'hint'], [21, 'quick', 'error'],
  ] as const)('a Vietnamese sentence of %i syllables on the %s level: %s', (count, level, expected) => {
    expect(lint(syllables(count), 'vi', level).map(({ level: found }) => found)).toEqual(expected === undefined ? [] : [expected]);
  });

  test('counts a foreign word or a number in Korean and Chinese as one character', () => {
    expect([sentenceLength('北宁省（Bắc Ninh）有99个乡。', 'zh'), sentenceLength('싸(xã) 48개입니다.', 'ko')]).toEqual([3 + 2 + 1 + 1 + 2, 1 + 1 + 1 + 4]);
  });

  test('ends a Chinese sentence at its mark, with the closing quote, though no blank follows', () => {
    expect(sentencesOf('他问：“能办吗？”能办。走吧！', 'zh')).toEqual(['他问：“能办吗？”', '能办。', '走吧！']);
  });
});

describe('office words', () => {
  test('come with an everyday wording', () => {
    expect(lint('Căn cứ vào luật này, bạn được giúp.')).toEqual([{ rule: 'legalese', level: 'error', words: 'Căn cứ vào', better: ['theo', 'dựa vào'] }]);
  });

  test('that officers use among themselves are left alone in what is written for officers', () => {
    const text = { text: 'Sở triển khai và rà soát.', level: 'plain', read: true } as const;
    expect(lintTexts([text], { locale: 'vi' })[0]!.map(({ words }) => words)).toEqual(['triển khai', 'rà soát']);
    expect(lintTexts([text], { locale: 'vi', forOfficers: true })[0]).toEqual([]);
  });

  test('that the glossary defines are no finding, because the page explains them', () => {
    const text = [{ text: 'Nơi có hành vi ấy.', level: 'plain', read: true } as const];
    expect(lintTexts(text, { locale: 'vi' })[0]!.map(({ words }) => words)).toEqual(['hành vi']);
    expect(lintTexts(text, { locale: 'vi', kept: keepNames(['Hành vi']) })[0]).toEqual([]);
  });

  test('the longest is reported, not a shorter one inside it', () => {
    expect(lint('Ghi ở điều nêu tại khoản 1, nhằm mục đích ấy.').map(({ words }) => words)).toEqual(['nêu tại', 'nhằm mục đích']);
  });

  test.each([['vi', 80], ['en', 40]] as const)('the list of %s has at least %i, each in one group and each with another wording', (locale, least) => {
    const { never, often, officersOnly, stays } = legaleseLists[locale]!;
    const entries = [never, often, officersOnly].flatMap((words) => Object.entries(words));
    expect(entries.length).toBeGreaterThanOrEqual(least);
    expect(new Set(entries.map(([words]) => words)).size).toBe(entries.length);
    expect(entries.filter(([words, better]) => better === '' || words === better || words !== words.toLowerCase() || `${words}${better}` !== `${words}${better}`.normalize('NFC'))).toEqual([]);
    expect(Object.keys(stays).filter((words) => !entries.some(([listed]) => listed === words))).toEqual([]);
  });

  test('a better wording of the Vietnamese list is not itself an office word that must go', () => {
    const { never, often } = legaleseLists.vi!;
    expect([...Object.values(never), ...Object.values(often)].flatMap((better) => lint(better)).filter(({ rule, level }) => rule === 'legalese' && level === 'error')).toEqual([]);
  });
});

test('an abbreviation is reported once in a file, with its long form, and not where the file explains it', () => {
  const texts = (...all: string[]) => lintTexts(all.map((text) => ({ text, level: 'plain', read: true }) as const), { locale: 'vi' });
  expect(texts('Hỏi UBND xã.', 'UBND trả lời.')).toEqual([[{ rule: 'abbreviation', level: 'error', words: 'UBND', detail: 'an abbreviation without its long form', better: ['Ủy ban nhân dân'] }], []]);
  expect(texts('Ủy ban nhân dân (UBND) xã.', 'UBND trả lời.')).toEqual([[], []]);
});

test('an abbreviation that only a search word explains is not explained to the reader', () => {
  const texts = [{ text: 'Hỏi UBND xã.', level: 'plain', read: true }, { text: 'Ủy ban nhân dân (UBND)', level: 'plain', read: false }] as const;
  expect(lintTexts(texts, { locale: 'vi' }).map((findings) => findings.map(({ words }) => words))).toEqual([['UBND'], []]);
});

test('no said twice is reported once, though two patterns see it', () => {
  expect(lint('Cán bộ không trả hồ sơ mà không nêu lý do.').map(({ words }) => words)).toEqual(['không trả hồ sơ mà không nêu']);
});

test('the tone and the letters come with the right spelling, each word its own', () => {
  expect(lint('Toàn dân hoà giải, toà xử, thuỷ lợi.').map(({ words, better }) => [words, ...better])).toEqual([['hoà', 'hòa'], ['toà', 'tòa'], ['thuỷ', 'thủy']]);
  expect(lint('Luật'.normalize('NFD')).map(({ rule, better }) => [rule, ...better])).toEqual([['unicode-form', 'Luật']]);
});

test('words people type into a search are looked at for their letters only', () => {
  const [findings] = lintTexts([{ text: 'UBND căn cứ vào hoà', level: 'plain', read: false }], { locale: 'vi' });
  expect(findings!.map(({ rule }) => rule)).toEqual(['tone-mark']);
});
