import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listCards, type Card } from '../src/lib/cards.ts';
import { cardPath } from '../src/lib/paths.ts';
import { readSite } from '../src/lib/site.ts';
import type { SitePage } from '../src/lib/sitePages.ts';
import { cardRenderers } from './bench/cardRenderers.ts';
import { buildCards } from './build-cards.ts';

/**
 * `npm run bench:cards`: the same 200 real cards of 1200x630 (every kind of page, every language) through each renderer, one process
 * each, from words to written file. Baseline of the ratios: satori + sharp, in the same run. Machines differ and are shared: compare
 * ratios and milliseconds of processor, not seconds.
 * As in `npm run build`, the young part of the heap is kept small (--max-semi-space-size), so that memory does not grow with the number of cards.
 * `CARDS=400` takes another number; `SCALE=10000 npm run bench:cards` also builds 1,000 and 10,000 cards and compares.
 */
interface Result {
  cards: number;
  seconds: number;
  cpu: number;
  /** Kilobytes of each card, smallest first. */
  sizes: number[];
  megabytes: number;
  drawn?: number;
}

const site = readSite();

/** Cards spread evenly over kinds and languages, always the same ones. */
function sample(count: number): Card[] {
  const cards = listCards(site).filter(({ shape }) => shape === 'wide');
  return Array.from({ length: count }, (_, index) => cards[Math.floor((index * cards.length) / count)]!);
}

async function measure(run: () => Promise<{ sizes: number[]; cards: number; drawn?: number }>): Promise<Result> {
  const start = performance.now();
  const before = process.cpuUsage();
  const { sizes, cards, drawn } = await run();
  const { user, system } = process.cpuUsage(before);
  return { cards, drawn, sizes: sizes.sort((a, b) => a - b), seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 };
}

/** Draws the sample with one renderer. */
async function draw(name: string): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));
  const cards = sample(Number(process.env['CARDS'] ?? 200));
  try {
    return await measure(async () => {
      const render = await cardRenderers[name]!.load();
      const sizes: number[] = [];
      // By background, as the build does; the order is the same for every renderer.
      for (const [index, card] of [...cards].sort((a, b) => a.picture.localeCompare(b.picture) || a.words.badge.length - b.words.badge.length).entries()) {
        const png = await render(card, site.content.interface[card.locale].brand);
        writeFileSync(join(folder, `${index}.png`), png);
        sizes.push(png.length / 1024);
      }
      return { sizes, cards: cards.length };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds many cards of 1200x630 with the real build; their titles differ by a number, so that no two share a picture. A second time: nothing has changed. */
async function scale(count: number, again: boolean): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), 'cards-'));
  const real = site.pages.filter(({ kind }) => kind === 'task' || kind === 'agency' || kind === 'month' || kind === 'plan');
  const pages = Array.from({ length: count }, (_, index): SitePage => {
    const page = real[(index * 7) % real.length]!;
    const id = `${page.id}--${index}`;
    return { ...page, id, card: cardPath(page.locale, id), cardWords: { ...page.cardWords, kicker: `${index} ${page.cardWords.kicker}` } };
  });
  const build = async () => {
    const { cards, drawn } = await buildCards({ ...site, content: { ...site.content, campaigns: new Map() }, pages }, join(root, 'out'), root);
    if (cards !== count) throw new Error(`the build made ${cards} cards of ${count} pages`);
    return { cards, drawn, sizes: [] };
  };
  mkdirSync(join(root, 'out'));
  try {
    const first = await measure(build);
    return again ? await measure(build) : first;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Runs one measurement in a process of its own, so that memory and warm code of one do not count for another. */
function apart(...parts: string[]): Result | string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, ...parts], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const line = stdout.split('\n').findLast((text) => text.startsWith('{'));
  if (status !== 0 || line === undefined) return /Error: (.*)/.exec(stderr)?.[1] ?? stderr.trim();
  return JSON.parse(line) as Result;
}

const [, , mode, value] = process.argv;
if (mode === 'draw') console.log(JSON.stringify(await draw(value!)));
else if (mode === 'build' || mode === 'again') console.log(JSON.stringify(await scale(Number(value), mode === 'again')));
else {
  const results = Object.keys(cardRenderers).map((name) => [name, apart('draw', name)] as const);
  const baseline = results[0]![1];
  if (typeof baseline === 'string') throw new Error(baseline);
  const perCard = ({ cpu, cards }: Result) => cpu / cards;
  const row = (name: string, result: Result, ratio: number | null) => ({
    renderer: name, cards: result.cards, 'cards/s': (result.cards / result.seconds).toFixed(1), 'CPU ms a card': perCard(result).toFixed(2), 'CPU, times less': ratio === null ? '' : ratio.toFixed(1),
    'KB median': result.sizes.length === 0 ? '' : result.sizes[result.sizes.length >> 1]!.toFixed(1), 'KB most': result.sizes.at(-1)?.toFixed(1) ?? '', 'peak MB': Math.round(result.megabytes),
  });
  console.table(results.flatMap(([name, result]) => (typeof result === 'string' ? [] : [row(name, result, perCard(baseline) / perCard(result))])));
  for (const [name, result] of results) if (typeof result === 'string') console.log(`${name}: skipped, ${result}`);

  const many = Number(process.env['SCALE'] ?? 0);
  const builds = [['1000 cards, none kept', apart('build', '1000')], ['1000 cards, nothing changed', apart('again', '1000')], ...(many > 0 ? [[`${many} cards, none kept`, apart('build', String(many))] as const] : [])] as const;
  console.table(builds.map(([name, result]) => {
    if (typeof result === 'string') throw new Error(result);
    return { build: name, drawn: result.drawn, seconds: result.seconds.toFixed(2), 'ms a card': ((result.seconds * 1000) / result.cards).toFixed(2), 'CPU ms a card': perCard(result).toFixed(2), 'peak MB': Math.round(result.megabytes) };
  }));
  const [one, , more] = builds.map(([, result]) => result as Result);
  if (more !== undefined) console.log(`${more.cards} cards took ${(more.cpu / one!.cpu).toFixed(2)} times the processor time of ${one!.cards}, and ${Math.round(more.megabytes - one!.megabytes)} MB more at the peak.`);
}
