import type { APIRoute } from 'astro';
import { localeFacts } from '../lib/locales.ts';
import { getSite } from '../lib/site.ts';

/** Every listed page with its other languages, as sitemaps.org and Google's hreflang extension describe. */
export const GET: APIRoute = () => {
  const { pages, settings } = getSite();
  const listed = pages.filter((page) => page.listed);
  const entry = (page: (typeof listed)[number]) =>
    `<url><loc>${settings.url}${page.path}</loc>${listed
      .filter((other) => other.id === page.id)
      .map((other) => `<xhtml:link rel="alternate" hreflang="${localeFacts[other.locale].tag}" href="${settings.url}${other.path}"/>`)
      .join('')}</url>`;
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${listed.map(entry).join('\n')}\n</urlset>\n`);
};
