import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { silentMp3 } from '../tests/silentMp3.ts';
import { checkRecordings, isMp3 } from './checkRecordings.ts';
import { formatProblem } from './problems.ts';
import { recordingOf, transcriptHash, wordsRead } from './recordings.ts';
import { recordings, type Recording } from './schemas/recording.ts';

const words = { question: 'Hỏi gì?', answer: { text: 'Đáp thế này.', cite: ['luat-148#44'] }, steps: [{ text: 'Ra phường.', inPerson: true }], quiz: [{ ask: 'Đúng không?', right: 'Đúng', wrong: ['Sai', 'Sai nữa'] }], sms: { text: 'Gọn.' }, keywords: ['hỏi'] };
const good: Recording = { file: 'hoi-gi-vi.mp3', speaker: 'Người thử', on: '2026-11-01', reviewer: null, transcript: transcriptHash(words) };
const contentWith = (recording?: Partial<Recording>, locale: 'vi' | 'en' = 'vi') => ({
  topics: new Map([['hoi-gi', { id: 'hoi-gi', facts: recording === undefined ? {} : { recording: { [locale]: { ...good, ...recording } } }, words: { vi: words }, translation: {} }]]),
  articles: new Map(),
  guides: new Map(),
}) as unknown as Parameters<typeof checkRecordings>[0];

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ghi-am-'));
  mkdirSync(join(root, 'public/ghi-am'), { recursive: true });
  writeFileSync(join(root, 'public/ghi-am/hoi-gi-vi.mp3'), silentMp3());
});
afterEach(() => rmSync(root, { recursive: true }));
const problems = (content: ReturnType<typeof contentWith>) => checkRecordings(content, '2026-11-22', root).map(formatProblem);

describe('a recording', () => {
  test('is in order when its file is an MP3 and it reads today\'s words', () => {
    expect(problems(contentWith({}))).toEqual([]);
  });

  test('without its file is told, with the place where the file belongs', () => {
    rmSync(join(root, 'public/ghi-am/hoi-gi-vi.mp3'));
    expect(problems(contentWith({}))).toEqual(['content/topics/hoi-gi/facts.yaml  recording.vi.file: found "hoi-gi-vi.mp3", which is not in public/ghi-am/; expected the MP3 file public/ghi-am/hoi-gi-vi.mp3. Put the file there, correct its name, or remove the recording.']);
  });

  test('whose bytes are those of another type is told, whatever its name', () => {
    writeFileSync(join(root, 'public/ghi-am/hoi-gi-vi.mp3'), 'RIFF....WAVEfmt ');
    expect(problems(contentWith({}))).toEqual([expect.stringContaining('recording.vi.file: found "hoi-gi-vi.mp3", whose bytes are no MP3')]);
  });

  test('of words that have changed since is told with the hash of today\'s words, and is not played', () => {
    const content = contentWith({ transcript: '00000000' });
    expect(problems(content)).toEqual([expect.stringContaining(`recording.vi.transcript: found "00000000"; expected "${transcriptHash(words)}"`)]);
    expect(recordingOf(content, { kind: 'topic', entry: 'hoi-gi', locale: 'vi' })).toBeUndefined();
  });

  test('from a day to come is told', () => {
    expect(problems(contentWith({ on: '2026-11-23' }))).toEqual([expect.stringContaining('recording.vi.on: found "2026-11-23", which is after 2026-11-22')]);
  });

  test('in a language the entry is not written in is told', () => {
    expect(problems(contentWith({}, 'en'))).toEqual([expect.stringContaining('recording.en: found a recording; expected none, because there is no content/topics/hoi-gi/en.yaml')]);
  });

  test('nobody names is told as a file too many', () => {
    expect(problems(contentWith())).toEqual([expect.stringContaining('public/ghi-am/hoi-gi-vi.mp3  found a file that no entry names')]);
  });

  test('cannot be shared by two entries, because each has its own words', () => {
    const content = contentWith({});
    content.topics.set('hoi-khac', content.topics.get('hoi-gi')!);
    expect(problems(content)).toEqual([expect.stringContaining('which is also the recording of content/topics/hoi-gi/facts.yaml')]);
  });

  test('that is current is played on the page of its entry in its language, and on no other', () => {
    const content = contentWith({});
    expect(recordingOf(content, { kind: 'topic', entry: 'hoi-gi', locale: 'vi' })).toEqual(good);
    expect(recordingOf(content, { kind: 'topic', entry: 'hoi-gi', locale: 'en' })).toBeUndefined();
    expect(recordingOf(content, { kind: 'quiz', entry: 'hoi-gi', locale: 'vi' })).toBeUndefined();
  });

  test.each([
    ['no speaker', { speaker: '' }], ['a day that is none', { on: '2026-02-30' }], ['a path for a file', { file: '../hoi-gi.mp3' }], ['a file of another type', { file: 'hoi-gi.wav' }], ['no hash', { transcript: 'Hỏi gì?' }],
  ])('with %s does not fit the schema', (_, wrong) => {
    expect(recordings.safeParse({ vi: good }).success).toBe(true);
    expect(recordings.safeParse({ vi: { ...good, ...wrong } }).success).toBe(false);
  });
});

describe('the words of a recording', () => {
  test('are the entry\'s words without citations, quiz, text message and keywords', () => {
    expect(wordsRead(words)).toEqual(['Hỏi gì?', 'Đáp thế này.', 'Ra phường.']);
  });

  test('have another hash as soon as one of them changes, and the same when only a citation does', () => {
    expect(transcriptHash({ ...words, question: 'Hỏi ai?' })).not.toBe(transcriptHash(words));
    expect(transcriptHash({ ...words, answer: { ...words.answer, cite: ['luat-148#45'] } })).toBe(transcriptHash(words));
  });
});

describe('an MP3', () => {
  const tagged = (tag: number[]) => new Uint8Array([...tag, ...silentMp3()]);
  test.each<[string, Uint8Array, boolean]>([
    ['frames alone', silentMp3(), true],
    ['frames behind an ID3 tag', tagged([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 5, 1, 2, 3, 4, 5]), true],
    ['a tag alone', new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0]), false],
    ['one frame cut off', silentMp3().subarray(0, 100), false],
    ['the two bytes that also begin other files', new Uint8Array([0xff, 0xfb, ...new Uint8Array(1000)]), false],
    ['nothing', new Uint8Array(), false],
  ])('is told by its bytes: %s', (_, bytes, expected) => {
    expect(isMp3(bytes)).toBe(expected);
  });
});
