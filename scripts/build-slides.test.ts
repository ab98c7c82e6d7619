import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse, type HTMLElement } from 'node-html-parser';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { KitManifest } from '../src/lib/kitFiles.ts';
import type { Locale } from '../src/lib/locales.ts';
import { basisLabels, plainSpaces } from '../src/lib/messages/basis.ts';
import { slidesPath } from '../src/lib/paths.ts';
import { ContentError } from '../src/lib/problems.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import { packDeck, type SlideText } from '../src/lib/slides.ts';
import { buildSlides, checkSlides } from './build-slides.ts';
import { contrast } from './cards/palette.ts';
import type { Kept } from './keepFiles.ts';
import { colours } from './pictures/drawing.ts';
import { evenParts, layoutDeck } from './slides/layoutDeck.ts';
import { officeLanguage } from './slides/mendPresentation.ts';

const real = readSite();
const packId = 'nguoi-cao-tuoi';
const pack = real.content.packs.get(packId)!;
const site: Site = { ...real, content: { ...real.content, packs: new Map([[packId, pack]]) } };
const deckLocales = ['vi', 'en'] as const satisfies Locale[];

/** A cache with a stand-in for the image of every infographic of the pack. */
async function cacheWithKits(): Promise<string> {
  const cache = mkdtempSync(join(tmpdir(), 'slides-'));
  mkdirSync(join(cache, 'pictures'));
  const png = await sharp({ create: { width: 108, height: 192, channels: 3, background: '#f2b33d' } }).png().toBuffer();
  writeFileSync(join(cache, 'pictures', 'hinh.png'), png);
  const file = { file: 'doc.png' as const, kept: 'hinh.png', bytes: png.length, sha256: 'one', width: 108, height: 192 };
  const kits: KitManifest = Object.fromEntries(pack.facts.infographics.map((id) => [id, Object.fromEntries(deckLocales.map((locale) => [locale, { files: [file], leftOut: [] }]))]));
  writeFileSync(join(cache, 'pictures', 'manifest.json'), JSON.stringify(kits));
  return cache;
}

let cache: string;
let kept: Kept;
beforeAll(async () => {
  cache = await cacheWithKits();
  kept = await buildSlides(site, cache);
});
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const filesOf = (locale: Locale): Record<string, Uint8Array> => unzipSync(readFileSync(join(cache, 'slides', kept.files.find(({ path }) => path === slidesPath(locale, packId))!.kept)));
/** The XML of the slides, or of their notes, in the order of the deck. */
const partsOf = (locale: Locale, folder: 'slides/slide' | 'notesSlides/notesSlide'): string[] =>
  Object.entries(filesOf(locale)).flatMap(([name, bytes]) => {
    const number = new RegExp(`^ppt/${folder}(\\d+)\\.xml$`).exec(name)?.[1];
    return number === undefined ? [] : [{ number: Number(number), xml: strFromU8(bytes) }];
  }).sort((a, b) => a.number - b.number).map(({ xml }) => xml);
