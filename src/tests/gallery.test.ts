import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../scripts/siteServer.ts';
import { locales, type Locale } from '../lib/locales.ts';
import { pagePath } from '../lib/paths.ts';
import { fill } from '../lib/schemas/interfaceWords.ts';
import { launchBrowser } from './browser.ts';
import { dist, site } from './builtSite.ts';

/** The group with the fewest pictures: choosing it hides most of them. */
const pictures = [...site.content.infographics.values()];
const numbers = new Map<string, number>();
for (const audience of pictures.flatMap(({ facts }) => facts.audiences)) numbers.set(audience, (numbers.get(audience) ?? 0) + 1);
const [group, few] = [...numbers].toSorted((a, b) => a[1] - b[1])[0]!;

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

async function withGallery<T>(locale: Locale, query: string, use: (page: Page) => Promise<T>, javaScriptEnabled = true): Promise<T> {
  const context = await browser.newContext({ javaScriptEnabled });
  try {
    const page = await context.newPage();
    await page.goto(`${url}${pagePath(locale, 'hinh')}${query}`);
    return await use(page);
  } finally {
    await context.close();
  }
}
const shown = (page: Page): Promise<number> => page.locator('#cac-hinh > li:visible').count();
const says = (locale: Locale, count: number): string => fill(site.content.interface[locale].infographic.count, { count });

describe('the gallery', () => {
  test.each(locales)('shows the pictures for a group, says how many, and keeps the choice in the address: %s', async (locale) => {
    expect(few).toBeLessThan(pictures.length);
    await withGallery(locale, '', async (page) => {
      expect(await shown(page)).toBe(pictures.length);
      expect(await page.textContent('#so-hinh')).toBe(says(locale, pictures.length));
      await page.selectOption('#chon-nhom', group);
      expect(await shown(page)).toBe(few);
      expect(await page.textContent('#so-hinh')).toBe(says(locale, few));
      expect(new URL(page.url()).search).toBe(`?nhom=${group}`);
      await page.goBack();
      expect(await shown(page)).toBe(pictures.length);
      expect(await page.inputValue('#chon-nhom')).toBe('');
    });
  });

  test('opens with the group its address names, and with every picture when there is no such group', async () => {
    await withGallery('vi', `?nhom=${group}`, async (page) => {
      expect(await shown(page)).toBe(few);
      expect(await page.inputValue('#chon-nhom')).toBe(group);
    });
    await withGallery('vi', '?nhom=khong-co', async (page) => expect(await shown(page)).toBe(pictures.length));
  });

  test('without JavaScript shows every picture and no empty form', async () => {
    await withGallery('vi', '', async (page) => {
      expect(await shown(page)).toBe(pictures.length);
      expect(await page.isVisible('#chon-nhom')).toBe(false);
    }, false);
  });
});
