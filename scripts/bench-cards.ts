import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCards } from './build-cards.ts';
import { readSite } from '../src/lib/site.ts';

/**
 * Cards per second: drawn (no card kept) and unchanged (all kept). Baseline of the ratio: "drawn", in the same run.
 * CARDS chooses how many pages; 60 by default.
 */
const site = readSite();
const pages = site.pages.slice(0, Number(process.env['CARDS'] ?? 60));
const root = mkdtempSync(join(tmpdir(), 'cards-'));
const run = async (name: string) => {
  const start = performance.now();
  const { cards } = await buildCards({ ...site, pages }, join(root, 'out'), root);
  return { name, perSecond: cards / ((performance.now() - start) / 1000) };
};
const drawn = await run('drawn (baseline)');
const kept = await run('unchanged');
rmSync(root, { recursive: true, force: true });
console.table([drawn, kept].map(({ name, perSecond }) => ({ run: name, 'cards per second': perSecond.toFixed(1), 'times the baseline': (perSecond / drawn.perSecond).toFixed(1) })));
console.log(`${pages.length} cards, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
