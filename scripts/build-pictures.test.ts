import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KitManifest } from '../src/lib/kitFiles.ts';
import { cardFonts } from './cards/fonts.ts';
import { localeFacts, locales, type Locale } from '../src/lib/locales.ts';
import { kitFileNames, kitPath, type KitFileName } from '../src/lib/paths.ts';
import { makePicture, pictureTable, type Picture } from '../src/lib/pictures.ts';
import { ContentError, formatProblem } from '../src/lib/problems.ts';
import type { InfographicWords } from '../src/lib/schemas/infographic.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import { buildPictures, checkPictures, copyPictures } from './build-pictures.ts';
import { colours, type Drawing, type Line } from './pictures/drawing.ts';
import { layoutPicture, pictureFrame } from './pictures/layout.ts';


const realSite = readSite();
const steps = 'ai-lo-cho-nguoi-cao-tuoi';

/** The site with only these pictures in these languages. */
function siteWith(chosen: Record<string, readonly Locale[]>, change: (words: InfographicWords) => InfographicWords = (words) => words): Site {
  const infographics = Object.entries(chosen).map(([id, languages]) => {
    const entry = realSite.content.infographics.get(id)!;
    return [id, { ...entry, words: Object.fromEntries(languages.map((locale) => [locale, change(entry.words[locale]!)])) }] as const;
  });
  return { ...realSite, content: { ...realSite.content, infographics: new Map(infographics) } };
}

/** One picture in every language, and one of each other form. */
const chosen = { [steps]: locales, 'luat-tren-mot-trang': ['vi'], 'cac-han-cua-ke-hoach': ['ko'], 'bac-ninh-va-lam-dong': ['en'] } as const satisfies Record<string, readonly Locale[]>;
const drawnSite = siteWith(chosen);
const drawn = Object.entries(chosen).flatMap(([id, languages]) => languages.map((locale) => ({ id, locale, picture: makePicture(drawnSite.content, id, locale) })));

let root: string;
let cache: string;
let output: string;
const manifest = (): KitManifest => JSON.parse(readFileSync(join(cache, 'pictures', 'manifest.json'), 'utf8')) as KitManifest;
const place = (id: string, locale: Locale, file: KitFileName): string => join(output, kitPath(locale, id, file));
const text = (id: string, locale: Locale, file: KitFileName): string => readFileSync(place(id, locale, file), 'utf8');

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pictures-'));
  cache = join(root, '.cache');
  output = join(root, 'dist');
  await buildPictures(drawnSite, cache);
  copyPictures(cache, output);
}, 180_000);
afterAll(() => rmSync(root, { recursive: true }));

const allLayouts = [...realSite.content.infographics.keys()].flatMap((id) => locales.map((locale) => ({ id, locale, layout: layoutPicture(realSite, makePicture(realSite.content, id, locale)) })));
const drawingsOf = ({ layout }: (typeof allLayouts)[number]): Drawing[] => [layout.tall, ...layout.pages, ...[layout.crop('vuong.png'), layout.crop('doc.png')].filter((crop) => crop !== null)];
const linesOf = (drawing: Drawing): Line[] => drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : []));

/** The right end of a line as it is drawn, with kerning. */
const endOf = (locale: Locale, line: Line): number => line.x + cardFonts(locale)[line.weight].measure(line.text, line.size);

const luminance = (colour: string): number => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index]!, 0);
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

