import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { localeFacts, locales, type Locale } from '../src/lib/locales.ts';
import type { MadeFile } from '../src/lib/madeFiles.ts';
import { basisLabels } from '../src/lib/messages/basis.ts';
import { pagePath } from '../src/lib/paths.ts';
import { topicVersionCode } from '../src/lib/printFiles.ts';
import { ContentError } from '../src/lib/problems.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import { buildPrint, checkPrint } from './build-print.ts';
import { contrast } from './cards/palette.ts';
import { linesOnSide } from './print/drawSheet.ts';
import { layoutLargePrint, layoutLeaflet, layoutPoster } from './print/layout.ts';
import { posterTexts, topicSheet } from './print/texts.ts';

const real = readSite();
const topicId = 'khong-ranh-dien-thoai';
const guideId = 'nguoi-cao-tuoi';
const topic = real.content.topics.get(topicId)!;
/** One topic and one guide in four languages, at an address as a host would have it. */
const site: Site = {
  ...real,
  settings: { ...real.settings, url: 'https://luat.example.org' },
  content: { ...real.content, topics: new Map([[topicId, topic]]), guides: new Map([[guideId, real.content.guides.get(guideId)!]]) },
};

/** The site with the Vietnamese words of its topic changed. */
function withWords(change: (words: NonNullable<typeof topic.words.vi>) => void): Site {
  const changed = structuredClone(topic);
  change(changed.words.vi!);
  return { ...site, content: { ...site.content, topics: new Map([[topicId, changed]]) } };
}

let cache: string;
let files: MadeFile[];
const bytesOf = ({ kept }: MadeFile) => readFileSync(join(cache, 'print', kept));
const fileOf = (form: string, locale: Locale) => files.find((file) => file.form === form && file.locale === locale)!;

beforeAll(async () => {
  cache = mkdtempSync(join(tmpdir(), 'print-'));
  ({ files } = await buildPrint(site, cache));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer } });
});
afterAll(() => rmSync(cache, { recursive: true, force: true }));

interface Read {
  pages: number;
  language: unknown;
  title: unknown;
  roles: string[];
  /** All text in the order of the pages, without blanks. */
  words: string;
  /** The boxes of the path with the most boxes on the first page that has a code, in points. */
  boxes: { left: number; top: number; right: number; bottom: number }[];
}

const rolesIn = (node: { role?: string; children?: unknown[] }): string[] => [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap((child) => rolesIn(child as { role?: string }))];

/** What a program that reads PDF finds in a file. */
async function read(bytes: Buffer): Promise<Read> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata() as { info: Record<string, unknown> };
  const found: Read = { pages: pdf.numPages, language: info['Language'], title: info['Title'], roles: [], words: '', boxes: [] };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    found.words += (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('');
    found.roles.push(...rolesIn(await page.getStructTree() as { children: unknown[] }));
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((name, index) => {
      if (name !== OPS.constructPath) return;
      const [, [path]] = argsArray[index] as [number, [ArrayLike<number> | null]];
      const boxes = path === null ? [] : boxesOf(Array.from(path));
      if (boxes.length > found.boxes.length) found.boxes = boxes;
    });
  }
  await task.destroy();
  return { ...found, words: found.words.replace(/\s/gu, '') };
}

/** The boxes of a path: 0 moves, 1 draws a line, 4 closes; other signs draw no box. */
function boxesOf(path: number[]): Read['boxes'] {
  const boxes: Read['boxes'] = [];
  for (let at = 0; at < path.length; ) {
    const sign = path[at]!;
    if (sign > 1) {
      at += sign === 2 ? 7 : sign === 3 ? 5 : 1;
      continue;
    }
    const [x, y] = [path[at + 1]!, path[at + 2]!];
    if (sign === 0) boxes.push({ left: x, right: x, top: y, bottom: y });
    const box = boxes.at(-1)!;
    Object.assign(box, { left: Math.min(box.left, x), right: Math.max(box.right, x), top: Math.min(box.top, y), bottom: Math.max(box.bottom, y) });
    at += 3;
  }
  return boxes;
}

