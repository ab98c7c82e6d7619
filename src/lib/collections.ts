import { getCollection, type CollectionEntry } from 'astro:content';
import type { SitePage } from './sitePages.ts';

/** The body of a prose page. The only caller of astro:content besides content.config.ts. */
export async function getProse(page: SitePage): Promise<CollectionEntry<'prose'>> {
  const wanted = `${page.entry}/${page.locale}`;
  const entry = (await getCollection('prose')).find(({ id }) => id === wanted);
  if (entry === undefined) throw new Error(`content/pages/${wanted}.mdx: Astro did not load it. Run "npm run build" again without the .astro folder.`);
  return entry;
}
