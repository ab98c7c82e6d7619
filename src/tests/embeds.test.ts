import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { parse } from 'node-html-parser';
import type { Browser, BrowserContextOptions, ElementHandle, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serveSite } from '../../scripts/siteServer.ts';
import { formatDate } from '../lib/dates.ts';
import { embedPath, embedSnippets, embedViews, heightScriptPath, oembedPath, type EmbedSnippets } from '../lib/embeds.ts';
import { locales, type Locale } from '../lib/locales.ts';
import { makers } from '../lib/madeFiles.ts';
import { pictureVersions, versionsFile } from '../lib/pictureVersions.ts';
import { fill } from '../lib/schemas/interfaceWords.ts';
import { findPage } from '../lib/site.ts';
import { launchBrowser } from './browser.ts';
import { dist, site } from './builtSite.ts';
import { article, impostor, serveHost, type Host } from './embedHost/host.ts';
import { amp, sanitise, strict, wordpress } from './embedHost/sanitisers.ts';

// A frame is laid out when the machine has time for it; the tests wait for that, not for a clock.
vi.setConfig({ testTimeout: 30_000 });

const ids = [...site.content.infographics.keys()];
/** One picture of each form: what depends only on how a form is drawn is tested on these. */
const oneOfEachForm = [...new Map([...site.content.infographics].map(([id, { facts }]) => [facts.form, id])).values()];
const first = 'ai-lo-cho-nguoi-cao-tuoi';
const widths = [320, 375, 768, 1200];

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

/** The code a newsroom copies, with the address this test serves the site at. */
function snippets(id: string, locale: Locale = 'vi', view = ''): EmbedSnippets {
  const { picture, version, on } = embedViews(site.content, id, locale)[0]!;
  const codes = embedSnippets(site, findPage(site, locale, `hinh/${id}`)!, picture, { version, on }, { path: '/icon.svg', width: 360, height: 900 }, view);
  return Object.fromEntries(Object.entries(codes).map(([way, code]) => [way, code.replaceAll(site.settings.url, url)])) as unknown as EmbedSnippets;
}
const eager = (code: string): string => code.replaceAll(' loading="lazy"', '');
const script = (): string => `<script src="${url}${heightScriptPath}"></script>`;

let pages = 0;
/** Opens a newspaper's page with this body, hands it to `use`, and closes it whatever happens. */
async function onHost<T>(body: string, options: BrowserContextOptions, use: (page: Page) => Promise<T>, head = ''): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(host.put(`/${(pages += 1)}`, article(body, head)));
    return await use(page);
  } finally {
    await context.close();
  }
}

interface Fit {
  /** Pixels between the frame's height and its content's. */
  error: number;
  /** Pixels the content is higher than what is seen of it: more than none is a scrollbar. */
  hidden: number;
  sideways: number;
  height: number;
}
async function fitOf(element: ElementHandle): Promise<Fit> {
  const frame = (await element.contentFrame())!;
  const inner = await frame.evaluate(() => {
    const root = document.documentElement;
    return { content: root.getBoundingClientRect().height, hidden: root.scrollHeight - innerHeight, sideways: root.scrollWidth - root.clientWidth, seen: innerHeight };
  });
  return { error: Math.abs(inner.seen - inner.content), hidden: inner.hidden, sideways: inner.sideways, height: inner.seen };
}

/**
 * How every frame of ours fits once the script has set its height. Each is brought into view first, since a browser does not lay out frames
 * that nobody sees; it is looked at until it fits or five seconds are over, and once more a little later: a height that swings is none.
 */
async function fits(page: Page): Promise<Fit[]> {
  const found: Fit[] = [];
  for (const frame of await page.$$('iframe[src*="/nhung/"]')) {
    await frame.evaluate((one) => one.scrollIntoView());
    const set = () => frame.evaluate((one) => /^[\d.]+px$/.test((one as HTMLElement).style.height));
    for (const end = Date.now() + 5000; !((await set()) && (await fitOf(frame)).error <= 2) && Date.now() < end;) await page.waitForTimeout(25);
    expect(await set(), 'the script set a height').toBe(true);
    await page.waitForTimeout(50);
    found.push(await fitOf(frame));
  }
  return found;
}