/** What a phone would read from the code drawn in a file. */
async function scan(boxes: Read['boxes']): Promise<string[]> {
  const scale = 4;
  const margin = 40;
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  const side = Math.ceil((Math.max(...boxes.map((box) => box.right)) - left) * scale) + 2 * margin;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const box of boxes) {
    for (let y = Math.round((box.top - top) * scale); y < Math.round((box.bottom - top) * scale); y += 1) {
      for (let x = Math.round((box.left - left) * scale); x < Math.round((box.right - left) * scale); x += 1) data.fill(0, ((y + margin) * side + x + margin) * 4, ((y + margin) * side + x + margin) * 4 + 3);
    }
  }
  return (await readBarcodes({ data, width: side, height: side, colorSpace: 'srgb' } as ImageData)).map(({ text }) => text);
}

const bare = (text: string): string => text.replace(/\s/gu, '');

describe('printed sheets', () => {
  test('are a large print, a leaflet and a poster in every language that has the words', () => {
    expect(files.map(({ form, locale }) => `${form} ${locale}`).sort()).toEqual(['chu-lon', 'to-gap', 'ap-phich'].flatMap((form) => locales.map((locale) => `${form} ${locale}`)).sort());
  });

  test('are tagged PDF that names its language and title, with every font inside', async () => {
    for (const file of files) {
      const raw = bytesOf(file).toString('latin1');
      expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(raw).toContain('/DisplayDocTitle true');
      expect(raw.match(/\/FontFile2 /g)!.length, file.path).toBe(raw.match(/\/Type \/FontDescriptor/g)!.length);
      const { language, title, roles } = await read(bytesOf(file));
      expect(language).toBe(localeFacts[file.locale].tag);
      expect(title).not.toBe('');
      expect(roles.filter((role) => role === 'H1'), file.path).toHaveLength(1);
      expect(roles.filter((role) => role === 'Figure'), file.path).toHaveLength(1);
      expect(roles).toContain('LI');
    }
  }, 30_000);

  test('hold every statement of the topic, and its whole basis', async () => {
    for (const form of ['chu-lon', 'to-gap']) {
      for (const locale of locales) {
        const words = topic.words[locale]!;
        const { words: printed } = await read(bytesOf(fileOf(form, locale)));
        for (const text of [words.question, ...words.steps.map(({ text }) => text), words.situation]) expect(printed, `${form} ${locale}`).toContain(bare(text));
        for (const { text, cite } of [words.answer, ...words.messages, ...words.notPromised]) {
          expect(printed, `${form} ${locale}`).toContain(bare(text));
          for (const label of basisLabels(site.content, cite, locale)) expect(printed, `${form} ${locale}`).toContain(bare(label));
        }
        expect(printed).toContain(bare(site.content.interface[locale].notes.notReviewed));
        expect(printed).toContain(bare(site.content.interface[locale].notes.hypothetical));
      }
    }
  }, 30_000);

  test('are two sides as a leaflet and one as a poster; large print takes the sides it needs', async () => {
    for (const locale of locales) {
      expect((await read(bytesOf(fileOf('to-gap', locale)))).pages).toBe(2);
      expect((await read(bytesOf(fileOf('ap-phich', locale)))).pages).toBe(1);
      expect((await read(bytesOf(fileOf('chu-lon', locale)))).pages).toBe(fileOf('chu-lon', locale).count);
    }
  });

  test('carry a code that a phone reads back to the address of their page', async () => {
    for (const file of files) {
      const { boxes } = await read(bytesOf(file));
      expect(await scan(boxes), file.path).toEqual([`https://luat.example.org${pagePath(file.locale, file.of === 'topic' ? `chu-de/${topicId}` : `danh-cho/${guideId}`)}`]);
    }
  }, 30_000);

  test('carry the code of their words and the day, so that an old one is known', async () => {
    const code = topicVersionCode(site.content, topicId, 'vi');
    expect((await read(bytesOf(fileOf('to-gap', 'vi')))).words).toContain(code);
    expect(fileOf('to-gap', 'vi')).toMatchObject({ version: code, date: site.settings.date });
    const changed = withWords((words) => (words.messages[0]!.text = 'Câu này khác.'));
    expect(topicVersionCode(changed.content, topicId, 'vi')).not.toBe(code);
  });

  test('are the same bytes from the same words', async () => {
    const other = mkdtempSync(join(tmpdir(), 'print-'));
    const again = await buildPrint(site, other);
    expect(again.files.map(({ sha256 }) => sha256)).toEqual(files.map(({ sha256 }) => sha256));
    expect((await buildPrint(site, other)).made).toBe(0);
    rmSync(other, { recursive: true });
  });
});

