import type { APIRoute } from 'astro';
import { packOutline } from '../../../../lib/packOutline.ts';
import { getSite } from '../../../../lib/site.ts';
import type { SitePage } from '../../../../lib/sitePages.ts';
import { staticPaths } from '../../../../lib/staticPaths.ts';

export const getStaticPaths = () => staticPaths('packNews', ({ entry }) => ({ pack: entry }));

/** The news outline as plain text: same words, same order, same citations as the page. */
export const GET: APIRoute = ({ props }) => {
  const { page } = props as { page: SitePage };
  return new Response(packOutline(getSite(), page.entry, page.locale), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
