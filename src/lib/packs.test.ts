import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Citation } from './citations.ts';
import { citationFault } from './checkReferences.ts';
import { locales } from './locales.ts';
import type { MadeFile, Maker } from './madeFiles.ts';
import { packOutline } from './packOutline.ts';
import { cardsOf, packFiles, packMonth, packNeighbours, packOutlinePath, packPictogram, packRhythm, packsByMonth, packsInOrder } from './packs.ts';
import { pictograms } from './pictograms.ts';
import type { Claim } from './schemas/common.ts';
import { packCount, type PackWords } from './schemas/pack.ts';
import { readSite, type Site } from './site.ts';
import { listPages } from './sitePages.ts';

const real = readSite();
const id = 'nguoi-cao-tuoi';
const claim = (text: string, ...cite: Citation[]): Claim => ({ text, cite });
const words: PackWords = {
  title: 'Người cao tuổi lên mạng',
  purpose: claim('Người cao tuổi được ưu tiên hỗ trợ.', 'luat-148#44.1'),
  news: {
    headline: 'Ai hướng dẫn ông bà?',
    lead: claim('Luật có hiệu lực từ ngày 1 tháng 7 năm 2026.', 'luat-148#47.1'),
    points: [claim('Ý một.', 'luat-148#32.3.a'), claim('Ý hai.', 'luat-148#44.1.b', 'kh-bac-ninh-2026#II.4.1.g'), claim('Ý ba.', 'luat-148#44.3'), claim('Ý bốn.', 'luat-148#44.2')],
    questions: ['Ai trực?', 'Ở đâu?', 'Khi nào?'],
    cautions: [claim('Luật không ghi số tiền.', 'luat-148#44.1.a')],
  },
  children: null,
};
/** The site with words for one pack only, whatever content/ holds today. */
const packs = new Map([...real.content.packs].map(([pack, entry]) => [pack, { ...entry, words: pack === id ? { vi: words } : {} }]));
const content = { ...real.content, packs };
const site: Site = { ...real, content, pages: listPages(content, []) };

describe('the packs', () => {
  test('are two for each of six months, in the order of their numbers', () => {
    const ordered = packsInOrder(content);
    expect(ordered.map(({ facts }) => facts.order)).toEqual(Array.from({ length: packCount }, (_, index) => index + 1));
    expect(ordered.map(({ facts }) => packMonth(facts.order))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]);
  });

  test('are shown only in the languages in which they have words', () => {
    expect(packsByMonth(content, 'vi').map(({ month, packs: own }) => [month, own.map((pack) => pack.id)])).toEqual([[1, [id]]]);
    expect(packsByMonth(content, 'ko')).toEqual([]);
    const pages = site.pages.filter(({ id: page }) => page.startsWith('chuyen-de'));
    expect(pages.map(({ id: page, locale }) => [page, locale])).toEqual([['chuyen-de', 'vi'], [`chuyen-de/${id}`, 'vi'], [`chuyen-de/${id}/dan-y`, 'vi']]);
  });

  test('have a page for children only where they hold words for them', () => {
    const children = { title: 'Các em', lines: [words.purpose], activities: ['Vẽ tranh.'], ask: 'Hỏi cha mẹ.' };
    const withChildren = { ...content, packs: new Map(packs).set(id, { ...packs.get(id)!, words: { vi: { ...words, children } } }) };
    const kinds = (from: typeof content) => listPages(from, []).filter(({ entry }) => entry === id).map(({ kind }) => kind);
    expect(kinds(content)).not.toContain('packChildren');
    expect(kinds(withChildren)).toContain('packChildren');
  });

  test('follow a rhythm that the plan states, and say what it leaves open, with its place', () => {
    for (const locale of locales) {
      const rhythm = packRhythm(content, locale);
      expect(rhythm.length).toBeGreaterThan(1);
      expect(rhythm.flatMap(({ cite }) => cite.map((place) => citationFault(content, place))).filter((fault) => fault !== null)).toEqual([]);
    }
    expect(packRhythm(content, 'vi').map(({ text }) => text).join(' ')).toMatch(/2 chuyên đề mỗi tháng trong 6 tháng đầu.*không ghi 6 tháng đầu tính từ ngày nào/s);
  });

  test('have a small drawing, that of their people where their card has a scene', () => {
    for (const { facts } of packsInOrder(content)) expect(Object.keys(pictograms)).toContain(packPictogram(facts));
    expect(packPictogram({ picture: 'ba', audiences: ['nguoi-cao-tuoi'] })).toBe('nguoi-cao-tuoi');
  });

  test('know the packs before and after them that have words', () => {
    const two = { ...content, packs: new Map(packs).set('nguoi-khuyet-tat', { ...packs.get('nguoi-khuyet-tat')!, words: { vi: words } }) };
    expect(packNeighbours(two, 'vi', id)).toEqual({ before: undefined, after: two.packs.get('nguoi-khuyet-tat') });
    expect(packNeighbours(two, 'vi', 'nguoi-khuyet-tat').before?.id).toBe(id);
  });

  test('offer the cards of their own page and of their questions', () => {
    expect(cardsOf(site, `/chuyen-de/${id}/`).shapes.map(({ shape }) => shape)).toEqual(['wide', 'square', 'story']);
    const topic = cardsOf(site, '/chu-de/khong-ranh-dien-thoai/');
    expect(topic.shapes.map(({ shape }) => shape)).toEqual(['wide', 'square', 'story']);
    expect(topic.slides.length).toBeGreaterThan(2);
    expect(topic.slides.every(({ path }) => path.includes('/bo/chu-de--khong-ranh-dien-thoai-'))).toBe(true);
  });
});

