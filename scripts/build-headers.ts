import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { headersFile, nginxFragment } from '../src/lib/headerFiles.ts';
import { headerRules, type InlineCode } from '../src/lib/headers.ts';
import { readSite, type Site } from '../src/lib/site.ts';

const sourceOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** The code inside a page, as sources of its policy. Data (`application/ld+json`) is not run, so no policy asks for it. */
export function inlineCode(path: string, html: string): InlineCode {
  const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)].filter(([, attributes]) => !/\bsrc=|\btype="application\//.test(attributes!));
  return { path, styles: [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map(([, code]) => sourceOf(code!)), scripts: scripts.map(([, , code]) => sourceOf(code!)) };
}

/**
 * Writes the headers of the site built in `folder` beside its pages: `_headers` for static hosts, `_nginx.conf` for nginx. Both stay with
 * the pages because they hold the hashes of the code inside them.
 * @returns the number of rules.
 */
export function buildHeaders(site: Site, folder: string): { rules: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).map((file) => file.replaceAll('\\', '/')).sort();
  if (files.length === 0) throw new Error(`${folder}: found no page; expected a built site, whose pages the policy is made for. Run this after the pages.`);
  const rules = headerRules(files.map((file) => inlineCode(`/${file.replace(/(^|\/)index\.html$/, '$1')}`, readFileSync(join(folder, file), 'utf8'))), site.settings.url);
  writeFileSync(join(folder, '_headers'), headersFile(rules));
  writeFileSync(join(folder, '_nginx.conf'), nginxFragment(rules));
  return { rules: rules.length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log('headers:', buildHeaders(readSite(), 'dist'));
