import { localeFacts, type Locale } from './locales.ts';
import { feedPath, pagePath } from './paths.ts';
import { corrections } from './related.ts';
import { findPage, linkTo, wordsOf, type Site } from './site.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The corrections as an Atom feed (RFC 4287), newest first; valid and empty while there is none. */
export function correctionsFeed(site: Site, locale: Locale): string {
  const ui = site.content.interface[locale];
  const page = findPage(site, locale, 'dinh-chinh')!;
  const address = (path: string) => `${site.settings.url}${path}`;
  const instant = (day: string) => `${day}T00:00:00Z`;
  const list = corrections(site.content);
  const entries = list.map((correction) => {
    const { words, locale: language } = wordsOf(correction, locale);
    const target = linkTo(site, locale, correction.facts.page);
    return `  <entry>
    <id>${address(`${pagePath(locale, 'dinh-chinh')}#${correction.id}`)}</id>
    <title>${escape(target.title)}</title>
    <updated>${instant(correction.facts.on)}</updated>
    <link href="${address(target.href)}"/>
    <content type="text" xml:lang="${localeFacts[language].tag}">${escape(`${ui.corrections.was} ${words.was}\n${ui.corrections.now} ${words.now}`)}</content>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${localeFacts[locale].tag}">
  <id>${address(page.path)}</id>
  <title>${escape(`${page.title} | ${ui.brand}`)}</title>
  <subtitle>${escape(page.description)}</subtitle>
  <updated>${instant(list[0]?.facts.on ?? site.settings.date)}</updated>
  <author><name>${escape(ui.brand)}</name></author>
  <link href="${address(page.path)}"/>
  <link rel="self" href="${address(feedPath(locale))}"/>
${entries.join('')}</feed>
`;
}
