import type { Locale } from '../locales.ts';
import type { Site } from '../site.ts';
import type { Form } from '../parity.ts';
import { claimLine, labelled, withColon } from './basis.ts';
import { closingLines } from './frame.ts';

/** Characters a post may have: short enough to be read on a phone without "see more" hiding most of it. */
export const postLimit = 2000;

/** Key messages that stay in a post however long they are. */
const messagesKept = 2;

/**
 * The text of a post for Zalo or Facebook: the question first, the answer and the messages with their basis, the first thing to do, what is
 * not promised. Where it would be too long, whole lines are left out from the end, first of what is not promised, then of the messages, and
 * the post says that there are more; a sentence is never cut.
 */
export function topicPost(site: Site, id: string, locale: Locale): Form {
  const { content } = site;
  const ui = content.interface[locale];
  const words = content.topics.get(id)!.words[locale]!;
  const firstStep = words.steps.find(({ inPerson }) => inPerson) ?? words.steps[0]!;
  const closing = closingLines(site, id, locale);
  const headings = { messages: withColon(ui.topic.messages, locale), notPromised: withColon(ui.topic.notPromised, locale) };
  const write = (messages: number, limits: number): string =>
    [
      words.question,
      '',
      claimLine(content, words.answer, locale),
      '',
      headings.messages,
      ...words.messages.slice(0, messages).map((message) => `- ${claimLine(content, message, locale)}`),
      ...(messages < words.messages.length ? [ui.messages.pointsLeft] : []),
      '',
      labelled(ui.messages.firstStep, firstStep.text),
      '',
      headings.notPromised,
      ...words.notPromised.slice(0, limits).map((limit) => `- ${claimLine(content, limit, locale)}`),
      ...(limits < words.notPromised.length ? [ui.messages.limitsLeft] : []),
      '',
      ...closing,
    ].join('\n');
  let [messages, limits] = [words.messages.length, words.notPromised.length];
  while (limits > 1 && write(messages, limits).length > postLimit) limits -= 1;
  while (messages > messagesKept && write(messages, limits).length > postLimit) messages -= 1;
  return {
    name: 'post',
    text: write(messages, limits),
    frame: [...Object.values(headings), ui.messages.firstStep, ui.messages.pointsLeft, ui.messages.limitsLeft, ...closing],
    carries: [words.answer, ...words.messages.slice(0, messages), ...words.notPromised.slice(0, limits)].map(({ text, cite }) => ({ texts: [text], cite })),
    basis: 'full',
  };
}