/** The height of the only frame, in pixels. */
const heightOf = (page: Page): Promise<number> => page.$eval('iframe', (frame) => frame.clientHeight);
const childOf = async (page: Page): Promise<Frame> => (await (await page.waitForSelector('iframe', { state: 'attached' }))!.contentFrame())!;

describe('a frame with the script, on a page of another origin', () => {
  test.each(widths)('has the height of its content, to two pixels, at %i px, for every picture in every language, all of a language on one page', async (width) => {
    expect(ids.length).toBeGreaterThanOrEqual(10);
    for (const locale of locales) {
      const body = ids.map((id) => eager(snippets(id, locale).frame)).join('\n') + script();
      await onHost(body, { viewport: { width, height: 800 } }, async (page) => {
        const found = await fits(page);
        expect(found).toHaveLength(ids.length);
        expect(found.filter(({ error, hidden, sideways }) => error > 2 || hidden > 0 || sideways > 0)).toEqual([]);
      });
    }
  }, 120_000);

  test('follows when the page becomes narrower and wider again', async () => {
    await onHost(snippets(first).script, {}, async (page) => {
      const [wide] = await fits(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await page.waitForFunction((height) => document.querySelector('iframe')!.clientHeight > height, wide!.height);
      const [narrow] = await fits(page);
      await page.setViewportSize({ width: 1200, height: 800 });
      await page.waitForFunction((height) => document.querySelector('iframe')!.clientHeight < height, narrow!.height);
      const [again] = await fits(page);
      expect([narrow!.error <= 2, again!.height]).toEqual([true, wide!.height]);
    });
  });

  test('two lazy frames: the second is fetched and measured when the reader comes near', async () => {
    const body = `${snippets(first).frame}<div style="height:20000px"></div>${snippets('bi-nghiem-cam').script}`;
    await onHost(body, { viewport: { width: 375, height: 700 } }, async (page) => {
      await page.waitForFunction(() => /^\d+px$/.test(document.querySelectorAll('iframe')[0]!.style.height));
      expect(await page.$$eval('iframe', (frames) => frames[1]!.style.height)).not.toMatch(/^\d+px$/);
      await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
      const found = await fits(page);
      expect(found.map(({ error }) => error <= 2)).toEqual([true, true]);
    });
  });

  test('a frame in a closed tab of the page gets its height when the tab is opened', async () => {
    await onHost(`<div id="tab" hidden>${eager(snippets(first).frame)}</div>${script()}`, { viewport: { width: 375, height: 700 } }, async (page) => {
      await (await childOf(page)).waitForLoadState('load');
      await page.waitForTimeout(200);
      expect(await page.$eval('iframe', (frame) => frame.style.height)).not.toMatch(/^\d+px$/);
      await page.$eval('#tab', (tab) => { (tab as HTMLElement).hidden = false; });
      const [fit] = await fits(page);
      expect([fit!.error <= 2, fit!.hidden]).toEqual([true, 0]);
    });
  });

  test('a page opened behind another one is right when the reader turns to it', async () => {
    const context = await browser.newContext({ viewport: { width: 375, height: 700 } });
    const [front, behind] = [await context.newPage(), await context.newPage()];
    await front.bringToFront();
    await behind.goto(host.put('/behind', article(eager(snippets(first).script))));
    await behind.bringToFront();
    expect((await fits(behind)).map(({ error }) => error <= 2)).toEqual([true]);
    await context.close();
  });

  test('a heading font that comes late changes the height, and the frame follows', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    let arrived = false;
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      arrived = true;
      await route.continue();
    });
    await page.goto(host.put('/late-font', article(eager(snippets(first).script))));
    await expect.poll(() => arrived, { timeout: 5000 }).toBe(true);
    await page.waitForTimeout(300);
    expect((await fits(page)).map(({ error }) => error <= 2)).toEqual([true]);
    await context.close();
  });

  test.each([
    ['once, before the frames', (frames: string) => script() + frames],
    ['twice', (frames: string) => script() + frames + script()],
    ['long after the frames are ready', (frames: string) => frames + `<script>setTimeout(function(){var s=document.createElement('script');s.src='${url}${heightScriptPath}';document.body.append(s)},600)</script>`],
  ])('the script may stand %s', async (_, put) => {
    await onHost(put(eager(snippets(first).frame) + eager(snippets('bi-nghiem-cam').frame)), { viewport: { width: 375, height: 700 } }, async (page) => {
      expect((await fits(page)).map(({ error, hidden }) => error <= 2 && hidden <= 0)).toEqual([true, true]);
    });
  });

  test('a newspaper that draws a border and counts it into the height leaves no scrollbar', async () => {
    await onHost(eager(snippets(first).script).replace('border:0;', ''), { viewport: { width: 375, height: 700 } }, async (page) => {
      expect((await fits(page)).map(({ error, hidden }) => error <= 2 && hidden <= 0)).toEqual([true]);
    }, '<style>*{box-sizing:border-box}iframe{border:4px solid;padding:7px}</style>');
  });

  test('a frame the newspaper sandboxes has no origin of its own, and still gets its height', async () => {
    await onHost(eager(snippets(first).script).replace('<iframe', '<iframe sandbox="allow-scripts allow-popups"'), { viewport: { width: 375, height: 700 } }, async (page) => {
      expect((await fits(page)).map(({ error }) => error <= 2)).toEqual([true]);
    });
  });

  test('speaks as amp-iframe understands it', async () => {
    const listen = "<script>addEventListener('message',function(e){window.heard=e.data})</script>";
    await onHost(listen + eager(snippets(first).frame).replace('<iframe', '<iframe sandbox="allow-scripts"'), {}, async (page) => {
      await page.waitForFunction(() => 'heard' in window);
      const heard = await page.evaluate(() => (window as unknown as { heard: unknown }).heard);
      expect(heard).toEqual({ sentinel: 'amp', type: 'embed-size', id: embedPath('vi', first), height: expect.any(Number) });
    });
  });
});