describe('every picture of the site', { timeout: 60_000 }, () => {
  test('can be drawn in every language that has words', () => {
    expect(allLayouts.length).toBeGreaterThanOrEqual(40);
    expect(checkPictures(realSite).map(formatProblem)).toEqual([]);
  });

  test('has letters of 24 units or more, 12 pixels when it is shown 360 wide', () => {
    for (const one of allLayouts) for (const drawing of [one.layout.tall, ...drawingsOf(one)]) for (const line of linesOf(drawing)) expect(line.size, `${one.id} ${one.locale} "${line.text}"`).toBeGreaterThanOrEqual(24);
  });

  test('keeps every line of letters inside its margins', () => {
    for (const one of allLayouts) {
      for (const drawing of drawingsOf(one)) {
        for (const line of linesOf(drawing)) {
          expect(line.x, line.text).toBeGreaterThanOrEqual(44);
          expect(endOf(one.locale, line), `${one.id} ${one.locale} "${line.text}"`).toBeLessThanOrEqual(drawing.width - 43.9);
          expect(line.y, line.text).toBeLessThanOrEqual(drawing.height - 30);
        }
      }
    }
  }, 60_000);

  test('writes nothing below a contrast of 7 to 1', () => {
    for (const one of allLayouts) for (const drawing of drawingsOf(one)) for (const line of linesOf(drawing)) expect(contrast(line.colour, line.ground), `${one.id} "${line.text}"`).toBeGreaterThanOrEqual(7);
  });

  test('says in every form that nobody has reviewed it, and where the whole is', () => {
    for (const one of allLayouts) {
      const { address, notReviewed } = pictureFrame(realSite, makePicture(realSite.content, one.id, one.locale));
      const forms = [one.layout.tall, { ...one.layout.tall, shapes: one.layout.pages.flatMap(({ shapes }) => shapes) }, ...drawingsOf(one).slice(1 + one.layout.pages.length)];
      for (const form of forms) {
        const words = linesOf(form).map((line) => line.text).join('').replaceAll(' ', '');
        expect(words).toContain(address);
        expect(words).toContain(notReviewed.split(/(?<=[.。])/)[0]!.replaceAll(' ', ''));
      }
    }
  });
});

