import type { APIRoute } from 'astro';
import { embedViews, oembed } from '../../../../lib/embeds.ts';
import { findPage, getSite } from '../../../../lib/site.ts';
import type { SitePage } from '../../../../lib/sitePages.ts';
import { staticPaths } from '../../../../lib/staticPaths.ts';

export const getStaticPaths = () => staticPaths('embed', ({ entry }) => ({ infographic: entry }));

export const GET: APIRoute = ({ props }) => {
  const { entry, locale } = (props as { page: SitePage }).page;
  const site = getSite();
  return new Response(`${JSON.stringify(oembed(site, findPage(site, locale, `hinh/${entry}`)!, embedViews(site.content, entry, locale)[0]!.picture), null, 1)}\n`);
};
