import type { Locale } from '../locales.ts';
import type { Form } from '../parity.ts';
import type { Site } from '../site.ts';
import { claimLine, labelled, withColon } from './basis.ts';
import { closingLines } from './frame.ts';

/** A talk of five minutes at the rate the loudspeaker scripts declare, in syllables (tiếng). */
export const talkLimit = 5 * 160;

/** One part of the outline: its heading and the lines to say. */
export interface OutlinePart {
  heading: string;
  lines: string[];
}

/** The parts of a talk on a topic, for an officer: the answer first, then the points, the steps, what people may ask, what not to promise. */
export function outlineParts(site: Site, id: string, locale: Locale): OutlinePart[] {
  const { content } = site;
  const ui = content.interface[locale];
  const words = content.topics.get(id)!.words[locale]!;
  const line = (claim: { text: string; cite: readonly string[] }) => claimLine(content, claim, locale);
  return [
    { heading: ui.messages.opening, lines: [words.question, line(words.answer), labelled(withColon(ui.notes.hypothetical, locale), words.situation)] },
    { heading: ui.topic.messages, lines: words.messages.map(line) },
    { heading: ui.topic.steps, lines: words.steps.map(({ text }) => text) },
    { heading: ui.messages.asks, lines: words.quiz.map(({ ask, right, cite }) => `${ask} ${labelled(ui.messages.reply, line({ text: right, cite }))}`) },
    { heading: ui.messages.doNotPromise, lines: words.notPromised.map(line) },
  ];
}

/** The outline as plain text, to print or to paste. */
export function talkOutline(site: Site, id: string, locale: Locale): Form {
  const ui = site.content.interface[locale];
  const words = site.content.topics.get(id)!.words[locale]!;
  const parts = outlineParts(site, id, locale);
  const closing = closingLines(site, id, locale);
  const title = ui.messages.outline.toLocaleUpperCase(locale);
  const heading = (text: string) => text.toLocaleUpperCase(locale);
  return {
    name: 'outline',
    text: [title, '', ...parts.flatMap((part) => [heading(part.heading), ...part.lines.map((line) => `- ${line}`), '']), ...closing].join('\n'),
    frame: [title, ...parts.map((part) => heading(part.heading)), withColon(ui.notes.hypothetical, locale), ui.messages.reply, ...closing],
    carries: [
      ...[words.answer, ...words.messages, ...words.notPromised].map(({ text, cite }) => ({ texts: [text], cite })),
      ...words.quiz.map(({ ask, right, cite }) => ({ texts: [ask, right], cite })),
    ],
    basis: 'full',
  };
}
