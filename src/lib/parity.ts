import { makeFaq } from './faq.ts';
import { figuresOf } from './figures.ts';
import { locales, type Locale } from './locales.ts';
import { basisLabels, plainSpaces, shortBasisLabels } from './messages/basis.ts';
import { topicForms } from './messages/topicForms.ts';
import type { Problem } from './problems.ts';
import type { Content } from './readContent.ts';
import type { TopicWords } from './schemas/topic.ts';
import type { Site } from './site.ts';

/** Statements of a topic that a form carries: their words, and where they rest. Steps and the situation rest on nothing. */
export interface Carried {
  texts: readonly string[];
  cite: readonly string[];
}

/** One form of a topic as it goes out: a page, a post, a message, a script, a sheet of paper. */
export interface Form {
  /** Short and the same in every language, for error messages: `post`, `sms-plain`, `script`. */
  name: string;
  text: string;
  /** What stands in it and is not the topic's: its address, headings, the line about review. */
  frame: readonly string[];
  /** What it must hold whole, each statement followed by its own basis. */
  carries: readonly Carried[];
  /** `full`: article, clause and point; `short`: the article, or the name of the plan; `none`: the form names no basis. */
  basis: 'full' | 'short' | 'none';
  /** True where the basis of all of it stands in one place, as at the end of a script, and not behind each statement. */
  basisTogether?: boolean;
  /** How the form writes the words of the content, where not as they are: without marks, with numbers in words, escaped. */
  written?: (text: string) => string;
  /** True where it shows the wrong answers of the quiz too. */
  wrongAnswers?: boolean;
}

/** One line of words: composed letters, plain blanks. */
const oneLine = (text: string): string => plainSpaces(text.normalize('NFC')).replace(/\s+/g, ' ').trim();

/** A place in the law as each language writes it; the Vietnamese also without its marks. */
const lawPlace: Record<Locale, RegExp> = {
  vi: /(?<!\p{L})(?:Điều|Dieu) (\d+)(?: (?:khoản|khoan) (\d+))?(?: (?:điểm|diem) ([a-zđ])(?![\p{L}\d]))?/giu,
  en: /(?<!\p{L})Article (\d+)(?:, clause (\d+))?(?:, point ([a-zđ])(?![\p{L}\d]))?/giu,
  ko: /제(\d+)조(?: ?제(\d+)항)?(?: ?([a-zđ])호)?/gu,
  zh: /第(\d+)条(?:第(\d+)款)?(?:([a-zđ])项)?/gu,
};

/** Words a Vietnamese agency's name begins with, and the two that follow: it finds agencies that content/agencies does not list. */
const agencyHead = /(?<!\p{L})(?:Sở|Bộ|Cục|Chi cục|Tổng cục|Ban|Hội|Hội đồng|Ủy ban|Công an|Tòa án|Viện|Trung tâm|Văn phòng|Thanh tra|Đài|Ngân hàng) \p{L}+ \p{L}+/gu;

/** Numbers in Vietnamese words, as scripts speak them. */
const numberWords = /(?<!\p{L})(?:(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|triệu|tỷ|linh|phẩy) ?)+(?!\p{L})/giu;