describe('the made files of a pack', () => {
  const file = (change: Partial<MadeFile>): MadeFile => ({ path: '/x.pptx', kept: 'x', bytes: 1, sha256: '', form: 'slide', of: 'pack', id, locale: 'vi', date: '2026-07-01', ...change });

  test('are those of its language; before they were made, the missing list is named', () => {
    const root = mkdtempSync(join(tmpdir(), 'packs-'));
    const manifest = (maker: Maker) => join(root, `${maker}.json`);
    expect(() => packFiles('vi', id, manifest)).toThrow('slides.json');
    writeFileSync(manifest('packs'), '[]');
    writeFileSync(manifest('slides'), JSON.stringify([file({}), file({ locale: 'en' }), file({ id: 'nguoi-khuyet-tat' }), file({ of: 'campaign' })]));
    expect(packFiles('vi', id, manifest)).toEqual([file({})]);
    rmSync(root, { recursive: true });
  });
});

describe('the news outline as plain text', () => {
  const text = packOutline(site, id, 'vi');

  test('says at its head that it is no article and no press release', () => {
    expect(text.split('\n').slice(0, 3)).toEqual(['DÀN Ý TIN BÀI: NGƯỜI CAO TUỔI LÊN MẠNG', '', real.content.interface.vi.packs.newsNote]);
  });

  test('holds every statement with its whole basis, and the questions', () => {
    expect(text).toContain('Mở đầu: Luật có hiệu lực từ ngày 1 tháng 7 năm 2026. (Điều 47 khoản 1)');
    expect(text).toContain('- Ý hai. (Điều 44 khoản 1 điểm b; Kế hoạch Bắc Ninh, mục II.4.1.g)');
    expect(text).toContain('- Luật không ghi số tiền. (Điều 44 khoản 1 điểm a)');
    for (const point of [...words.news.points.map((point) => point.text), ...words.news.questions]) expect(text).toContain(`- ${point}`);
  });

  test('says where to read on, that nobody has reviewed it, and when it was compared with the law', () => {
    expect(text).toContain(`${real.settings.url}/chuyen-de/${id}/`);
    expect(text).toContain(real.content.interface.vi.notes.notReviewed);
    expect(text).not.toContain('\u00a0');
    expect(text.trimEnd()).toMatch(/Đối chiếu lần cuối với bản luật đang lưu: ngày \d+ tháng \d+ năm \d{4}\.$/);
  });

  test('has an address below the page of its pack', () => {
    expect(packOutlinePath('en', id)).toBe(`/en/chuyen-de/${id}/dan-y.txt`);
  });
});