const shapesOf = (xml: string): HTMLElement[] => parse(xml).querySelectorAll('p\\:sp, p\\:pic');
const kindOf = (shape: HTMLElement): string => shape.querySelector('p\\:ph')?.getAttribute('type') ?? shape.tagName.toLowerCase();
const textOf = (node: HTMLElement): string => node.querySelectorAll('a\\:t').map(({ textContent }) => textContent).join('\n');
const titleOf = (xml: string): string => textOf(shapesOf(xml).find((shape) => kindOf(shape) === 'title')!);
const decoded = (text: string): string => text.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('the slides of a themed pack', () => {
  test('are a deck in every language the pack has words in', () => {
    expect(kept.files.map(({ path, form, of, id, count }) => ({ path, form, of, id, slides: count! > 15 }))).toEqual(deckLocales.map((locale) => ({ path: slidesPath(locale, packId), form: 'slide', of: 'pack', id: packId, slides: true })));
  });

  test('have one real title each, and no title twice', () => {
    for (const locale of deckLocales) {
      const slides = partsOf(locale, 'slides/slide');
      expect(slides).toHaveLength(kept.files.find((file) => file.locale === locale)!.count!);
      for (const xml of slides) expect(shapesOf(xml).filter((shape) => kindOf(shape) === 'title')).toHaveLength(1);
      const titles = slides.map(titleOf);
      expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  test('are read title first, then the texts, then the picture', () => {
    const order = ['title', 'body', 'p:pic', 'sldnum'];
    for (const locale of deckLocales) {
      for (const xml of partsOf(locale, 'slides/slide')) {
        const kinds = shapesOf(xml).map((shape) => order.indexOf(kindOf(shape).toLowerCase()));
        expect(kinds, titleOf(xml)).toEqual(kinds.toSorted((a, b) => a - b));
      }
    }
  });

  test('hold every topic of the pack, each statement followed by its basis', () => {
    for (const locale of deckLocales) {
      const lines = partsOf(locale, 'slides/slide').flatMap((xml) => shapesOf(xml).flatMap((shape) => decoded(textOf(shape)).split('\n')));
      for (const id of pack.facts.topics) {
        const words = site.content.topics.get(id)!.words[locale]!;
        expect(lines.some((line) => line.startsWith(words.question)), words.question).toBe(true);
        for (const { text, cite } of [words.answer, ...words.messages, ...words.notPromised]) {
          const at = lines.indexOf(text);
          expect(at, `${locale} ${text}`).toBeGreaterThanOrEqual(0);
          for (const label of basisLabels(site.content, cite, locale)) expect(lines[at + 1], text).toContain(plainSpaces(label));
        }
      }
    }
  });

  test('say in their notes what to say, what to do next and what not to promise, one paragraph for each', () => {
    for (const locale of deckLocales) {
      const slides = partsOf(locale, 'slides/slide');
      const notes = partsOf(locale, 'notesSlides/notesSlide').map((xml) => decoded(textOf(parse(xml))));
      expect(notes).toHaveLength(slides.length);
      const words = site.content.topics.get(pack.facts.topics[0]!)!.words[locale]!;
      const note = notes[slides.findIndex((xml) => decoded(titleOf(xml)).startsWith(words.question))]!.split('\n');
      for (const { text } of words.steps) expect(note.some((line) => line.endsWith(text)), text).toBe(true);
      for (const { text } of [words.answer, ...words.notPromised]) expect(note.some((line) => line.includes(text)), text).toBe(true);
      expect(note.find((line) => line.includes(words.situation))).toContain(site.content.interface[locale].notes.hypothetical);
    }
  });

  test('have words for every image, and say that nobody has reviewed them', () => {
    for (const locale of deckLocales) {
      const slides = partsOf(locale, 'slides/slide');
      const images = slides.flatMap((xml) => [...xml.matchAll(/<p:pic>.*?<p:cNvPr[^>]*descr="([^"]*)"/gs)].map(([, words]) => words));
      expect(images).toHaveLength(pack.facts.infographics.length + 1);
      expect(slides.join('').match(/<p:pic>/g)).toHaveLength(images.length);
      const expected = packDeck(site, packId, locale)!.slides.flatMap(({ picture }) => (picture === null ? [] : [picture.alt]));
      expect(images.map((words) => decoded(words!))).toEqual(expected);
      // What every slide repeats beside its words is no picture to be told of.
      for (const [name, bytes] of Object.entries(filesOf(locale)).filter(([file]) => file.startsWith('ppt/slideLayouts/slideLayout'))) expect(strFromU8(bytes).match(/ descr="[^"]+"/g), name).toBeNull();
      expect(decoded(slides[0]!)).toContain(plainSpaces(site.content.interface[locale].notes.notReviewed));
    }
  });

  test('name their language on every run of letters, notes included', () => {
    for (const locale of deckLocales) {
      for (const [name, bytes] of Object.entries(filesOf(locale)).filter(([file]) => /^ppt\/(?:slides|notesSlides|slideLayouts)\/[^/]+\.xml$/.test(file))) {
        const runs = strFromU8(bytes).match(/<a:rPr[^>]*>/g) ?? [];
        expect(runs.filter((run) => !run.includes(` lang="${officeLanguage[locale]}"`)), name).toEqual([]);
      }
    }
  });

  test('are XML that is well formed, with the properties of a paragraph only at its head', () => {
    for (const locale of deckLocales) {
      for (const xml of [...partsOf(locale, 'slides/slide'), ...partsOf(locale, 'notesSlides/notesSlide')]) {
        const open: string[] = [];
        for (const [, closing, name, single] of xml.replace(/<\?.*?\?>/g, '').matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
          if (closing === '/') expect(open.pop()).toBe(name);
          else if (single === '') open.push(name!);
        }
        expect(open).toEqual([]);
        expect(xml).not.toMatch(/<a:br\/>\s*<a:pPr/);
      }
    }
  });

  test('hold no part that is not there, and no master of notes after the slides, so that PowerPoint opens them without repair', () => {
    for (const locale of deckLocales) {
      const files = filesOf(locale);
      const text = (name: string) => strFromU8(files[name]!);
      const listed = [...text('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name!);
      expect(listed.filter((name) => files[name] === undefined || listed.indexOf(name) !== listed.lastIndexOf(name))).toEqual([]);
      expect(listed).toContain('ppt/slideMasters/slideMaster1.xml');
      const presentation = text('ppt/presentation.xml');
      expect(presentation.indexOf('<p:notesMasterIdLst>')).toBeGreaterThan(0);
      expect(presentation.indexOf('<p:notesMasterIdLst>')).toBeLessThan(presentation.indexOf('<p:sldIdLst>'));
      const theme = (master: string) => /theme\/theme\d+\.xml/.exec(text(`ppt/${master}s/_rels/${master}1.xml.rels`))?.[0];
      expect(files[`ppt/${theme('notesMaster')}`]).toBeDefined();
      expect(theme('notesMaster')).not.toBe(theme('slideMaster'));
    }
  });

  test('stand out at least 7:1 from their ground', () => {
    const rgb = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
    for (const colour of [colours.ink, colours.brown, colours.son]) expect(contrast(rgb(colour), rgb(colours.paper)), colour).toBeGreaterThanOrEqual(7);
  });

  test('are the same bytes whatever the clock says, and are not made again', async () => {
    expect((await buildSlides(site, cache)).made).toBe(0);
    const other = await cacheWithKits();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-04T05:06:07Z') });
    try {
      expect((await buildSlides(site, other)).files.map(({ sha256 }) => sha256)).toEqual(kept.files.map(({ sha256 }) => sha256));
    } finally {
      vi.useRealTimers();
      rmSync(other, { recursive: true });
    }
  });
});

describe('what does not fit a slide', () => {
  test('is nothing in today’s content', () => expect(checkSlides(real)).toEqual([]));

  test('goes on on the next slide, with the part in its title', () => {
    const { slides } = layoutDeck(site, packDeck(site, packId, 'vi')!);
    const question = site.content.topics.get(pack.facts.topics[0]!)!.words.vi!.question;
    const parts = slides.filter(({ title }) => title.startsWith(question)).map(({ title }) => title.slice(question.length));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts).toEqual(parts.map((_, index) => ` (${index + 1}/${parts.length})`));
  });

  test('counts on where a numbered list goes on', () => {
    const deck = packDeck(site, packId, 'vi')!;
    const contents = deck.slides[1]!;
    const long = Array.from({ length: 4 }, () => contents.texts).flat();
    const { slides } = layoutDeck(site, { ...deck, slides: [{ ...contents, texts: long }] });
    expect(slides.length).toBeGreaterThan(1);
    expect(slides[0]!.numberFrom).toBe(1);
    expect(slides[1]!.numberFrom).toBe(slides[0]!.texts.length + 1);
  });

  test('is shared out evenly, with a heading beside what it heads', () => {
    const text = (look: SlideText['look'], height: number) => ({ text: { text: look, basis: '', look }, height });
    const shared = (texts: ReturnType<typeof text>[]) => evenParts(texts, 100).map((part) => part.map(({ look }) => look));
    expect(shared([text('lead', 30), text('bullet', 30), text('bullet', 30), text('bullet', 30)])).toEqual([['lead', 'bullet'], ['bullet', 'bullet']]);
    expect(shared([text('bullet', 40), text('bullet', 40), text('heading', 10), text('bullet', 40)])).toEqual([['bullet', 'bullet'], ['heading', 'bullet']]);
    expect(shared([text('bullet', 40), text('heading', 10), text('bullet', 90), text('small', 5)])).toEqual([['bullet'], ['heading', 'bullet'], ['small']]);
    expect(shared([text('bullet', 60), text('bullet', 60)])).toEqual([['bullet'], ['bullet']]);
  });

  test('is refused with its file when a single text is larger than a slide, and nothing is made', async () => {
    const broken = structuredClone(pack);
    broken.words.vi!.news.cautions[0]!.text = 'Điều này không ghi mức phạt cho từng việc. '.repeat(30).trim();
    const wrong: Site = { ...site, content: { ...site.content, packs: new Map([[packId, broken]]) } };
    expect(checkSlides(wrong)).toMatchObject([{ file: `content/packs/${packId}/vi.yaml` }]);
    await expect(buildSlides(wrong, join(cache, 'nowhere'))).rejects.toThrow(ContentError);
  });
});
