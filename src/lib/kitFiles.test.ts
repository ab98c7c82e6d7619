import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kitFiles } from './kitFiles.ts';

let folder: string;
let manifest: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kit-'));
  manifest = join(folder, 'manifest.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('lists the files of a picture with their addresses, bytes and pixels', () => {
  const files = [{ file: 'hinh.png', kept: 'x-hinh.png', bytes: 70_000, sha256: 'ab', width: 720, height: 1800 }, { file: 'loi.txt', kept: 'x-loi.txt', bytes: 900, sha256: 'cd' }];
  writeFileSync(manifest, JSON.stringify({ 'tre-em': { en: { files, leftOut: ['vuong.png'] } } }));
  expect(kitFiles('en', 'tre-em', manifest)).toEqual([
    { file: 'hinh.png', path: '/bo-hinh/tre-em/en/hinh.png', bytes: 70_000, width: 720, height: 1800 },
    { file: 'loi.txt', path: '/bo-hinh/tre-em/en/loi.txt', bytes: 900 },
  ]);
});

test('says what to run when nothing has been drawn, or not this picture', () => {
  expect(() => kitFiles('vi', 'tre-em', manifest)).toThrow(`${manifest}: found no file; expected the list of the drawn pictures. Run npm run build`);
  writeFileSync(manifest, '{"tre-em":{}}');
  expect(() => kitFiles('vi', 'tre-em', manifest)).toThrow(`${manifest}  tre-em.vi: found nothing; expected the files of this picture. Run npm run build`);
});
