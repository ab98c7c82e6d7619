import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { getViteConfig } from 'astro/config';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build, createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localeFacts, type Locale } from '../lib/locales.ts';
import { transcriptHash } from '../lib/recordings.ts';
import type { Site } from '../lib/site.ts';
import type { SitePage } from '../lib/sitePages.ts';
import { launchBrowser } from './browser.ts';
import { silentMp3 } from './silentMp3.ts';

// The component and its script as they are built, on pages of their own: the built site is not needed. The browser's voice is a stand-in,
// because no test machine has one and because a real one cannot be asked what it said.

interface Voice {
  name: string;
  lang: string;
  voiceURI: string;
  localService: boolean;
  default: boolean;
}
const voice = (lang: string, name = `Voice ${lang}`, voiceURI = name): Voice => ({ name, lang, voiceURI, localService: true, default: true });
const vietnamese = voice('vi-VN', 'Linh');

interface Said {
  text: string;
  lang: string;
  voice: string;
  rate: number;
}
interface FakeSpeech {
  said: Said[];
  speaking: () => boolean;
  finish: () => void;
  fail: () => void;
  setVoices: (voices: Voice[], tell: boolean) => void;
}
type Faked = typeof globalThis & { fake: FakeSpeech };

/** Runs in the page: a speechSynthesis that keeps what it is told to say and says it only when the test lets it. */
function fakeSpeech({ voices, highlights }: { voices: Voice[]; highlights: boolean }): void {
  let list = voices;
  let now: SpeechSynthesisUtterance | undefined;
  const said: Said[] = [];
  const synth = Object.assign(new EventTarget(), {
    getVoices: () => [...list],
    speak: (utterance: SpeechSynthesisUtterance) => {
      now = utterance;
      said.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice?.name ?? '', rate: utterance.rate });
    },
    cancel: () => {
      const cancelled = now;
      now = undefined;
      cancelled?.onerror?.(new Event('error') as SpeechSynthesisErrorEvent);
    },
  });
  const end = (how: 'onend' | 'onerror') => {
    const ended = now as unknown as Record<string, (event: Event) => void>;
    now = undefined;
    ended[how]!(new Event(how));
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synth });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class { text: string; constructor(text: string) { this.text = text; } } });
  if (!highlights) Reflect.deleteProperty(CSS, 'highlights');
  (globalThis as Faked).fake = {
    said,
    speaking: () => now !== undefined,
    finish: () => end('onend'),
    fail: () => end('onerror'),
    setVoices: (next, tell) => {
      list = next;
      if (tell) synth.dispatchEvent(new Event('voiceschanged'));
    },
  };
}

let server: ViteDevServer;
let container: AstroContainer;
let site: Site;
let script: string;
let browser: Browser;

/** A component or page as the site renders it, without the development server's script. */
async function render(file: string, page: SitePage): Promise<string> {
  const { default: component } = (await server.ssrLoadModule(file)) as { default: Parameters<AstroContainer['renderToString']>[0] };
  return (await container.renderToString(component, { props: { page }, partial: false })).replace(/<script type="module"[^]*?<\/script>/g, '<!--script-->');
}

const findPage = (kind: SitePage['kind'], locale: Locale, entry?: string): SitePage => site.pages.find((page) => page.kind === kind && page.locale === locale && (entry === undefined || page.entry === entry))!;
const styles = (): string => `<style>${readFileSync('src/styles/site.css', 'utf8')}${/<style is:global>([^]*?)<\/style>/.exec(readFileSync('src/components/Listen.astro', 'utf8'))![1]!}</style>`;
const shell = (locale: Locale, main: string): string => `<!doctype html><html lang="${localeFacts[locale].tag}"><head><title>Trang thử</title>${styles()}</head><body><main>${main}</main></body></html>`;

