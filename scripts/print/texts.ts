import type { Audience } from '../../src/lib/audiences.ts';
import { formatDate } from '../../src/lib/dates.ts';
import type { Locale } from '../../src/lib/locales.ts';
import type { Form } from '../../src/lib/parity.ts';
import { pagePath } from '../../src/lib/paths.ts';
import { basisLine } from '../../src/lib/pictures.ts';
import { printedGuide, printedTopic, versionCode } from '../../src/lib/printFiles.ts';
import type { Entry } from '../../src/lib/readContent.ts';
import type { Claim, Review } from '../../src/lib/schemas/common.ts';
import { fill } from '../../src/lib/schemas/interfaceWords.ts';
import { translationNote, type Site } from '../../src/lib/site.ts';
import { keepTogether } from '../../src/lib/text.ts';
import type { Written } from './sheet.ts';

/** A statement and its basis; `null` for advice of our own, which rests on none. */
export interface Statement {
  text: Written;
  basis: Written | null;
}

export interface Section {
  id: 'messages' | 'steps' | 'notPromised';
  heading: Written;
  ordered: boolean;
  items: Statement[];
}

/** What every sheet says about itself: where its page is, how to see that it is old, and that nobody has reviewed it. */
export interface About {
  locale: Locale;
  brand: string;
  kicker: Written;
  /** The people it is for. */
  picture: Audience;
  scan: Written;
  url: string;
  /** The address as it is printed, without the scheme. */
  address: Written;
  codeAlt: string;
  compare: Written;
  version: Written;
  code: string;
  /** ISO day. */
  date: string;
  trust: Written[];
}

/** All words of a topic's sheets in one language. */
export interface TopicSheet {
  about: About;
  question: Written;
  answer: Statement;
  sections: Section[];
  /** The invented case, with the words that say so; only where there is room. */
  situation: { heading: Written; mark: Written; text: Written };
}

/** All words of an audience's poster in one language. */
export interface Poster {
  about: About;
  title: Written;
  answer: Statement;
  gives: Statement[];
}

/** Breaks of lines are decided here, so a basis keeps its numbers together. */
const basisOf = (site: Site, locale: Locale, file: string, field: string, cites: readonly string[]): Written => ({ text: keepTogether(basisLine(site, cites, locale)), place: { file, field } });

