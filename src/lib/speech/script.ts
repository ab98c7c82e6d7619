import { sourceLocale } from '../locales.ts';
import type { Problem } from '../problems.ts';
import type { Content } from '../readContent.ts';
import { fill, type InterfaceWords } from '../schemas/interfaceWords.ts';
import { composeGathered } from './gatheredScript.ts';
import { regions, type Region } from './spokenForms.ts';
import type { MadeScript, PartName, Script, SpeechSubject } from './spokenParts.ts';
import { composeTopic } from './topicScript.ts';

export { gatheredPartNames, pointsBack, readingRate, scriptSeconds, secondsOf, speechWords, topicPartNames } from './spokenParts.ts';
export { counted } from './topicScript.ts';
export type { PartName, Script, ScriptPart, SpeechSubject } from './spokenParts.ts';

/** What a script is of; a text alone is the id of a topic. */
export type SpeechOf = SpeechSubject | string;

const subjectOf = (of: SpeechOf): SpeechSubject => (typeof of === 'string' ? { of: 'topic', id: of } : of);

/** The last part of a script's address: what is read on a day and what belongs to a pack say so. `{ of: 'pack', id: 'nguoi-cao-tuoi' } => 'chuyen-de-nguoi-cao-tuoi'` */
export function speechName(of: SpeechOf): string {
  const subject = subjectOf(of);
  return `${{ topic: '', pack: 'chuyen-de-', campaign: 'ngay-' }[subject.of]}${subject.id}`;
}

/** Pages, files and checks all ask for the same scripts; each is made once for a reading of the content. */
const made = new WeakMap<Content, Map<string, MadeScript>>();

/**
 * The loudspeaker script of a topic, a themed pack or a campaign, with everything that hinders it. It says its main message twice.
 * @example makeScript(content, 'chu-ky-so', 'bac').script.seconds
 * @example makeScript(content, { of: 'pack', id: 'nguoi-cao-tuoi' }, 'nam')
 */
export function makeScript(content: Content, of: SpeechOf, region: Region): MadeScript {
  const subject = subjectOf(of);
  const scripts = made.get(content) ?? made.set(content, new Map()).get(content)!;
  const key = `${subject.of} ${subject.id} ${region}`;
  return scripts.get(key) ?? scripts.set(key, subject.of === 'topic' ? composeTopic(content, subject.id, region) : composeGathered(content, subject, region)).get(key)!;
}

const spoken = (entries: ReadonlyMap<string, { id: string; words: Partial<Record<typeof sourceLocale, unknown>> }>): string[] =>
  [...entries.values()].filter(({ words }) => words[sourceLocale] !== undefined).map(({ id }) => id);

/** Topics that have a script: those written in Vietnamese, in the order of their ids. */
export const spokenTopics = (content: Content): string[] => spoken(content.topics);

/** Everything that has a script: topics, the packs that have words, campaigns. */
export const speechSubjects = (content: Content): SpeechSubject[] => [
  ...spokenTopics(content).map((id) => ({ of: 'topic' as const, id })),
  ...spoken(content.packs).map((id) => ({ of: 'pack' as const, id })),
  ...spoken(content.campaigns).map((id) => ({ of: 'campaign' as const, id })),
];

/** What the script at an address is of. `'loa/ngay-ngay-phap-luat' => { of: 'campaign', id: 'ngay-phap-luat' }` */
export function subjectOfPage(content: Content, pageId: string): SpeechSubject {
  const subject = speechSubjects(content).find((candidate) => speechPageId(candidate) === pageId);
  if (subject === undefined) throw new Error(`${pageId}: found no script; expected the address of one. Correct the id in src/lib/sitePages.ts.`);
  return subject;
}

/** The entry that a script is of, and its title. */
export function speechEntry(content: Content, of: SpeechOf) {
  const { of: kind, id } = subjectOf(of);
  if (kind === 'topic') return { entry: content.topics.get(id)!, title: content.topics.get(id)!.words[sourceLocale]!.question };
  const entry = kind === 'pack' ? content.packs.get(id)! : content.campaigns.get(id)!;
  return { entry, title: entry.words[sourceLocale]!.title };
}

/** Everything that hinders a loudspeaker script, in either reading; the same fault once. To be asked before anything is built. */
export function checkSpeech(content: Content): Problem[] {
  const problems = speechSubjects(content).flatMap((subject) => regions.flatMap((region) => makeScript(content, subject, region).problems));
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
export const speechPageId = (of: SpeechOf): string => `loa/${speechName(of)}`;

/** The address of a script's file. `('chu-ky-so', 'bac', 'txt') => '/loa/chu-ky-so/bac.txt'` */
export const speechFilePath = (of: SpeechOf, region: Region, kind: 'txt' | 'docx'): string => `/${speechPageId(of)}/${region}.${kind}`;

/** The headings over the parts of a script; they are not read out. */
export const partLabels = {
  opening: 'partOpening', question: 'partQuestion', answer: 'partAnswer', messages: 'partMessages', steps: 'partSteps', notPromised: 'partLimits', situation: 'partSituation',
  theme: 'partTheme', answers: 'partAnswers', again: 'partAgain', closing: 'partClosing',
} as const satisfies Record<PartName, keyof NonNullable<InterfaceWords['speech']>>;

/** What is not read of a topic or a theme, as a sentence; `null` when everything is read. */
export function leftOutWords({ leftOut, subject }: Script, ui: NonNullable<InterfaceWords['speech']>): string | null {
  const items = ([['topics', ui.leftTopics], ['messages', ui.leftMessages], ['steps', ui.leftSteps], ['notPromised', ui.leftLimits], ['situation', ui.leftSituation]] as const)
    .filter(([what]) => leftOut[what] > 0)
    .map(([what, text]) => fill(text, { count: leftOut[what] }));
  const shortened = items.length === 0 ? [] : [fill(ui.leftOut, { what: items.join(', ') })];
  const sentences = subject.of === 'topic' ? shortened : [ui.gathered, ...shortened];
  return sentences.length === 0 ? null : sentences.join(' ');
}