describe('the words on a sheet', () => {
  const sides = locales.flatMap((locale) => {
    const words = topicSheet(site, topicId, locale)!;
    return [
      { form: 'large print', least: 18, ...layoutLargePrint(words) },
      { form: 'leaflet', least: 11, ...layoutLeaflet(words) },
      { form: 'poster', least: 12, ...layoutPoster(posterTexts(site, guideId, locale)!) },
    ].map((sheet) => ({ ...sheet, locale }));
  });

  test('are at least 18 points in large print, 11 in a leaflet and 12 on a poster', () => {
    for (const { form, least, locale, sides: own } of sides) for (const line of own.flatMap(linesOnSide)) expect(line.size, `${form} ${locale} "${line.text}"`).toBeGreaterThanOrEqual(least);
  });

  test('stand out at least 7:1 from their ground when copied in grey', () => {
    // The grey of a copy is the luminance, which is what the ratio compares.
    const rgb = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
    const pairs = new Set(sides.flatMap(({ sides: own }) => own.flatMap(linesOnSide).map(({ colour, ground }) => `${colour} ${ground}`)));
    expect(pairs.size).toBeGreaterThan(3);
    for (const pair of pairs) {
      const [colour, ground] = pair.split(' ') as [string, string];
      expect(contrast(rgb(colour), rgb(ground)), pair).toBeGreaterThanOrEqual(7);
    }
  });

  test('stay on the paper', () => {
    for (const { form, locale, sides: own } of sides) {
      for (const side of own) for (const { x, y, text } of linesOnSide(side)) expect(x > 0 && x < side.width && y > 0 && y < side.height, `${form} ${locale} "${text}"`).toBe(true);
    }
  });

  test('fill the last side of large print at least half as far down as any other, on every sheet', () => {
    for (const id of real.content.topics.keys()) {
      for (const locale of locales) {
        const words = topicSheet(real, id, locale);
        if (words === undefined) continue;
        // The last line of a side is its number.
        const ends = layoutLargePrint(words).sides.map((side) => Math.max(...linesOnSide(side).slice(0, -1).map(({ y }) => y)));
        expect(ends.at(-1)! / Math.max(...ends), `${locale} ${id}`).toBeGreaterThan(0.5);
      }
    }
  });

  test('read front, inside left, inside right, back once the leaflet is folded', () => {
    const [outer, inner] = layoutLeaflet(topicSheet(site, topicId, 'vi')!).sides;
    const middle = outer!.width / 2;
    const half = (nodes: (typeof outer & object)['groups'][number]['nodes']) => {
      const xs = nodes.flatMap((node) => (node.kind === 'text' ? node.lines : node.kind === 'item' ? node.body.flat() : [])).map(({ x }) => x);
      return xs.every((x) => x > middle) ? 'right' : xs.every((x) => x < middle) ? 'left' : 'both';
    };
    expect(outer!.groups.map(({ order, nodes }) => `${order} ${half(nodes)}`)).toEqual(['0 right', '3 left']);
    expect(inner!.groups.map(({ order, nodes }) => `${order} ${half(nodes)}`)).toEqual(['1 left', '2 right']);
  });
});

describe('what cannot be printed', () => {
  test('is nothing in today’s content', () => expect(checkPrint(real)).toEqual([]));

  test('is a topic with more words than a leaflet holds, named with its file and field, and nothing is made', async () => {
    const long = withWords((words) => {
      for (const message of words.messages) message.text = 'Cơ quan nhà nước phải hướng dẫn, giúp ông bà khi làm dịch vụ công trực tuyến. '.repeat(12).trim();
    });
    expect(checkPrint(long)).toMatchObject([{ file: `content/topics/${topicId}/vi.yaml`, expected: 'words for exactly two sides' }]);
    const nowhere = join(cache, 'nowhere');
    await expect(buildPrint(long, nowhere)).rejects.toThrow(ContentError);
  });

  test('is a letter that no font has, named with its field', () => {
    const problems = checkPrint(withWords((words) => (words.messages[1]!.text = 'Chữ lạ ꙮ ở đây.')));
    expect(problems.some(({ file, field, found }) => file === `content/topics/${topicId}/vi.yaml` && field.startsWith('messages[1]') && found.includes('ꙮ'))).toBe(true);
  });
});
