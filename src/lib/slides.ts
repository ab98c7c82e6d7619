import { formatDate } from './dates.ts';
import type { Locale } from './locales.ts';
import { basisLabels, claimLine, labelled, plainSpaces, withColon } from './messages/basis.ts';
import { lawNamed } from './messages/frame.ts';
import { topicQuiz } from './messages/quiz.ts';
import { packPageId, packPictogram } from './packs.ts';
import type { Form } from './parity.ts';
import { pagePath } from './paths.ts';
import type { PictogramName } from './pictograms.ts';
import { makePicture } from './pictures.ts';
import { versionCode } from './printFiles.ts';
import { fill } from './schemas/interfaceWords.ts';
import { translationNote, type Site } from './site.ts';

/** A text on a slide; `basis` stands below it, empty where it rests on none. `plain` has no bullet, `small` is a note. */
export interface SlideText {
  text: string;
  basis: string;
  look: 'lead' | 'heading' | 'bullet' | 'number' | 'plain' | 'small';
}

/** What a slide shows beside its texts. */
export type SlidePicture =
  /** The drawing of an infographic, taken from its kit for newsrooms. */
  | { kind: 'infographic'; id: string; alt: string }
  /** A code to scan. */
  | { kind: 'code'; address: string; alt: string };

/** One slide before it is measured: a title of its own, texts in the order in which they are read, what the presenter says. */
export interface Slide {
  /** The topic it tells, where it tells one. */
  topic?: string;
  /** The first slide opens the deck with a larger drawing. */
  opening?: boolean;
  title: string;
  texts: SlideText[];
  picture: SlidePicture | null;
  /** One paragraph a line. */
  notes: string[];
  /** The file its words come from, for error messages. */
  source: string;
}

/** The slides of a themed pack, and what the file says about itself. */
export interface Deck {
  locale: Locale;
  title: string;
  brand: string;
  pictogram: PictogramName;
  date: string;
  version: string;
  slides: Slide[];
}

/** Words and the places they rest on. */
interface Stated {
  text: string;
  cite: readonly string[];
}

/** How many topics of a pack give the deck a question to the listeners. */
const quizzes = 3;

/**
 * The deck of a themed pack in one language; `undefined` where the pack has no words in it. Every word comes from the pack, its topics and
 * its infographics, every statement has its basis below it; topics and pictures without words in the language are left out.
 */
