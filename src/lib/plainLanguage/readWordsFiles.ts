import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { isLocale, type Locale } from '../locales.ts';
import { ContentError } from '../problems.ts';
import type { Exceptions } from '../schemas/common.ts';
import { keepNames } from './legalese.ts';
import type { WordsFile } from './lintFile.ts';

const localeOf = (name: string): Locale | undefined => {
  const [, locale = ''] = /^([a-z]+)\.(?:yaml|mdx)$/.exec(name) ?? [];
  return isLocale(locale) ? locale : undefined;
};

/**
 * Every words file below `content/`: of entries, prose pages and the interface. Read as they are, so that the linter can name lines and
 * works on a page that the content check still refuses.
 * @throws ContentError when there is none.
 */
export function readWordsFiles(root: string = process.cwd()): WordsFile[] {
  const files: WordsFile[] = [];
  const base = join(root, 'content');
  const read = (folder: string, name: string, exceptions: NonNullable<Exceptions>) => {
    const locale = localeOf(name);
    if (locale !== undefined) files.push({ file: `content/${folder}/${name}`, raw: readFileSync(join(base, folder, name), 'utf8'), locale, exceptions });
  };
  const names = (folder: string) => (existsSync(join(base, folder)) ? readdirSync(join(base, folder)).sort() : []);
  for (const kind of names('.').filter((name) => statSync(join(base, name)).isDirectory())) {
    for (const name of names(kind)) {
      if (!statSync(join(base, kind, name)).isDirectory()) {
        read(kind, name, []);
        continue;
      }
      const facts = join(base, kind, name, 'facts.yaml');
      const { exceptions = [] } = (existsSync(facts) ? (load(readFileSync(facts, 'utf8'), { filename: facts }) as { exceptions?: NonNullable<Exceptions> } | null) : null) ?? {};
      for (const file of names(join(kind, name))) read(join(kind, name).replaceAll('\\', '/'), file, exceptions);
    }
  }
  if (files.length === 0) throw new ContentError([{ file: 'content', field: '', found: 'no words file', expected: 'the words of the site', action: 'Restore the folder, or run the command in the project.' }]);
  return files;
}

/** The names of a language that must stay: the terms of the glossary and their forms. */
export function glossaryNames(files: readonly WordsFile[], locale: Locale): RegExp | undefined {
  return keepNames(
    files
      .filter((file) => file.file.startsWith('content/glossary/') && file.locale === locale)
      .flatMap(({ file, raw }) => {
        const { term, forms = [] } = (load(raw, { filename: file }) ?? {}) as { term?: string; forms?: string[] };
        return [...(term === undefined ? [] : [term]), ...forms];
      }),
  );
}