describe('without the script', () => {
  test.each([320, 375, 600, 768, 1200])('every picture in every language fits its frame at %i px, and the frame is not twice as high as need be up to a newspaper’s column', async (width) => {
    for (const locale of locales) {
      // The column of a newspaper on a wide screen is no wider than 680 px.
      const body = `<div style="max-width:680px">${ids.map((id) => eager(snippets(id, locale).frame)).join('')}</div>`;
      await onHost(body, { viewport: { width, height: 800 } }, async (page) => {
        await page.waitForLoadState('load');
        const found: Fit[] = [];
        for (const frame of await page.$$('iframe')) {
          await frame.evaluate((one) => one.scrollIntoView());
          found.push(await fitOf(frame));
        }
        expect(found).toHaveLength(ids.length);
        const wrong = found.map((fit, index) => ({ id: `${locale} ${ids[index]}`, ...fit })).filter(({ error, hidden, height }) => hidden > 0 || error > height / 2);
        expect(wrong).toEqual([]);
      });
    }
  }, 120_000);

  test('without JavaScript anywhere the whole picture is there to read, with its source and a link', async () => {
    await onHost(eager(snippets(first).script), { javaScriptEnabled: false, viewport: { width: 320, height: 700 } }, async (page) => {
      const { frame: child, text } = await childText(page);
      for (const block of embedViews(site.content, first, 'vi')[0]!.picture.blocks) if (block.kind === 'step') expect(text).toContain(block.text);
      expect(text).toContain(site.content.interface.vi.notes.notReviewed);
      expect(await child.locator(`a[href$="/hinh/${first}/"]`).isVisible()).toBe(true);
    });
  });

  test('a frame that is too low scrolls, so that nothing is lost', async () => {
    await onHost(eager(snippets(first).frame).replace(/height="\d+" style="[^"]+"/, 'height="200"'), { viewport: { width: 320, height: 700 } }, async (page) => {
      const child = await childOf(page);
      await child.waitForLoadState('load');
      const scrolled = await child.evaluate(() => { scrollTo(0, 1e6); return [getComputedStyle(document.documentElement).overflowY, scrollY > 500]; });
      expect(scrolled).toEqual(['visible', true]);
    });
  });

  async function childText(page: Page): Promise<{ frame: Frame; text: string }> {
    const frame = await childOf(page);
    await frame.waitForLoadState('load');
    return { frame, text: (await frame.textContent('main')) ?? '' };
  }
});

