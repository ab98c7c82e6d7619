import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { archiveFolders, archivePath, readmeName } from '../src/lib/archives.ts';
import { materialFiles, partMakers } from '../src/lib/materials.ts';
import { basisLabels } from '../src/lib/messages/basis.ts';
import { madeOneTopic } from '../src/tests/fixtures/madeOneTopic.ts';
import { buildPacks } from './build-packs.ts';
import { copyKept } from './keepFiles.ts';

let root: string;
let made: ReturnType<typeof madeOneTopic>;
const output = () => join(root, 'dist');
const open = (of: 'pack' | 'campaign', locale: 'vi' | 'en' = 'vi') => unzipSync(new Uint8Array(readFileSync(join(output(), archivePath(locale, { of, id: made[of] })))));
const readme = (of: 'pack' | 'campaign', locale: 'vi' | 'en' = 'vi') => strFromU8(open(of, locale)[readmeName(locale)]!);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'packs-'));
  made = madeOneTopic(join(root, 'cache'));
  const { files } = await buildPacks(made.site, made.cache);
  expect(files.map(({ path }) => path)).toEqual(['/goi/vi/nguoi-cao-tuoi.zip', '/goi/vi/ngay-nguoi-cao-tuoi-6-6.zip', '/goi/en/ngay-nguoi-cao-tuoi-6-6.zip']);
  copyKept('packs', made.cache, output());
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each([['pack', 'vi'], ['campaign', 'vi'], ['campaign', 'en']] as const)('the archive of a %s in %s holds exactly what its list names', (of, locale) => {
  const entries = open(of, locale);
  const listed = [...readme(of, locale).matchAll(/^- ([^:\n]+): /gm)].map(([, name]) => name!);
  expect(listed.length).toBeGreaterThan(5);
  expect([readmeName(locale), ...listed].sort()).toEqual(Object.keys(entries).sort());
});

test('every file in an archive has the bytes of the file on the site', () => {
  const entries = open('pack');
  const folders = archiveFolders(made.site, materialFiles(made.site, made.cache, partMakers), { of: 'pack', id: made.pack }, 'vi');
  const files = folders.flatMap(({ name, files: own }) => own.map((file) => ({ ...file, name: `${name}/${file.name}` })));
  expect(files.map(({ file }) => file.form)).toEqual(expect.arrayContaining(['slide', 'dan-y', 'chu-lon', 'to-gap', 'bai-dang', 'de-cuong', 'loa-bac', 'to-doc-nam', 'cau-do-gift', 'the', 'bo-the', 'hinh-png', 'hinh-pdf', 'hinh-loi']));
  for (const { name, file } of files) expect([name, entries[name]!.length], name).toEqual([name, file.bytes]);
  expect(strFromU8(entries[`1-${made.topic}/bo-the-2.png`]!)).toBe('bo-the 2');
});

test('the pack of a day holds its own card and no news outline', () => {
  const names = Object.keys(open('campaign'));
  expect(names).toContain('chung/the.png');
  expect(names.filter((name) => name.includes('dan-y'))).toEqual([]);
});

test('names in archives are ASCII without blanks', () => {
  for (const name of [...Object.keys(open('pack')), ...Object.keys(open('campaign', 'en'))]) expect(name).toMatch(/^[a-z0-9./-]+$/);
});

test('the list says who reviewed the words, that situations are invented, on what day it was made, and where each topic rests', () => {
  const ui = made.site.content.interface.vi;
  const text = readme('pack');
  expect(text).toContain(ui.notes.notReviewed);
  expect(text).toContain(ui.materials.hypotheticalNote);
  expect(text).toContain('Gói lập theo bản của trang ngày ');
  expect(text).toContain('mã bản 0f3a-91bc');
  const { answer } = made.site.content.topics.get(made.topic)!.words.vi!;
  const basis = text.split('\n').find((line) => line.startsWith(ui.notes.basis))!;
  expect(basisLabels(made.site.content, answer.cite, 'vi').length).toBeGreaterThan(0);
  for (const label of basisLabels(made.site.content, answer.cite, 'vi')) expect(text.slice(text.indexOf(basis))).toContain(label);
});

test('the English archive says that it is a translation, and holds nothing in Vietnamese', () => {
  const text = readme('campaign', 'en');
  expect(text).toContain(made.site.content.interface.en.notes.translated);
  const files = archiveFolders(made.site, materialFiles(made.site, made.cache, partMakers), { of: 'campaign', id: made.campaign }, 'en').flatMap((folder) => folder.files);
  expect(new Set(files.map(({ file }) => file.locale))).toEqual(new Set(['en']));
});

test('the same parts give the same bytes, whatever the clock says, and an unchanged archive is not made again', async () => {
  expect((await buildPacks(made.site, made.cache)).made).toBe(0);
  const again = madeOneTopic(join(root, 'again'));
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-04T05:06:07Z') });
  try {
    expect((await buildPacks(again.site, again.cache)).files.map(({ sha256 }) => sha256)).toEqual((await buildPacks(made.site, made.cache)).files.map(({ sha256 }) => sha256));
  } finally {
    vi.useRealTimers();
  }
});

test('when one word of the pack changes, only the archive of the pack is made again', async () => {
  const pack = made.site.content.packs.get(made.pack)!;
  const words = { ...pack.words.vi!, title: `${pack.words.vi!.title} (sửa)` };
  const changed = { ...made.site, content: { ...made.site.content, packs: new Map([[made.pack, { ...pack, words: { vi: words } }]]) } };
  expect((await buildPacks(changed, made.cache)).made).toBe(1);
  expect((await buildPacks(made.site, made.cache)).made).toBe(1);
});

test('nothing is packed when a part has not been made, and the missing list is named', async () => {
  const empty = join(root, 'empty');
  await expect(buildPacks(made.site, empty)).rejects.toThrow(`${join(empty, 'speech', 'manifest.json')}: found no file`);
  expect(existsSync(join(empty, 'packs'))).toBe(false);
});
