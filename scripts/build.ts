import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyCards, drawCards } from './build-cards.ts';
import { buildBooks } from './build-books.ts';
import { buildFaq } from './build-faq.ts';
import { buildHeaders } from './build-headers.ts';
import { buildPacks } from './build-packs.ts';
import { buildPictures, copyPictures } from './build-pictures.ts';
import { buildPrint } from './build-print.ts';
import { buildRegister } from './build-register.ts';
import { buildSearch } from './build-search.ts';
import { buildSlides } from './build-slides.ts';
import { buildSpeech } from './build-speech.ts';
import { contentProblems } from './contentProblems.ts';
import { copyKept, type Kept } from './keepFiles.ts';
import { locales } from '../src/lib/locales.ts';
import { ContentError } from '../src/lib/problems.ts';
import { readSite } from '../src/lib/site.ts';

/** The site is built here, beside dist/, and takes its place only when every step has succeeded. */
const staging = join('.cache', 'next-dist');
const published = 'dist';

const seconds: Record<string, number> = {};
const slowAfter = 2000;

/** Runs one step, notes its seconds, and says that it is still running once it takes more than two seconds. */
async function step<T>(name: string, run: (progress: (done: number, total: number) => void) => Promise<T> | T): Promise<T> {
  const start = performance.now();
  let said = start;
  const say = (detail: string) => console.log(`  … ${name}${detail}, ${Math.round((performance.now() - start) / 1000)} s`);
  const ticking = setInterval(() => {
    if (performance.now() - said >= slowAfter) {
      said = performance.now();
      say('');
    }
  }, 500);
  const progress = (done: number, total: number) => {
    if (performance.now() - said < slowAfter) return;
    said = performance.now();
    say(` ${done} of ${total}`);
  };
  try {
    return await run(progress);
  } finally {
    clearInterval(ticking);
    seconds[name] = (performance.now() - start) / 1000;
  }
}

/** What is made before the pages, which list it; packs hold what the others made, and the register lists all of it. */
const makers = [['speech', buildSpeech], ['print', buildPrint], ['books', buildBooks], ['slides', buildSlides], ['packs', buildPacks], ['register', buildRegister]] as const;

/** Runs Astro in a process of its own; its log is shown only when it fails. */
function buildPages(outDir: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const log: string[] = [];
    const astro = spawn('astro', ['build', '--outDir', outDir], { env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }, shell: process.platform === 'win32' });
    for (const stream of [astro.stdout, astro.stderr]) stream.on('data', (chunk: Buffer) => log.push(chunk.toString()));
    astro.on('error', reject);
    astro.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`astro build ended with ${code}:\n${log.join('')}`))));
  });
}

/** Puts the finished site in the place of the old one; the old one is removed only after the new one stands. */
function publish(): void {
  const old = join('.cache', 'old-dist');
  rmSync(old, { recursive: true, force: true });
  if (existsSync(published)) renameSync(published, old);
  renameSync(staging, published);
  rmSync(old, { recursive: true, force: true });
}

async function build(): Promise<void> {
  const start = performance.now();
  const site = await step('content', () => {
    const read = readSite();
    const problems = contentProblems(read);
    if (problems.length > 0) throw new ContentError(problems);
    return read;
  });
  mkdirSync('.cache', { recursive: true });
  rmSync(staging, { recursive: true, force: true });
  const questions = await step('faq', () => buildFaq(site));
  const pictures = await step('pictures', (progress) => buildPictures(site, undefined, progress));
  const cards = await step('cards', (progress) => drawCards(site, process.cwd(), progress));
  const kept: [name: string, Kept][] = [];
  for (const [name, make] of makers) kept.push([name, await step(name, (progress) => make(site, '.cache', progress))]);
  await step('pages', () => buildPages(staging));
  copyPictures('.cache', staging);
  for (const [name] of makers) copyKept(name, '.cache', staging);
  copyCards(staging);
  const search = await step('search', () => buildSearch(site, staging));
  const headers = await step('headers', () => buildHeaders(site, staging));
  if (!readdirSync(staging).includes('index.html')) throw new Error(`${staging}: found no index.html; expected the home page. Look at the output of the pages step.`);
  publish();

  const perLanguage = locales.map((locale) => `${locale} ${site.pages.filter((page) => page.locale === locale).length}`).join(', ');
  const total = (performance.now() - start) / 1000;
  const rows: [name: string, what: string][] = [
    ['pages', `${site.pages.length} (${perLanguage})`],
    ['faq', `${locales.map((locale) => `${locale} ${questions[locale]}`).join(', ')} questions`],
    ['cards', `${cards.cards} (${cards.drawn} drawn, the rest unchanged)`],
    ['kits', `${pictures.files} files of pictures (${pictures.drawn} drawn, the rest unchanged)`],
    ...kept.map(([name, { files, made, bytes }]): [string, string] => [name, `${files.length} files, ${(bytes / 1024 / 1024).toFixed(1)} MB (${made} made, the rest unchanged)`]),
    ['headers', `${headers.rules} rules`],
    ['search', `${search.pages} pages, ${search.words} words`],
    ['seconds', `${total.toFixed(1)} (${Object.entries(seconds).map(([name, value]) => `${name} ${value.toFixed(1)}`).join(', ')})`],
  ];
  console.log(rows.map(([name, what]) => `${name.padEnd(9)}${what}`).join('\n'));
}

const [major] = process.versions.node.split('.').map(Number);
if (major! < 22) {
  console.error(`Node ${process.versions.node}: expected 22.12 or newer. Run it through npm ("npm start"), which brings its own Node on Linux, or install Node 24.`);
  process.exit(1);
}
try {
  await build();
} catch (error) {
  console.error(`\nThe site was not built; ${existsSync(published) ? 'dist/ is still the last good one' : 'there is no dist/ yet'}.\n`);
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}
