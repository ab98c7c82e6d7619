import type { APIRoute } from 'astro';
import { faqText } from '../../../lib/faqText.ts';
import { readFaq } from '../../../lib/readFaq.ts';
import { getSite } from '../../../lib/site.ts';
import type { SitePage } from '../../../lib/sitePages.ts';
import { staticPaths } from '../../../lib/staticPaths.ts';

export const getStaticPaths = () => staticPaths('faqAudience', ({ entry }) => ({ audience: entry }));

/** The FAQ of one audience as plain text. */
export const GET: APIRoute = ({ props }) => {
  const { page } = props as { page: SitePage };
  const group = readFaq(page.locale).find(({ audience }) => audience === page.entry);
  if (group === undefined) throw new Error(`hoi-dap/${page.entry}: found no questions; expected those of scripts/build-faq.ts. Run "npm run build".`);
  return new Response(faqText(getSite(), page, group.questions));
};