function aboutSheet(site: Site, locale: Locale, entry: Entry<{ review: Review }, unknown>, page: string, picture: Audience, code: string): About {
  const ui = site.content.interface[locale];
  const word = (field: string, text: string): Written => ({ text, place: { file: `content/ui/${locale}.yaml`, field } });
  const url = `${site.settings.url}${pagePath(locale, page)}`;
  const address = url.replace(/^https?:\/\//, '');
  const { review } = entry.facts;
  const note = translationNote(entry, locale, ui);
  return {
    locale,
    brand: ui.brand,
    kicker: word('print.kicker', ui.print.kicker),
    picture,
    scan: word('print.scan', ui.print.scan),
    url,
    address: word('SITE_URL', address),
    codeAlt: fill(ui.print.code, { address }),
    compare: word('print.compare', ui.print.compare),
    version: word('print.version', fill(ui.print.version, { code, date: formatDate(site.settings.date, locale) })),
    code,
    date: site.settings.date,
    trust: [
      review === null ? word('notes.notReviewed', ui.notes.notReviewed) : word('notes.reviewed', fill(ui.notes.reviewed, { ...review, date: formatDate(review.on, locale) })),
      ...(note === null ? [] : [word('notes.translated', note)]),
    ],
  };
}

/** Marks what needs no device, as the page does. `'Hỏi xã.' => 'Hỏi xã. (không cần điện thoại)'` */
const inBrackets = (locale: Locale, text: string, mark: string): string => (locale === 'zh' ? `${text}（${mark}）` : `${text} (${mark.replaceAll(' ', '\u00a0')})`);

/** The words of a topic's sheets; `undefined` where it is not translated. */
export function topicSheet(site: Site, id: string, locale: Locale): TopicSheet | undefined {
  const words = printedTopic(site.content, id, locale);
  if (words === undefined) return undefined;
  const ui = site.content.interface[locale];
  const file = `content/topics/${id}/${locale}.yaml`;
  const source = `content/topics/${id}/vi.yaml`;
  const word = (field: string, text: string): Written => ({ text, place: { file: `content/ui/${locale}.yaml`, field } });
  const claim = ({ text, cite }: Claim, field: string): Statement => ({ text: { text, place: { file, field: `${field}.text` } }, basis: basisOf(site, locale, source, `${field}.cite`, cite) });
  return {
    about: aboutSheet(site, locale, site.content.topics.get(id)!, `chu-de/${id}`, site.content.topics.get(id)!.facts.audiences[0]!, versionCode(words)),
    question: { text: keepTogether(words.question), place: { file, field: 'question' } },
    answer: claim(words.answer, 'answer'),
    sections: [
      { id: 'messages', heading: word('topic.messages', ui.topic.messages), ordered: false, items: words.messages.map((one, index) => claim(one, `messages[${index}]`)) },
      {
        id: 'steps', heading: word('topic.steps', ui.topic.steps), ordered: true,
        items: words.steps.map(({ text, inPerson }, index) => ({ text: { text: inPerson ? inBrackets(locale, text, ui.topic.inPerson) : text, place: { file, field: `steps[${index}].text` } }, basis: null })),
      },
      { id: 'notPromised', heading: word('topic.notPromised', ui.topic.notPromised), ordered: false, items: words.notPromised.map((one, index) => claim(one, `notPromised[${index}]`)) },
    ],
    situation: { heading: word('topic.situation', ui.topic.situation), mark: word('notes.hypothetical', ui.notes.hypothetical), text: { text: words.situation, place: { file, field: 'situation' } } },
  };
}

/** The words of an audience's poster; `undefined` where its guide is not translated. */
export function posterTexts(site: Site, id: Audience, locale: Locale): Poster | undefined {
  const words = printedGuide(site.content, id, locale);
  if (words === undefined) return undefined;
  const file = `content/guides/${id}/${locale}.yaml`;
  const claim = ({ text, cite }: Claim, field: string): Statement => ({ text: { text, place: { file, field: `${field}.text` } }, basis: basisOf(site, locale, `content/guides/${id}/vi.yaml`, `${field}.cite`, cite) });
  return {
    about: aboutSheet(site, locale, site.content.guides.get(id)!, `danh-cho/${id}`, id, versionCode(words)),
    title: { text: keepTogether(words.title), place: { file, field: 'title' } },
    answer: claim(words.answer, 'answer'),
    gives: words.gives.map((one, index) => claim(one, `gives[${index}]`)),
  };
}

/** The sheets of a topic for the parity check: the large print and the leaflet are laid out from these texts. */
export function sheetForm({ content }: Site, id: string, { about, question, answer, sections, situation }: TopicSheet): Form {
  const words = content.topics.get(id)!.words[about.locale]!;
  const statements = [answer, ...sections.flatMap(({ items }) => items)];
  return {
    name: 'sheet',
    text: [about.kicker, question, ...statements.flatMap(({ text, basis }) => [text, ...(basis === null ? [] : [basis])]), ...sections.map(({ heading }) => heading), situation.heading, situation.mark, situation.text, about.scan, about.address, about.version, about.compare, ...about.trust].map(({ text }) => text).join('\n'),
    frame: [about.kicker, about.scan, about.address, about.version, about.compare, ...about.trust, ...sections.map(({ heading }) => heading), situation.heading, situation.mark].map(({ text }) => text),
    carries: [
      ...[words.answer, ...words.messages, ...words.notPromised].map(({ text, cite }) => ({ texts: [text], cite })),
      ...[words.question, words.situation, ...words.steps.map(({ text }) => text)].map((text) => ({ texts: [text], cite: [] })),
    ],
    basis: 'full',
  };
}
