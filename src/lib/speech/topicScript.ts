import { sourceLocale } from '../locales.ts';
import type { Content } from '../readContent.ts';
import { fill } from '../schemas/interfaceWords.ts';
import type { Region } from './spokenForms.ts';
import { basisLine, finishScript, frameLine, pointsBack, speakerOf, speechWords, type DraftPart, type Line, type MadeScript } from './spokenParts.ts';

/** How items of a list are counted aloud. */
export const counted = ['Một là', 'Hai là', 'Ba là', 'Bốn là', 'Năm là'];

/**
 * The loudspeaker script of a topic. All of the topic is read where the time allows. Otherwise the last steps go first, because they hold
 * no statement of the law; then the basis is said in short; then the last messages and limits go. The invented situation is read only when
 * there is time for it.
 */
export function composeTopic(content: Content, topicId: string, region: Region): MadeScript {
  const entry = content.topics.get(topicId);
  const topic = entry?.words[sourceLocale];
  if (entry === undefined || topic === undefined) throw new Error(`content/topics/${topicId}: found no ${sourceLocale}.yaml; expected the words of a topic. Correct the id.`);
  const ui = speechWords(content);
  const file = `content/topics/${topicId}/${sourceLocale}.yaml`;
  const frame = (key: keyof typeof ui): Line => frameLine(content, key);
  const own = (text: string, field: string): Line => ({ text, file, field });

  const kept = { messages: topic.messages.length, steps: topic.steps.map((_, index) => index), notPromised: topic.notPromised.length, situation: false, shortBasis: false };
  const main = topic.messages[0]!;
  const citesRead = () => [...new Set([topic.answer, ...topic.messages.slice(0, kept.messages), ...topic.notPromised.slice(0, kept.notPromised)].flatMap(({ cite }) => cite))];
  const parts = (): DraftPart[] => {
    const messages = topic.messages.slice(0, kept.messages);
    const limits = topic.notPromised.slice(0, kept.notPromised);
    const cites = citesRead();
    return [
      { name: 'opening', lines: [frame('opening')] },
      { name: 'question', lines: [own(fill(ui.asked, { text: topic.question }), 'question')] },
      { name: 'answer', lines: [own(fill(ui.answered, { text: topic.answer.text }), 'answer')] },
      { name: 'messages', lines: [frame('toRemember'), ...messages.map(({ text }, index) => own(`${counted[index]}: ${text}`, `messages[${index}]`))] },
      { name: 'steps', lines: [frame('toDo'), ...kept.steps.map((step, index) => own(`${counted[index]}: ${topic.steps[step]!.text}`, `steps[${step}]`))] },
      { name: 'notPromised', lines: [frame('limits'), ...limits.map(({ text }, index) => own(text, `notPromised[${index}]`))] },
      ...(kept.situation ? [{ name: 'situation' as const, lines: [frame('hypothetical'), own(topic.situation, 'situation')] }] : []),
      // A message that points back is repeated with the answer, without which nobody knows what "this" is.
      { name: 'again', lines: [frame('again'), ...(pointsBack(main.text) ? [own(topic.answer.text, 'answer')] : []), own(main.text, 'messages[0]')] },
      { name: 'closing', lines: [own(fill(ui.basis, { text: basisLine(content, cites, kept.shortBasis) }), 'cite'), frame(entry.facts.review === null ? 'notReviewed' : 'reviewed'), frame('thanks')] },
    ];
  };

  const speaker = speakerOf(region);
  const tooLong = () => speaker.tooLong(parts());

  /** The last step that may go; one that is done in person stays. */
  const dropStep = (least: number): boolean => {
    if (kept.steps.length <= least) return false;
    const inPerson = kept.steps.filter((step) => topic.steps[step]!.inPerson);
    const last = kept.steps.findLast((step) => inPerson.length > 1 || !inPerson.includes(step));
    kept.steps = kept.steps.filter((step) => step !== last);
    return true;
  };
  const dropLast = (what: 'messages' | 'notPromised', least: number): boolean => kept[what] > least && (kept[what] -= 1) > 0;
  const shorten = (): boolean => !kept.shortBasis && (kept.shortBasis = true);
  while (tooLong() && (dropStep(3) || shorten() || dropStep(2) || dropLast('messages', 3) || dropLast('notPromised', 1) || dropLast('messages', 2))) {
    // Each round leaves out one thing more.
  }
  kept.situation = true;
  if (tooLong()) kept.situation = false;

  return finishScript(speaker, parts(), {
    subject: { of: 'topic', id: topicId },
    region,
    topics: [topicId],
    leftOut: { topics: 0, messages: topic.messages.length - kept.messages, steps: topic.steps.length - kept.steps.length, notPromised: topic.notPromised.length - kept.notPromised, situation: kept.situation ? 0 : 1 },
    cites: citesRead(),
  }, { file, has: 'the topic has', shorten: 'Shorten the question, the answer, the first messages or the first limits.', lengthen: 'Say more in the messages or the steps.' });
}