describe('the kit', { timeout: 60_000 }, () => {
  test('holds every file for each picture and language, and says which crop it leaves out', () => {
    for (const { id, locale } of drawn) {
      const kit = manifest()[id]![locale]!;
      expect([...kit.files.map(({ file }) => file), ...kit.leftOut].sort()).toEqual([...kitFileNames].sort());
      expect(kit.leftOut.filter((file) => file !== 'vuong.png' && file !== 'doc.png')).toEqual([]);
      for (const { file, bytes } of kit.files) expect(statSync(place(id, locale, file)).size).toBe(bytes);
    }
    expect(manifest()[steps]!.vi!.leftOut).toEqual([]);
    expect(manifest()['bac-ninh-va-lam-dong']!.en!.leftOut).toEqual(['vuong.png']);
  });

  test('draws letters as shapes and asks for nothing outside the SVG', () => {
    for (const { id, locale, picture } of drawn) {
      const raw = text(id, locale, 'hinh.svg');
      const svg = parse(raw);
      expect(svg.querySelectorAll('text, tspan, style, image, use, script, foreignObject').length).toBe(0);
      expect(raw.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/url\(|href|var\(|https?:/);
      expect(svg.querySelector('title')!.text).toBe(picture.title);
      expect(svg.querySelector('desc')!.text).toBe(picture.alt);
      expect(svg.querySelectorAll('path').length).toBeGreaterThan(30);
      const known = new Set<string>([...Object.values(colours), '#fff', 'none']);
      for (const [, colour] of raw.matchAll(/(?:fill|stroke)="([^"]+)"/g)) expect(known).toContain(colour);
    }
  });

  test('leaves the strip between frame and margin free of ink', async () => {
    for (const { id, locale } of drawn) {
      const { data, info } = await sharp(place(id, locale, 'hinh.svg')).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      const paper = [0xfb, 0xf5, 0xe6];
      const strayed = (x: number, y: number) => paper.some((value, channel) => Math.abs(data[(y * info.width + x) * 3 + channel]! - value) > 3);
      for (let y = 12; y < info.height - 12; y += 1) for (const x of [14, 24, 34, 39, info.width - 40, info.width - 34, info.width - 24, info.width - 14]) expect(strayed(x, y), `${id} ${locale} at ${x}, ${y}`).toBe(false);
      for (let x = 12; x < info.width - 12; x += 1) for (const y of [14, 30, info.height - 30, info.height - 14]) expect(strayed(x, y), `${id} ${locale} at ${x}, ${y}`).toBe(false);
    }
  }, 60_000);

  test('has images of the promised size, at most 150 KB for steps', async () => {
    for (const { id, locale } of drawn) {
      for (const { file, width, height, bytes } of manifest()[id]![locale]!.files.filter((one) => one.file.endsWith('.png'))) {
        expect(await sharp(place(id, locale, file)).metadata()).toMatchObject({ format: 'png', width, height });
        expect(width).toBe({ 'hinh.png': 720, 'hinh-2x.png': 1440 }[file as string] ?? 1080);
        if (file === 'vuong.png') expect(height).toBe(1080);
        if (file === 'doc.png') expect(height).toBe(1920);
        if (id === steps && file !== 'hinh-2x.png') expect(bytes).toBeLessThan(150 * 1024);
        // Red, green, yellow and indigo are all still there: few colours must not mean the wrong ones.
        if (id === steps && file === 'hinh.png') {
          const pixels = await sharp(place(id, locale, file)).removeAlpha().raw().toBuffer();
          const found = new Set<string>();
          for (let at = 0; at < pixels.length; at += 3) found.add(pixels.toString('hex', at, at + 3));
          expect(found.size).toBeLessThanOrEqual(16);
          for (const colour of Object.values(colours)) expect([...found].some((one) => [0, 2, 4].every((part) => Math.abs(parseInt(one.slice(part, part + 2), 16) - parseInt(colour.slice(part + 1, part + 3), 16)) <= 2)), `${id} ${locale} ${colour}`).toBe(true);
        }
      }
    }
  });

  test('has a tagged PDF with its language, title and fonts, whose text holds the title and every heading in order', async () => {
    for (const { id, locale, picture } of drawn) {
      const bytes = readFileSync(place(id, locale, 'hinh.pdf'));
      const raw = bytes.toString('latin1');
      expect(raw.match(/\/FontFile2 /g)!.length).toBe(raw.match(/\/Type \/FontDescriptor/g)!.length);
      expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(raw).toContain('/DisplayDocTitle true');
      const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
      const pdf = await task.promise;
      const { info } = await pdf.getMetadata();
      expect(info).toMatchObject({ Title: picture.title, Language: localeFacts[locale].tag });
      expect((await pdf.getMarkInfo() as unknown as Map<string, boolean>).get('Marked')).toBe(true);
      let words = '';
      const roles: string[] = [];
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await pdf.getPage(number);
        words += (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('');
        const tree = await page.getStructTree() as { role: string; children: { role: string; children: { role: string }[] }[] } | null;
        roles.push(...tree!.children.flatMap((document) => document.children.map(({ role }) => role)));
      }
      expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
      expect(roles.filter((role) => role === 'H2')).toHaveLength(picture.blocks.length);
      const bare = words.replace(/[\s\u00a0]/gu, '');
      let from = 0;
      for (const heading of [picture.title, ...picture.blocks.map((block) => (block.kind === 'moment' ? block.when : block.kind === 'heading' ? block.text : block.heading))]) {
        const at = bare.indexOf(heading.replace(/[\s\u00a0]/gu, ''), from);
        expect(at, `${id} ${locale} "${heading}"`).toBeGreaterThanOrEqual(from);
        from = at;
      }
      await task.destroy();
    }
  }, 60_000);

  test('has the table of the picture as CSV and JSON, with licence, version and source', () => {
    for (const { id, locale, picture } of drawn) {
      const { headings, rows } = pictureTable(drawnSite, picture);
      const csv = text(id, locale, 'du-lieu.csv');
      expect(csv.startsWith('\ufeff')).toBe(true);
      const read = csv.slice(1).trimEnd().split('\r\n').map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain));
      expect(read).toEqual([headings, ...rows]);
      expect(JSON.parse(text(id, locale, 'du-lieu.json'))).toMatchObject({ id, language: locale, title: picture.title, licence: 'https://creativecommons.org/licenses/by/4.0/', source: pictureFrame(drawnSite, picture).url, columns: headings, rows });
    }
  });

  test('has the words for a newsroom: title, alternative text, caption, description, credit, licence and link', () => {
    for (const { id, locale, picture } of drawn) {
      const words = text(id, locale, 'loi.txt');
      const description = drawnSite.content.infographics.get(id)!.words[locale]!.longDescription.map((claim) => claim.text);
      for (const part of [picture.title, picture.alt, picture.caption, ...description, 'CC BY 4.0', pictureFrame(drawnSite, picture).url, pictureFrame(drawnSite, picture).notReviewed]) expect(words).toContain(part.replaceAll('\u00a0', ' '));
    }
  });
});

