import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileFacts, MadeFile, Maker } from '../src/lib/madeFiles.ts';

/** A file to be made: its address, what it is, everything its bytes depend on besides code and libraries, and how to make it. */
export interface FileToMake {
  path: string;
  facts: FileFacts;
  /** Words, settings, hashes of what is put in: anything that JSON can write. */
  input: unknown;
  make: () => Promise<Uint8Array | string> | Uint8Array | string;
}

export interface Kept {
  files: MadeFile[];
  /** How many had to be made; the rest were in the cache. */
  made: number;
  bytes: number;
}

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The installed version of a package. `'pdfkit' => '0.20.2'` */
export function versionOf(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  return (JSON.parse(readFileSync(`${entry.slice(0, entry.lastIndexOf(`node_modules/${name}`))}node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;
}

/**
 * One hash of the code that makes files: the given files, every TypeScript file of the given folders, the versions of the given packages.
 * @param places addresses of modules and folders, `new URL('print/', import.meta.url)`.
 */
export function codeHash(places: readonly URL[], packages: readonly string[]): string {
  const files = places.flatMap((place) =>
    place.pathname.endsWith('/') ? readdirSync(place).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort().map((name) => new URL(name, place)) : [place],
  );
  return sha256([...files.map((file) => sha256(readFileSync(fileURLToPath(file)))), ...packages.map(versionOf)].join(' '));
}

/** Written beside and renamed, so that an interrupted build leaves no half file under a good name. */
function write(file: string, content: Uint8Array | string): void {
  writeFileSync(`${file}.${process.pid}.part`, content);
  renameSync(`${file}.${process.pid}.part`, file);
}

/**
 * Makes files below `<cacheDir>/<maker>/`, taking unchanged ones from there, and writes the list that pages read (manifest.json).
 * A kept file is named by the hash of its input; one whose bytes are no longer those of its own record is made again. What is not needed
 * any more is removed.
 * @param code the hash of everything else that decides the bytes: see `codeHash`.
 */
export async function keepFiles(maker: Maker, cacheDir: string, code: string, files: readonly FileToMake[], progress: (done: number, total: number) => void = () => {}): Promise<Kept> {
  const folder = join(cacheDir, maker);
  mkdirSync(folder, { recursive: true });
  const addresses = files.map(({ path }) => path);
  const twice = addresses.find((path, index) => addresses.indexOf(path) !== index);
  if (twice !== undefined) throw new Error(`${maker}: found two files for ${twice}; expected one file for each address. Give them different names.`);

  const list: MadeFile[] = [];
  let made = 0;
  for (const { path, facts, input, make } of files) {
    const key = sha256(JSON.stringify([code, path, input])).slice(0, 32);
    const kept = `${key}${extname(path)}`;
    const file = join(folder, kept);
    const record = join(folder, `${key}.sum`);
    const known = existsSync(file) && existsSync(record) ? readFileSync(file) : undefined;
    let content = known !== undefined && sha256(known) === readFileSync(record, 'utf8') ? known : undefined;
    if (content === undefined) {
      content = Buffer.from(await make());
      write(file, content);
      write(record, sha256(content));
      made += 1;
      progress(made, files.length);
    }
    list.push({ path, ...facts, kept, bytes: content.length, sha256: sha256(content) });
  }
  write(join(folder, 'manifest.json'), JSON.stringify(list, null, 1));
  const needed = new Set(list.flatMap(({ kept }) => [kept, `${basename(kept, extname(kept))}.sum`]));
  for (const name of readdirSync(folder)) if (name !== 'manifest.json' && !needed.has(name)) rmSync(join(folder, name), { recursive: true });
  return { files: list, made, bytes: list.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** The bytes of a file, in the buffer given; `null` where there is no such file. A file that does not fit comes back filling the buffer. */
function readInto(buffer: Buffer, file: string): Buffer | null {
  if (!existsSync(file)) return null;
  const opened = openSync(file, 'r');
  try {
    return buffer.subarray(0, readSync(opened, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(opened);
  }
}

/**
 * Puts the files of a list at their addresses in a built site. One buffer serves them all: a new one for each file would leave tens of
 * megabytes waiting for the collector.
 * @param folder where the files are kept under the names of the list.
 * @throws Error where a file is missing or its bytes are not those of its record.
 */
export function copyListed(folder: string, files: readonly MadeFile[], output: string): void {
  // One byte more than the largest: a file that has grown shows it.
  const buffer = Buffer.allocUnsafe(files.reduce((most, { bytes }) => Math.max(most, bytes), 0) + 1);
  const folders = new Set<string>();
  for (const { path, kept, sha256: expected } of files) {
    const from = join(folder, kept);
    const content = readInto(buffer, from);
    if (content === null || sha256(content) !== expected) throw new Error(`${from}: found ${content === null ? 'no such file' : 'other bytes than its list says'}; expected ${path}. Remove ${folder} and build again.`);
    const target = join(output, path);
    if (!folders.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    folders.add(dirname(target));
    writeFileSync(target, content);
  }
}

/** Puts every file of a maker's list at its address in a built site. */
export function copyKept(maker: Maker, cacheDir: string, output: string): void {
  const folder = join(cacheDir, maker);
  copyListed(folder, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as MadeFile[], output);
}
