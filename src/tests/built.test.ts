import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { listCards } from '../lib/cards.ts';
import { embedPath, embedViews } from '../lib/embeds.ts';
import { localeFacts, locales } from '../lib/locales.ts';
import { madeFiles, makers } from '../lib/madeFiles.ts';
import { topicPageForm } from '../lib/messages/topicForms.ts';
import { formProblems } from '../lib/parity.ts';
import { cardShapes } from '../lib/paths.ts';
import { readFaq } from '../lib/readFaq.ts';
import { findPage } from '../lib/site.ts';
import type { PageKind } from '../lib/sitePages.ts';
import { builtFiles, builtPages, dist, site } from './builtSite.ts';

const origin = site.settings.url;
const brotliSize = (html: string) => brotliCompressSync(html).length;
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** The `problems` of a whole-site rule, so that a failure names every page that breaks it. */
const collect = (check: (built: (typeof builtPages)[number]) => string[]) => builtPages.flatMap((built) => check(built).map((problem) => `${built.page.path}: ${problem}`));

describe('the built site', () => {
  test('has a file for every page of the list, and no other HTML', () => {
    expect(builtPages.filter(({ html }) => html === '').map(({ file }) => file)).toEqual([]);
    // An embed has more addresses than its page: light, dark, and each published version.
    const views = site.pages.filter(({ kind }) => kind === 'embed').flatMap(({ locale, entry }) => embedViews(site.content, entry, locale).filter(({ name }) => name !== '').map(({ name }) => `${embedPath(locale, entry, name).slice(1)}index.html`));
    expect(builtFiles.filter((file) => file.endsWith('.html')).sort()).toEqual([...builtPages.map(({ file }) => file), ...views].sort());
    expect(builtPages.length).toBeGreaterThan(600);
  });

  test('gives each page of a language its own title and its own description', () => {
    for (const locale of locales) {
      const listed = builtPages.filter(({ page }) => page.locale === locale && page.listed);
      for (const selector of ['title', 'meta[name=description]']) {
        const texts = listed.map(({ document }) => (selector === 'title' ? document.querySelector(selector)?.textContent : document.querySelector(selector)?.getAttribute('content')));
        expect(texts.filter((text, index) => text === undefined || text === '' || texts.indexOf(text) !== index)).toEqual([]);
      }
    }
  });

  test('says its language on every page and has exactly one h1', () => {
    expect(collect(({ page, document }) => [
      ...(document.querySelector('html')?.getAttribute('lang') === localeFacts[page.locale].tag ? [] : ['wrong lang']),
      ...(document.querySelectorAll('h1').length === 1 ? [] : [`${document.querySelectorAll('h1').length} h1`]),
    ])).toEqual([]);
  });

  test('never skips a heading level', () => {
    expect(collect(({ document }) => {
      const levels = document.querySelectorAll('h1, h2, h3, h4').map(({ tagName }) => Number(tagName[1]));
      return levels.flatMap((level, index) => (index > 0 && level > levels[index - 1]! + 1 ? [`h${levels[index - 1]} then h${level}`] : []));
    })).toEqual([]);
  });

  test('names each edition of a page in the others, reciprocally', () => {
    const alternates = new Map(builtPages.map(({ page, document }) => [`${origin}${page.path}`, document.querySelectorAll('link[rel=alternate][hreflang]').map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`)]));
    const named = [...alternates.values()].flat();
    expect(named.length).toBeGreaterThan(400);
    const problems: string[] = [];
    for (const { page } of builtPages.filter(({ page: { listed } }) => listed)) {
      const editions = site.pages.filter((other) => other.id === page.id);
      // A page that exists in one language only has no other edition to name.
      for (const edition of editions.length > 1 ? editions : []) {
        const entry = `${localeFacts[edition.locale].tag} ${origin}${edition.path}`;
        if (!alternates.get(`${origin}${page.path}`)?.includes(entry)) problems.push(`${page.path} does not name ${entry}`);
      }
    }
    expect(problems).toEqual([]);
  });

  test('has a canonical address on listed pages and noindex on the others', () => {
    expect(collect(({ page, document }) => {
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
      const robots = document.querySelector('meta[name=robots]')?.getAttribute('content');
      return page.listed ? (canonical === `${origin}${page.path}` && robots === undefined ? [] : ['canonical or robots wrong']) : robots === 'noindex' ? [] : ['not noindex'];
    })).toEqual([]);
  });

  test('leads every link within the site to a page and a fragment that exist', () => {
    const ids = new Map(builtPages.map(({ page, document }) => [page.path, new Set(document.querySelectorAll('[id]').map(({ id }) => id))]));
    let links = 0;
    const problems = collect(({ page, document }) =>
      document.querySelectorAll('a[href]').flatMap((link) => {
        const href = new URL(link.getAttribute('href')!, `${origin}${page.path}`);
        if (href.origin !== origin) return [];
        links += 1;
        const target = ids.get(href.pathname);
        if (target === undefined) return existsSync(join(dist, href.pathname)) && !href.pathname.endsWith('/') ? [] : [`${href.pathname} does not exist`];
        return href.hash === '' || target.has(decodeURIComponent(href.hash.slice(1))) ? [] : [`${href.pathname} has no ${href.hash}`];
      }),
    );
    expect(problems).toEqual([]);
    expect(links).toBeGreaterThan(5000);
  });

  test('keeps links in the language of the page unless the link says otherwise', () => {
    expect(collect(({ page, document }) =>
      document.querySelectorAll('a[href]').flatMap((link) => {
        const href = new URL(link.getAttribute('href')!, `${origin}${page.path}`);
        if (href.origin !== origin) return [];
        const target = site.pages.find((other) => other.path === href.pathname);
        return target === undefined || target.locale === page.locale || link.getAttribute('hreflang') === localeFacts[target.locale].tag ? [] : [`${href.pathname} leaves the language silently`];
      }),
    )).toEqual([]);
  });

  test('has unique ids on every page', () => {
    expect(collect(({ document }) => {
      const ids = document.querySelectorAll('[id]').map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    })).toEqual([]);
  });

  test('anchors every clause and point of all 48 articles in every language', () => {
    let anchors = 0;
    for (const locale of locales) {
      for (const [id, { facts }] of site.content.articles) {
        const { document } = builtPages.find(({ page }) => page.locale === locale && page.id === `luat/${id}`)!;
        for (const [clause, points] of Object.entries(facts.clauses)) {
          for (const anchor of [`khoan-${clause}`, ...points.map((point) => `khoan-${clause}-diem-${point}`)]) {
            expect(document.getElementById(anchor), `${id} ${locale} ${anchor}`).not.toBeNull();
            anchors += 1;
          }
        }
      }
    }
    expect(anchors).toBe(locales.length * (209 + 76));
  });

  test('names the share card of every page, with its size and its words for those who do not see it', () => {
    for (const { page, document, file } of builtPages.filter(({ page: { kind } }) => kind !== 'embed')) {
      const meta = (name: string) => document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
      expect([meta('og:image'), meta('twitter:image'), meta('og:image:width'), meta('og:image:height'), meta('twitter:card')], file).toEqual([`${origin}${page.card}`, `${origin}${page.card}`, '1200', '630', 'summary_large_image']);
      expect(meta('og:image:alt'), file).toContain(page.cardWords.title);
      expect(meta('twitter:image:alt'), file).toBe(meta('og:image:alt'));
    }
  });

  test('has every card in the size of its shape: pages, squares, stories, carousels and campaigns in every language', async () => {
    const cards = listCards(site);
    for (const shape of ['wide', 'square', 'story'] as const) for (const locale of locales) expect(cards.filter((card) => card.shape === shape && card.locale === locale).length, `${shape} ${locale}`).toBeGreaterThan(70);
    for (const { path, shape } of cards) {
      const { width, height, format } = await sharp(join(dist, path)).metadata();
      expect({ width, height, format }, path).toEqual({ width: cardShapes[shape].width, height: cardShapes[shape].height, format: 'png' });
    }
  });

  test('asks no other host for anything', () => {
    expect(collect(({ html, document }) => [
      ...document.querySelectorAll('[src], link[rel=stylesheet], link[rel=preload], link[rel=icon]').flatMap((element) => {
        const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
        return new URL(address, origin).origin === origin ? [] : [address];
      }),
      ...[...html.matchAll(/url\(\s*['"]?(https?:[^)'"]+)/g)].map(([, address]) => address!),
    ])).toEqual([]);
  });

  test('has no script but the one that reads aloud; search, the filters, and embeds with their preview have theirs', () => {
    const allowed: Partial<Record<PageKind, number>> = { topic: 1, article: 1, guide: 1, faqAudience: 1, packChildren: 1, search: 1, tasks: 1, infographics: 1, embed: 1, infographic: 2 };
    expect(collect(({ page, document }) => {
      const scripts = document.querySelectorAll('script').filter((script) => script.getAttribute('type') !== 'application/ld+json');
      return scripts.length === (allowed[page.kind] ?? 0) ? [] : [`${scripts.length} scripts`];
    })).toEqual([]);
  });

  test('keeps every page at most 14 KB brotli, HTML and CSS together, long lists at most 20, and articles at most 8 KB in the median', () => {
    // Brotli at its highest level, as hosts send it, takes a while: only where gzip, which is larger, does not settle it.
    const sizes = builtPages.map(({ page, html }) => ({ page, size: page.kind === 'article' || gzipSync(html).length > 14 * 1024 ? brotliSize(html) : 0 }));
    // What is looked up or printed rather than read through: an index of all pages or cards, all terms, a plan of 137 tasks, a booklet of answers.
    const lists: readonly PageKind[] = ['a-z', 'glossary', 'plan', 'cards', 'faqAudience', 'registerPart', 'materialsFor'];
    expect(sizes.filter(({ page, size }) => size > (lists.includes(page.kind) ? 20 : 14) * 1024).map(({ page, size }) => `${page.path} ${size}`)).toEqual([]);
    const articles = sizes.filter(({ page }) => page.kind === 'article' && site.content.articles.get(page.entry)!.words.vi !== undefined);
    expect(articles.length).toBeGreaterThan(20);
    expect(median(articles.map(({ size }) => size))).toBeLessThanOrEqual(8 * 1024);
    expect(builtFiles.filter((file) => file.endsWith('.css'))).toEqual([]);
  }, 60_000);

  test('shows no leftover of the machine: undefined, null, [object Object] or an unfilled mark', () => {
    expect(collect(({ document }) => {
      const code = document.querySelectorAll('main script').map(({ textContent }) => textContent);
      const text = code.reduce((rest, script) => rest.replace(script, ''), document.querySelector('main')!.textContent);
      return [...text.matchAll(/undefined|\bnull\b|\[object|NaN|\{\w+\}/g)].map(([found]) => found);
    })).toEqual([]);
  });

  test('writes all text in Unicode form NFC', () => {
    expect(collect(({ html }) => (html === html.normalize('NFC') ? [] : ['not NFC']))).toEqual([]);
  });

  test('lists exactly the listed pages in the sitemap', () => {
    const sitemap = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
    expect(listed).toEqual(site.pages.filter((page) => page.listed).map((page) => `${origin}${page.path}`));
  });

  test('tells readers on every article, topic and task page that nobody has reviewed it', () => {
    const pages = builtPages.filter(({ page }) => ['article', 'topic', 'task', 'plan', 'faqAudience', 'infographic'].includes(page.kind));
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.filter(({ page, document }) => !document.querySelector('.trust')?.textContent.includes(site.content.interface[page.locale].notes.notReviewed)).map(({ page }) => page.path)).toEqual([]);
  });

  test('marks the invented situation of every topic as invented', () => {
    const topics = builtPages.filter(({ page }) => page.kind === 'topic');
    expect(topics.length).toBeGreaterThanOrEqual(20);
    expect(topics.filter(({ page, document }) => !document.querySelector('.situation')?.textContent.includes(site.content.interface[page.locale].notes.hypothetical)).map(({ page }) => page.path)).toEqual([]);
  });
});

describe('the page of a topic', () => {
  test('holds the topic whole, each statement with its basis, and names nothing that the topic does not', () => {
    const pages = builtPages.filter(({ page }) => page.kind === 'topic');
    expect(pages.length).toBeGreaterThan(150);
    const problems = pages.flatMap(({ page, html }) => {
      const main = parse(html).querySelector('main')!;
      // What leads elsewhere or plays the page is not the topic's own words.
      for (const part of main.querySelectorAll('nav, aside, .trust, .listen, .sr, [aria-labelledby=ai-giup], [aria-labelledby=dang-khac], [aria-labelledby=doc-them]')) part.remove();
      const lines = main.querySelectorAll('h1, h2, h3, p, li, summary').map(({ textContent }) => textContent).join('\n');
      return formProblems(site, page.entry, page.locale, topicPageForm(site, page.entry, page.locale, lines));
    });
    expect(problems).toEqual([]);
  });
});

describe('the files made before the pages', () => {
  test.each(makers)('%s: every file of the list stands at its address with the bytes it was listed with', (maker) => {
    const files = madeFiles(maker);
    expect(files.length).toBeGreaterThan(0);
    for (const { path, sha256 } of files) expect(createHash('sha256').update(readFileSync(join(dist, path))).digest('hex'), path).toBe(sha256);
  });
});

describe('structured data', () => {
  const dataOf = (built: (typeof builtPages)[number]) =>
    built.document.querySelectorAll('script[type="application/ld+json"]').map((script) => JSON.parse(script.textContent) as { '@type': string; mainEntity?: unknown[]; about?: { '@type': string } });

  test('gives FAQ pages their questions, and no other page', () => {
    for (const built of builtPages) {
      const faq = dataOf(built).filter((item) => item['@type'] === 'FAQPage');
      if (built.page.kind !== 'faqAudience') expect(faq, built.page.path).toEqual([]);
      else {
        const questions = readFaq(built.page.locale).find(({ audience }) => audience === built.page.entry)!.questions;
        expect(faq[0]?.mainEntity?.length, built.page.path).toBe(questions.length);
      }
    }
  });

  test('describes the legislation on the law and article pages', () => {
    const pages = builtPages.filter(({ page }) => page.kind === 'law' || page.kind === 'article');
    expect(pages.length).toBe(locales.length * 49);
    for (const built of pages) expect(dataOf(built).find((item) => item.about !== undefined)?.about?.['@type'], built.page.path).toBe('Legislation');
  });

  test('gives every page below the home page its breadcrumbs', () => {
    for (const built of builtPages.filter(({ page }) => page.parents.length > 0 && page.kind !== 'embed')) {
      expect(dataOf(built).some((item) => item['@type'] === 'BreadcrumbList'), built.page.path).toBe(true);
    }
  });
});

describe('the FAQ', () => {
  test('says the same on its page and in its plain-text version', () => {
    let questions = 0;
    for (const locale of locales) {
      for (const group of readFaq(locale)) {
        const page = findPage(site, locale, `hoi-dap/${group.audience}`)!;
        const { document } = builtPages.find((built) => built.page === page)!;
        const text = readFileSync(join(dist, `${page.path.slice(1, -1)}.txt`), 'utf8');
        const shown = document.querySelector('main')!.textContent.replaceAll('\u00a0', ' ');
        for (const { question, answer, tasks } of group.questions) {
          expect(shown).toContain(question);
          expect(shown).toContain(answer);
          expect(text).toContain(question);
          expect(text).toContain(answer);
          for (const part of tasks.flatMap(({ task, lines }) => [task, ...lines])) {
            expect(shown).toContain(part);
            expect(text).toContain(part);
          }
          questions += 1;
        }
      }
    }
    expect(questions).toBeGreaterThan(60);
  });
});

describe('the wrong citation of the plan', () => {
  test('is shown on the task page with the clauses that really say it', () => {
    for (const locale of locales) {
      const { document } = builtPages.find(({ page }) => page.locale === locale && page.task === 'II.4.2.d')!;
      const basis = document.querySelector('.fit-wrong')!;
      expect(basis.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
        `${localeFacts[locale].prefix}/luat/dieu-31/#khoan-1`,
        `${localeFacts[locale].prefix}/luat/dieu-32/#khoan-1-diem-a`,
        `${localeFacts[locale].prefix}/luat/dieu-32/#khoan-1-diem-b`,
      ]);
      expect(document.querySelector('.defect')?.textContent.length).toBeGreaterThan(20);
    }
  });
});
