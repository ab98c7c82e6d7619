import { commonAbbreviations, unexplainedAbbreviations } from '../checkWords.ts';
import type { Locale } from '../locales.ts';
import { checkWriting } from '../text.ts';
import { findDoubleNegatives } from './doubleNegatives.ts';
import { findLegalese, legaleseLists } from './legalese.ts';
import { lengthLimits, lengthUnit, sentenceLength, sentencesOf, type Level } from './sentences.ts';

/** The rules of plain language, in the order in which they are reported. */
export const languageRules = ['sentence-length', 'one-idea', 'legalese', 'abbreviation', 'double-negative', 'unicode-form', 'tone-mark', 'passive'] as const;
export type LanguageRule = (typeof languageRules)[number];

/** One place that could be said more plainly. An error must be mended; a hint is for the writer to judge. */
export interface Finding {
  rule: LanguageRule;
  level: 'error' | 'hint';
  /** The words as they stand in the text, for finding them. */
  words: string;
  /** What is wrong, where the words alone do not say it: "a sentence of 43 syllables". */
  detail?: string;
  /** Better wordings, where the rule knows any. */
  better: string[];
}

/** Texts of one file. An abbreviation explained in one of them is explained in all. */
export interface LintedText {
  text: string;
  level: Level;
  /** False for words people type into a search (keywords, aliases): only their letters are looked at. */
  read: boolean;
}

export interface LintOptions {
  locale: Locale;
  /** True for plans, documents, agencies and targets, which are written for officers about their own work. */
  forOfficers?: boolean;
  /** Names that must stay: the terms of the glossary. Made by `keepNames`. */
  kept?: RegExp | undefined;
}

/** Abbreviations that stand in a list by themselves, said as they are written; the reason stands beside each. */
const saidAsWritten: readonly string[] = [
  'CSV', 'JSON', 'XML', 'PNG', 'SVG', 'DOCX', 'EPUB', 'ZIP', 'XLSX', // names of file formats, on buttons that fetch such a file
  'QR', // the name of the square; "mã QR" has no long form in use
  'GIFT', // the name of a file format for quizzes
  'SMS', // what a phone calls its messages
  'KB', 'MB', // units, as phones print them
  'BY', 'MIT', // names of licences: CC BY, MIT
  'WCAG', 'AA', 'AAA', // the name of a standard and of its levels; the long form is English and says no more
];

/** The long form of abbreviations that the law, the plans and their officers use. */
const longForms: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân', HĐND: 'Hội đồng nhân dân', TTHC: 'thủ tục hành chính', DVC: 'dịch vụ công', DVCTT: 'dịch vụ công trực tuyến', CNTT: 'công nghệ thông tin',
  CSDL: 'cơ sở dữ liệu', CĐS: 'chuyển đổi số', KHCN: 'khoa học và công nghệ', QLNN: 'quản lý nhà nước', VBQPPL: 'văn bản quy phạm pháp luật', BCĐ: 'Ban Chỉ đạo', TW: 'Trung ương',
  CBCCVC: 'cán bộ, công chức, viên chức', CBCC: 'cán bộ, công chức', NĐ: 'Nghị định', QĐ: 'Quyết định', KH: 'Kế hoạch', BHXH: 'bảo hiểm xã hội', BHYT: 'bảo hiểm y tế', CCCD: 'thẻ căn cước', NCT: 'người cao tuổi', NKT: 'người khuyết tật',
  DTTS: 'dân tộc thiểu số', KTXH: 'kinh tế - xã hội', GDĐT: 'giáo dục và đào tạo', TTPVHCC: 'Trung tâm Phục vụ hành chính công', AI: 'trí tuệ nhân tạo', API: 'giao diện lập trình ứng dụng', GRDP: 'tổng sản phẩm trên địa bàn',
};

const shorten = (sentence: string): string => (sentence.length > 70 ? `${sentence.slice(0, 70).trimEnd()}…` : sentence);

/** Moves the tone of the house's other style back to the first vowel. `'hoà' => 'hòa'`, `'Uỷ' => 'Ủy'` */
const houseTone = (syllable: string, found: string): string => {
  const [first, second] = [...found];
  const [vowel, ...marks] = [...(second ?? '').normalize('NFD')];
  return syllable.replace(found, `${`${first}${marks.join('')}`.normalize('NFC')}${vowel}`);
};

function writingFindings(text: string): Finding[] {
  const words = text.split(/\s+/u);
  const seen = new Map<string, number>();
  return checkWriting(text, '').flatMap(({ expected, found }): Finding[] => {
    if (expected === 'NFC') {
      const composed = words.find((word) => word !== word.normalize('NFC')) ?? text;
      return [{ rule: 'unicode-form', level: 'error', words: composed, detail: 'letters that are not composed (NFC)', better: [composed.normalize('NFC')] }];
    }
    const vowels = found.slice(1, -1);
    const place = seen.get(vowels) ?? 0;
    seen.set(vowels, place + 1);
    const ending = new RegExp(`${vowels}(?!\\p{L})`, 'u');
    const word = (words.map((candidate) => candidate.normalize('NFC')).filter((candidate) => ending.test(candidate))[place] ?? vowels).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    return [{ rule: 'tone-mark', level: 'error', words: word, detail: 'the tone on the second vowel', better: [houseTone(word, vowels)] }];
  });
}

