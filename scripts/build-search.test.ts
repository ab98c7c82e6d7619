import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { findPage, readSite, type Site } from '../src/lib/site.ts';
import type { SitePage } from '../src/lib/sitePages.ts';
import { builtFile, indexedCopy, searchAliases } from './build-search.ts';

const realSite = readSite();
const site: Site = {
  ...realSite,
  content: {
    ...realSite.content,
    glossary: new Map([['dvctt', { id: 'dvctt', facts: { definition: null }, words: { vi: { term: 'dịch vụ công trực tuyến', meaning: 'x', example: 'x', aliases: ['DVCTT', 'dịch vụ công'] } }, translation: {} }]]),
  },
};
const home = findPage(site, 'vi', '')!;
const topic = site.pages.find(({ kind, locale }) => kind === 'topic' && locale === 'vi')!;

test.each([
  ['/', 'index.html'],
  ['/en/luat/', 'en/luat/index.html'],
  ['/404.html', '404.html'],
])('the page %s is built as %s', (path, file) => {
  expect(builtFile({ ...home, path })).toBe(file);
});

describe('searchAliases', () => {
  test('adds the abbreviation of a term that the page uses, and not what the page says itself', () => {
    expect(searchAliases(site, home, 'Nộp qua Dịch vụ công trực tuyến.')).toEqual(['DVCTT']);
  });

  test('adds the full term to a page that uses only its abbreviation', () => {
    expect(searchAliases(site, home, 'Nộp qua DVCTT!')).toEqual(['dịch vụ công trực tuyến', 'dịch vụ công']);
  });

  test('adds nothing to a page that does not use the term, nor in another language', () => {
    expect(searchAliases(site, home, 'Nộp tại xã, phường.')).toEqual([]);
    expect(searchAliases(site, { ...home, locale: 'en' }, 'DVCTT')).toEqual([]);
  });

  test('adds the keywords of a topic', () => {
    expect(searchAliases(site, topic, 'gì đó')).toEqual([...new Set(site.content.topics.get(topic.entry)!.words.vi!.keywords)]);
  });
});

describe('indexedCopy', () => {
  const html = (body: string) => `<!doctype html><html lang="vi"><body>${body}</body></html>`;
  const copy = (page: SitePage, body: string) => parse(indexedCopy(site, page, html(body)));

  test('leaves out what stands on every page', () => {
    const { textContent } = copy(home, '<main data-pagefind-body><p class="breadcrumb">Trang chủ</p><p>DVCTT</p><p class="trust">Chưa thẩm định</p></main>').querySelector('main')!;
    expect(textContent).toContain('DVCTT');
    expect(textContent).not.toMatch(/Trang chủ|Chưa thẩm định/);
  });

  test('adds the aliases hidden, and writes đ so that a search without marks finds it', () => {
    const main = copy(home, '<main data-pagefind-body><p>DVCTT đường</p></main>').querySelector('main')!;
    expect(main.querySelector('[data-pagefind-meta="kw"]')?.textContent).toBe('dịch vụ công trực tuyến · dịch vụ công');
    expect(main.querySelector('p')?.textContent).toBe('DVCTT d\u0335ường');
  });

  test('refuses a page that does not say what of it is to be indexed', () => {
    expect(() => copy({ ...home, path: '/luat/' }, '<main><p>DVCTT</p></main>')).toThrow('luat/index.html: found no data-pagefind-body; expected it on <main> of a listed page. Use the Page layout.');
  });
});