const long = `Ủy ban nhân dân xã, phường xây dựng chương trình hỗ trợ, ${'tư vấn, hướng dẫn từng bước, '.repeat(7)}rồi trả lời.`;
const body = `<h1>Ai được giúp?</h1>
  {listen}
  <nav><a href="#a">Mục lục</a></nav>
  <p>Ông bà được <a href="#b">hướng dẫn</a>. Việc này
     không mất tiền.</p>
  <p class="cite">Căn cứ: Điều 44</p>
  <ul><li>Ra phường.</li><li><p>Mang giấy tờ. Hỏi cán bộ.</p></li></ul>
  <p><span lang="en">Digital signature</span></p>
  <details><summary>Đáp án</summary><p>Đáp án kín.</p></details>
  <details open><summary>Xem thêm</summary><p>Đáp án mở.</p></details>
  <section data-unread><h2>Đọc thêm</h2></section>
  <p>${long}</p><p>Hết.</p>`;
const before = ['Ai được giúp?', 'Ông bà được hướng dẫn.', 'Việc này không mất tiền.', 'Ra phường.', 'Mang giấy tờ.', 'Hỏi cán bộ.', 'Xem thêm', 'Đáp án mở.'];

interface Setup {
  voices?: Voice[];
  highlights?: boolean;
  locale?: Locale;
  html?: string;
  clock?: boolean;
  options?: BrowserContextOptions;
}
const listenOf: Partial<Record<Locale, string>> = {};

async function withPage<T>({ voices = [vietnamese], highlights = true, locale = 'vi', html, clock = false, options = {} }: Setup, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 390, height: 700 }, ...options });
  try {
    const content = html ?? shell(locale, body.replace('{listen}', listenOf[locale]!));
    await context.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/nghe.js') return route.fulfill({ contentType: 'text/javascript', body: script });
      if (pathname.endsWith('.mp3')) return route.fulfill({ contentType: 'audio/mpeg', body: Buffer.from(silentMp3()) });
      if (pathname === '/khac/') return route.fulfill({ contentType: 'text/html', body: '<title>Khác</title>' });
      return pathname === '/' ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: content.replace('<!--script-->', '<script type="module" src="/nghe.js"></script>') }) : route.abort();
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    if (clock) await page.clock.install();
    await page.addInitScript(fakeSpeech, { voices, highlights });
    await page.goto('http://trang.test/');
    const result = await use(page);
    expect(errors).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

const said = (page: Page): Promise<Said[]> => page.evaluate(() => (globalThis as Faked).fake.said);
const texts = async (page: Page): Promise<string[]> => (await said(page)).map(({ text }) => text);
const finish = (page: Page): Promise<void> => page.evaluate(() => (globalThis as Faked).fake.finish());
const speaking = (page: Page): Promise<boolean> => page.evaluate(() => (globalThis as Faked).fake.speaking());
const setVoices = (page: Page, voices: Voice[], tell: boolean): Promise<void> => page.evaluate(([next, told]) => (globalThis as Faked).fake.setVoices(next, told), [voices, tell] as const);
const marked = (page: Page): Promise<string> =>
  page.evaluate(() => ('highlights' in CSS ? [...(CSS.highlights.get('listen') ?? [])].map(String) : [...document.querySelectorAll('.listen-mark')].map(({ textContent }) => textContent)).join('').replace(/\s+/g, ' '));
const button = (page: Page) => page.locator('.listen button');

