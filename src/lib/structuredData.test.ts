import { describe, expect, test } from 'vitest';
import { faqAnswer, makeFaq } from './faq.ts';
import type { Locale } from './locales.ts';
import { findPage, readSite, type Site } from './site.ts';
import type { SitePage } from './sitePages.ts';
import { structuredData } from './structuredData.ts';

const site: Site = { ...readSite(), settings: { url: 'https://example.org', date: '2026-11-22', lawText: undefined } };
const page = (locale: Locale, id: string): SitePage => findPage(site, locale, id)!;
const typesOf = (data: Record<string, unknown>[]) => data.map((item) => item['@type']);

describe('structuredData', () => {
  test('has nothing to say on the home page', () => {
    expect(structuredData(site, page('vi', ''))).toEqual([]);
  });

  test('gives the breadcrumbs of a page from the home page down, as full addresses in its language', () => {
    const article = page('en', 'luat/dieu-44');
    expect(structuredData(site, article)[0]).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: page('en', '').title, item: 'https://example.org/en/' },
        { '@type': 'ListItem', position: 2, name: page('en', 'luat').title, item: 'https://example.org/en/luat/' },
        { '@type': 'ListItem', position: 3, name: article.title, item: 'https://example.org/en/luat/dieu-44/' },
      ],
    });
  });

  test('says on an article that the page is about the law, whose text is Vietnamese in every edition', () => {
    expect(structuredData(site, page('en', 'luat/dieu-44'))[1]).toMatchObject({
      '@type': 'WebPage',
      inLanguage: 'en',
      about: { '@type': 'Legislation', legislationIdentifier: '148/2025/QH15', legislationDate: '2025-12-11', inLanguage: 'vi' },
    });
  });

  test('does not call a plan, a topic or a task legislation', () => {
    const others = site.pages.filter(({ kind }) => ['plan', 'topic', 'task', 'agency'].includes(kind));
    expect(others.length).toBeGreaterThan(20);
    expect(others.filter((other) => typesOf(structuredData(site, other)).join() !== 'BreadcrumbList').map(({ path }) => path)).toEqual([]);
  });

  test('gives the questions of an FAQ page with their answers, all of them and in order', () => {
    const [{ audience, questions }] = makeFaq(site.content, 'vi') as [ReturnType<typeof makeFaq>[number]];
    const data = structuredData(site, page('vi', `hoi-dap/${audience}`), questions);
    expect(typesOf(data)).toEqual(['BreadcrumbList', 'FAQPage']);
    expect(data[1]!['mainEntity']).toEqual(questions.map((entry) => ({ '@type': 'Question', name: entry.question, acceptedAnswer: { '@type': 'Answer', text: faqAnswer(entry) } })));
  });
});
