import { formatCitation, lawId, splitCitation } from '../citations.ts';
import { sourceLocale } from '../locales.ts';
import type { Problem } from '../problems.ts';
import type { Content } from '../readContent.ts';
import { fill, type InterfaceWords } from '../schemas/interfaceWords.ts';
import { countSyllables } from '../text.ts';
import { regions, type Region } from './spokenForms.ts';
import { toSpeech } from './toSpeech.ts';

/** How fast a presenter reads, in syllables (tiếng) a minute, pauses included. */
export const readingRate = 160;

/** How long a script may be, in seconds. */
export const scriptSeconds = { min: 90, max: 180 } as const;

/** The parts of a script in the order in which they are read. */
export const partNames = ['opening', 'question', 'answer', 'messages', 'steps', 'notPromised', 'situation', 'again', 'closing'] as const;
export type PartName = (typeof partNames)[number];

/** A part: its lines, each to be read in one go. */
export interface ScriptPart {
  name: PartName;
  lines: string[];
}

/** What a topic's commune loudspeaker reads out, in spoken words only. */
export interface Script {
  topic: string;
  region: Region;
  parts: ScriptPart[];
  syllables: number;
  seconds: number;
  /** How many items of the topic the time left no room for. */
  leftOut: Record<'messages' | 'steps' | 'notPromised' | 'situation', number>;
  /** The sources of everything that is read. */
  cites: string[];
}

/** A text on its way into a script, with its place for error messages. */
interface Line {
  text: string;
  file: string;
  field: string;
}

/** The words of scripts, which only the Vietnamese file has, because scripts are spoken Vietnamese. */
export function speechWords(content: Content): NonNullable<InterfaceWords['speech']> {
  const words = content.interface[sourceLocale].speech;
  if (words === undefined) throw new Error(`content/ui/${sourceLocale}.yaml  speech: found nothing; expected the words around a loudspeaker script. Restore the group.`);
  return words;
}

/** The seconds a number of syllables takes. `160 => 60` */
export const secondsOf = (syllables: number): number => Math.round((syllables * 60) / readingRate);

/** True for a message that is understood only after what stands before it. `'Khoản này nói…' => true` */
export const pointsBack = (text: string): boolean => /(?<!\p{L})(?:ấy|này|đó|cả hai|trên đây|(?:còn|cũng)(?= (?:ghi|nói|giao|phải|được|có)(?!\p{L})))(?!\p{L})/iu.test(text);

/**
 * The places a script rests on, document by document, as they are written; the reading makes words of them. In short: the articles of
 * the law and the names of the plans.
 */
function basisLine(content: Content, cites: readonly string[], short: boolean): string {
  const byDocument = new Map<string, string[]>();
  for (const cite of new Set(cites)) {
    const { document } = splitCitation(cite);
    byDocument.set(document, [...(byDocument.get(document) ?? []), cite]);
  }
  // The law first, then the plans in the order in which they are cited.
  return [...byDocument].sort(([a], [b]) => Number(b === lawId) - Number(a === lawId)).map(([document, own]) => {
    const { title, shortTitle } = content.documents.get(document)!.words[sourceLocale]!;
    if (document !== lawId) return short ? shortTitle : `${shortTitle}, ${own.map((cite) => formatCitation(cite, sourceLocale, shortTitle).slice(shortTitle.length + 2)).join('; ')}`;
    const articles = [...new Set(own.map((cite) => cite.replace(/\..*$/, '')))];
    return `${short ? shortTitle : title}, ${(short ? articles : own).map((cite) => formatCitation(cite, sourceLocale, shortTitle)).join(short ? ', ' : '; ')}`;
  }).join('. ');
}

const counted = ['Một là', 'Hai là', 'Ba là', 'Bốn là', 'Năm là'];

interface MadeScript {
  script: Script;
  problems: Problem[];
}

/** Pages, files and checks all ask for the same scripts; each is made once for a reading of the content. */
const made = new WeakMap<Content, Map<string, MadeScript>>();

/**
 * The loudspeaker script of a topic, with everything that hinders it: what nobody can read aloud, and a length outside the limits.
 * All of the topic is read where the time allows. Otherwise the last steps go first, because they hold no statement of the law; then the
 * basis is said in short; then the last messages and limits go. The invented situation is read only when there is time for it.
 */
export function makeScript(content: Content, topicId: string, region: Region): MadeScript {
  const scripts = made.get(content) ?? made.set(content, new Map()).get(content)!;
  const key = `${topicId} ${region}`;
  return scripts.get(key) ?? scripts.set(key, composeScript(content, topicId, region)).get(key)!;
}

