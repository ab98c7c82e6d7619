import { articleId, formatCitation, lawId, parseLawPlace, clauseAnchor, sectionSlug, splitCitation } from './citations.ts';
import { taskPageId } from './faq.ts';
import { sourceLocale, type Locale } from './locales.ts';
import { ContentError, type Problem } from './problems.ts';
import { readOfficialText, type OfficialText } from './officialText.ts';
import { readContent, type Content, type Entry } from './readContent.ts';
import { readProse } from './readProse.ts';
import type { InterfaceWords } from './schemas/interfaceWords.ts';
import { readSettings, type Settings } from './settings.ts';
import { listPages, type SitePage } from './sitePages.ts';
import type { TranslationStatus } from './translation.ts';

/** Everything a page or a script needs: the content, the list of pages and the build's settings. */
export interface Site {
  content: Content;
  pages: SitePage[];
  settings: Settings;
  /** The law's own words, where this build was given them (LAW_TEXT). */
  officialText: OfficialText | undefined;
}

/**
 * Reads the whole site below `root`.
 * @throws ContentError listing every problem of entries and prose pages together.
 */
export function readSite(root: string = process.cwd()): Site {
  const problems: Problem[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const content = attempt(() => readContent(root));
  const prose = attempt(() => readProse(root));
  if (content === undefined || prose === undefined) throw new ContentError(problems);
  const newest = [...content.documents.values()].map(({ facts }) => facts.comparedOn).sort().at(-1);
  const settings = readSettings(newest as string);
  const pages = listPages(content, prose);
  const known = new Set(pages.map(({ id }) => id));
  const checkPage = (page: string, file: string, field: string) => {
    if (!known.has(page)) problems.push({ file, field, found: `"${page}"`, expected: 'the id of a page, such as "luat/dieu-44"', action: 'Use the address of the page without its language.' });
  };
  for (const { id, facts } of content.corrections.values()) checkPage(facts.page, `content/corrections/${id}/facts.yaml`, 'page');
  for (const { id, facts } of content.changes.values()) facts.pages.forEach((page, index) => checkPage(page, `content/changes/${id}/facts.yaml`, `pages[${index}]`));
  for (const { id, facts } of content.campaigns.values()) checkPage(facts.page, `content/campaigns/${id}/facts.yaml`, 'page');
  if (problems.length > 0) throw new ContentError(problems);
  const officialText = readOfficialText(content, settings.lawText, content.documents.get(lawId)?.facts.officialText?.sha256);
  return { content, pages, settings, officialText };
}

let cached: Site | undefined;

/** The site of this process, read once; `astro dev` reads it anew for each page so that edits show. */
export function getSite(): Site {
  if (cached === undefined || process.env.NODE_ENV === 'development') cached = readSite();
  return cached;
}

/** The page with this id in this language, or `undefined` where it is not translated. */
export const findPage = (site: Site, locale: Locale, id: string): SitePage | undefined =>
  site.pages.find((page) => page.locale === locale && page.id === id);

/** A link to a page in the reader's language, or to the Vietnamese page, marked as such, where there is no translation. */
export function linkTo(site: Site, locale: Locale, id: string): { href: string; title: string; locale: Locale } {
  const page = findPage(site, locale, id) ?? findPage(site, sourceLocale, id);
  if (page === undefined) throw new Error(`src/pages: a link leads to "${id}", which is no page. Correct the id or add the page to src/lib/sitePages.ts.`);
  return { href: page.path, title: page.title, locale: page.locale };
}

/** The words of an entry in the reader's language, else in Vietnamese, with the language they are in. */
export function wordsOf<W>(entry: Entry<unknown, W>, locale: Locale): { words: W; locale: Locale } {
  const own = entry.words[locale];
  if (own !== undefined) return { words: own, locale };
  const source = entry.words[sourceLocale];
  if (source === undefined) throw new Error(`content: "${entry.id}" has no Vietnamese words. Write vi.yaml first.`);
  return { words: source, locale: sourceLocale };
}

/** A citation as a link: its label in the reader's language, the anchor of the clause, task or target, and the language of the page it leads to. */
export function citationLink(site: Site, citation: string, locale: Locale): { href: string; label: string; locale: Locale } {
  const { document, locator } = splitCitation(citation);
  const words = wordsOf(site.content.documents.get(document)!, locale).words;
  const label = formatCitation(citation, locale, words.shortTitle);
  const to = (id: string, anchor = '') => {
    const link = linkTo(site, locale, id);
    return { href: `${link.href}${anchor}`, label, locale: link.locale };
  };
  if (document === lawId) {
    const place = parseLawPlace(locator)!;
    return to(`luat/${articleId(place.article)}`, place.clause === null ? '' : `#${clauseAnchor(place.clause, place.point)}`);
  }
  const plan = site.content.plans.get(document)!;
  const task = plan.facts.tasks.find(({ id }) => locator === id || locator.startsWith(`${id}.`));
  if (task !== undefined) return to(taskPageId(`${document}/${task.id}`));
  const indicator = [...site.content.indicators.values()].find(({ facts }) => facts.document === document && facts.place === locator);
  return indicator === undefined ? to(`ke-hoach/${document}`, `#muc-${sectionSlug(locator)}`) : to('chi-tieu', `#${indicator.id}`);
}

/** The worst status of an entry's translation: what the reader must be told. `null` for the source language. */
export function translationNote(entry: Entry<unknown, unknown>, locale: Locale, ui: InterfaceWords): string | null {
  const statuses = entry.translation[locale];
  if (statuses === undefined) return null;
  const worst: TranslationStatus = [...statuses.values()].includes('outdated') ? 'outdated' : [...statuses.values()].includes('not-recorded') ? 'not-recorded' : 'current';
  return { outdated: `${ui.notes.translated} ${ui.notes.outdated}`, 'not-recorded': `${ui.notes.translated} ${ui.notes.notRecorded}`, current: ui.notes.translated }[worst];
}
