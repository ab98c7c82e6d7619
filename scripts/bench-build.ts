import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { cardCache } from './build-cards.ts';

/**
 * Times whole builds and their peak memory (Linux: resident memory of the process and its children, read from /proc).
 * Baseline of the ratios: "pages", which is `astro build` alone in the same run. Machines differ and are shared: compare ratios, not seconds.
 */
interface Run {
  name: string;
  seconds: number;
  megabytes: number;
}

/** Resident kilobytes of a process and all its descendants; 0 where /proc does not exist. */
function residentTree(root: number): number {
  if (!existsSync('/proc/self/status')) return 0;
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
      resident.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    } catch {
      // The process ended between listing and reading.
    }
  }
  const below = (pid: number): boolean => pid === root || (parents.has(pid) && parents.get(pid) !== 0 && below(parents.get(pid)!));
  return [...resident].filter(([pid]) => below(pid)).reduce((sum, [, kilobytes]) => sum + kilobytes, 0);
}

function time(name: string, command: string, args: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, residentTree(child.pid!))), 50);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ name, seconds: (performance.now() - start) / 1000, megabytes: peak / 1024 });
      else reject(new Error(`${name}: ended with ${code}`));
    });
  });
}

const aside = '.cache/cards-aside';
const runs: Run[] = [];
runs.push(await time('whole site, cards kept', 'node', ['scripts/build.ts']));
runs.push(await time('pages (baseline)', 'astro', ['build', '--outDir', '.cache/bench-dist']));
rmSync(aside, { recursive: true, force: true });
if (existsSync(cardCache)) renameSync(cardCache, aside);
try {
  runs.push(await time('whole site, no card kept', 'node', ['scripts/build.ts']));
} finally {
  if (existsSync(aside)) {
    rmSync(cardCache, { recursive: true, force: true });
    renameSync(aside, cardCache);
  }
  rmSync('.cache/bench-dist', { recursive: true, force: true });
}
const baseline = runs.find(({ name }) => name.includes('baseline'))!;
console.table(runs.map(({ name, seconds, megabytes }) => ({ run: name, seconds: seconds.toFixed(1), 'peak MB': Math.round(megabytes), 'times the baseline': (seconds / baseline.seconds).toFixed(2) })));
