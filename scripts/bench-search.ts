import { launchBrowser } from '../src/tests/browser.ts';
import { serveSite } from './siteServer.ts';

/**
 * What a first search costs a reader: requests, bytes as sent uncompressed, and milliseconds until the results stand.
 * Baseline of the ratio: "article", opening one article page in the same run. Needs a built dist/.
 */
const { url, server } = await serveSite('dist');
const browser = await launchBrowser();
const rows: { run: string; requests: number; kilobytes: number; milliseconds: number }[] = [];
for (const { run, path, done } of [
  { run: 'article (baseline)', path: '/luat/dieu-44/', done: 'h1' },
  { run: 'first search', path: '/tim-kiem/?q=nguoi+cao+tuoi', done: '#search-results a' },
]) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => sizes.push(response.body().then(({ length }) => length, () => 0)));
  const start = performance.now();
  await page.goto(`${url}${path}`);
  await page.waitForSelector(done);
  const milliseconds = performance.now() - start;
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  rows.push({ run, requests: sizes.length, kilobytes: bytes / 1024, milliseconds });
  await context.close();
}
await browser.close();
server.close();
const baseline = rows[0]!;
console.table(rows.map(({ run, requests, kilobytes, milliseconds }) => ({ run, requests, kilobytes: kilobytes.toFixed(0), milliseconds: milliseconds.toFixed(0), 'times the baseline (ms)': (milliseconds / baseline.milliseconds).toFixed(1) })));
