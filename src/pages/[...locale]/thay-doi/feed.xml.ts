import type { APIRoute } from 'astro';
import { atomFeed } from '../../../lib/feeds.ts';
import { locales, type Locale } from '../../../lib/locales.ts';
import { localeParam } from '../../../lib/paths.ts';
import { getSite } from '../../../lib/site.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale: localeParam(locale) }, props: { locale } }));

export const GET: APIRoute = ({ props }) => new Response(atomFeed(getSite(), (props as { locale: Locale }).locale, 'thay-doi'));