describe('images off', () => {
  test('the embed reads whole; the image snippet leaves its words and its link', async () => {
    const context = await browser.newContext({ viewport: { width: 375, height: 800 } });
    const page = await context.newPage();
    await page.route('**/*', (route) => (route.request().resourceType() === 'image' ? route.abort() : route.continue()));
    const { image } = snippets(first);
    await page.goto(host.put('/no-images', article(eager(snippets(first).script) + image)));
    expect((await fits(page)).map(({ error }) => error <= 2)).toEqual([true]);
    expect(await page.getAttribute('img', 'alt')).toBe(embedViews(site.content, first, 'vi')[0]!.picture.alt);
    expect(await page.locator(`a[href="${url}/hinh/${first}/"]`).last().isVisible()).toBe(true);
    await context.close();
  });
});

describe('a hostile child', () => {
  const bad = ["{type:'embed-size',height:'9000'}", "{type:'embed-size',height:-5}", "{type:'embed-size',height:0}", "{type:'embed-size',height:NaN}", "{type:'embed-size',height:Infinity}", "{type:'embed-size',height:{toString:undefined}}", "{type:'embed-size',height:'<img src=x onerror=document.title=1>'}", "{type:'embed-size',id:'<script>document.title=1</'+'script>'}", "{type:'embed-size',height:[900]}", "'<b>embed-size</b>'", 'null', '7', "{type:'other',height:900}", "{type:'embed-size'}"];

  test('nothing that is not a positive number changes anything, even from our own frame', async () => {
    await onHost(eager(snippets(first).script), {}, async (page) => {
      await fits(page);
      const before = await page.content();
      const child = await childOf(page);
      for (const message of bad) await child.evaluate((code) => parent.postMessage(new Function(`return ${code}`)(), '*'), message);
      await page.waitForTimeout(200);
      expect(await page.content()).toBe(before);
    });
  });

  test('a huge number is cut to 30,000 px and a tiny one raised to 100, even from our own frame', async () => {
    await onHost(eager(snippets(first).script), {}, async (page) => {
      await fits(page);
      const child = await childOf(page);
      for (const [said, given] of [[1e12, 30_000], [1, 100]] as const) {
        await child.evaluate((height) => parent.postMessage({ type: 'embed-size', height }, '*'), said);
        await expect.poll(() => heightOf(page)).toBe(given);
      }
    });
  });

  test('a page of another origin cannot set its own height, nor that of our frame', async () => {
    const path = host.put('/nhung/impostor/', impostor([...bad, "{sentinel:'amp',type:'embed-size',height:9000}", "{type:'embed-size',height:1e12}"]));
    await onHost(`${script()}${eager(snippets(first).frame)}<iframe title="lạ" id="strange" height="123" src="${path}"></iframe>`, {}, async (page) => {
      await page.frameLocator('#strange').locator('body').waitFor();
      await page.waitForTimeout(300);
      expect(await page.$eval('#strange', (frame) => [frame.clientHeight, (frame as HTMLElement).style.height])).toEqual([123, '']);
      const ours = await page.$('iframe[src^="http://localhost"]');
      expect((await fitOf(ours!)).error).toBeLessThanOrEqual(2);
    });
  });

  test('our frame led away to another origin is not obeyed any more', async () => {
    const path = host.put('/led-away', impostor(["{type:'embed-size',height:9000}"]));
    await onHost(eager(snippets(first).script), {}, async (page) => {
      const [{ height }] = (await fits(page)) as [Fit];
      const child = await childOf(page);
      await child.evaluate((address) => { location.href = address; }, path);
      await page.frameLocator('iframe').getByText('Khung lạ').waitFor();
      await page.waitForTimeout(200);
      expect(await heightOf(page)).toBe(height);
    });
  });

  test('the newspaper’s own window, or a message that only claims our origin, changes nothing', async () => {
    await onHost(eager(snippets(first).script), {}, async (page) => {
      const [{ height }] = (await fits(page)) as [Fit];
      await page.evaluate((origin) => {
        postMessage({ type: 'embed-size', height: 5000 }, '*');
        dispatchEvent(new MessageEvent('message', { data: { type: 'embed-size', height: 5000 }, origin }));
      }, url);
      await page.waitForTimeout(200);
      expect(await heightOf(page)).toBe(height);
    });
  });
});

