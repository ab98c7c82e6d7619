import type { APIRoute } from 'astro';
import { citationLink, getSite } from '../../../lib/site.ts';
import { readFaq } from '../../../lib/readFaq.ts';
import type { SitePage } from '../../../lib/sitePages.ts';
import { staticPaths } from '../../../lib/staticPaths.ts';

export const getStaticPaths = () => staticPaths('faqAudience', ({ entry }) => ({ audience: entry }));

/** The FAQ of one audience as plain text: to print, to send, to read out. Same words, same order, same citations as the page. */
export const GET: APIRoute = ({ props }) => {
  const { page } = props as { page: SitePage };
  const site = getSite();
  const ui = site.content.interface[page.locale];
  const group = readFaq(page.locale).find(({ audience }) => audience === page.entry);
  if (group === undefined) throw new Error(`hoi-dap/${page.entry}: found no questions; expected those of scripts/build-faq.ts. Run "npm run build".`);
  const basis = (cites: readonly string[]) => `(${cites.map((cite) => citationLink(site, cite, page.locale).label).join('; ')})`;
  const lines = group.questions.flatMap(({ question, answer, cites, messages }, index) => [
    `${index + 1}. ${question}`,
    `${answer} ${basis(cites)}`,
    ...messages.map(({ text, cite }) => `- ${text} ${basis(cite)}`),
    '',
  ]);
  return new Response([page.title.toLocaleUpperCase(page.locale), '', ui.notes.notReviewed, `${site.settings.url}${page.path}`, '', ...lines].join('\n'));
};