function composeScript(content: Content, topicId: string, region: Region): MadeScript {
  const entry = content.topics.get(topicId);
  const topic = entry?.words[sourceLocale];
  if (entry === undefined || topic === undefined) throw new Error(`content/topics/${topicId}: found no ${sourceLocale}.yaml; expected the words of a topic. Correct the id.`);
  const ui = speechWords(content);
  const file = `content/topics/${topicId}/${sourceLocale}.yaml`;
  const frameFile = `content/ui/${sourceLocale}.yaml`;
  const frame = (key: keyof typeof ui): Line => ({ text: ui[key], file: frameFile, field: `speech.${key}` });
  const own = (text: string, field: string): Line => ({ text, file, field });

  const kept = { messages: topic.messages.length, steps: topic.steps.map((_, index) => index), notPromised: topic.notPromised.length, situation: false, shortBasis: false };
  const main = topic.messages[0]!;
  const citesRead = () => [...new Set([topic.answer, ...topic.messages.slice(0, kept.messages), ...topic.notPromised.slice(0, kept.notPromised)].flatMap(({ cite }) => cite))];
  const parts = (): { name: PartName; lines: Line[] }[] => {
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

  const said = new Map<string, ReturnType<typeof toSpeech>>();
  const say = (text: string) => said.get(text) ?? said.set(text, toSpeech(text, region)).get(text)!;
  const count = () => parts().reduce((sum, { lines }) => sum + lines.reduce((inPart, { text }) => inPart + countSyllables(say(text).text), 0), 0);
  const most = Math.floor((scriptSeconds.max * readingRate) / 60);
  const least = Math.ceil((scriptSeconds.min * readingRate) / 60);

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
  while (count() > most && (dropStep(3) || shorten() || dropStep(2) || dropLast('messages', 3) || dropLast('notPromised', 1) || dropLast('messages', 2))) {
    // Each round leaves out one thing more.
  }
  kept.situation = true;
  if (count() > most) kept.situation = false;

  const lines = parts();
  const syllables = count();
  const script: Script = {
    topic: topicId,
    region,
    parts: lines.map(({ name, lines: inPart }) => ({ name, lines: inPart.map(({ text }) => say(text).text) })),
    syllables,
    seconds: secondsOf(syllables),
    leftOut: { messages: topic.messages.length - kept.messages, steps: topic.steps.length - kept.steps.length, notPromised: topic.notPromised.length - kept.notPromised, situation: kept.situation ? 0 : 1 },
    cites: citesRead(),
  };
  const problems: Problem[] = lines.flatMap(({ lines: inPart }) =>
    inPart.flatMap(({ text, file: from, field }) =>
      say(text).left.map((piece) => ({ file: from, field, found: `“${piece}”, which cannot be read aloud`, expected: 'words', action: 'Write it in words, or add how it is said to src/lib/speech/spokenForms.ts.' })),
    ),
  );
  if (syllables < least || syllables > most) {
    problems.push({
      file, field: '', found: `a loudspeaker script of ${syllables} syllables, ${script.seconds} seconds${syllables > most ? ' without everything that may be left out' : ' with everything that the topic has'}`,
      expected: `${least} to ${most} syllables, ${scriptSeconds.min} to ${scriptSeconds.max} seconds`, action: syllables > most ? 'Shorten the question, the answer, the first messages or the first limits.' : 'Say more in the messages or the steps.',
    });
  }
  return { script, problems };
}

/** Topics that have a script: those written in Vietnamese, in the order of their ids. */
export const spokenTopics = (content: Content): string[] => [...content.topics.values()].filter(({ words }) => words[sourceLocale] !== undefined).map(({ id }) => id);

/** Everything that hinders a loudspeaker script of any topic, in either reading; the same fault once. To be asked before anything is built. */
export function checkSpeech(content: Content): Problem[] {
  const problems = spokenTopics(content).flatMap((topic) => regions.flatMap((region) => makeScript(content, topic, region).problems));
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** A script as plain text to paste into a loudspeaker system: spoken words and nothing else, a paragraph for each part. */
export const scriptText = ({ parts }: Script): string => `${parts.map(({ lines }) => lines.join('\n')).join('\n\n')}\n`;

/** A time as readers see it. `150 => '2 phút 30 giây'` */
export function formatMinutes(seconds: number, ui: Pick<NonNullable<InterfaceWords['speech']>, 'minutes' | 'minutesSeconds'>): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return rest === 0 ? fill(ui.minutes, { minutes }) : fill(ui.minutesSeconds, { minutes, seconds: rest });
}

/** The address of a script's page. `'chu-ky-so' => 'loa/chu-ky-so'` */
export const speechPageId = (topic: string): string => `loa/${topic}`;

/** The address of a script's file. `('chu-ky-so', 'bac', 'txt') => '/loa/chu-ky-so/bac.txt'` */
export const speechFilePath = (topic: string, region: Region, kind: 'txt' | 'docx'): string => `/${speechPageId(topic)}/${region}.${kind}`;

/** The headings over the parts of a script; they are not read out. */
export const partLabels = {
  opening: 'partOpening', question: 'partQuestion', answer: 'partAnswer', messages: 'partMessages', steps: 'partSteps', notPromised: 'partLimits', situation: 'partSituation', again: 'partAgain', closing: 'partClosing',
} as const satisfies Record<PartName, keyof NonNullable<InterfaceWords['speech']>>;

/** What the time left no room for, as a sentence; `null` when everything is read. */
export function leftOutWords({ leftOut }: Script, ui: NonNullable<InterfaceWords['speech']>): string | null {
  const items = ([['messages', ui.leftMessages], ['steps', ui.leftSteps], ['notPromised', ui.leftLimits], ['situation', ui.leftSituation]] as const)
    .filter(([what]) => leftOut[what] > 0)
    .map(([what, text]) => fill(text, { count: leftOut[what] }));
  return items.length === 0 ? null : fill(ui.leftOut, { what: items.join(', ') });
}