describe('a hostile parent', () => {
  test('can make the embed do nothing but say its height', async () => {
    await onHost(`<script>addEventListener('message',function(e){(window.heard=window.heard||[]).push(e.data)})</script>${eager(snippets(first).frame)}`, {}, async (page) => {
      const child = await childOf(page);
      await child.waitForLoadState('load');
      await page.waitForTimeout(200);
      const before = await child.content();
      const answers = await page.evaluate(async () => {
        const heard = (window as unknown as { heard: unknown[] }).heard;
        heard.length = 0;
        const { contentWindow } = document.querySelector('iframe')!;
        const request = { type: 'embed-size-request', height: '<img src=x onerror=alert(1)>', id: '"><script>' };
        for (const data of [null, 7, '<b>', { type: '<img src=x onerror=alert(1)>' }, { type: 'embed-size', height: 5 }, request, request]) contentWindow!.postMessage(data, '*');
        await new Promise((resolve) => setTimeout(resolve, 200));
        return heard as { height: number; type: string }[];
      });
      expect(answers).toHaveLength(2);
      expect(answers.every(({ type, height }) => type === 'embed-size' && height > 300)).toBe(true);
      expect(await child.content()).toBe(before);
    });
  });

  test('that makes the frame higher at every message gets no endless answer', async () => {
    const grow = "<script>addEventListener('message',function(e){window.count=(window.count||0)+1;document.querySelector('iframe').style.height=e.data.height+50+'px'})</script>";
    await onHost(grow + eager(snippets(first).frame), {}, async (page) => {
      await page.waitForTimeout(1000);
      const count = await page.evaluate(() => (window as unknown as { count: number }).count);
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(6);
    });
  });
});

describe('keyboard', () => {
  test('Tab goes from the article into the embed, through its links with a visible focus, and out again', async () => {
    await onHost(eager(snippets(first).script), { viewport: { width: 375, height: 700 } }, async (page) => {
      await fits(page);
      const child = await childOf(page);
      const links = await child.locator('a').count();
      expect(links).toBeGreaterThan(3);
      await page.focus('#before');
      for (let step = 0; step < links; step += 1) {
        await page.keyboard.press('Tab');
        // A browser stops at a frame itself when it scrolls; this one does not.
        const outline = await child.evaluate(() => (document.activeElement?.tagName === 'A' ? getComputedStyle(document.activeElement).outlineStyle : document.activeElement?.tagName));
        expect(outline).toBe('solid');
      }
      // The line with the link, below the frame, comes before the rest of the article.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('after');
    });
  });

  test('every link of every embed leaves the frame, or leads to a newer version in it', async () => {
    for (const locale of locales) {
      for (const id of ids) {
        const document = parse(readFileSync(join(dist, embedPath(locale, id), 'index.html'), 'utf8'));
        const links = document.querySelectorAll('a');
        expect(links.length).toBeGreaterThan(0);
        expect(links.filter((link) => !['_top', '_blank'].includes(link.getAttribute('target') ?? '') || !link.getAttribute('href')!.startsWith(site.settings.url)).map(String)).toEqual([]);
      }
    }
  });
});

