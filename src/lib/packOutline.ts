import { lawId } from './citations.ts';
import { formatDate } from './dates.ts';
import type { Locale } from './locales.ts';
import { claimLine, labelled, plainSpaces, withColon } from './messages/basis.ts';
import { lawNamed } from './messages/frame.ts';
import { packPageId } from './packs.ts';
import { pagePath } from './paths.ts';
import { fill } from './schemas/interfaceWords.ts';
import { translationNote, type Site } from './site.ts';

/** The news outline of a pack as plain text, to print or to paste: what it is, its statements each with its basis, and what to ask. */
export function packOutline(site: Site, id: string, locale: Locale): string {
  const { content, settings } = site;
  const ui = content.interface[locale];
  const pack = content.packs.get(id)!;
  const { title, news } = pack.words[locale]!;
  const line = (claim: { text: string; cite: readonly string[] }) => claimLine(content, claim, locale);
  const list = (heading: string, lines: readonly string[]) => [heading.toLocaleUpperCase(locale), ...lines.map((text) => `- ${text}`), ''];
  const { review } = pack.facts;
  const translated = translationNote(pack, locale, ui);
  return plainSpaces(
    [
      fill(ui.packs.newsTitle, { title }).toLocaleUpperCase(locale),
      '',
      ui.packs.newsNote,
      '',
      labelled(withColon(ui.packs.headline, locale), news.headline),
      labelled(withColon(ui.packs.lead, locale), line(news.lead)),
      '',
      ...list(ui.packs.points, news.points.map(line)),
      ...list(ui.packs.questions, news.questions),
      ...list(ui.packs.cautions, news.cautions.map(line)),
      labelled(ui.messages.more, `${settings.url}${pagePath(locale, packPageId(id))}`),
      lawNamed(site, locale),
      review === null ? ui.notes.notReviewed : fill(ui.notes.reviewed, { ...review, date: formatDate(review.on, locale) }),
      ...(translated === null ? [] : [translated]),
      fill(ui.notes.comparedOn, { date: formatDate(content.documents.get(lawId)!.facts.comparedOn, locale) }),
      '',
    ].join('\n'),
  );
}
