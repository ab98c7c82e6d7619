import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFaq, needName } from '../src/lib/faq.ts';
import { faqVersion } from '../src/lib/faqWords.ts';
import { localeFacts, locales, type Locale } from '../src/lib/locales.ts';
import { bookPath } from '../src/lib/paths.ts';
import { readSite } from '../src/lib/site.ts';
import { makeBook } from './books/makeBook.ts';
import { writeEpub } from './books/writeEpub.ts';
import { buildBooks } from './build-books.ts';
import type { Kept } from './keepFiles.ts';

const site = readSite();
const audience = 'nguoi-cao-tuoi';
const cache = mkdtempSync(join(tmpdir(), 'books-'));
afterAll(() => rmSync(cache, { recursive: true }));
let kept: Kept;
beforeAll(async () => {
  kept = await buildBooks(site, cache);
}, 60_000);

const bytesOf = (path: string): Uint8Array => readFileSync(join(cache, 'books', kept.files.find((file) => file.path === path)!.kept));
const documentsOf = (path: string): Map<string, string> => new Map(Object.entries(unzipSync(bytesOf(path))).map(([name, bytes]) => [name, strFromU8(bytes)]));
const questionsOf = (locale: Locale, of: string = audience) => makeFaq(site.content, locale, site.settings.date).find((group) => group.audience === of)!.questions;

