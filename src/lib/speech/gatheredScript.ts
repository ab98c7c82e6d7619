import { formatDayOfYear } from '../dates.ts';
import { sourceLocale } from '../locales.ts';
import type { Content } from '../readContent.ts';
import type { Review } from '../schemas/common.ts';
import { fill } from '../schemas/interfaceWords.ts';
import type { Region } from './spokenForms.ts';
import { basisLine, finishScript, frameLine, pointsBack, speakerOf, speechWords, type DraftPart, type Line, type MadeScript, type SpeechSubject } from './spokenParts.ts';

/** Fewer questions make no theme. */
const fewestTopics = 2;

/** A title as a sentence of its own. `'Luật có gì mới' => 'Luật có gì mới.'` */
const asSentence = (title: string): string => (/[.!?…]$/u.test(title) ? title : `${title}.`);

/** What stands before the questions: the lines that name the theme, and its main message, which is said again at the end. */
interface Theme {
  head: Line[];
  main: Line;
  cite: readonly string[];
  topics: readonly string[];
  review: Review;
  file: string;
}

function packTheme(content: Content, id: string): Theme {
  const entry = content.packs.get(id);
  const words = entry?.words[sourceLocale];
  const file = `content/packs/${id}/${sourceLocale}.yaml`;
  if (entry === undefined || words === undefined) throw new Error(`${file}: found no file; expected the words of a pack. Correct the id, or write them.`);
  return {
    head: [{ text: fill(speechWords(content).theme, { text: asSentence(words.title) }), file, field: 'title' }],
    main: { text: words.purpose.text, file, field: 'purpose' },
    cite: words.purpose.cite, topics: entry.facts.topics, review: entry.facts.review, file,
  };
}

function campaignTheme(content: Content, id: string): Theme {
  const entry = content.campaigns.get(id);
  const words = entry?.words[sourceLocale];
  const file = `content/campaigns/${id}/${sourceLocale}.yaml`;
  if (entry === undefined || words === undefined) throw new Error(`${file}: found no file; expected the words of a campaign. Correct the id.`);
  const { day } = entry.facts;
  const kicker = asSentence(words.kicker);
  return {
    head: [
      { text: day === null ? kicker : fill(speechWords(content).occasion, { day: formatDayOfYear(day, sourceLocale), text: kicker }), file, field: 'kicker' },
      { text: asSentence(words.title), file, field: 'title' },
    ],
    main: { text: words.text.text, file, field: 'text' },
    cite: words.text.cite ?? [], topics: entry.facts.topics, review: entry.facts.review, file,
  };
}

/** A statement of a topic with its place. */
interface Said {
  line: Line;
  cite: readonly string[];
}

/** One question of the theme: what is always read of it, and what is added where the time allows. */
interface Exchange {
  topic: string;
  question: Line;
  reply: Said;
  /** The first limit and the first message from another place than the reply that are understood right after it. */
  limit: Said | undefined;
  message: Said | undefined;
}

function exchangeOf(content: Content, topic: string, theme: Theme): Exchange {
  const words = content.topics.get(topic)?.words[sourceLocale];
  if (words === undefined) throw new Error(`content/topics/${topic}: found no ${sourceLocale}.yaml; expected the words of a topic. Correct the id.`);
  const ui = speechWords(content);
  const file = `content/topics/${topic}/${sourceLocale}.yaml`;
  const said = (text: string, field: string, cite: readonly string[]): Said => ({ line: { text, file, field }, cite });
  // An answer that has just been said as the main message is not read a second time at once: the first message says it in other words.
  const useMessage = words.answer.text === theme.main.text;
  const reply = useMessage ? words.messages[0]! : words.answer;
  const message = words.messages.findIndex(({ text, cite }) => text !== reply.text && text !== theme.main.text && !pointsBack(text) && cite.some((place) => !reply.cite.includes(place)));
  const limit = words.notPromised.findIndex(({ text }) => !pointsBack(text));
  return {
    topic,
    question: { text: fill(ui.asked, { text: words.question }), file, field: 'question' },
    reply: said(fill(ui.answered, { text: reply.text }), useMessage ? 'messages[0]' : 'answer', reply.cite),
    limit: limit < 0 ? undefined : said(fill(ui.caution, { text: words.notPromised[limit]!.text }), `notPromised[${limit}]`, words.notPromised[limit]!.cite),
    message: message < 0 ? undefined : said(words.messages[message]!.text, `messages[${message}]`, words.messages[message]!.cite),
  };
}

/**
 * The loudspeaker script of a pack or a campaign: its message, then the answers to its questions in their order, then the message again.
 * Where the time does not allow all of them, the last questions go. Where time is left, each question gets a limit of what is promised,
 * because an answer without one is heard as more than it says; then a further message. The basis names articles and plans only: the ear
 * does not follow a list of twenty clauses, which the page and the presenter's sheet have.
 */
export function composeGathered(content: Content, subject: SpeechSubject, region: Region): MadeScript {
  const theme = subject.of === 'pack' ? packTheme(content, subject.id) : campaignTheme(content, subject.id);
  const exchanges = theme.topics.map((topic) => exchangeOf(content, topic, theme));
  const ui = speechWords(content);
  const reviews = [theme.review, ...theme.topics.map((topic) => content.topics.get(topic)!.facts.review)];

  const kept = { topics: exchanges.length, extras: new Set<Said>() };
  const sayable = ({ reply, message, limit }: Exchange): Said[] => [reply, ...[message, limit].filter((extra) => extra !== undefined && kept.extras.has(extra)).map((extra) => extra!)];
  const read = () => exchanges.slice(0, kept.topics);
  // Article by article, so that none is named twice.
  const citesRead = () => [...new Set([...theme.cite, ...read().flatMap((exchange) => sayable(exchange).flatMap(({ cite }) => cite))])].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const parts = (): DraftPart[] => [
    { name: 'opening', lines: [frameLine(content, 'opening')] },
    { name: 'theme', lines: [...theme.head, theme.main] },
    { name: 'answers', lines: read().flatMap((exchange) => [exchange.question, ...sayable(exchange).map(({ line }) => line)]) },
    { name: 'again', lines: [frameLine(content, 'again'), ...(pointsBack(theme.main.text) ? theme.head.slice(-1) : []), theme.main] },
    {
      name: 'closing',
      lines: [
        { text: fill(ui.basis, { text: basisLine(content, citesRead(), true) }), file: theme.file, field: 'cite' },
        frameLine(content, reviews.includes(null) ? 'notReviewed' : 'reviewed'),
        frameLine(content, 'thanks'),
      ],
    },
  ];

  const speaker = speakerOf(region);
  const tooLong = () => speaker.tooLong(parts());
  while (tooLong() && kept.topics > fewestTopics) kept.topics -= 1;
  for (const what of ['limit', 'message'] as const) {
    for (const extra of read().flatMap((exchange) => exchange[what] ?? [])) {
      kept.extras.add(extra);
      if (tooLong()) kept.extras.delete(extra);
    }
  }

  return finishScript(speaker, parts(), {
    subject, region,
    topics: read().map(({ topic }) => topic),
    leftOut: { topics: exchanges.length - kept.topics, messages: 0, steps: 0, notPromised: 0, situation: 0 },
    cites: citesRead(),
  }, { file: theme.file, has: 'may be read of its questions', shorten: `Shorten the ${subject.of === 'pack' ? 'purpose' : 'text'}, or the questions and answers of its first topics.`, lengthen: 'Gather more topics in facts.yaml.' });
}
