import { formatCitation, lawId, splitCitation } from '../citations.ts';
import { sourceLocale } from '../locales.ts';
import type { Problem } from '../problems.ts';
import type { Content } from '../readContent.ts';
import type { InterfaceWords } from '../schemas/interfaceWords.ts';
import { countSyllables } from '../text.ts';
import type { Region } from './spokenForms.ts';
import { toSpeech } from './toSpeech.ts';

/** How fast a presenter reads, in syllables (tiếng) a minute, pauses included. */
export const readingRate = 160;

/** How long a script may be, in seconds. */
export const scriptSeconds = { min: 90, max: 180 } as const;

const mostSyllables = Math.floor((scriptSeconds.max * readingRate) / 60);
const leastSyllables = Math.ceil((scriptSeconds.min * readingRate) / 60);

/** The parts of a topic's script in the order in which they are read. */
export const topicPartNames = ['opening', 'question', 'answer', 'messages', 'steps', 'notPromised', 'situation', 'again', 'closing'] as const;

/** The parts of the script of a pack or a campaign, which gather several topics. */
export const gatheredPartNames = ['opening', 'theme', 'answers', 'again', 'closing'] as const;

export type PartName = (typeof topicPartNames)[number] | (typeof gatheredPartNames)[number];

/** A part: its lines, each to be read in one go. */
export interface ScriptPart {
  name: PartName;
  lines: string[];
}

/** What a script is of: one question, a themed pack, or the message of a day. */
export interface SpeechSubject {
  of: 'topic' | 'pack' | 'campaign';
  id: string;
}

/** What a commune loudspeaker reads out, in spoken words only. */
export interface Script {
  subject: SpeechSubject;
  region: Region;
  parts: ScriptPart[];
  syllables: number;
  seconds: number;
  /** The topics whose answers are read, in their order. */
  topics: string[];
  /** How many items the time left no room for; a gathered script never sets out to read more of a topic than its answer. */
  leftOut: Record<'topics' | 'messages' | 'steps' | 'notPromised' | 'situation', number>;
  /** The sources of everything that is read. */
  cites: string[];
}

/** A script with everything that hinders it: what nobody can read aloud, and a length outside the limits. */
export interface MadeScript {
  script: Script;
  problems: Problem[];
}

/** A text on its way into a script, with its place for error messages. */
export interface Line {
  text: string;
  file: string;
  field: string;
}

export interface DraftPart {
  name: PartName;
  lines: Line[];
}

/** The words of scripts, which only the Vietnamese file has, because scripts are spoken Vietnamese. */
export function speechWords(content: Content): NonNullable<InterfaceWords['speech']> {
  const words = content.interface[sourceLocale].speech;
  if (words === undefined) throw new Error(`content/ui/${sourceLocale}.yaml  speech: found nothing; expected the words around a loudspeaker script. Restore the group.`);
  return words;
}

/** A fixed line of every script. */
export const frameLine = (content: Content, key: keyof NonNullable<InterfaceWords['speech']>): Line => ({ text: speechWords(content)[key], file: `content/ui/${sourceLocale}.yaml`, field: `speech.${key}` });

/** The seconds a number of syllables takes. `160 => 60` */
export const secondsOf = (syllables: number): number => Math.round((syllables * 60) / readingRate);

/** True for a message that is understood only after what stands before it. `'Khoản này nói…' => true` */
export const pointsBack = (text: string): boolean => /(?<!\p{L})(?:ấy|này|đó|cả hai|trên đây|(?:còn|cũng)(?= (?:ghi|nói|giao|phải|được|có)(?!\p{L})))(?!\p{L})/iu.test(text);

/** Places of the law; clauses of one article that stand together name it once. `['luat-148#41.1', 'luat-148#41.3', 'luat-148#44'] => 'Điều 41 khoản 1, khoản 3; Điều 44'` */
export function placesOf(cites: readonly string[]): string {
  const articleOf = (cite: string | undefined) => (cite?.includes('.') === true ? cite.slice(0, cite.indexOf('.')) : undefined);
  return cites.map((cite, index) => {
    const article = articleOf(cite);
    const label = formatCitation(cite, sourceLocale, '');
    if (article !== undefined && article === articleOf(cites[index - 1])) return `, ${label.slice(formatCitation(article, sourceLocale, '').length + 1)}`;
    return `${index === 0 ? '' : '; '}${label}`;
  }).join('');
}

/**
 * The places a script rests on, document by document, as they are written; the reading makes words of them. In short: the articles of
 * the law and the names of the plans.
 */
export function basisLine(content: Content, cites: readonly string[], short: boolean): string {
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
    return `${short ? shortTitle : title}, ${short ? articles.map((cite) => formatCitation(cite, sourceLocale, shortTitle)).join(', ') : placesOf(own)}`;
  }).join('. ');
}

/** What may be said in a region, and whether it fits: each text is converted once. */
export interface Speaker {
  say: (text: string) => ReturnType<typeof toSpeech>;
  count: (parts: readonly DraftPart[]) => number;
  tooLong: (parts: readonly DraftPart[]) => boolean;
}

export function speakerOf(region: Region): Speaker {
  const said = new Map<string, ReturnType<typeof toSpeech>>();
  const say = (text: string) => said.get(text) ?? said.set(text, toSpeech(text, region)).get(text)!;
  const count = (parts: readonly DraftPart[]) => parts.reduce((sum, { lines }) => sum + lines.reduce((inPart, { text }) => inPart + countSyllables(say(text).text), 0), 0);
  return { say, count, tooLong: (parts) => count(parts) > mostSyllables };
}

/** The script of a draft, in spoken words. `entry` is the file of its subject, `shorten` and `lengthen` say what an editor can do about its length. */
export function finishScript(
  { say, count }: Speaker, parts: readonly DraftPart[], facts: Omit<Script, 'parts' | 'syllables' | 'seconds'>, entry: { file: string; shorten: string; lengthen: string; has: string },
): MadeScript {
  const syllables = count(parts);
  const script: Script = { ...facts, parts: parts.map(({ name, lines }) => ({ name, lines: lines.map(({ text }) => say(text).text) })), syllables, seconds: secondsOf(syllables) };
  const problems: Problem[] = parts.flatMap(({ lines }) =>
    lines.flatMap(({ text, file, field }) =>
      say(text).left.map((piece) => ({ file, field, found: `“${piece}”, which cannot be read aloud`, expected: 'words', action: 'Write it in words, or add how it is said to src/lib/speech/spokenForms.ts.' })),
    ),
  );
  if (syllables < leastSyllables || syllables > mostSyllables) {
    const long = syllables > mostSyllables;
    problems.push({
      file: entry.file, field: '', found: `a loudspeaker script of ${syllables} syllables, ${script.seconds} seconds${long ? ' without everything that may be left out' : ` with everything that ${entry.has}`}`,
      expected: `${leastSyllables} to ${mostSyllables} syllables, ${scriptSeconds.min} to ${scriptSeconds.max} seconds`, action: long ? entry.shorten : entry.lengthen,
    });
  }
  return { script, problems };
}