/** The names of all agencies as one pattern, the longest first, so that a name inside a longer one is not taken for itself. */
function agencyPattern(content: Content, locale: Locale, written: (text: string) => string): RegExp {
  const names = [...content.agencies.values()].flatMap(({ words }) => (words[locale] === undefined ? [] : [words[locale].name, words[locale].short]));
  const longestFirst = [...new Set(names.map((name) => oneLine(written(name))))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(longestFirst.map((name) => name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|'), 'giu');
}

/** What a text holds that must not differ: places in the law, dates, numbers, agencies, each as it is named in a problem. */
function holdings(text: string, locale: Locale, agencies: RegExp): Set<string> {
  const found = new Set<string>();
  // What is taken out leaves a line break behind, which no pattern crosses.
  const take = (from: string, pattern: RegExp, name: (match: RegExpMatchArray) => string): string => {
    for (const match of from.matchAll(pattern)) found.add(name(match));
    return from.replace(pattern, '\n');
  };
  const lines = text.split('\n').map(oneLine).join('\n');
  const named = take(lines, lawPlace[locale], ([, article, clause, point]) => `place ${[article, clause, point].filter(Boolean).join('.')}`);
  for (const figure of figuresOf(named, locale)) found.add(`figure ${figure}`);
  const rest = take(named, agencies, ([name]) => `agency ${name.toLocaleLowerCase(locale)}`);
  if (locale === 'vi') {
    take(rest, agencyHead, ([name]) => `agency ${name.toLocaleLowerCase(locale)}`);
    take(named, numberWords, ([words]) => `figure ${words.trim().toLocaleLowerCase(locale)}`);
  }
  return found;
}

/** Every statement of a topic with its basis; the wrong answers of the quiz only for a form that shows them. */
function statements(words: TopicWords, wrongAnswers: boolean): Carried[] {
  return [
    { texts: [words.question, words.situation, ...words.steps.map(({ text }) => text)], cite: [] },
    ...[words.answer, ...(words.sms === undefined ? [] : [words.sms]), ...words.messages, ...words.notPromised].map(({ text, cite }) => ({ texts: [text], cite })),
    ...words.quiz.map(({ ask, right, wrong, cite }) => ({ texts: [ask, right, ...(wrongAnswers ? wrong : [])], cite })),
  ];
}

/** True where `label` stands in the text whole: "Điều 3" does not stand in "Điều 32", nor "mục II.4.1" in "mục II.4.1.g". */
function holdsLabel(text: string, label: string): boolean {
  const open = /[\p{Script=Latin}\d]$/u.test(label);
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
    if (!open || !/^(?:[\p{Script=Latin}\d]|\.[\p{Script=Latin}\d])/u.test(text.slice(at + label.length))) return true;
  }
  return false;
}

/** The first words of a statement, to name it in a problem. */
const opening = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/**
 * How one form of a topic differs from the topic. Every form is held to the same three rules:
 * 1. it names no place in the law, date, number or agency that the topic does not name;
 * 2. it holds whole every statement it says it carries;
 * 3. behind each of them, before the next, stands that statement's own basis; or all of them in one place, where the form says so.
 */
export function formProblems({ content }: Pick<Site, 'content'>, id: string, locale: Locale, form: Form): Problem[] {
  const words = content.topics.get(id)?.words[locale];
  if (words === undefined) throw new Error(`parity: found no topic "${id}" in ${locale}; expected an id of content/topics/ with words in that language. Correct the call.`);
  const written = form.written ?? ((text: string) => text);
  const labelsOf = (cite: readonly string[]) => (form.basis === 'none' ? [] : (form.basis === 'full' ? basisLabels : shortBasisLabels)(content, cite, locale).map((label) => oneLine(written(label))));
  const problems: Problem[] = [];
  const report = (found: string, expected: string, action: string) => problems.push({ file: `content/topics/${id}/${locale}.yaml`, field: `form ${form.name}`, found, expected, action });
  const text = oneLine(form.text);

  const parts = form.carries.map(({ texts, cite }) => ({ first: oneLine(written(texts[0]!)), texts: texts.map((part) => oneLine(written(part))), labels: labelsOf(cite) }));
  const starts = parts.flatMap(({ first }) => {
    const places: number[] = [];
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) places.push(at);
    return places;
  }).sort((a, b) => a - b);
  for (const { first, texts, labels } of parts) {
    const missing = texts.filter((part) => !text.includes(part));
    if (missing.length > 0) {
      for (const part of missing) report(`no "${opening(part)}"`, 'the words of the topic, unchanged and whole', 'Let the form take them from the topic; write a shorter sentence there rather than cut one.');
      continue;
    }
    // A script says its first message twice: one of the places must hold the basis.
    const segments = starts.filter((at) => text.startsWith(first, at)).map((at) => text.slice(at, starts.find((next) => next >= at + first.length) ?? text.length));
    const lacking = (segment: string) => [...texts.filter((part) => !segment.includes(part)), ...labels.filter((label) => !holdsLabel(segment, label))];
    const best = (form.basisTogether === true ? [text] : segments).map(lacking).sort((a, b) => a.length - b.length)[0]!;
    if (best.length > 0) report(`no "${best.map(opening).join('", "')}" behind "${opening(first)}"`, `its basis there: ${labels.join('; ')}`, 'Let the form take the citations from the topic.');
  }

  const agencies = agencyPattern(content, locale, written);
  const all = statements(words, form.wrongAnswers ?? false);
  const lines = (separator: (text: string) => string) => all.flatMap(({ texts, cite }) => [...texts, ...basisLabels(content, cite, locale), ...shortBasisLabels(content, cite, locale)].map(separator));
  const allowed = holdings(lines(written).join('\n'), locale, agencies);
  for (const place of [...allowed].filter((held) => held.startsWith('place '))) {
    const [article, clause] = place.slice('place '.length).split('.');
    allowed.add(`place ${article}`);
    if (clause !== undefined) allowed.add(`place ${article}.${clause}`);
  }
  const unframed = form.frame.map((line) => plainSpaces(line.normalize('NFC'))).filter((line) => line !== '').sort((a, b) => b.length - a.length)
    .reduce((rest, line) => rest.replaceAll(line, '\n'), plainSpaces(form.text.normalize('NFC')));
  for (const held of holdings(unframed, locale, agencies)) {
    if (allowed.has(held)) continue;
    const [kind, ...name] = held.split(' ');
    report(`the ${{ place: 'reference', figure: 'figure', agency: 'agency' }[kind as 'place' | 'figure' | 'agency']} "${name.join(' ')}"`, 'only what the topic names', 'Correct the words the form adds, or name it in the topic with its basis.');
  }
  return problems;
}

/** How the forms of all topics differ from their topics, in every language; nothing when every form says the same. */
export const parityProblems = (site: Site): Problem[] =>
  locales.flatMap((locale) => {
    const faq = makeFaq(site.content, locale);
    return [...site.content.topics].flatMap(([id, { words }]) => (words[locale] === undefined ? [] : topicForms(site, id, locale, faq).flatMap((form) => formProblems(site, id, locale, form))));
  });
