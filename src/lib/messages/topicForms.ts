import { makeFaq, type Faq } from '../faq.ts';
import { questionLines, taskLines } from '../faqWords.ts';
import { locales, sourceLocale, type Locale } from '../locales.ts';
import type { Form } from '../parity.ts';
import { pagePath } from '../paths.ts';
import type { Problem } from '../problems.ts';
import type { Site } from '../site.ts';
import { scriptForm } from '../speech/scriptForm.ts';
import { regions } from '../speech/spokenForms.ts';
import { countSyllables } from '../text.ts';
import { basisLabels, withLabels } from './basis.ts';
import { postLimit, topicPost } from './post.ts';
import { csvQuiz, giftQuiz, topicQuiz } from './quiz.ts';
import { topicSms } from './sms.ts';
import { talkLimit, talkOutline } from './talkOutline.ts';

/** A file of texts to send or of a quiz. */
export interface MessageFile {
  /** What it is, a word of the interface: `messages.post`. */
  kind: 'post' | 'plain' | 'marked' | 'outline' | 'gift' | 'csv';
  /** `'/tin-nhan/chu-ky-so/bai-dang.txt'` */
  path: string;
  text: string;
}

/** Every file of a topic in one language; a text message that does not fit into one message has none. */
export function messageFiles(site: Site, id: string, locale: Locale): MessageFile[] {
  const below = (page: 'tin-nhan' | 'do-vui', file: string) => `${pagePath(locale, `${page}/${id}`)}${file}`;
  const sms = topicSms(site.content, id, locale).filter(({ parts }) => parts === 1);
  return [
    { kind: 'post', path: below('tin-nhan', 'bai-dang.txt'), text: `${topicPost(site, id, locale).text}\n` },
    ...sms.map(({ kind, text }): MessageFile => ({ kind, path: below('tin-nhan', kind === 'plain' ? 'sms-khong-dau.txt' : 'sms-co-dau.txt'), text: `${text}\n` })),
    { kind: 'outline', path: below('tin-nhan', 'de-cuong.txt'), text: `${talkOutline(site, id, locale).text}\n` },
    { kind: 'gift', path: below('do-vui', 'cau-do.gift.txt'), text: giftQuiz(site, id, locale).text },
    { kind: 'csv', path: below('do-vui', 'cau-do.csv'), text: csvQuiz(site, id, locale).text },
  ];
}

/** What the FAQ says of a topic, as its plain text does. */
function faqForm({ content }: Site, id: string, locale: Locale, faq: Faq): Form[] {
  const entry = faq.flatMap(({ questions }) => questions).find(({ page }) => page === `chu-de/${id}`);
  if (entry === undefined) return [];
  const { answer, cites, messages } = entry;
  return [{
    name: 'faq',
    text: questionLines(content, locale, entry).join('\n'),
    // Who does it and when is the data of the plans' tasks, not the topic's words.
    frame: taskLines(content, locale, entry),
    carries: [{ texts: [answer], cite: cites }, ...messages.map(({ text, cite }) => ({ texts: [text], cite }))],
    basis: 'full',
  }];
}

/** What the quiz page says of a topic. */
function quizPageForm(site: Site, id: string, locale: Locale): Form {
  const items = topicQuiz(site, id, locale);
  return {
    name: 'quiz',
    text: items.flatMap(({ ask, options, cite }) => [ask, ...options.map(({ text }) => text), withLabels(options.find(({ right }) => right)!.text, basisLabels(site.content, cite, locale), locale)]).join('\n'),
    frame: [],
    carries: items.map(({ ask, options, cite }) => ({ texts: [ask, options.find(({ right }) => right)!.text], cite })),
    basis: 'full',
    wrongAnswers: true,
  };
}

/** Every form of a topic that is text to send, question or quiz, as it goes out. `faq` is handed over where the forms of many topics are made. */
export const topicForms = (site: Site, id: string, locale: Locale, faq: Faq = makeFaq(site.content, locale, site.settings.date)): Form[] => [
  ...faqForm(site, id, locale, faq),
  topicPost(site, id, locale),
  ...topicSms(site.content, id, locale).map(({ form }) => form),
  talkOutline(site, id, locale),
  quizPageForm(site, id, locale),
  giftQuiz(site, id, locale),
  csvQuiz(site, id, locale),
  // Scripts are spoken Vietnamese.
  ...(locale === sourceLocale ? regions.map((region) => scriptForm(site.content, id, region)) : []),
];

/** What does not fit: a post that is too long with every line it may leave out left out, an outline of more than five minutes, a Vietnamese text message. */
export function messageProblems(site: Site): Problem[] {
  return [...site.content.topics].flatMap(([id, { words }]) =>
    locales.filter((locale) => words[locale] !== undefined).flatMap((locale): Problem[] => {
      const file = `content/topics/${id}/${locale}.yaml`;
      const post = topicPost(site, id, locale).text.length;
      // A rate is declared for Vietnamese only, and talks are held in it; translations follow its length.
      const spoken = locale === sourceLocale ? countSyllables(talkOutline(site, id, locale).text) : 0;
      // Officers send messages in Vietnamese; a name such as "Bắc Ninh" makes some translations too long, and their page says so.
      const unsent = locale === sourceLocale ? topicSms(site.content, id, locale).filter(({ parts }) => parts > 1) : [];
      return [
        ...unsent.map(({ kind, count, limit }) => ({ file, field: 'sms', found: `no sentence with its basis that fits into one message ${kind === 'plain' ? 'without' : 'with'} marks; the shortest we have takes ${count} characters`, expected: `at most ${limit}`, action: 'Write the answer in fewer words as sms: { text, cite }.' })),
        ...(post > postLimit ? [{ file, field: 'messages', found: `a post of ${post} characters`, expected: `at most ${postLimit}`, action: 'Shorten the answer or the messages; the post takes them whole.' }] : []),
        ...(spoken > talkLimit ? [{ file, field: 'messages', found: `a talk outline of ${spoken} syllables`, expected: `at most ${talkLimit}, which is five minutes`, action: 'Shorten the situation, the steps or the messages; the outline takes them whole.' }] : []),
      ];
    }),
  );
}

/**
 * The page of a topic for the parity check, from the text of its sections: built pages are compared by `src/tests/`. The headings come
 * from the interface; what leads to other pages (related articles, agencies, the notes on trust) is left out by the caller.
 */
export function topicPageForm({ content }: Pick<Site, 'content'>, id: string, locale: Locale, text: string): Form {
  const words = content.topics.get(id)!.words[locale]!;
  const ui = content.interface[locale];
  return {
    name: 'page',
    text,
    frame: [...Object.values(ui.topic), ui.notes.hypothetical, ui.notes.basis],
    carries: [
      ...[words.answer, ...words.messages, ...words.notPromised].map((claim) => ({ texts: [claim.text], cite: claim.cite })),
      ...words.steps.map((step) => ({ texts: [step.text], cite: [] })),
      { texts: [words.situation], cite: [] },
      ...words.quiz.map(({ ask, right, wrong, cite }) => ({ texts: [ask, right, ...wrong], cite })),
    ],
    basis: 'full',
    wrongAnswers: true,
  };
}
