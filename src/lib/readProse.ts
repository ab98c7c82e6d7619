import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import { isLocale, locales, sourceLocale } from './locales.ts';
import { ContentError, type Problem } from './problems.ts';
import { words } from './schemas/common.ts';
import type { ProseHead } from './sitePages.ts';
import { checkWriting } from './text.ts';

/** The front matter of a prose page, content/pages/<id>/<locale>.mdx. */
export const proseHead = z.strictObject({ title: words, description: words });

/**
 * Titles and descriptions of the prose pages; their bodies are rendered by Astro.
 * @throws ContentError with every problem found.
 */
export function readProse(root: string = process.cwd()): ProseHead[] {
  const problems: Problem[] = [];
  const heads: ProseHead[] = [];
  const base = join(root, 'content', 'pages');
  if (!existsSync(base)) throw new ContentError([{ file: 'content/pages', field: '', found: 'no such folder', expected: 'the prose pages', action: 'Restore the folder.' }]);
  for (const id of readdirSync(base).sort()) {
    if (!statSync(join(base, id)).isDirectory()) {
      problems.push({ file: `content/pages/${id}`, field: '', found: 'a file beside the pages', expected: 'one folder per page', action: 'Move it into its folder, or out of content/.' });
      continue;
    }
    const files = readdirSync(join(base, id));
    for (const name of files) {
      const file = `content/pages/${id}/${name}`;
      const locale = name.replace(/\.mdx$/, '');
      if (!name.endsWith('.mdx') || !isLocale(locale)) {
        problems.push({ file, field: '', found: 'a file the reader does not know', expected: locales.map((known) => `${known}.mdx`).join(' or '), action: 'Rename or remove it.' });
        continue;
      }
      if (!files.includes(`${sourceLocale}.mdx`)) {
        problems.push({ file, field: '', found: 'a translation without its source', expected: `${sourceLocale}.mdx beside it`, action: 'Restore the Vietnamese, or remove the translation too.' });
      }
      const raw = readFileSync(join(base, id, name), 'utf8');
      problems.push(...checkWriting(raw, file));
      const matter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(raw)?.[1];
      try {
        const head = proseHead.safeParse(matter === undefined ? undefined : load(matter));
        if (head.success) heads.push({ id, locale, ...head.data });
        else problems.push({ file, field: 'front matter', found: z.prettifyError(head.error).replaceAll('\n', ' '), expected: 'title and description', action: 'Correct the lines between the --- marks.' });
      } catch (error) {
        if (!(error instanceof YAMLException)) throw error;
        problems.push({ file, field: 'front matter', found: `broken YAML (${error.reason})`, expected: 'valid YAML', action: 'Correct the lines between the --- marks.' });
      }
    }
  }
  if (problems.length > 0) throw new ContentError(problems);
  return heads;
}
