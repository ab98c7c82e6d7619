import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../scripts/siteServer.ts';
import { headersFor } from '../lib/headerFiles.ts';
import { locales } from '../lib/locales.ts';
import { kitPath, pagePath } from '../lib/paths.ts';
import { launchBrowser } from './browser.ts';
import { builtFiles, builtPages, dist, site, templatePages } from './builtSite.ts';
import { article, serveHost, type Host } from './embedHost/host.ts';

const read = (name: string): string => {
  if (!existsSync(join(dist, name))) throw new Error(`${dist}/${name}: found no such file; expected the headers of the built site. Run "npm run build" first.`);
  return readFileSync(join(dist, name), 'utf8');
};
const headersFile = read('_headers');
const nginx = read('_nginx.conf');

/** Every address of the built site, and one that does not exist. */
const addresses = ['/khong-co/', ...builtFiles.filter((file) => !['_headers', '_nginx.conf'].includes(file)).map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)];
/** An embed of each language. */
const embeds = [...new Map(site.pages.filter(({ kind }) => kind === 'embed').map((page) => [page.locale, page])).values()];

let browser: Browser;
let server: Server;
let url: string;
let host: Host;

beforeAll(async () => {
  [{ server, url }, host, browser] = await Promise.all([serveSite(dist), serveHost(), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  host?.server.close();
});

/** Hands a new tab to `use` and closes it whatever happens. `complaints` fills with what the browser refuses or fails to do. */
async function withTab<T>(use: (page: Page, complaints: string[]) => Promise<T>): Promise<T> {
  const context: BrowserContext = await browser.newContext();
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`); });
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    await context.exposeFunction('complain', (text: string) => complaints.push(text));
    await context.addInitScript("addEventListener('securitypolicyviolation', (event) => complain(`${location.href}: ${event.effectiveDirective} forbids ${event.blockedURI}`))");
    return await use(page, complaints);
  } finally {
    await context.close();
  }
}

describe('the policy of the built site', () => {
  test('forbids nothing that a page of any template does, in any language', async () => {
    expect(templatePages.length).toBeGreaterThan(100);
    const found = await withTab(async (page, complaints) => {
      for (const { path } of templatePages) expect((await page.goto(`${url}${path}`))?.status(), path).toBe(200);
      // A report of the last page may still be on its way.
      await page.evaluate('new Promise((done) => setTimeout(done, 100))');
      return complaints;
    });
    expect(found).toEqual([]);
  }, 300_000);

  test('leaves pages their style and the letters of their headings', async () => {
    await withTab(async (page) => {
      for (const path of ['/', '/khong-co/', '/nhung/khong-co/', embeds[0]!.path]) {
        await page.goto(`${url}${path}`);
        expect(await page.evaluate("document.fonts.load('700 20px \"Be Vietnam Pro\"', 'ế').then((fonts) => fonts.length)"), path).toBe(1);
        expect(await page.evaluate('getComputedStyle(document.documentElement).getPropertyValue("--ink")'), path).toBe('#211a15');
      }
    });
  });

  test.each(locales)('lets the search find and the filter of tasks list, %s', async (locale) => {
    await withTab(async (page, complaints) => {
      await page.goto(`${url}${pagePath(locale, 'tim-kiem')}?q=Internet`);
      await page.waitForSelector('#search-results a');
      await page.goto(`${url}${pagePath(locale, 'viec')}?plan=kh-bac-ninh-2026`);
      await page.waitForSelector('#cac-viec a');
      expect(complaints).toEqual([]);
    });
  });

  test('lets the page of an infographic show its embed at its full height', async () => {
    await withTab(async (page, complaints) => {
      await page.goto(`${url}${pagePath('vi', `hinh/${embeds[0]!.entry}`)}`);
      await page.locator('#nhung-khung').scrollIntoViewIfNeeded();
      // Not waitForFunction: it would make code from this text, which the policy forbids.
      await expect.poll(() => page.evaluate("document.getElementById('nhung-khung').style.height")).toMatch(/^\d+px$/);
      expect(complaints).toEqual([]);
    });
  });

  test('forbids nothing that a drawing of the kit needs when it is opened by itself', async () => {
    await withTab(async (page, complaints) => {
      const response = await page.goto(`${url}${kitPath('vi', embeds[0]!.entry, 'hinh.svg')}`);
      expect([response?.status(), response?.headers()['content-type'], response?.headers()['access-control-allow-origin']]).toEqual([200, 'image/svg+xml', '*']);
      expect(complaints).toEqual([]);
    });
  });

  test('runs no script that somebody smuggles into a page, neither an element nor a handler nor a file of another host', async () => {
    await withTab(async (page, complaints) => {
      for (const path of ['/', '/tim-kiem/', '/viec/', '/hinh/', embeds[0]!.path]) {
        complaints.length = 0;
        await page.goto(`${url}${path}`);
        await page.evaluate(({ foreign }) => {
          const inline = document.createElement('script');
          inline.textContent = 'window.smuggled = true';
          const file = document.createElement('script');
          file.src = foreign;
          document.body.append(inline, file);
          document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.smuggled = true">');
        }, { foreign: `${host.url}/x.js` });
        await expect.poll(() => complaints.filter((text) => text.includes(': script-src')).length, { message: path }).toBeGreaterThanOrEqual(2);
        expect(await page.evaluate('window.smuggled'), path).toBeUndefined();
      }
    });
  });

  test('is not broken by a style attribute or a handler: no page has one', () => {
    expect(builtPages.length).toBeGreaterThan(1000);
    expect(builtPages.flatMap(({ file, document }) => document.querySelectorAll('*').filter(({ attributes }) => Object.keys(attributes).some((name) => name === 'style' || /^on/.test(name))).map((element) => `${file}: ${element.toString().slice(0, 80)}`))).toEqual([]);
  });
});

describe('in a page of another site', () => {
  /** The heading of a page inside a frame there, or `null` when the browser shows none. */
  const framed = (path: string, attributes = ''): Promise<string | null> =>
    withTab(async (page) => {
      await page.goto(host.put('/framed', article(`<iframe src="${url}${path}"${attributes}></iframe>`)));
      const frame = page.frames()[1]!;
      // In the place of what may not be framed the browser puts a page of its own.
      return frame.url().startsWith(url) ? await frame.locator('h1').textContent() : null;
    });

  test.each(['/', '/luat/', '/tim-kiem/', '/viec/', '/en/hinh/', '/khong-co/'])('%s shows nothing', async (path) => {
    expect(await framed(path)).toBeNull();
  });

  test('an embed shows in every language, also in a sandboxed frame and with its letters', async () => {
    expect(embeds).toHaveLength(locales.length);
    for (const { path, title } of embeds) expect(await framed(path), path).toContain(title);
    expect(await framed(embeds[0]!.path, ' sandbox')).toContain(embeds[0]!.title);
    await withTab(async (page, complaints) => {
      await page.goto(host.put('/sandboxed', article(`<iframe src="${url}${embeds[0]!.path}" sandbox="allow-scripts"></iframe>`)));
      expect(await page.frames()[1]!.evaluate("document.fonts.load('700 20px \"Be Vietnam Pro\"', 'ế').then((fonts) => fonts.length)")).toBe(1);
      expect(complaints).toEqual([]);
    });
  });

  test('a script may read data, calendars, feeds and letters, and no page', async () => {
    const status = await withTab(async (page) => {
      await page.goto(host.put('/reader', article('')));
      return page.evaluate((paths) => Promise.all(paths.map((path) => fetch(path).then((response) => response.status, () => 'refused'))),
        ['/du-lieu/danh-muc.jsonld', '/lich/tat-ca.ics', '/dinh-chinh/feed.xml', '/fonts/be-vietnam-pro-700.woff2', embeds[0]!.path, '/luat/', '/viec/viec.json'].map((path) => `${url}${path}`));
    });
    expect(status).toEqual([200, 200, 200, 200, 200, 'refused', 'refused']);
  });
});

describe('the files', () => {
  test.each([
    ['/', 'text/html'], ['/robots.txt', 'text/plain'], ['/sitemap.xml', 'text/xml'], ['/icon.svg', 'image/svg+xml'], ['/trang-dau.png', 'image/png'],
    ['/lich/tat-ca.ics', 'text/calendar'], ['/en/dinh-chinh/feed.xml', 'application/atom+xml'], ['/du-lieu/danh-muc.jsonld', 'application/ld+json'],
    ['/viec/viec.json', 'application/json'], ['/fonts/be-vietnam-pro-700.woff2', 'font/woff2'], ['/pagefind/pagefind.js', 'text/javascript'],
  ])('%s is %s', async (path, type) => {
    const response = await fetch(`${url}${path}`);
    await response.arrayBuffer();
    expect([response.status, response.headers.get('content-type')?.replace(/; ?charset=utf-8$/i, '')]).toEqual([200, type]);
  });

  test('with words in them say that they are UTF-8, for a server’s own guess breaks Vietnamese', () => {
    const withWords = addresses.filter((path) => /\.(txt|csv|ics)$/.test(path) || path.endsWith('/feed.xml'));
    expect(withWords.length).toBeGreaterThan(100);
    expect(withWords.filter((path) => !headersFor(headersFile, path).get('content-type')?.endsWith('; charset=utf-8'))).toEqual([]);
  });

  test('are kept for long only where a new content has a new name', () => {
    const forGood = addresses.filter((path) => headersFor(headersFile, path).get('cache-control')!.includes('immutable'));
    expect(forGood.length).toBeGreaterThan(100);
    expect(forGood.filter((path) => !/[._][0-9a-zA-Z_-]{7,}\.\w+$/.test(path))).toEqual([]);
  });
});

/** What nginx sends for an address by the fragment: names in lower case; only the few directives we write are known. */
function nginxHeaders(fragment: string, path: string): Map<string, string> {
  const variables = new Map<string, string>();
  const headers = new Map<string, string>();
  let applies = true;
  for (const line of fragment.split('\n').map((raw) => raw.trim()).filter((text) => text !== '' && !text.startsWith('#'))) {
    const [, block] = /^if \(\$uri ~ (\S+)\) \{$/.exec(line) ?? [];
    const [, variable, value] = /^set (\$\w+) "([^"]*)";$/.exec(line) ?? [];
    const [, name, from] = /^add_header (\S+) (\$\w+) always;$/.exec(line) ?? [];
    const [, location, type] = /^location ~ (\S+) \{ (?:types \{ \} default_type "([^"]*)"|return 404); \}$/.exec(line) ?? [];
    if (block !== undefined) applies = new RegExp(block).test(path);
    else if (line === '}') applies = true;
    else if (variable !== undefined) { if (applies) variables.set(variable, value!); }
    else if (name !== undefined) { if (variables.get(from!)) headers.set(name.toLowerCase(), variables.get(from!)!); }
    else if (location !== undefined) { if (type !== undefined && !headers.has('content-type') && new RegExp(location).test(path)) headers.set('content-type', type); }
    else throw new Error(`_nginx.conf: found "${line}"; expected one of the directives this test knows. Teach it the new one.`);
  }
  return headers;
}

test('nginx is told the same as the other hosts for every address of the site', () => {
  expect(addresses.length).toBeGreaterThan(3000);
  const sorted = (headers: Map<string, string>) => Object.fromEntries([...headers].sort());
  expect(addresses.filter((path) => JSON.stringify(sorted(nginxHeaders(nginx, path))) !== JSON.stringify(sorted(headersFor(headersFile, path))))).toEqual([]);
});
