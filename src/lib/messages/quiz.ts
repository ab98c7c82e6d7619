import { createHash } from 'node:crypto';
import type { Locale } from '../locales.ts';
import { csvCell } from '../openData.ts';
import type { Form } from '../parity.ts';
import type { Site } from '../site.ts';
import { basisLabels, labelled } from './basis.ts';
import { lawNamed, topicAddress, trustLines } from './frame.ts';

export interface QuizItem {
  /** Stable over builds and the same in every language. `'khong-ranh-dien-thoai-1'` */
  id: string;
  ask: string;
  options: { letter: string; text: string; right: boolean }[];
  cite: readonly string[];
}

const letters = ['A', 'B', 'C'];

/** The options in an order that a hash decides: the right one is not always first, and its letter is the same in every language and every build. */
export function topicQuiz({ content }: Pick<Site, 'content'>, id: string, locale: Locale): QuizItem[] {
  return content.topics.get(id)!.words[locale]!.quiz.map(({ ask, right, wrong, cite }, index) => {
    const item = `${id}-${index + 1}`;
    const options = [right, ...wrong]
      .map((text, place) => ({ text, right: place === 0, key: createHash('sha256').update(`${item} ${place}`).digest('hex') }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ text, right: isRight }, place) => ({ letter: letters[place]!, text, right: isRight }));
    return { id: item, ask, options, cite };
  });
}

const giftText = (text: string): string => text.replace(/[\\~=#{}:]/g, '\\$&');

const carried = (items: readonly QuizItem[]) => items.map(({ ask, options, cite }) => ({ texts: [ask, options.find(({ right }) => right)!.text], cite }));

/**
 * The quiz as GIFT, which Moodle imports; the basis is the feedback. Moodle takes the file only when its name ends in .txt.
 * @see https://docs.moodle.org/en/GIFT_format
 */
export function giftQuiz(site: Site, id: string, locale: Locale): Form {
  const ui = site.content.interface[locale];
  const items = topicQuiz(site, id, locale);
  const comments = [...trustLines(site, id, locale), topicAddress(site, id, locale)].map((line) => `// ${line}`);
  const law = lawNamed(site, locale);
  const question = ({ id: item, ask, options, cite }: QuizItem) => [
    `// [id:${item}]`,
    `::${item}::[plain]${giftText(ask)}{`,
    ...options.map(({ text, right }) => `${right ? '=' : '~'}${giftText(text)}`),
    `####${giftText(`${labelled(ui.notes.basis, basisLabels(site.content, cite, locale).join('; '))}. ${law}`)}`,
    '}',
  ].join('\n');
  return {
    name: 'quiz-gift',
    text: `${[comments.join('\n'), ...items.map(question)].join('\n\n')}\n`,
    frame: [...comments, ...items.flatMap(({ id: item }) => [`// [id:${item}]`, `::${item}::`]), giftText(ui.notes.basis), giftText(law)],
    carries: carried(items),
    basis: 'full',
    written: giftText,
    wrongAnswers: true,
  };
}

const csvColumns = ['id', 'question', 'a', 'b', 'c', 'right', 'right_answer', 'basis', 'note', 'page'];

/** The quiz as CSV (RFC 4180) with a byte order mark, for spreadsheets and other quiz programs. */
export function csvQuiz(site: Site, id: string, locale: Locale): Form {
  const items = topicQuiz(site, id, locale);
  const page = topicAddress(site, id, locale);
  const note = [lawNamed(site, locale), ...trustLines(site, id, locale)].join(' ');
  const rows = items.map(({ id: item, ask, options, cite }) => {
    const right = options.find((option) => option.right)!;
    return [item, ask, ...options.map(({ text }) => text), right.letter, right.text, basisLabels(site.content, cite, locale).join('; '), note, page];
  });
  return {
    name: 'quiz-csv',
    text: `\ufeff${[csvColumns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`,
    frame: [csvColumns.join(','), csvCell(note), page, ...items.map(({ id: item }) => item)],
    carries: carried(items),
    basis: 'full',
    written: (text) => text.replaceAll('"', '""'),
    wrongAnswers: true,
  };
}
