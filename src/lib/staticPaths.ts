import { localeParam } from './paths.ts';
import { getSite } from './site.ts';
import type { PageKind, SitePage } from './sitePages.ts';

/** What Astro's `getStaticPaths` of a route returns: each page of that kind in each language that has it. */
export const staticPaths = (kind: PageKind, params: (page: SitePage) => Record<string, string> = () => ({})) =>
  getSite()
    .pages.filter((page) => page.kind === kind)
    .map((page) => ({ params: { locale: localeParam(page.locale), ...params(page) }, props: { page } }));