describe('the embed as a file', () => {
  const built = (path: string) => parse(readFileSync(join(dist, path, 'index.html'), 'utf8'));

  test('is kept out of search, names the full page as the original, and tells where its oEmbed answer is', () => {
    for (const locale of locales) {
      for (const id of ids) {
        for (const { name } of embedViews(site.content, id, locale)) {
          const document = built(embedPath(locale, id, name));
          expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
          expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${site.settings.url}${findPage(site, locale, `hinh/${id}`)!.path}`);
          expect(document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href')).toBe(`${site.settings.url}${oembedPath(locale, id)}`);
        }
      }
    }
  });

  test('the picture’s own page tells where the oEmbed answer is, and the answer is there', () => {
    for (const locale of locales) {
      for (const id of ids) {
        const address = built(findPage(site, locale, `hinh/${id}`)!.path).querySelector('link[type="application/json+oembed"]')?.getAttribute('href');
        expect(address, `${locale} ${id}`).toBe(`${site.settings.url}${oembedPath(locale, id)}`);
        expect(JSON.parse(readFileSync(join(dist, oembedPath(locale, id)), 'utf8'))).toMatchObject({ version: '1.0', type: 'rich' });
      }
    }
  });

  test('the height script is less than 2 KB and writes no HTML', () => {
    const code = readFileSync(join(dist, heightScriptPath), 'utf8');
    expect(Buffer.byteLength(code)).toBeLessThan(2000);
    expect(code).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval|cookie\s*=/);
  });

  test('in a frame asks nobody but its own site for anything, for at most two files, and sets no cookie', async () => {
    for (const locale of locales) {
      await onHost('', {}, async (page) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.setContent(article(eager(snippets(first, locale).frame)), { waitUntil: 'networkidle' });
        expect(asked.length).toBeGreaterThan(0);
        expect(asked.filter((address) => !address.startsWith(url))).toEqual([]);
        expect(asked.length).toBeLessThanOrEqual(2);
        expect(await page.context().cookies()).toEqual([]);
      });
    }
  });

  test('is light or dark as its address says, whatever the reader’s device says; the plain address follows the device', async () => {
    const light = 'rgb(251, 245, 230)';
    const dark = 'rgb(23, 19, 16)';
    for (const [view, colorScheme, expected] of [['', 'light', light], ['', 'dark', dark], ['sang', 'dark', light], ['toi', 'light', dark]] as const) {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      await page.goto(`${url}${embedPath('vi', first, view)}`);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), `${view} ${colorScheme}`).toBe(expected);
      await context.close();
    }
  });

  test('axe finds nothing in any form, in any language, light and dark, AAA rules included', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22aa', 'best-practice'];
    const findings: string[] = [];
    const page = await browser.newPage({ viewport: { width: 375, height: 900 } });
    for (const locale of locales) {
      for (const id of oneOfEachForm) {
        for (const view of ['sang', 'toi']) {
          await page.goto(`${url}${embedPath(locale, id, view)}`);
          await page.evaluate(axe);
          const { violations } = await page.evaluate((values) => (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({ runOnly: { type: 'tag', values } }), tags);
          findings.push(...violations.map((found) => `${locale} ${id} ${view} ${found.id}: ${found.nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`));
        }
      }
    }
    await page.close();
    expect(findings).toEqual([]);
  }, 240_000);
});

describe('after a correction', () => {
  let root: string;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'corrected-'));
    for (const name of ['src', 'content', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json', join('.cache', 'faq'), join('.cache', 'pictures', 'manifest.json')]) cpSync(name, join(root, name), { recursive: true });
    // What was made before the pages is only read.
    for (const maker of makers) symlinkSync(join(process.cwd(), '.cache', maker), join(root, '.cache', maker), 'junction');
    symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction');
    // What is published today becomes version 2; version 1 was another title, of another day.
    const file = join(root, versionsFile(first));
    const newest = pictureVersions(site.content, first).at(-1)!;
    const earlier = Object.fromEntries(Object.entries(newest.pictures).map(([locale, picture]) => [locale, { ...picture, title: 'Tên cũ' }]));
    writeFileSync(file, JSON.stringify([{ version: 1, on: '2026-08-01', pictures: earlier }, { ...newest, version: 2, on: '2026-11-20' }]));
    // A cache of its own: the real site's build must not find this content in it.
    const code = `const { build } = await import('astro'); await build({ root: ${JSON.stringify(root)}, outDir: 'dist', cacheDir: '.astro-cache', logLevel: 'error' });`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
    expect(stderr + String(status)).toBe('0');
  }, 120_000);
  afterAll(() => rmSync(root, { recursive: true }));

  const main = (locale: Locale, view = '') => parse(readFileSync(join(root, 'dist', embedPath(locale, first, view), 'index.html'), 'utf8')).querySelector('main')!;

  test('embeds show the new picture and say that it was updated, and when', () => {
    for (const locale of locales) {
      const ui = site.content.interface[locale];
      for (const view of ['', 'sang', 'toi', 'v2']) {
        expect(main(locale, view).textContent).toContain(fill(ui.infographic.updated, { version: 2, date: formatDate('2026-11-20', locale) }));
        expect(main(locale, view).textContent).not.toContain('Tên cũ');
        expect(main(locale, view).querySelector('.defect')).toBeNull();
      }
    }
  });

  test('a newspaper that pinned the old version keeps it, and its readers are told of the newer one, with a link', () => {
    for (const locale of locales) {
      const old = main(locale, 'v1');
      expect(old.textContent).toContain('Tên cũ');
      expect(old.textContent).toContain(fill(site.content.interface[locale].embed.newer, { version: 1, newest: 2, date: formatDate('2026-11-20', locale) }));
      expect(old.querySelector('.defect a')?.getAttribute('href')).toBe(embedPath(locale, first));
    }
  });
});

describe('what newsrooms’ systems leave of a snippet', () => {
  const words = () => embedViews(site.content, first, 'vi')[0]!.picture.blocks.flatMap((block) => (block.kind === 'step' ? [block.heading, block.text] : []));
  const text = (html: string) => parse(html).textContent;

  test('WordPress takes the frame and the script away, and the line with the link stays', () => {
    const left = sanitise(snippets(first).script, wordpress);
    expect(left).not.toMatch(/<iframe|<script/);
    expect(left).toContain(`<a href="${url}/hinh/${first}/">`);
    expect(text(left)).toContain(embedViews(site.content, first, 'vi')[0]!.picture.title);
  });

  test('WordPress keeps the image with its words, its size and its link', () => {
    const image = parse(sanitise(snippets(first).image, wordpress)).querySelector(`a[href="${url}/hinh/${first}/"] img`);
    expect(image?.getAttribute('alt')).toBe(embedViews(site.content, first, 'vi')[0]!.picture.alt);
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['360', '900']);
  });

  test('WordPress keeps the plain figure as it is', () => {
    expect(sanitise(snippets(first).figure, wordpress)).toBe(snippets(first).figure.replaceAll('&quot;', '"'));
  });

  test('a system that keeps only words and links leaves every word, every basis and the link', () => {
    const left = sanitise(snippets(first).figure, strict);
    for (const part of words()) expect(text(left)).toContain(part);
    expect(left.match(/<a href="[^"]+\/luat\/dieu-44\/#/g)!.length).toBeGreaterThanOrEqual(5);
    expect(left).toContain(`<a href="${url}/hinh/${first}/">`);
  });

  test('an AMP page has the frame with a height in numbers and a sandbox, the image with its size, and no script', () => {
    const code = snippets(first);
    const left = sanitise((code.script + code.image).replaceAll(url, 'https://example.org'), amp);
    const document = parse(left);
    const frame = document.querySelector('amp-iframe')!;
    expect(left).not.toMatch(/<script|<iframe|<img|style=/);
    expect(frame.getAttribute('src')).toBe(`https://example.org/nhung/${first}/`);
    expect(frame.getAttribute('height')).toMatch(/^\d+$/);
    expect(frame.getAttribute('title')).toBe(embedViews(site.content, first, 'vi')[0]!.picture.title);
    expect(document.querySelector('amp-img')!.getAttribute('alt')).not.toBe('');
    expect(document.querySelectorAll(`a[href="https://example.org/hinh/${first}/"]`).length).toBeGreaterThanOrEqual(2);
  });

  test('an AMP page without https loses the frame and keeps the link', () => {
    const left = sanitise(snippets(first).frame, amp);
    expect(parse(left).querySelector('amp-iframe')?.getAttribute('src')).toBeUndefined();
    expect(left).toContain(`<a href="${url}/hinh/${first}/">`);
  });
});

describe('the box with the code', () => {
  const path = `/hinh/${first}/`;

  async function onSite<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      await page.goto(`${url}${path}`);
      return await use(page);
    } finally {
      await context.close();
    }
  }

  test('copies by keyboard and says what it copied', async () => {
    await onSite({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      for (const way of ['image', 'frame', 'script', 'oembed', 'figure']) {
        await page.focus(`[data-copy=nhung-${way}]`);
        await page.keyboard.press('Enter');
        const name = await page.textContent(`#nhung-${way}-ten`);
        await page.waitForFunction((text) => document.getElementById('nhung-bao')!.textContent!.includes(text!), name);
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.inputValue(`#nhung-${way}`));
      }
      expect(await page.getAttribute('#nhung-bao', 'role')).toBe('status');
    });
  });

  test('where copying is refused the code is selected and the reader told', async () => {
    await onSite({}, async (page) => {
      await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); });
      await page.click('[data-copy=nhung-frame]');
      await page.waitForFunction((text) => document.getElementById('nhung-bao')!.textContent === text, site.content.interface.vi.embed.copyFailed);
      expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).selectionEnd)).toBe((await page.inputValue('#nhung-frame')).length);
    });
  });

  test('the choice of colours and version changes the code and the preview, and not the links', async () => {
    await onSite({}, async (page) => {
      const link = (await page.inputValue('#nhung-frame')).match(/<p><a href="[^"]+">/)![0];
      for (const view of ['toi', 'v1', 'sang']) {
        await page.selectOption('#nhung-ban', embedPath('vi', first, view));
        for (const way of ['frame', 'script']) {
          const code = await page.inputValue(`#nhung-${way}`);
          expect(code).toContain(`src="${site.settings.url}${embedPath('vi', first, view)}"`);
          expect(code).toContain(link);
        }
        expect(await page.$eval('#nhung-khung', (frame) => new URL((frame as HTMLIFrameElement).src).pathname)).toBe(embedPath('vi', first, view));
      }
    });
  });

  test.each(widths)('the preview shows the embed %i px wide and says its height', async (width) => {
    await onSite({ viewport: { width: 1000, height: 800 } }, async (page) => {
      await page.selectOption('#nhung-rong', String(width));
      await page.locator('#nhung-khung').scrollIntoViewIfNeeded();
      const frame = (await page.$('#nhung-khung'))!;
      await page.waitForFunction((chosen) => document.getElementById('nhung-cao')!.textContent!.includes(`${chosen} px`), width);
      await expect.poll(async () => (await fitOf(frame)).error).toBeLessThanOrEqual(2);
      const { height } = await fitOf(frame);
      expect(await (await frame.contentFrame())!.evaluate(() => innerWidth)).toBe(width);
      await expect.poll(() => page.textContent('#nhung-cao')).toContain(`${height} px`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    });
  });

  test('without JavaScript the code is there to select, the addresses of each colour and version are listed, and no dead button shows', async () => {
    await onSite({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } }, async (page) => {
      expect(await page.inputValue('#nhung-script')).toContain('<iframe');
      expect(await page.locator('#nhung button:visible, #nhung select:visible').count()).toBe(0);
      expect(await page.locator('#nhung noscript code').count()).toBeGreaterThanOrEqual(4);
    });
  });
});
