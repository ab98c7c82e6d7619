import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from './locales.ts';
import type { Problem } from './problems.ts';
import type { Content } from './readContent.ts';
import { recordedKinds, recordingPath, transcriptHash } from './recordings.ts';

const layer3 = { bitrates: { mpeg1: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320], mpeg2: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160] }, rates: [44100, 48000, 32000] };

/** The length in bytes of the MP3 frame at a place, by its four bytes of header; 0 where none begins. */
function frameLength(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  const version = (second >> 3) & 3;
  const bitrate = third >> 4;
  const rate = (third >> 2) & 3;
  // Eleven bits of sync, a version that exists, layer III, a bitrate and a sample rate from the tables.
  if (first !== 0xff || second >> 5 !== 7 || version === 1 || ((second >> 1) & 3) !== 1 || bitrate === 0 || bitrate === 15 || rate === 3) return 0;
  const mpeg1 = version === 3;
  const perSecond = layer3.rates[rate]! / (mpeg1 ? 1 : version === 2 ? 2 : 4);
  return Math.floor(((mpeg1 ? 144 : 72) * layer3.bitrates[mpeg1 ? 'mpeg1' : 'mpeg2'][bitrate - 1]! * 1000) / perSecond) + ((third >> 1) & 1);
}

/**
 * Whether bytes are an MP3 file: an ID3v2 tag or none, then frames of layer III, each where the one before ends. Packages that tell types
 * read files asynchronously, which the check of the content does not, and take any two bytes of sync for an MP3.
 */
export function isMp3(bytes: Uint8Array): boolean {
  const tagged = String.fromCharCode(...bytes.subarray(0, 3)) === 'ID3';
  // The size of the tag has seven bits to a byte; a tag may be followed by blanks.
  let at = tagged ? 10 + bytes.subarray(6, 10).reduce((size, byte) => size * 128 + byte, 0) : 0;
  while (tagged && bytes[at] === 0) at += 1;
  for (let frame = 0; frame < 3; frame += 1) {
    const length = frameLength(bytes, at);
    if (length === 0 || at + length > bytes.length) return false;
    at += length;
  }
  return true;
}

/** Recordings whose file is missing, is no MP3 or belongs to nobody, that read other words than today's, or name a day to come; `today` is an ISO day. */
export function checkRecordings(content: Pick<Content, (typeof recordedKinds)[number]>, today: string, root: string = process.cwd()): Problem[] {
  const problems: Problem[] = [];
  const folder = join(root, 'public', 'ghi-am');
  const users = new Map<string, string>();
  for (const kind of recordedKinds) {
    for (const [id, { facts, words }] of content[kind]) {
      for (const locale of locales) {
        const recording = facts.recording?.[locale];
        if (recording === undefined) continue;
        const place = { file: `content/${kind}/${id}/facts.yaml`, field: `recording.${locale}` };
        const { file, on, transcript } = recording;
        const path = join(folder, file);
        const address = `public${recordingPath(file)}`;
        const other = users.get(file);
        users.set(file, `${place.file} ${place.field}`);
        if (other !== undefined) problems.push({ ...place, field: `${place.field}.file`, found: `"${file}", which is also the recording of ${other}`, expected: 'a file of its own', action: 'Name the file that reads this entry in this language.' });
        if (!existsSync(path)) problems.push({ ...place, field: `${place.field}.file`, found: `"${file}", which is not in public/ghi-am/`, expected: `the MP3 file ${address}`, action: 'Put the file there, correct its name, or remove the recording.' });
        else if (!isMp3(readFileSync(path))) problems.push({ ...place, field: `${place.field}.file`, found: `"${file}", whose bytes are no MP3`, expected: 'an MP3 file (MPEG layer III)', action: 'Save the recording as MP3; a new file name does not change what a file is.' });
        if (on > today) problems.push({ ...place, field: `${place.field}.on`, found: `"${on}", which is after ${today}`, expected: 'the day it was recorded', action: 'Correct the day.' });
        const read = words[locale];
        if (read === undefined) problems.push({ ...place, found: 'a recording', expected: `none, because there is no content/${kind}/${id}/${locale}.yaml`, action: 'Move it to the language it is spoken in.' });
        else if (transcript !== transcriptHash(read)) {
          problems.push({ ...place, field: `${place.field}.transcript`, found: `"${transcript}"`, expected: `"${transcriptHash(read)}", the hash of today's words`, action: 'If these very words are read in it, write this hash; else record them again or remove the recording.' });
        }
      }
    }
  }
  for (const file of existsSync(folder) ? readdirSync(folder).toSorted() : []) {
    if (!users.has(file)) problems.push({ file: `public${recordingPath(file)}`, field: '', found: 'a file that no entry names', expected: 'only recordings that an entry has in its `recording`', action: 'Add it to the facts.yaml of what it reads, or remove the file.' });
  }
  return problems;
}
