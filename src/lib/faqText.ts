import { formatDate } from './dates.ts';
import { faqByNeed, needName, type FaqQuestion } from './faq.ts';
import { faqNotes, faqVersion, questionLines } from './faqWords.ts';
import { plainSpaces } from './messages/basis.ts';
import { fill } from './schemas/interfaceWords.ts';
import type { Site } from './site.ts';
import type { SitePage } from './sitePages.ts';

/** The FAQ of one audience as plain text: to print, to send, to read out. Same words, same order, same citations as the page. */
export function faqText(site: Site, { locale, path, title }: Pick<SitePage, 'locale' | 'path' | 'title'>, all: readonly FaqQuestion[]): string {
  const ui = site.content.interface[locale];
  const lines = faqByNeed(all).flatMap(({ need, questions }) => [
    needName(need, ui).toLocaleUpperCase(locale),
    '',
    ...questions.flatMap(({ number, question }) => {
      const [asked, ...answered] = questionLines(site.content, locale, question);
      return [`${number}. ${asked}`, ...answered, ''];
    }),
  ]);
  const date = formatDate(site.settings.date, locale);
  const times = [fill(ui.notes.builtFor, { date }), fill(ui.print.version, { code: faqVersion(all), date })].map(plainSpaces);
  return [title.toLocaleUpperCase(locale), '', ...faqNotes(site, locale, all), ...times, `${site.settings.url}${path}`, '', ...lines].join('\n');
}
