import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { builtFile } from '../../scripts/build-search.ts';
import { readSite } from '../lib/site.ts';
import type { SitePage } from '../lib/sitePages.ts';

/** The folder `npm run build` publishes; the tests of the built site read it and never build it themselves. */
export const dist = 'dist';

if (!existsSync(join(dist, 'index.html'))) throw new Error('dist/: found no index.html; expected the built site. Run "npm test", which builds it first.');

export const site = readSite();

export interface BuiltPage {
  page: SitePage;
  file: string;
  html: string;
  document: HTMLElement;
}

/** Every page of the site's list as it was built. */
export const builtPages: BuiltPage[] = site.pages.map((page) => {
  const file = builtFile(page);
  const html = existsSync(join(dist, file)) ? readFileSync(join(dist, file), 'utf8') : '';
  return { page, file, html, document: parse(html) };
});

/** Paths of all files below dist/, with forward slashes. */
export const builtFiles: string[] = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).split('\\').join('/').slice(dist.length + 1));

/** Articles have two templates: explained, and outline only. */
const template = (page: SitePage): string => (page.kind === 'article' && site.content.articles.get(page.entry)?.words[page.locale] === undefined ? 'outline' : page.kind);

const editions = new Map<string, number>();
for (const { id } of site.pages) editions.set(id, (editions.get(id) ?? 0) + 1);

/**
 * One page of each template in each language: what must hold for a template is tested on these. The first of a kind that exists in
 * every language, so that its language links can be followed; else simply the first.
 */
export const templatePages: SitePage[] = [
  ...new Map(site.pages.toSorted((a, b) => editions.get(a.id)! - editions.get(b.id)! || site.pages.indexOf(b) - site.pages.indexOf(a)).map((page) => [`${template(page)} ${page.locale}`, page])).values(),
];
