import { lawId } from '../citations.ts';
import { formatDate } from '../dates.ts';
import type { Locale } from '../locales.ts';
import { pagePath } from '../paths.ts';
import { fill } from '../schemas/interfaceWords.ts';
import { translationNote, wordsOf, type Site } from '../site.ts';
import { labelled, plainSpaces } from './basis.ts';

/** The address of a topic's page, with the site's own. `'http://localhost:4321/chu-de/chu-ky-so/'` */
export const topicAddress = ({ settings }: Site, id: string, locale: Locale): string => `${settings.url}${pagePath(locale, `chu-de/${id}`)}`;

/** Whether and by whom a topic was checked, and what must be said of its translation. */
export function trustLines({ content }: Site, id: string, locale: Locale): string[] {
  const ui = content.interface[locale];
  const topic = content.topics.get(id)!;
  const { review } = topic.facts;
  const reviewed = review === null ? ui.notes.notReviewed : fill(ui.notes.reviewed, { ...review, date: formatDate(review.on, locale) });
  const translated = translationNote(topic, locale, ui);
  return [reviewed, ...(translated === null ? [] : [translated])].map(plainSpaces);
}

/** Which law is meant where a basis names no document. */
export const lawNamed = ({ content }: Site, locale: Locale): string =>
  plainSpaces(fill(content.interface[locale].messages.lawNamed, { law: wordsOf(content.documents.get(lawId)!, locale).words.title }));

/** The lines that close a text which leaves the site: where to read on, which law is meant, and what the reader must know about the words. */
export function closingLines(site: Site, id: string, locale: Locale): string[] {
  return [labelled(site.content.interface[locale].messages.more, topicAddress(site, id, locale)), lawNamed(site, locale), ...trustLines(site, id, locale)];
}
