import type { APIRoute } from 'astro';
import { getSite } from '../../../../lib/site.ts';
import type { SitePage } from '../../../../lib/sitePages.ts';
import { makeScript, scriptText, subjectOfPage } from '../../../../lib/speech/script.ts';
import { regions, type Region } from '../../../../lib/speech/spokenForms.ts';
import { staticPaths } from '../../../../lib/staticPaths.ts';

export const getStaticPaths = () =>
  staticPaths('speech', ({ id }) => ({ script: id.slice('loa/'.length) })).flatMap(({ params, props }) => regions.map((region) => ({ params: { ...params, region }, props: { ...props, region } })));

/** The script in spoken words and nothing else, to paste into a loudspeaker system. */
export const GET: APIRoute = ({ props }) => {
  const { page, region } = props as { page: SitePage; region: Region };
  const { content } = getSite();
  return new Response(scriptText(makeScript(content, subjectOfPage(content, page.id), region).script), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