beforeAll(async () => {
  const asked = await getViteConfig({
    logLevel: 'silent',
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    // The list of printed sheets exists only after a build; it is not what is looked at here.
    plugins: [{ name: 'nothing-made', enforce: 'pre', load: (id) => (id.endsWith('/src/lib/madeFiles.ts') ? 'export const madeFiles = () => [];' : undefined) }],
  })({ mode: 'test', command: 'serve' });
  server = await createServer(asked);
  site = ((await server.ssrLoadModule('/src/lib/site.ts')) as { getSite: () => Site }).getSite();
  container = await AstroContainer.create();
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [{
      name: 'entry',
      resolveId: (id) => (id === 'nghe' ? '\0nghe' : undefined),
      load: (id) => (id === '\0nghe' ? "import { startListening } from '/src/lib/listen.ts'; startListening(document.getElementById('nghe'));" : undefined),
    }],
    build: { write: false, modulePreload: false, rolldownOptions: { input: 'nghe' } },
  });
  script = (built as { output: { code: string }[] }).output[0]!.code;
  for (const locale of ['vi', 'en', 'ko', 'zh'] as const) listenOf[locale] = await render('/src/components/Listen.astro', findPage('topic', locale));
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('the Listen button', () => {
  test('is absent when the browser has no speech, no voice, a voice of other languages only, or only one nobody understands', async () => {
    for (const voices of [[], [voice('en-US'), voice('ko-KR'), voice('vie')], [voice('vi', 'Vietnamese espeak-ng')], [voice('vi', 'Vietnamese (Northern)', 'urn:moz-tts:speechd:Vietnamese?vi')]]) {
      await withPage({ voices, clock: true }, async (page) => {
        await page.clock.fastForward(10_000);
        expect(await button(page).count()).toBe(0);
      });
    }
  });

  test('is absent without JavaScript', async () => {
    await withPage({ options: { javaScriptEnabled: false } }, async (page) => {
      expect(await page.locator('main h1').count()).toBe(1);
      expect(await page.locator('.listen').count()).toBe(0);
    });
  });

  test('appears when the browser tells of its voices late, or never tells and has them within five seconds', async () => {
    await withPage({ voices: [] }, async (page) => {
      expect(await button(page).count()).toBe(0);
      await setVoices(page, [vietnamese], true);
      expect(await button(page).textContent()).toBe(site.content.interface.vi.listen.start);
    });
    await withPage({ voices: [], clock: true }, async (page) => {
      await setVoices(page, [vietnamese], false);
      await page.clock.runFor(5000);
      expect(await button(page).count()).toBe(1);
    });
  });

  test.each<[Locale, string, string[]]>([
    ['vi', 'vi_VN', ['en-US', 'vie']], ['en', 'en-GB', ['vi-VN']], ['ko', 'ko-KR', ['kok-IN']], ['zh', 'zh-CN', ['zh-HK', 'zh-TW', 'yue-CN']],
  ])('reads a page only with a voice of its language: %s', async (locale, own, others) => {
    await withPage({ locale, voices: others.map((lang) => voice(lang)), clock: true }, async (page) => {
      await page.clock.fastForward(6000);
      expect(await button(page).count()).toBe(0);
      await setVoices(page, [...others.map((lang) => voice(lang)), voice(own)], true);
      await button(page).click();
      for (let sentence = 0; sentence < 4; sentence += 1) await finish(page);
      expect((await said(page)).length).toBeGreaterThan(3);
      expect(new Set((await said(page)).map(({ voice: name, lang }) => `${name} ${lang}`))).toEqual(new Set([`Voice ${own} ${own}`]));
    });
  });

  test('prefers the voice that sounds best', async () => {
    await withPage({ voices: [voice('en-US', 'Best in English Natural'), vietnamese, voice('vi-VN', 'Google Tiếng Việt'), voice('vi-VN', 'Microsoft HoaiMy Online (Natural) - Vietnamese (Vietnam)')] }, async (page) => {
      await button(page).click();
      expect((await said(page))[0]!.voice).toContain('HoaiMy');
    });
  });

  test('goes, and says nothing, when the voice is gone by the time it is pressed; it comes back with the voice', async () => {
    await withPage({}, async (page) => {
      await setVoices(page, [voice('en-US')], false);
      await button(page).click();
      expect(await said(page)).toEqual([]);
      expect(await button(page).count()).toBe(0);
      await setVoices(page, [vietnamese], true);
      expect(await button(page).count()).toBe(1);
    });
  });

  test('reads the page in its order, without menus, sources, other languages and answers not yet opened', async () => {
    await withPage({}, async (page) => {
      await button(page).click();
      for (let guard = 0; (await speaking(page)) && guard < 40; guard += 1) await finish(page);
      const all = await texts(page);
      expect(all.slice(0, before.length)).toEqual(before);
      expect(all.at(-1)).toBe('Hết.');
      expect(all.slice(before.length, -1).join(' ')).toBe(long);
      expect(Math.max(...all.map(({ length }) => length))).toBeLessThanOrEqual(150);
      expect(await button(page).textContent()).toBe(site.content.interface.vi.listen.start);
      expect(await marked(page)).toBe('');
    });
  });

  test.each([true, false])('marks the sentence that is spoken, and moves nothing on the page by it (highlights: %s)', async (highlights) => {
    await withPage({ highlights }, async (page) => {
      const words = await page.locator('main ul').textContent();
      const html = await page.locator('main > p').first().innerHTML();
      await button(page).click();
      const layout = () => page.$$eval('main > p, main li', (elements) => elements.map((element) => Math.round(element.getBoundingClientRect().height)));
      const still = await layout();
      const marks: string[] = [];
      for (const _ of before) {
        marks.push(await marked(page));
        expect(await layout()).toEqual(still);
        await finish(page);
      }
      expect(marks).toEqual(before);
      // All pieces of a long sentence are one sentence to the eye.
      await finish(page);
      expect(await marked(page)).toBe(long);
      await button(page).click();
      expect(await marked(page)).toBe('');
      expect(await page.locator('main ul').textContent()).toBe(words);
      expect(await page.locator('main > p').first().innerHTML()).toBe(html);
    });
  });

  test('stops, and goes on with the sentence it was stopped in, from its beginning', async () => {
    const { stop, more } = site.content.interface.vi.listen;
    await withPage({}, async (page) => {
      await button(page).click();
      expect(await button(page).textContent()).toBe(stop);
      await finish(page);
      await finish(page);
      await button(page).click();
      expect(await speaking(page)).toBe(false);
      expect(await button(page).textContent()).toBe(more);
      await button(page).click();
      expect(await texts(page)).toEqual([before[0], before[1], before[2], before[2]]);
    });
    await withPage({}, async (page) => {
      await button(page).click();
      for (let sentence = 0; sentence <= before.length; sentence += 1) await finish(page);
      const pieces = await texts(page);
      expect(long.startsWith(pieces.at(-1)!)).toBe(false);
      await button(page).click();
      await button(page).click();
      expect((await texts(page)).at(-1)).toBe(pieces.at(-2));
    });
  });

  test('reads at three speeds, and takes a new one at once, from the beginning of the sentence', async () => {
    await withPage({}, async (page) => {
      await button(page).click();
      await finish(page);
      for (const speed of ['.8', '1.2']) await page.selectOption('.listen select', speed);
      await finish(page);
      expect((await said(page)).map(({ text, rate }) => [text, rate])).toEqual([[before[0], 1], [before[1], 1], [before[1], 0.8], [before[1], 1.2], [before[2], 1.2]]);
    });
    await withPage({}, async (page) => {
      await page.selectOption('.listen select', '.8');
      expect(await said(page)).toEqual([]);
    });
  });

  test('says a sentence again when the voice falls silent without a word, and gives up after the third time', async () => {
    await withPage({ clock: true }, async (page) => {
      await button(page).click();
      await finish(page);
      await page.clock.runFor(3000);
      expect(await texts(page)).toEqual([before[0], before[1]]);
      await page.clock.runFor(12_000);
      expect((await texts(page)).slice(0, 3)).toEqual([before[0], before[1], before[1]]);
      await page.clock.runFor(60_000);
      expect(await texts(page)).toEqual([before[0], before[1], before[1], before[1]]);
      expect(await speaking(page)).toBe(false);
      expect(await button(page).textContent()).toBe(site.content.interface.vi.listen.more);
    });
  });

  test('never takes a slow voice for a silent one: a full piece has twenty seconds at the slowest speed', async () => {
    await withPage({ clock: true }, async (page) => {
      await page.selectOption('.listen select', '.8');
      await button(page).click();
      for (let sentence = 0; sentence < before.length; sentence += 1) await finish(page);
      const count = (await texts(page)).length;
      await page.clock.runFor(20_000);
      expect((await texts(page)).length).toBe(count);
    });
  });

  test('stops when the voice reports a fault, and offers to go on', async () => {
    await withPage({}, async (page) => {
      await button(page).click();
      await finish(page);
      await page.evaluate(() => (globalThis as Faked).fake.fail());
      expect(await button(page).textContent()).toBe(site.content.interface.vi.listen.more);
      expect(await marked(page)).toBe('');
    });
  });

  test('falls silent when the reader leaves the page', async () => {
    await withPage({}, async (page) => {
      await button(page).click();
      await page.evaluate(() => {
        dispatchEvent(new PageTransitionEvent('pagehide'));
      });
      expect(await speaking(page)).toBe(false);
    });
  });

  test('works from the keyboard, keeps the focus, and has targets of 44 px', async () => {
    await withPage({}, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await speaking(page)).toBe(true);
      for (let sentence = 0; sentence < 5; sentence += 1) await finish(page);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
      await page.keyboard.press('Space');
      expect(await speaking(page)).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      expect(await page.inputValue('.listen select')).toBe('1.2');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.isVisible('.listen details p')).toBe(true);
      expect(await page.$$eval('.listen :is(button, select, summary)', (elements) => elements.filter((element) => element.getBoundingClientRect().height < 44).map(({ outerHTML }) => outerHTML))).toEqual([]);
    });
  });

  test('stays in reach on a small screen while it reads, scrolls to what is read, and jumps rather than glides for those who want it so', async () => {
    await withPage({ options: { viewport: { width: 320, height: 260 }, reducedMotion: 'reduce' } }, async (page) => {
      await button(page).click();
      for (let sentence = 0; sentence < before.length; sentence += 1) {
        await finish(page);
        const [control, text] = await page.evaluate(() => {
          const range = [...CSS.highlights.get('listen')!][0] as Range;
          return [document.querySelector('.listen button')!.getBoundingClientRect(), range.getBoundingClientRect()].map(({ top, bottom }) => ({ top, bottom }));
        });
        expect(control!.top >= 0 && control!.bottom <= 260).toBe(true);
        expect(text!.top).toBeLessThan(260);
        expect(text!.bottom).toBeGreaterThan(0);
      }
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });

  test('leaves a reader who scrolls elsewhere in peace', async () => {
    await withPage({ options: { viewport: { width: 320, height: 260 }, reducedMotion: 'reduce' } }, async (page) => {
      await button(page).click();
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const there = await page.evaluate(() => scrollY);
      await finish(page);
      expect(await page.evaluate(() => scrollY)).toBe(there);
    });
  });

  test.each(['light', 'dark'] as const)('gives axe nothing to find, still or reading, in the %s theme', async (colorScheme) => {
    const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const highlights of [true, false]) {
      await withPage({ highlights, options: { colorScheme } }, async (page) => {
        await page.evaluate(axeSource);
        const findings = () => page.evaluate(async () => {
          const { violations } = await (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22aa'] } });
          return violations.filter(({ nodes }) => nodes.some(({ html }) => /listen|<button|<select|<summary/.test(html))).map(({ id }) => id);
        });
        await page.locator('.listen details').evaluate((details) => details.setAttribute('open', ''));
        expect(await findings()).toEqual([]);
        await button(page).click();
        expect(await findings()).toEqual([]);
        expect(await page.locator('[aria-live], [role=status], [role=alert]').count()).toBe(0);
      });
    }
  });

  test('is at most 3 KB of script', () => {
    const bytes = { raw: Buffer.byteLength(script), brotli: brotliCompressSync(script).length };
    console.log(`listen: ${bytes.raw} bytes of script, ${bytes.brotli} as sent (brotli)`);
    expect(bytes.brotli).toBeGreaterThan(500);
    expect(bytes.raw).toBeLessThanOrEqual(3 * 1024);
  });
});

