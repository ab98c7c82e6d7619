import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ContentError } from '../src/lib/problems.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import { makeScript, speechFilePath } from '../src/lib/speech/script.ts';
import { regions } from '../src/lib/speech/spokenForms.ts';
import { buildSpeech } from './build-speech.ts';
import { copyKept } from './keepFiles.ts';

const real = readSite();
const id = 'khong-ranh-dien-thoai';
const topic = real.content.topics.get(id)!;
const site: Site = { ...real, content: { ...real.content, topics: new Map([[id, topic]]), packs: new Map(), campaigns: new Map() } };

let root: string;
const output = () => join(root, 'dist');
const cache = () => join(root, 'cache');
const file = (region: (typeof regions)[number]) => readFileSync(join(output(), speechFilePath(id, region, 'docx')));

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'speech-'));
  expect((await buildSpeech(site, cache())).made).toBe(2);
  copyKept('speech', cache(), output());
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each(regions)('the sheet of the %s reading holds the whole script under tagged headings', async (region) => {
  const { value, messages } = await mammoth.convertToHtml({ buffer: file(region) });
  const html = parse(value);
  const { parts } = makeScript(site.content, id, region).script;
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  expect(html.querySelectorAll('h1').map(({ text }) => text)).toEqual([topic.words.vi!.question]);
  expect(html.querySelectorAll('h2').length).toBe(parts.length);
  const paragraphs = html.querySelectorAll('p').map(({ text }) => text);
  expect(paragraphs.slice(-parts.flatMap(({ lines }) => lines).length)).toEqual(parts.flatMap(({ lines }) => lines));
});

test('the sheet is in Vietnamese, in 20 points, and its lines do not break over pages', () => {
  const files = unzipSync(new Uint8Array(file('bac')));
  const text = strFromU8(files['word/document.xml']!);
  expect(new Set([...text.matchAll(/<w:lang w:val="([^"]+)"/g)].map(([, language]) => language))).toEqual(new Set(['vi-VN']));
  expect(strFromU8(files['word/styles.xml']!)).toMatch(/<w:docDefaults>.*<w:sz w:val="40"\/>.*<w:lang w:val="vi-VN"\/>.*<\/w:docDefaults>/s);
  const { parts } = makeScript(site.content, id, 'bac').script;
  expect(text.match(/<w:keepLines\/>/g)?.length).toBe(parts.flatMap(({ lines }) => lines).length);
});

test('the same site gives the same bytes, whatever the clock says, and unchanged sheets are not made again', async () => {
  expect((await buildSpeech(site, cache())).made).toBe(0);
  const other = join(root, 'other');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-04T05:06:07Z') });
  try {
    expect((await buildSpeech(site, join(root, 'other-cache'))).made).toBe(2);
    copyKept('speech', join(root, 'other-cache'), other);
  } finally {
    vi.useRealTimers();
  }
  for (const region of regions) expect(readFileSync(join(other, speechFilePath(id, region, 'docx'))).equals(file(region))).toBe(true);
});

test('nothing is made when a script cannot be read aloud', async () => {
  const words = { ...topic.words, vi: { ...topic.words.vi!, answer: { ...topic.words.vi!.answer, text: 'Xem https://vi-du.vn nhé.' } } };
  const broken: Site = { ...real, content: { ...site.content, topics: new Map([[id, { ...topic, words }]]) } };
  const nowhere = join(root, 'nowhere');
  await expect(buildSpeech(broken, nowhere)).rejects.toThrow(ContentError);
  expect(existsSync(nowhere)).toBe(false);
});

test('packs and campaigns have a sheet in both readings, with every clause that the script names in short', async () => {
  const day = 'ngay-phap-luat';
  const gathered: Site = { ...real, content: { ...real.content, packs: new Map(), campaigns: new Map([[day, real.content.campaigns.get(day)!]]) } };
  const folder = join(root, 'gathered');
  const { files } = await buildSpeech(gathered, folder);
  const own = files.filter(({ of }) => of === 'campaign');
  expect(own.map(({ path, form, id: entry }) => [path, form, entry])).toEqual(regions.map((region) => [`/loa/ngay-${day}/${region}.docx`, `to-doc-${region}`, day]));
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(join(folder, 'speech', own[0]!.kept)) });
  const { script } = makeScript(gathered.content, { of: 'campaign', id: day }, 'bac');
  for (const { lines } of script.parts) for (const line of lines) expect(value).toContain(line);
  const articles = script.cites.map((cite) => /#(\d+)\.(\d+)/.exec(cite)!);
  expect(articles.length).toBeGreaterThan(3);
  for (const [, article, clause] of articles) expect(value).toContain(`Điều ${article} khoản ${clause}`);
});
