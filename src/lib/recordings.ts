import type { Locale } from './locales.ts';
import type { Content, Entry } from './readContent.ts';
import type { Recording } from './schemas/recording.ts';
import type { SitePage } from './sitePages.ts';
import { blockHash, readableBlocks, writtenTexts } from './translation.ts';

/** The kinds of entries a person may record, with the folder of content/ they are in. */
export const recordedKinds = ['topics', 'articles', 'guides'] as const;

/** Words of an entry that its page shows elsewhere or not as reading matter: the quiz is answered, the text message is sent. */
const notRead = new Set(['quiz', 'sms']);

/** What a person reads out who records an entry, in the order of its file: question, answer, key messages… without the quiz and the keywords. */
export const wordsRead = (words: object): string[] => [...readableBlocks(words)].flatMap(([name, block]) => (notRead.has(name) ? [] : writtenTexts(block)));

/** The hash by which a recording says which words it reads. `{ title: 'Trẻ em trên mạng', … } => '557ca1b2'` */
export const transcriptHash = (words: object): string => blockHash(wordsRead(words));

/** The address of a recording. `'chu-ky-so-vi.mp3' => '/ghi-am/chu-ky-so-vi.mp3'` */
export const recordingPath = (file: string): string => `/ghi-am/${file}`;

/** The recording of an entry in a language, if there is one and it reads today's words. */
export function currentRecording({ facts, words }: Entry<{ recording?: Partial<Record<Locale, Recording>> }, object>, locale: Locale): Recording | undefined {
  const recording = facts.recording?.[locale];
  const read = words[locale];
  return recording !== undefined && read !== undefined && recording.transcript === transcriptHash(read) ? recording : undefined;
}

/** The recording to play on a page: that of its topic, article or guide. Other pages have none. */
export function recordingOf(content: Pick<Content, (typeof recordedKinds)[number]>, { kind, entry, locale }: Pick<SitePage, 'kind' | 'entry' | 'locale'>): Recording | undefined {
  const found = kind === 'topic' ? content.topics.get(entry) : kind === 'article' ? content.articles.get(entry) : kind === 'guide' ? content.guides.get(entry) : undefined;
  return found === undefined ? undefined : currentRecording(found, locale);
}
