import { z } from 'zod';
import { locales } from '../locales.ts';
import { isoDate, words } from './common.ts';

/** A person's reading of an entry's words in one language. */
export const recording = z.strictObject({
  /** An MP3 file in public/ghi-am/, named for what it reads: `"chu-ky-so-vi.mp3"`. */
  file: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\.mp3$/, 'a file name of lower-case ASCII letters, digits and hyphens that ends in ".mp3"'),
  /** Who reads, as this person wants to be named. */
  speaker: words,
  /** The day it was recorded. */
  on: isoDate,
  /** Who listened to all of it and compared it with the words; `null`: nobody yet, and the page says so. */
  reviewer: words.nullable(),
  /**
   * Which words were read: the hash of the entry's words in that language on that day (`transcriptHash`). The page itself is the transcript,
   * so a recording of other words is neither played nor published; `npm run check:content` names the hash of today's words.
   */
  transcript: z.string().regex(/^[0-9a-f]{8}$/, 'a hash of eight hex digits, in quotes'),
});

/** The recordings of an entry by language; left out where nobody has recorded it. */
export const recordings = z.partialRecord(z.enum(locales), recording).optional();

export type Recording = z.infer<typeof recording>;
