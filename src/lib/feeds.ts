import { localeFacts, type Locale } from './locales.ts';
import { feedPath, pagePath, type FeedPage } from './paths.ts';
import { changes, corrections } from './related.ts';
import { findPage, linkTo, wordsOf, type Site } from './site.ts';

/** One piece of news of the content: never of code, design or a new build. */
interface FeedEntry {
  /** Address without origin; also the entry's id, which stays. */
  anchor: string;
  title: string;
  on: string;
  href: string;
  text: string;
  language: Locale;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const correctionEntries = (site: Site, locale: Locale): FeedEntry[] => {
  const ui = site.content.interface[locale];
  return corrections(site.content).map((correction) => {
    const { words, locale: language } = wordsOf(correction, locale);
    const { href, title } = linkTo(site, locale, correction.facts.page);
    return { anchor: `${pagePath(locale, 'dinh-chinh')}#${correction.id}`, title, on: correction.facts.on, href, text: `${ui.corrections.was} ${words.was}\n${ui.corrections.now} ${words.now}`, language };
  });
};

const changeEntries = (site: Site, locale: Locale): FeedEntry[] =>
  changes(site.content).map((change) => {
    const { words, locale: language } = wordsOf(change, locale);
    return { anchor: `${pagePath(locale, 'thay-doi')}#${change.id}`, title: words.title, on: change.facts.on, href: linkTo(site, locale, change.facts.pages[0]!).href, text: words.text, language };
  });

/**
 * A feed of the site's content as Atom (RFC 4287), newest first; valid and empty while there is nothing.
 * @param id `dinh-chinh`: corrections only; `thay-doi`: what was added or changed, corrections among it.
 */
export function atomFeed(site: Site, locale: Locale, id: FeedPage): string {
  const ui = site.content.interface[locale];
  const page = findPage(site, locale, id)!;
  const address = (path: string) => `${site.settings.url}${path}`;
  const instant = (day: string) => `${day}T00:00:00Z`;
  const entries = [...(id === 'thay-doi' ? changeEntries(site, locale) : []), ...correctionEntries(site, locale)].sort((a, b) => b.on.localeCompare(a.on));
  const entry = ({ anchor, title, on, href, text, language }: FeedEntry) => `  <entry>
    <id>${address(anchor)}</id>
    <title>${escape(title)}</title>
    <updated>${instant(on)}</updated>
    <link href="${address(href)}"/>
    <content type="text" xml:lang="${localeFacts[language].tag}">${escape(text)}</content>
  </entry>
`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${localeFacts[locale].tag}">
  <id>${address(page.path)}</id>
  <title>${escape(`${page.title} | ${ui.brand}`)}</title>
  <subtitle>${escape(page.description)}</subtitle>
  <updated>${instant(entries[0]?.on ?? site.settings.date)}</updated>
  <author><name>${escape(ui.brand)}</name></author>
  <link href="${address(page.path)}"/>
  <link rel="self" href="${address(feedPath(locale, id))}"/>
${entries.map(entry).join('')}</feed>
`;
}
