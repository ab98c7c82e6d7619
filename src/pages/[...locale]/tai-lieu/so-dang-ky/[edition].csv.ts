import type { APIRoute } from 'astro';
import { locales, type Locale } from '../../../../lib/locales.ts';
import { listMaterials } from '../../../../lib/materials.ts';
import { registerCsv } from '../../../../lib/register.ts';
import { getSite } from '../../../../lib/site.ts';

/** One address for each language of the headings, the same from every page. */
export const getStaticPaths = () => locales.map((edition) => ({ params: { locale: undefined, edition } }));

/** Every material in every language. */
export const GET: APIRoute = ({ params }) => {
  const site = getSite();
  return new Response(registerCsv(site, listMaterials(site), params['edition'] as Locale), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
