import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../scripts/siteServer.ts';
import { localeFacts, locales, sourceLocale, translationLocales } from '../lib/locales.ts';
import { pagePath } from '../lib/paths.ts';
import { launchBrowser } from './browser.ts';
import { findPage } from '../lib/site.ts';
import { dist, site, templatePages } from './builtSite.ts';

let browser: Browser;
let server: Server;
let url: string;

beforeAll(async () => {
  ({ server, url } = await serveSite(dist));
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Opens a page, hands it to `use`, and closes it whatever happens. */
async function withPage<T>(path: string, options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(`${url}${path}`);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Does the same on every page of a list, four at a time: the browser draws one while another is checked. */
async function onEach<T>(items: readonly T[], use: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await use(item);
  }));
}

/** Types a query into the search page and waits for its results. */
async function search(locale: (typeof locales)[number], query: string): Promise<{ status: string; first: string; paths: string[] }> {
  return withPage(`${pagePath(locale, 'tim-kiem')}?q=${encodeURIComponent(query)}`, {}, async (page) => {
    const { working } = site.content.interface[locale].search;
    await page.waitForFunction((pending) => !['', pending].includes(document.getElementById('search-status')?.textContent ?? ''), working);
    const paths = await page.$$eval('#search-results a', (links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    return { status: (await page.textContent('#search-status')) ?? '', first: paths[0] ?? '', paths };
  });
}

describe('accessibility', () => {
  const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22aa', 'best-practice'];

  test.each(['light', 'dark'] as const)('axe finds nothing on any template in any language, AAA rules included, in the %s theme', async (colorScheme) => {
    expect(templatePages.length).toBeGreaterThanOrEqual(38);
    const findings: string[] = [];
    await onEach(templatePages, async ({ path }) => {
      await withPage(path, { colorScheme, viewport: { width: 1280, height: 900 } }, async (page) => {
        await page.evaluate(axeSource);
        const { violations } = await page.evaluate((values) => (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({ runOnly: { type: 'tag', values } }), tags);
        findings.push(...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`));
      });
    });
    expect(findings).toEqual([]);
  }, 400_000);

  test('no template scrolls sideways at 320 px, which is also 400 % zoom on a wide screen', async () => {
    const wide: string[] = [];
    for (const { path } of templatePages) {
      await withPage(path, { viewport: { width: 320, height: 640 } }, async (page) => {
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (excess > 0) wide.push(`${path}: ${excess} px`);
      });
    }
    expect(wide).toEqual([]);
  }, 120_000);

  test('menu links, buttons and fields are at least 44 px high', async () => {
    for (const locale of locales) {
      const small = await withPage(pagePath(locale, ''), { viewport: { width: 390, height: 800 } }, (page) =>
        page.$$eval('header a, footer a, button, input, summary', (elements) => elements.filter((element) => element.getBoundingClientRect().height < 44).map((element) => element.outerHTML.slice(0, 80))));
      expect(small).toEqual([]);
    }
  });

  test('the first Tab shows a link past the menu, and following it moves the focus to the content', async () => {
    await withPage(pagePath('vi', 'luat/dieu-44'), {}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi-dung');
    });
  });

  test('text stays readable in forced colours: no text has the colour of its ground', async () => {
    await withPage(pagePath('vi', ''), { forcedColors: 'active' }, async (page) => {
      const hidden = await page.$$eval('h1, h2, p, a', (elements) => elements.filter((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return color === backgroundColor;
      }).length);
      expect(hidden).toBe(0);
    });
  });
});

describe('without JavaScript', () => {
  test('an article reads in full and the search page offers the index instead', async () => {
    await withPage(pagePath('vi', 'luat/dieu-44'), { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.clause').count()).toBe(3);
    });
    for (const locale of locales) {
      await withPage(`${pagePath(locale, 'tim-kiem')}?q=x`, { javaScriptEnabled: false }, async (page) => {
        expect(await page.locator('noscript').count()).toBe(1);
        expect(await page.textContent('main')).toContain(site.content.interface[locale].search.noScript);
        await page.click(`main a[href="${pagePath(locale, 'muc-luc')}"]`);
        expect(new URL(page.url()).pathname).toBe(pagePath(locale, 'muc-luc'));
      });
    }
  });
});

describe('languages', () => {
  test.each(translationLocales)('the language link of each template leads to the same page in %s', async (locale) => {
    // Some are in Vietnamese only, or not yet in every language.
    const templates = templatePages.filter((page) => page.locale === sourceLocale && page.kind !== 'notFound' && page.kind !== 'embed' && findPage(site, locale, page.id) !== undefined);
    expect(templates.length).toBeGreaterThan(25);
    for (const template of templates) {
      await withPage(template.path, {}, async (page) => {
        await page.click(`.languages a[hreflang=${localeFacts[locale].tag}]`);
        expect(new URL(page.url()).pathname).toBe(pagePath(locale, template.id));
      });
    }
  }, 60_000);

  test('an address that does not exist answers 404 in the language of its folder', async () => {
    for (const locale of locales) {
      const response = await fetch(`${url}${pagePath(locale, 'khong-co')}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(site.content.interface[locale].pages.notFound.title);
    }
  });
});

describe('search', () => {
  test.each([
    ['chuyển đổi số', 'chuyen doi so'],
    ['người cao tuổi', 'nguoi cao tuoi'],
    ['dịch vụ công', 'dich vu cong'],
    ['định danh điện tử', 'dinh danh dien tu'],
    ['điện thoại', 'dien thoai'],
  ])('finds "%s" and "%s" with the same page first', async (accented, plain) => {
    const [withMarks, without] = [await search('vi', accented), await search('vi', plain)];
    expect(withMarks.paths.length).toBeGreaterThan(0);
    expect(without.first).toBe(withMarks.first);
  }, 30_000);

  test('finds what was typed in decomposed Unicode', async () => {
    expect((await search('vi', 'người cao tuổi'.normalize('NFD'))).first).toBe((await search('vi', 'người cao tuổi')).first);
  }, 30_000);

  test('finds a page by an abbreviation that only the glossary knows', async () => {
    const { paths } = await search('vi', 'TTHC');
    expect(paths.length).toBeGreaterThan(0);
    expect(paths).not.toContain('/404/');
  }, 30_000);

  test('shows results of the page’s language only', async () => {
    const { paths } = await search('en', 'older people');
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !path.startsWith('/en/'))).toEqual([]);
    expect((await search('vi', 'nguoi cao tuoi')).paths.filter((path) => path.startsWith('/en/'))).toEqual([]);
  }, 30_000);

  test.each([
    ['ko', '장애인', '/ko/'],
    ['ko', '온라인 공공서비스', '/ko/'],
    ['zh', '残疾人', '/zh/'],
    ['zh', '在线公共服务', '/zh/'],
  ] as const)('in %s finds "%s" among its own pages', async (locale, query, prefix) => {
    const { paths } = await search(locale, query);
    expect(paths.length).toBeGreaterThanOrEqual(5);
    expect(paths.filter((path) => !path.startsWith(prefix))).toEqual([]);
  }, 30_000);

  test('says in words when nothing is found, and shows the query as text', async () => {
    const { status, paths } = await search('vi', '<b>zzqxw</b>');
    expect(paths).toEqual([]);
    expect(status).toContain('<b>zzqxw</b>');
  }, 30_000);

  test('works by keyboard alone: type, Enter, hear the count, go to the first result, open it', async () => {
    await withPage(pagePath('vi', 'tim-kiem'), { viewport: { width: 320, height: 640 } }, async (page) => {
      await page.focus('main input[name=q]');
      await page.keyboard.type('nguoi cao tuoi');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#search-results a');
      await page.waitForFunction(() => /\d/.test(document.getElementById('search-status')?.textContent ?? ''));
      expect(new URL(page.url()).searchParams.get('q')).toBe('nguoi cao tuoi');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const target = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname);
      expect(target).toBe(await page.$eval('#search-results a', (link) => (link as HTMLAnchorElement).pathname));
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${target}`);
    });
  }, 30_000);

  test('"Show more" adds results and moves the focus to the first new one', async () => {
    await withPage(`${pagePath('vi', 'tim-kiem')}?q=chuyen+doi+so`, {}, async (page) => {
      await page.waitForSelector('#search-more:not([hidden])');
      const before = await page.locator('#search-results li').count();
      await page.click('#search-more');
      await page.waitForFunction((count) => document.querySelectorAll('#search-results li').length > count, before);
      await page.waitForFunction((count) => document.activeElement === document.querySelectorAll('#search-results li')[count]?.querySelector('a'), before);
    });
  }, 30_000);

  test('says so when the index cannot be loaded', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    await page.goto(`${url}${pagePath('vi', 'tim-kiem')}?q=luat`);
    const { failed } = site.content.interface.vi.search;
    await page.waitForFunction((text) => document.getElementById('search-status')?.textContent === text, failed);
    await context.close();
  }, 30_000);
});

describe('the filter of tasks', () => {
  test('shows all tasks, then those of one plan, and keeps the choice in the address', async () => {
    await withPage(pagePath('vi', 'viec'), {}, async (page) => {
      await page.waitForSelector('#cac-viec li');
      const all = await page.locator('#cac-viec li').count();
      await page.selectOption('#chon-plan', 'kh-lam-dong-2026');
      await page.waitForFunction((count) => document.querySelectorAll('#cac-viec li').length < count, all);
      expect(await page.locator('#cac-viec li').count()).toBe(11);
      expect(new URL(page.url()).search).toBe('?plan=kh-lam-dong-2026');
      await page.goBack();
      await page.waitForFunction((count) => document.querySelectorAll('#cac-viec li').length === count, all);
    });
  }, 30_000);

  test('without JavaScript offers plans, months and agencies as links, and no empty form', async () => {
    await withPage(pagePath('en', 'viec'), { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('#loc-viec').isVisible()).toBe(false);
      expect(await page.locator('main section a').count()).toBeGreaterThan(30);
    });
  });
});

describe('privacy', () => {
  test('no template asks another host for anything or sets a cookie, nor does a search', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    for (const { path } of templatePages) await page.goto(`${url}${path}`);
    await page.goto(`${url}${pagePath('vi', 'tim-kiem')}?q=luat`);
    await page.waitForSelector('#search-results a');
    expect(foreign).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  }, 60_000);
});
