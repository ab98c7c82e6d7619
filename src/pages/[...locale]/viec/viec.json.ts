import type { APIRoute } from 'astro';
import { locales, type Locale } from '../../../lib/locales.ts';
import { localeParam } from '../../../lib/paths.ts';
import { getSite } from '../../../lib/site.ts';
import { taskRows } from '../../../lib/taskRows.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale: localeParam(locale) }, props: { locale } }));

/** What the filter of the tasks page reads, once. */
export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(taskRows(getSite(), (props as { locale: Locale }).locale)));