export function packDeck(site: Site, id: string, locale: Locale): Deck | undefined {
  const { content, settings } = site;
  const pack = content.packs.get(id)!;
  const words = pack.words[locale];
  if (words === undefined) return undefined;
  const ui = content.interface[locale];
  const packSource = `content/packs/${id}/${locale}.yaml`;
  const address = `${settings.url}${pagePath(locale, packPageId(id))}`;
  const basis = (cites: readonly string[]) => labelled(withColon(ui.notes.basis.replace(/[:：]$/, ''), locale), basisLabels(content, cites, locale).join('; '));
  const statement = ({ text, cite }: Stated, look: SlideText['look'] = 'bullet'): SlideText => ({ text, basis: basis(cite), look });
  const plain = (text: string, look: SlideText['look'] = 'plain'): SlideText => ({ text, basis: '', look });
  const heading = (text: string) => withColon(text, locale);
  const line = (claim: Stated) => claimLine(content, claim, locale);
  const trust = [
    ...(pack.facts.review === null ? [ui.notes.notReviewed] : [fill(ui.notes.reviewed, { ...pack.facts.review, date: formatDate(pack.facts.review.on, locale) })]),
    ...[translationNote(pack, locale, ui)].filter((note) => note !== null),
    ui.notes.notOfficial,
  ].map(plainSpaces);

  const topics = pack.facts.topics.flatMap((topic) => {
    const topicWords = content.topics.get(topic)!.words[locale];
    return topicWords === undefined ? [] : [{ id: topic, words: topicWords, source: `content/topics/${topic}/${locale}.yaml` }];
  });
  const topicSlides = topics.map(({ id: topicId, words: topic, source }): Slide => ({
    topic: topicId,
    title: topic.question,
    texts: [statement(topic.answer, 'lead'), ...topic.messages.map((message) => statement(message)), plain(ui.topic.notPromised, 'heading'), ...topic.notPromised.map((limit) => statement(limit))],
    picture: null,
    notes: [
      `${heading(ui.slides.say)} ${line(topic.answer)}`,
      heading(ui.topic.steps), ...topic.steps.map(({ text }) => text),
      heading(ui.topic.notPromised), ...topic.notPromised.map(line),
      labelled(heading(ui.notes.hypothetical), topic.situation),
    ],
    source,
  }));
  const pictureSlides = pack.facts.infographics.filter((picture) => content.infographics.get(picture)!.words[locale] !== undefined).map((picture): Slide => {
    const { title, alt, caption } = makePicture(content, picture, locale);
    const infographic = content.infographics.get(picture)!.words[locale]!;
    return {
      title,
      texts: [plain(caption)],
      picture: { kind: 'infographic', id: picture, alt },
      notes: [...infographic.longDescription.map(line), fill(ui.slides.picture, { address: `${settings.url}${pagePath(locale, `hinh/${picture}`)}` })],
      source: `content/infographics/${picture}/${locale}.yaml`,
    };
  });
  const quizSlides = topics.slice(0, quizzes).flatMap(({ id: topic, source }): Slide[] => {
    const item = topicQuiz(site, topic, locale)[0]!;
    const right = item.options.find((option) => option.right)!;
    return [
      { title: item.ask, texts: item.options.map(({ letter, text }) => plain(`${letter}. ${text}`)), picture: null, notes: [ui.slides.wait], source },
      { title: fill(ui.slides.answer, { ask: item.ask }), texts: [statement({ text: `${right.letter}. ${right.text}`, cite: item.cite }, 'lead')], picture: null, notes: [`${right.letter}. ${line({ text: right.text, cite: item.cite })}`], source },
    ];
  });
  // Whom to ask: one step in person of each topic, each wording once.
  const asked = [...new Set(topics.flatMap(({ words: topic }) => topic.steps.find((step) => step.inPerson)?.text ?? []))].slice(0, 2);

  const slides: Slide[] = [
    { opening: true, title: words.title, texts: [statement(words.purpose, 'plain'), plain(trust[0]!, 'small')], picture: null, notes: [line(words.purpose), ...trust], source: packSource },
    { title: ui.slides.contents, texts: topics.map(({ words: topic }) => plain(topic.question, 'number')), picture: null, notes: topics.map(({ words: topic }, index) => `${index + 1}. ${topic.question}`), source: packSource },
    ...topicSlides,
    ...pictureSlides,
    ...quizSlides,
    // The address first, so that it stays beside its code where the texts need two slides.
    { title: ui.slides.closing, texts: [plain(address, 'small'), ...asked.map((text) => plain(text, 'bullet'))], picture: { kind: 'code', address, alt: fill(ui.print.code, { address }) }, notes: [...asked, address], source: packSource },
    { title: ui.slides.limits, texts: words.news.cautions.map((caution) => statement(caution)), picture: null, notes: words.news.cautions.map(line), source: packSource },
    { title: ui.slides.about, texts: [...trust, lawNamed(site, locale)].map((text) => plain(text)), picture: null, notes: [...trust, lawNamed(site, locale)], source: packSource },
  ];
  return { locale, title: words.title, brand: ui.brand, pictogram: packPictogram(pack.facts), date: settings.date, version: versionCode(slides), slides };
}

/** What a deck shows and says of one of its topics, for the parity check. */
export function topicSlideForm({ content }: Pick<Site, 'content'>, locale: Locale, slide: Slide & { topic: string }): Form {
  const words = content.topics.get(slide.topic)!.words[locale]!;
  const ui = content.interface[locale];
  return {
    name: 'slide',
    text: [slide.title, ...slide.texts.flatMap(({ text, basis }) => [text, basis]), ...slide.notes].join('\n'),
    frame: [ui.slides.say, ui.notes.hypothetical, ui.topic.steps, ui.topic.notPromised, ui.notes.basis],
    carries: [
      ...[words.answer, ...words.messages, ...words.notPromised].map(({ text, cite }) => ({ texts: [text], cite })),
      ...[words.question, words.situation, ...words.steps.map(({ text }) => text)].map((text) => ({ texts: [text], cite: [] })),
    ],
    basis: 'full',
  };
}