describe('building again', { timeout: 60_000 }, () => {
  test('draws nothing when nothing has changed', async () => {
    expect(await buildPictures(drawnSite, cache)).toMatchObject({ kits: drawn.length, drawn: 0 });
  });

  test('makes the same bytes on an empty cache, and draws one kit when one title changes', async () => {
    const one = siteWith({ [steps]: ['vi'] });
    const other = join(root, 'other');
    await buildPictures(one, other);
    const list = (folder: string) => (JSON.parse(readFileSync(join(folder, 'pictures', 'manifest.json'), 'utf8')) as KitManifest)[steps]!.vi!;
    expect(list(other)).toEqual(list(cache));
    const changed = siteWith({ [steps]: ['vi'] }, (words) => ({ ...words, title: 'Ai lo cho ông bà?' }));
    expect(await buildPictures(changed, other)).toMatchObject({ kits: 1, drawn: 1 });
    expect(list(other).files[0]!.sha256).not.toBe(list(cache).files[0]!.sha256);
    expect(readdirSync(join(other, 'pictures')).filter((file) => file.endsWith('.svg'))).toHaveLength(1);
  }, 60_000);

  test('refuses a kept file that is not what was drawn', async () => {
    const broken = join(root, 'broken');
    await buildPictures(siteWith({ [steps]: ['zh'] }), broken);
    const file = readdirSync(join(broken, 'pictures')).find((name) => name.endsWith('loi.txt'))!;
    writeFileSync(join(broken, 'pictures', file), 'khác');
    expect(() => copyPictures(broken, join(root, 'never'))).toThrow(`${join(broken, 'pictures', file)}: found other bytes than its list says; expected loi.txt of "${steps}" in zh.`);
  }, 60_000);
});

describe('what cannot be drawn', { timeout: 60_000 }, () => {
  const withHeading = (heading: string): Site => siteWith({ [steps]: ['vi'] }, (words) => ({ ...words, steps: { ...words.steps, tinh: { ...words.steps.tinh!, heading } } }));

  test('is named with file, field and letter when no font has the letter, and nothing is drawn', async () => {
    const untouched = join(root, 'untouched');
    const refused = buildPictures(withHeading('Tỉnh 缺 việc'), untouched);
    await expect(refused).rejects.toThrow(ContentError);
    await expect(refused).rejects.toThrow(`content/infographics/${steps}/vi.yaml  steps.tinh.heading: found 缺 U+7F3A; expected letters that Be Vietnam Pro 700 has.`);
    expect(existsSync(join(untouched, 'pictures', 'manifest.json'))).toBe(false);
  });

  test('is named with file, field and size when a heading is too long', () => {
    const problems = checkPictures(withHeading('tổ chức việc hỗ trợ '.repeat(20).trim())).map(formatProblem);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^content/infographics/${steps}/vi\\.yaml  steps\\.tinh\\.heading: found 399 letters that do not fit at size 24: .* expected at most 5 lines\\.`));
  });

  test('never overflows: a heading of any length fits its box or is a named problem', () => {
    let seed = 148;
    const random = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    const syllables = ['nghiêng', 'Ủy', 'ở', 'trường', 'MWW', 'i', 'quyết-định', 'ỡ', 'dịch\u00a0vụ', '2026', 'aaaaaaaaaaaaaaaaaaaaaaaa'];
    let refused = 0;
    for (let round = 0; round < 150; round += 1) {
      const heading = Array.from({ length: 1 + random(45) }, () => syllables[random(syllables.length)]!).join(random(6) === 0 ? '' : ' ');
      const site = withHeading(heading);
      const { tall, problems } = layoutPicture(site, makePicture(site.content, steps, 'vi') satisfies Picture);
      if (problems.length > 0) refused += 1;
      for (const { field } of problems) expect(field).toBe('steps.tinh.heading');
      for (const line of linesOf(tall)) expect(endOf('vi', line), heading).toBeLessThanOrEqual(tall.width - 44);
      if (problems.length === 0) expect(linesOf(tall).map((line) => line.text).join('').replaceAll(' ', '')).toContain(heading.replace(/[\s\u00a0]/gu, ''));
    }
    expect(refused).toBeGreaterThan(10);
    expect(refused).toBeLessThan(140);
  }, 60_000);
});
