import { createHash } from 'node:crypto';
import type { Problem } from './problems.ts';

export type Tree = string | number | boolean | null | undefined | Tree[] | { [key: string]: Tree };

/** Keys that are written once, in the Vietnamese file, and taken over by every translation. */
const writtenOnce = new Set(['cite', 'roleCite', 'inPerson']);
/** Lists a translator fills for their own readers, of any length: words people type differ between languages. */
const ownLists = new Set(['keywords', 'aliases', 'forms', 'secondNames']);
/** Own lists that a language may have though the Vietnamese has none, or the other way round. */
const freeLists = new Set(['forms', 'secondNames']);
/** Parts that only the Vietnamese has: the marks of Vietnamese make its text messages short, so it has a sentence for them. */
const vietnameseOnly = new Set(['sms']);

export type TranslationStatus = 'current' | 'outdated' | 'not-recorded';

const isMap = (value: Tree): value is { [key: string]: Tree } => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The blocks a translation is compared by: each top-level key, or one level deeper where it holds a map (clauses, tasks).
 * `{ title, clauses: { '1': …, '2': … } } => { 'title': …, 'clauses.1': …, 'clauses.2': … }`
 */
export const translationBlocks = (source: object): Map<string, Tree> => blocksOf(source, new Set([...freeLists, ...vietnameseOnly]));

function blocksOf(source: object, without: ReadonlySet<string>): Map<string, Tree> {
  const blocks = new Map<string, Tree>();
  for (const [key, value] of Object.entries(source as { [key: string]: Tree })) {
    if (key === 'translatedFrom' || without.has(key) || value === undefined) continue;
    if (isMap(value) && !('text' in value)) for (const [inner, block] of Object.entries(value)) blocks.set(`${key}.${inner}`, block);
    else blocks.set(key, value);
  }
  return blocks;
}

/** The blocks that are words for readers, without the lists that each language fills for itself (keywords, aliases). */
export const readableBlocks = (words: object): Map<string, Tree> => new Map([...blocksOf(words, freeLists)].filter(([name]) => !ownLists.has(name) && !writtenOnce.has(name)));

/** The texts of a block that are words for readers, in their order; not citations, not lists each language fills for itself. */
export function writtenTexts(block: Tree): string[] {
  if (typeof block === 'string') return [block];
  if (Array.isArray(block)) return block.flatMap(writtenTexts);
  return isMap(block) ? Object.entries(block).flatMap(([key, value]) => (writtenOnce.has(key) || ownLists.has(key) ? [] : writtenTexts(value))) : [];
}

/** First eight hex digits of the SHA-256 of a block; enough to notice a change. */
export const blockHash = (block: Tree): string => createHash('sha256').update(JSON.stringify(block)).digest('hex').slice(0, 8);

/** Block => hash of the Vietnamese text it should have been made from; what `npm run i18n:stamp` writes. */
export const sourceHashes = (source: object): Record<string, string> =>
  Object.fromEntries([...translationBlocks(source)].map(([name, block]) => [name, blockHash(block)]));

/** Computed, never recorded by hand: is each block made from today's Vietnamese? */
export function translationStatus(source: object, translatedFrom: Record<string, string> | undefined): Map<string, TranslationStatus> {
  const hashes = Object.entries(sourceHashes(source));
  return new Map(
    hashes.map(([name, hash]) => [
      name,
      translatedFrom?.[name] === undefined ? 'not-recorded' : translatedFrom[name] === hash ? 'current' : 'outdated',
    ]),
  );
}

/**
 * A translation with the citations of its source filled in, so that pages handle every language alike.
 * Adds a problem for each block that the source has and the translation has not, or the other way round.
 */
export function mergeTranslation<T>(source: T, translation: unknown, file: string, problems: Problem[]): T {
  const report = (field: string, found: string, expected: string) =>
    problems.push({ file, field, found, expected, action: 'Give the translation the same parts as vi.yaml.' });

  const merge = (from: Tree, to: Tree, field: string): Tree => {
    if (Array.isArray(from)) {
      if (!Array.isArray(to)) return report(field, 'no list', `a list of ${from.length}`), from;
      if (ownLists.has(field)) return to;
      if (to.length !== from.length) return report(field, `${to.length} items`, `${from.length}, as in vi.yaml`), from;
      return from.map((item, index) => merge(item, to[index], `${field}[${index}]`));
    }
    if (isMap(from)) {
      if (!isMap(to)) return report(field, to === undefined ? 'nothing' : JSON.stringify(to), 'the parts of vi.yaml'), from;
      for (const key of Object.keys(to)) {
        if (!(key in from) && key !== 'translatedFrom' && !freeLists.has(key)) report(`${field === '' ? '' : `${field}.`}${key}`, 'a part that vi.yaml does not have', 'only the parts of vi.yaml');
      }
      const merged = Object.entries(from).flatMap(([key, value]): [string, Tree][] =>
        freeLists.has(key) || vietnameseOnly.has(key) ? [] : [[key, writtenOnce.has(key) ? value : merge(value, to[key], field === '' ? key : `${field}.${key}`)]],
      );
      return Object.fromEntries([...merged, ...Object.entries(to).filter(([key]) => freeLists.has(key))]);
    }
    if (typeof from !== typeof to || (from === null) !== (to === null)) {
      return report(field, to === undefined || to === null ? 'nothing' : 'text', from === null ? 'null, as in vi.yaml' : 'the translated text'), from;
    }
    return to;
  };
  return merge(source as Tree, translation as Tree, '') as T;
}