describe('on the pages of the site', () => {
  test.each<[string, SitePage['kind'], Locale]>([
    ['chu-de/[topic]', 'topic', 'vi'], ['chu-de/[topic]', 'topic', 'en'], ['luat/[article]', 'article', 'vi'], ['danh-cho/[audience]', 'guide', 'ko'],
  ])('every key message is heard and no choice of the quiz, which would be heard as a statement: %s, %s, %s', async (file, kind, locale) => {
    const entry = { topic: 'chu-ky-so', article: 'dieu-44', guide: 'nguoi-cao-tuoi' }[kind as 'topic'];
    const html = await render(`/src/pages/[...locale]/${file}.astro`, findPage(kind, locale, entry));
    await withPage({ html, locale, voices: [voice(localeFacts[locale].tag)] }, async (page) => {
      await button(page).click();
      for (let guard = 0; (await speaking(page)) && guard < 200; guard += 1) await finish(page);
      const heard = (await texts(page)).join(' ');
      const { content } = site;
      const words = kind === 'topic' ? content.topics.get(entry)!.words[locale]! : undefined;
      const claims = words?.messages ?? (kind === 'article' ? content.articles.get(entry)!.words[locale]!.quick : content.guides.get(entry)!.words[locale]!.gives);
      expect(claims.length).toBeGreaterThan(1);
      expect(claims.filter(({ text }) => !heard.includes(text))).toEqual([]);
      expect(heard).toContain(content.interface[locale].notes.notReviewed.split('. ')[0]);
      expect((words?.quiz ?? []).flatMap(({ wrong }) => wrong).filter((text) => heard.includes(text))).toEqual([]);
    });
  });

  test('a recording is played instead, with who reads it and who compared it, also without JavaScript; no script comes with it', async () => {
    const page = findPage('topic', 'vi', 'chu-ky-so');
    const topic = site.content.topics.get('chu-ky-so')!;
    const { listen } = site.content.interface.vi;
    const recording = { file: 'chu-ky-so-vi.mp3', speaker: 'Người thử giọng', on: '2026-11-01', reviewer: null, transcript: transcriptHash(topic.words.vi!) };
    const facts = topic.facts as { recording?: object };
    try {
      facts.recording = { vi: recording };
      const html = await render('/src/components/Listen.astro', page);
      expect(html).not.toMatch(/<template|<!--script-->/);
      for (const javaScriptEnabled of [true, false]) {
        await withPage({ html: shell('vi', `<h1>Thử</h1>${html}`), options: { javaScriptEnabled } }, async (shown) => {
          expect(await shown.locator('audio[controls]').getAttribute('src')).toBe('/ghi-am/chu-ky-so-vi.mp3');
          expect(await shown.locator('.listen figcaption').textContent()).toContain('Người thử giọng');
          expect(await shown.locator('.listen figcaption').textContent()).toContain(listen.notCompared);
          expect(await button(shown).count()).toBe(0);
        });
      }
      facts.recording = { vi: { ...recording, reviewer: 'Người nghe lại' } };
      expect(await render('/src/components/Listen.astro', page)).toContain(listen.compared.replace('{name}', 'Người nghe lại'));
      facts.recording = { vi: { ...recording, transcript: '00000000' } };
      expect(await render('/src/components/Listen.astro', page)).toMatch(/<template/);
    } finally {
      delete facts.recording;
    }
  });
});
