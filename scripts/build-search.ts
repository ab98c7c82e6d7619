import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import * as pagefind from 'pagefind';
import { pathToFileURL } from 'node:url';
import type { Locale } from '../src/lib/locales.ts';
import { markBars } from '../src/lib/searchText.ts';
import { fill } from '../src/lib/schemas/interfaceWords.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import type { SitePage } from '../src/lib/sitePages.ts';

/** The built file of a page. `'/en/luat/' => 'en/luat/index.html'` */
export const builtFile = (page: SitePage): string => (page.path.endsWith('/') ? `${page.path}index.html` : page.path).slice(1);

/** Other words people type for what a page speaks of: abbreviations of the glossary and the keywords of a topic. */
export function searchAliases(site: Site, page: SitePage, text: string): string[] {
  const lower = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const says = (term: string) => lower.includes(` ${term.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `);
  const aliases = [...site.content.glossary.values()].flatMap(({ words }) => {
    const entry = words[page.locale];
    if (entry === undefined) return [];
    const names = [entry.term, ...entry.aliases];
    return names.some(says) ? names.filter((name) => !says(name)) : [];
  });
  const keywords = page.kind === 'topic' ? (site.content.topics.get(page.entry)?.words[page.locale]?.keywords ?? []) : [];
  return [...new Set([...aliases, ...keywords])];
}

/** The copy of a page that is indexed: đ written so that it folds, aliases in a hidden field. The page that readers get is not touched. */
export function indexedCopy(site: Site, page: SitePage, html: string): string {
  const document = parse(html);
  const body = document.querySelector('[data-pagefind-body]') as HTMLElement | null;
  if (body === null) throw new Error(`${builtFile(page)}: found no data-pagefind-body; expected it on <main> of a listed page. Use the Page layout.`);
  // What stands on every page, or is only apparatus, would make every page match.
  for (const part of body.querySelectorAll('.breadcrumb, .trust, .neighbours, .cite, .letters, svg')) part.remove();
  // An article that is only an outline so far repeats its heading and little else; it must not come before pages that explain.
  if (page.kind === 'article' && site.content.articles.get(page.entry)?.words[page.locale] === undefined) body.setAttribute('data-pagefind-weight', '0.2');
  // People look for "Điều 44": the number belongs to the title there, though the page shows it above the heading.
  const heading = body.querySelector('h1');
  if (page.kind === 'article' && heading !== null) heading.innerHTML = `${fill(site.content.interface[page.locale].article.kicker, { number: site.content.articles.get(page.entry)!.facts.article })}. ${heading.innerHTML}`;
  const aliases = searchAliases(site, page, body.textContent);
  body.insertAdjacentHTML('beforeend', `<span hidden data-pagefind-ignore data-pagefind-meta="kw">${aliases.join(' · ')}</span>`);
  return markBars(document.toString());
}

/**
 * Builds one Pagefind index per language from the built pages below `folder`, into `folder`/pagefind.
 * @returns pages and different words indexed, in all languages.
 */
export async function buildSearch(site: Site, folder: string): Promise<{ pages: number; words: number }> {
  const { index, errors } = await pagefind.createIndex({});
  if (index === undefined) throw new Error(`pagefind: ${errors.join('; ')}`);
  const words = new Map<Locale, Set<string>>();
  let pages = 0;
  for (const page of site.pages) {
    // Lists of other pages would crowd out the pages they list.
    if (!page.listed || page.kind === 'a-z') continue;
    const html = indexedCopy(site, page, readFileSync(join(folder, builtFile(page)), 'utf8'));
    const added = await index.addHTMLFile({ url: page.path, content: html });
    if (added.errors.length > 0) throw new Error(`${builtFile(page)}: pagefind reports ${added.errors.join('; ')}`);
    const known = words.get(page.locale) ?? new Set<string>();
    for (const word of parse(html).querySelector('main')!.textContent.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) known.add(word);
    words.set(page.locale, known);
    pages += 1;
  }
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`pagefind: ${written.errors.join('; ')}`);
  await pagefind.close();
  // Pagefind's own interfaces are not used: the site has its own form and list of results.
  for (const name of readdirSync(join(folder, 'pagefind'))) if (/^pagefind-(ui|modular-ui|component-ui|highlight)\b/.test(name)) rmSync(join(folder, 'pagefind', name));
  return { pages, words: [...words.values()].reduce((sum, set) => sum + set.size, 0) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log('search:', await buildSearch(readSite(), 'dist'));
