import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardShapes } from '../../src/lib/paths.ts';
import { openCardCache } from './cardCache.ts';
import { encodePng } from './encodePng.ts';

const { width, height } = cardShapes.wide;
const png = encodePng(new Uint8Array(width * height), width, height);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'cache-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const hoursAgo = (name: string, hours: number) => utimesSync(join(folder, name), new Date(Date.now() - hours * 3_600_000), new Date(Date.now() - hours * 3_600_000));

test('gives back what was written, and nothing for what was not', () => {
  const cache = openCardCache(folder);
  cache.write('a', png);
  expect(cache.read('a', 'wide')?.equals(png)).toBe(true);
  expect(cache.read('b', 'wide')).toBeUndefined();
});

test('does not give a picture of another size', () => {
  const cache = openCardCache(folder);
  cache.write('a', png);
  expect(cache.read('a', 'square')).toBeUndefined();
});

test('removes what was not used for the longest time once the folder is too large', () => {
  const before = openCardCache(folder);
  for (const [name, hours] of [['old', 3], ['older', 5], ['new', 1]] as const) {
    before.write(name, png);
    hoursAgo(`${name}.png`, hours);
  }
  expect(openCardCache(folder).prune(2 * png.length)).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(['new.png', 'old.png']);
});

test('keeps what this build has used, however old, and notes the use', () => {
  openCardCache(folder).write('old', png);
  openCardCache(folder).write('new', png);
  hoursAgo('old.png', 100);
  const cache = openCardCache(folder);
  cache.read('old', 'wide');
  expect(cache.prune(0)).toBe(1);
  expect(readdirSync(folder)).toEqual(['old.png']);
  openCardCache(folder).write('newer', png);
  hoursAgo('newer.png', 1);
  expect(openCardCache(folder).prune(png.length)).toBe(1);
  expect(readdirSync(folder)).toEqual(['old.png']);
});

test('clears away what an interrupted build left behind, but not what another build is writing now', () => {
  writeFileSync(join(folder, 'a.1-x.part'), 'half');
  writeFileSync(join(folder, 'b.2-y.part'), 'half');
  hoursAgo('a.1-x.part', 2);
  openCardCache(folder).prune();
  expect(existsSync(join(folder, 'a.1-x.part'))).toBe(false);
  expect(existsSync(join(folder, 'b.2-y.part'))).toBe(true);
});
