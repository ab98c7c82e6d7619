import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Card } from '../src/lib/cards.ts';
import type { MadeFile } from '../src/lib/madeFiles.ts';
import { cardPath } from '../src/lib/paths.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import type { SitePage } from '../src/lib/sitePages.ts';
import { exampleCard } from '../src/tests/fixtures/exampleCard.ts';
import { buildCards, cardCache, copyCards, drawCards } from './build-cards.ts';
import { cardKey } from './cards/cardCache.ts';

const realSite = readSite();

const page = (id: string, title: string, locale: SitePage['locale'] = 'vi'): SitePage => ({
  kind: 'agency', id, locale, path: `/${id}/`, title, description: '', entry: id, task: '', parents: [''], listed: true, source: `content/topics/${id}/vi.yaml`, card: cardPath(locale, id),
  cardWords: { kicker: 'Chủ đề', title, text: 'Ông bà hỏi tại Ủy ban nhân dân xã, phường.', basis: 'Căn cứ: Điều\u00a044', picture: 'hoi', badge: '' },
});
const siteOf = (...pages: SitePage[]): Site => ({ ...realSite, content: { ...realSite.content, campaigns: new Map() }, pages });
const pages = [page('mot', 'Ai giúp tôi?'), page('hai', 'Mất phí không?'), page('ba', 'Who helps me?', 'en')];

let root: string;
let output: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cards-'));
  output = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true }));

const bytes = (drawn: SitePage) => readFileSync(join(output, drawn.card));

