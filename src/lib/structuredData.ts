import { lawId } from './citations.ts';
import { faqAnswer, type FaqQuestion } from './faq.ts';
import { localeFacts } from './locales.ts';
import { findPage, wordsOf, type Site } from './site.ts';
import type { SitePage } from './sitePages.ts';

type JsonLd = Record<string, unknown>;

/** The law itself, as schema.org describes legislation. Source: content/documents/luat-148. */
function legislation(site: Site, page: SitePage): JsonLd {
  const law = site.content.documents.get(lawId)!;
  const issuer = site.content.agencies.get(law.facts.issuer)!;
  return {
    '@type': 'Legislation',
    name: wordsOf(law, page.locale).words.title,
    legislationIdentifier: law.facts.number,
    legislationType: 'Luật',
    legislationDate: law.facts.issued,
    legislationDateVersion: law.facts.issued,
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: wordsOf(issuer, page.locale).words.name },
    legislationJurisdiction: 'VN',
    inLanguage: 'vi',
    ...(law.facts.links[0] === undefined ? {} : { sameAs: law.facts.links[0].url }),
  };
}

/** JSON-LD of a page: only what is true of it. Breadcrumbs on every page below the home page; the law on its pages; questions on FAQ pages. */
export function structuredData(site: Site, page: SitePage, questions: readonly FaqQuestion[] = []): JsonLd[] {
  const address = (path: string) => `${site.settings.url}${path}`;
  const inLanguage = localeFacts[page.locale].tag;
  const graph: JsonLd[] = [];
  if (page.parents.length > 0) {
    const trail = page.parents.flatMap((id) => findPage(site, page.locale, id) ?? []);
    graph.push({
      '@type': 'BreadcrumbList',
      itemListElement: [...trail, page].map((step, index) => ({ '@type': 'ListItem', position: index + 1, name: step.title, item: address(step.path) })),
    });
  }
  if (page.kind === 'law' || page.kind === 'article') {
    graph.push({ '@type': 'WebPage', name: page.title, description: page.description, url: address(page.path), inLanguage, about: legislation(site, page) });
  }
  if (questions.length > 0) {
    graph.push({
      '@type': 'FAQPage',
      url: address(page.path),
      inLanguage,
      mainEntity: questions.map((entry) => ({ '@type': 'Question', name: entry.question, acceptedAnswer: { '@type': 'Answer', text: faqAnswer(entry) } })),
    });
  }
  return graph.map((item) => ({ '@context': 'https://schema.org', ...item }));
}