describe('the books', () => {
  test('are one for each audience that has questions, in each language', () => {
    expect(kept.files.map(({ path }) => path)).toEqual(locales.flatMap((locale) => makeFaq(site.content, locale).map((group) => bookPath(locale, group.audience))));
    for (const locale of locales) for (const of of ['nguoi-cao-tuoi', 'nguoi-khuyet-tat'] as const) expect(kept.files.map(({ path }) => path)).toContain(bookPath(locale, of));
    expect(kept.files.find(({ path }) => path === bookPath('vi', audience))).toMatchObject({ form: 'sach', of: 'audience', id: audience, locale: 'vi', date: site.settings.date, count: questionsOf('vi').length, version: faqVersion(questionsOf('vi')) });
  });

  test.each(locales)('are valid EPUB 3 without an error or a warning in %s', async (locale) => {
    const result = await EpubCheck.validate(bytesOf(bookPath(locale, audience)), {}, `${audience}.epub`);
    expect(result.messages.filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity))).toEqual([]);
    expect(result.valid).toBe(true);
  }, 60_000);

  test('are found invalid where a link leads nowhere, so the check is no formality', async () => {
    const book = makeBook(site, 'vi', audience, questionsOf('vi'));
    const broken = writeEpub({ ...book, parts: book.parts.map((part) => ({ ...part, questions: part.questions.map((question) => ({ ...question, number: Number.NaN })) })) });
    expect((await EpubCheck.validate(broken)).valid).toBe(false);
  }, 60_000);

  test('begin with the kind of file, uncompressed, as the format wants', () => {
    const bytes = Buffer.from(bytesOf(bookPath('vi', audience)));
    expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  });

  test('hold every question under its need, with the answer, the messages, who does it and the basis of each', () => {
    for (const locale of locales) {
      const documents = documentsOf(bookPath(locale, audience));
      const questions = questionsOf(locale);
      expect(questions.length).toBeGreaterThan(20);
      const sections = new Map<number, HTMLElement>();
      for (const [name, text] of documents) if (name.includes('nhom-')) for (const section of parse(text).querySelectorAll('section.cau')) sections.set(Number(section.id.slice(4)), section);
      expect(sections.size).toBe(questions.length);
      questions.forEach(({ need, question, answer, messages, tasks }, index) => {
        const text = sections.get(index + 1)!.textContent;
        for (const part of [question, answer, ...messages.map((message) => message.text), ...tasks.flatMap((task) => [task.task, ...task.lines])]) expect(text, `${locale} ${index + 1}`).toContain(part);
        expect(sections.get(index + 1)!.querySelectorAll('p.can-cu').length).toBe(1 + messages.length + tasks.length);
        expect(documents.get(`OEBPS/nhom-${need}.xhtml`)).toContain(question.replaceAll('&', '&amp;'));
      });
    }
  });

  test('list the needs in order, and under each its questions', () => {
    const nav = parse(documentsOf(bookPath('en', audience)).get('OEBPS/muc-luc.xhtml')!).querySelector('nav')!;
    const ui = site.content.interface.en;
    expect(nav.querySelectorAll('a').filter((link) => link.getAttribute('href')!.endsWith('.xhtml')).slice(1).map((link) => link.textContent)).toEqual([...new Set(questionsOf('en').map(({ need }) => need))].map((need) => needName(need, ui)));
    expect(nav.querySelectorAll('a').filter((link) => link.getAttribute('href')!.includes('#cau-')).map((link) => link.textContent)).toEqual(questionsOf('en').map(({ question }, index) => `${index + 1}. ${question}`));
  });

  test.each(locales)('say in %s that nobody has reviewed them, that they are not official, their day, their code and where the page is', (locale) => {
    const title = parse(documentsOf(bookPath(locale, audience)).get('OEBPS/bia.xhtml')!).textContent;
    const { notes } = site.content.interface[locale];
    for (const part of [notes.notReviewed, notes.notOfficial, faqVersion(questionsOf(locale)), `${site.settings.url}${localeFacts[locale].prefix}/hoi-dap/${audience}/`]) expect(title).toContain(part);
    if (locale !== 'vi') expect(title).toContain(notes.translated);
  });

  test('name their language in every document and in the package', () => {
    for (const locale of locales) {
      const { tag } = localeFacts[locale];
      const documents = documentsOf(bookPath(locale, audience));
      expect(documents.get('OEBPS/sach.opf')).toContain(`<dc:language>${tag}</dc:language>`);
      const pages = [...documents].filter(([name]) => name.endsWith('.xhtml'));
      expect(pages.length).toBeGreaterThan(5);
      expect(pages.filter(([, text]) => !text.includes(`lang="${tag}" xml:lang="${tag}"`))).toEqual([]);
    }
  });

  test('hold no script, no font and no picture, as they tell the reader', () => {
    for (const { path } of kept.files) {
      expect([...documentsOf(path).keys()].filter((name) => !/(^mimetype|\.(xhtml|opf|css|xml))$/.test(name)), path).toEqual([]);
      expect([...documentsOf(path).values()].join('')).not.toMatch(/<script|<img|<svg|@font-face| on\w+="/);
    }
  });

  test('have the same bytes when made again, and are then taken from the cache', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'books-'));
    const again = await buildBooks(site, elsewhere);
    expect(again.made).toBe(kept.files.length);
    expect(again.files).toEqual(kept.files);
    expect((await buildBooks(site, elsewhere)).made).toBe(0);
    rmSync(elsewhere, { recursive: true });
  }, 60_000);

  test('carry another code when an answer changes, and keep it on another day', () => {
    const questions = questionsOf('vi');
    const book = makeBook(site, 'vi', audience, questions);
    const changed = makeBook(site, 'vi', audience, questions.map((question, index) => (index === 0 ? { ...question, answer: `${question.answer} Thêm.` } : question)));
    const later = makeBook({ ...site, settings: { ...site.settings, date: '2027-01-01' } }, 'vi', audience, questions);
    expect(changed.version).not.toBe(book.version);
    expect(later.version).toBe(book.version);
    expect(changed.identifier).toBe(book.identifier);
  });

  test('write signs of the format so that readers see them', () => {
    const questions = questionsOf('vi').map((question) => ({ ...question, question: 'Nhận & xử lý <ngay> "hôm nay"?' }));
    const text = strFromU8(unzipSync(writeEpub(makeBook(site, 'vi', audience, questions)))['OEBPS/muc-luc.xhtml']!);
    expect(text).toContain('Nhận &amp; xử lý &lt;ngay&gt; &quot;hôm nay&quot;?');
  });
});