describe('buildCards', () => {
  test('draws a PNG of 1200x630 for every page where the page says it is', async () => {
    expect(await buildCards(siteOf(...pages), output, root)).toEqual({ cards: 3, drawn: 3 });
    for (const drawn of pages) expect(await sharp(bytes(drawn)).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(bytes(pages[0]!).equals(bytes(pages[1]!))).toBe(false);
  });

  test('draws nothing the second time, and leaves the same pictures', async () => {
    await buildCards(siteOf(...pages), output, root);
    const before = pages.map(bytes);
    rmSync(output, { recursive: true });
    expect(await buildCards(siteOf(...pages), output, root)).toEqual({ cards: 3, drawn: 0 });
    expect(pages.map(bytes)).toEqual(before);
  });

  test('draws one card when one title changes', async () => {
    await buildCards(siteOf(...pages), output, root);
    const before = pages.map(bytes);
    const changed = [page('mot', 'Ai giúp ông bà?'), ...pages.slice(1)];
    expect(await buildCards(siteOf(...changed), output, root)).toEqual({ cards: 3, drawn: 1 });
    expect(changed.map((drawn, index) => bytes(drawn).equals(before[index]!))).toEqual([false, true, true]);
  });

  test('draws pages with the same words once', async () => {
    expect(await buildCards(siteOf(pages[0]!, page('bon', pages[0]!.title)), output, root)).toEqual({ cards: 2, drawn: 1 });
  });

  test('draws the same bytes from the same words on an empty cache', async () => {
    await buildCards(siteOf(pages[0]!), output, root);
    const first = bytes(pages[0]!);
    rmSync(join(root, cardCache), { recursive: true });
    await buildCards(siteOf(pages[0]!), output, root);
    expect(bytes(pages[0]!).equals(first)).toBe(true);
  });

  test('draws nothing at all when a letter is missing in a font', async () => {
    await expect(buildCards(siteOf(...pages, page('nam', '缺')), output, root)).rejects.toThrow('content/topics/nam/vi.yaml  title on the card of /nam/: found 缺 U+7F3A; expected letters that Be Vietnam Pro 700 has.');
    expect(existsSync(output)).toBe(false);
  });

  test('refuses a title that does not fit its card, rather than cutting it', async () => {
    const title = 'hỗ trợ người cao tuổi '.repeat(40).trim();
    await expect(buildCards(siteOf(page('dai', title)), output, root)).rejects.toThrow(`content/topics/dai/vi.yaml  title on the card of /dai/: found ${title.length} letters; expected a title that fits the card whole. Shorten the title of the entry.`);
    expect(readdirSync(join(root, cardCache))).toEqual([]);
  });

  test('draws again what is damaged in the cache: cut short, empty, or one bit wrong', async () => {
    await buildCards(siteOf(...pages), output, root);
    const before = pages.map(bytes);
    const kept = readdirSync(join(root, cardCache)).filter((name) => name.endsWith('.png')).map((name) => join(root, cardCache, name));
    expect(kept).toHaveLength(3);
    writeFileSync(kept[0]!, readFileSync(kept[0]!).subarray(0, 900));
    writeFileSync(kept[1]!, '');
    const spoilt = readFileSync(kept[2]!);
    spoilt[600]! ^= 1;
    writeFileSync(kept[2]!, spoilt);
    rmSync(output, { recursive: true });
    expect(await buildCards(siteOf(...pages), output, root)).toEqual({ cards: 3, drawn: 3 });
    expect(pages.map(bytes)).toEqual(before);
    expect(await buildCards(siteOf(...pages), output, root)).toEqual({ cards: 3, drawn: 0 });
  });

  test('two builds at once on one cache both succeed and leave no half file', async () => {
    const outputs = [join(root, 'one'), join(root, 'two')];
    await Promise.all(outputs.map((folder) => buildCards(siteOf(...pages), folder, root)));
    for (const folder of outputs) for (const drawn of pages) expect(await sharp(join(folder, drawn.card)).metadata()).toMatchObject({ width: 1200, height: 630 });
    expect(readdirSync(join(root, cardCache)).filter((name) => !name.endsWith('.png'))).toEqual(['manifest.json']);
  });

  test('names everything that is wrong on all cards at once', async () => {
    const long = (id: string) => page(id, `${id} ${'hỗ trợ người cao tuổi '.repeat(40).trim()}`);
    await expect(buildCards(siteOf(long('mot'), pages[1]!, long('ba')), output, root)).rejects.toThrow(/2 problems[^]*topics\/mot[^]*topics\/ba/);
  });
});

describe('drawCards', () => {
  const manifest = () => JSON.parse(readFileSync(join(root, cardCache, 'manifest.json'), 'utf8')) as MadeFile[];

  test('lists every card with its size and hash before any page is built; copyCards puts them at their addresses', async () => {
    const { files } = await drawCards(siteOf(...pages), root);
    expect(existsSync(output)).toBe(false);
    expect(manifest()).toEqual(files);
    expect(files.map(({ path, form, of, id, locale }) => ({ path, form, of, id, locale }))).toEqual(pages.map(({ card, id, locale }) => ({ path: card, form: 'the', of: 'page', id, locale })));
    copyCards(output, root);
    for (const { path, bytes: size, sha256 } of files) {
      const png = readFileSync(join(output, path));
      expect([png.length, createHash('sha256').update(png).digest('hex')]).toEqual([size, sha256]);
    }
  });

  test('names the form and the entry of the cards that people pass on, and numbers no square twice', async () => {
    const id = 'chu-ky-so';
    const topic = realSite.pages.find((candidate) => candidate.id === `chu-de/${id}` && candidate.locale === 'vi')!;
    const { files } = await drawCards(siteOf(topic), root);
    expect(files.every((file) => file.of === 'topic' && file.id === id)).toBe(true);
    const squares = files.filter(({ form }) => form === 'bo-the');
    expect(files.map(({ form }) => form).slice(0, 3)).toEqual(['the', 'the-vuong', 'the-doc']);
    expect(squares.length).toBe(files.length - 3);
    expect(new Set(squares.map(({ count }) => count))).toEqual(new Set([squares.length]));
    expect(new Set(squares.map(({ path }) => path)).size).toBe(squares.length);
  });

  test('leaves the last good list when a card cannot be drawn', async () => {
    await drawCards(siteOf(...pages), root);
    const before = manifest();
    await expect(drawCards(siteOf(page('dai', 'hỗ trợ người cao tuổi '.repeat(40).trim())), root)).rejects.toThrow('a title that fits the card whole');
    expect(manifest()).toEqual(before);
  });

  test('a card that was damaged after it was drawn is not published, and named', async () => {
    const { files } = await drawCards(siteOf(pages[0]!), root);
    writeFileSync(join(root, cardCache, files[0]!.kept), 'hỏng');
    expect(() => copyCards(output, root)).toThrow(`found other bytes than its list says; expected ${pages[0]!.card}.`);
  });
});

test('a card is drawn anew when its language, shape, drawing, brand or any of its words changes, not when its address does', () => {
  const first = exampleCard();
  const key = cardKey(first, 'Luật số');
  expect(cardKey({ ...first, path: '/the/vi/khac.png', of: '/khac/', source: 'khac' } as Card, 'Luật số')).toBe(key);
  const others = [
    cardKey({ ...first, locale: 'en' }, 'Luật số'),
    cardKey({ ...first, shape: 'square' }, 'Luật số'),
    cardKey({ ...first, picture: 'tim' }, 'Luật số'),
    cardKey(first, 'Luật'),
    ...(['kicker', 'title', 'text', 'basis', 'badge'] as const).map((field) => cardKey(exampleCard({ [field]: 'khác' }), 'Luật số')),
  ];
  expect(new Set([key, ...others]).size).toBe(10);
});