/** A clause that begins behind a comma or semicolon. */
const clauseStart: Partial<Record<Locale, RegExp>> = {
  vi: /[,;] (?:và|nhưng|còn|nên|đồng thời|hoặc|vì vậy|tuy nhiên|trong khi|mặc dù|mà|do đó|để|nếu|khi|vì|sau đó|trường hợp)(?!\p{L})/giu,
  en: /[,;] (?:and|but|so|while|whereas|although|which|or|if|when|because|however|then)\b/giu,
};

/**
 * Why a sentence may hold more than one idea, or nothing. Only counted, not understood: always a hint. A short sentence may have its
 * semicolon; what is written for officers lists tasks, so it may have more commas.
 */
function manyIdeas(sentence: string, locale: Locale, forOfficers: boolean): string | undefined {
  // Korean and Chinese join clauses in other ways, which these counts do not see.
  if (clauseStart[locale] === undefined) return undefined;
  const commas = [...sentence.matchAll(/,(?!\d)/gu)].length;
  const semicolons = [...sentence.matchAll(/;/gu)].length;
  const clauses = [...sentence.matchAll(clauseStart[locale])].length;
  if (semicolons > 0 && sentenceLength(sentence, locale) > lengthLimits[locale].plain.warn / (forOfficers ? 1 : 2)) return semicolons === 1 ? 'a semicolon' : `${semicolons} semicolons`;
  if (commas >= (forOfficers ? 6 : 4)) return `${commas} commas`;
  return clauses >= 2 ? `${clauses} clauses joined` : undefined;
}

const passive = /\b(?:is|are|was|were|be|been|being) (?:\w+ly )?(?:\w+ed|made|given|sent|done|set|put|paid|held|kept|run|drawn up|written) by\b/giu;

/**
 * What could be said more plainly in the texts of one file, text by text.
 * `lintTexts([{ text: 'Căn cứ vào luật này.', level: 'plain', read: true }], { locale: 'vi' }) => [[{ rule: 'legalese', words: 'Căn cứ vào', … }]]`
 */
export function lintTexts(texts: readonly LintedText[], { locale, forOfficers = false, kept }: LintOptions): Finding[][] {
  const known = new Set([...commonAbbreviations, ...saidAsWritten]);
  const abbreviations = new Set(unexplainedAbbreviations(texts.filter(({ read }) => read).map(({ text }) => text), known));
  const reported = new Set<string>();
  const list = legaleseLists[locale];
  return texts.map(({ text, level, read }) => {
    const findings: Finding[] = [];
    if (read) {
      const { warn, fail } = lengthLimits[locale][level];
      for (const sentence of sentencesOf(text, locale)) {
        const length = sentenceLength(sentence, locale);
        if (length > warn) {
          const most = length > fail ? fail : warn;
          findings.push({ rule: 'sentence-length', level: length > fail ? 'error' : 'hint', words: shorten(sentence), detail: `a sentence of ${length} ${lengthUnit[locale]}, ${length > fail ? 'more than the' : 'over the aim of'} ${most}${level === 'quick' ? ' of the short level' : ''}`, better: [] });
        }
        const ideas = manyIdeas(sentence, locale, forOfficers);
        if (ideas !== undefined) findings.push({ rule: 'one-idea', level: 'hint', words: shorten(sentence), detail: `${ideas}: perhaps more than one idea`, better: [] });
      }
      if (list !== undefined) findings.push(...findLegalese(text, list, { forOfficers, kept }).map((match): Finding => ({ rule: 'legalese', ...match })));
      for (const found of abbreviations) {
        if (reported.has(found) || !new RegExp(`(?<![\\p{L}\\d])${found}(?![\\p{L}\\d])`, 'u').test(text)) continue;
        reported.add(found);
        const long = locale === 'vi' ? longForms[found] : undefined;
        findings.push({ rule: 'abbreviation', level: 'error', words: found, detail: 'an abbreviation without its long form', better: long === undefined ? [] : [long] });
      }
      findings.push(...findDoubleNegatives(text, locale).map(({ better, ...match }): Finding => ({ rule: 'double-negative', ...match, detail: 'no said twice', better: [better] })));
      if (locale === 'en') findings.push(...[...text.matchAll(passive)].map(([words]): Finding => ({ rule: 'passive', level: 'hint', words, detail: 'a passive that names who acts', better: ['say who does it first'] })));
    }
    findings.push(...writingFindings(text));
    return findings.toSorted((a, b) => languageRules.indexOf(a.rule) - languageRules.indexOf(b.rule));
  });
}
