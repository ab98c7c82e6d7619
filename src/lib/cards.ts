import type { CardPicture } from './cardPictures.ts';
import { formatDayOfYear } from './dates.ts';
import { cardPath, cardShapes, carouselPath, type CardShape } from './paths.ts';
import { locales, sourceLocale, type Locale } from './locales.ts';
import type { Content } from './readContent.ts';
import { formatCitation, splitCitation } from './citations.ts';
import { fill, type InterfaceWords } from './schemas/interfaceWords.ts';
import type { CardWords, PageKind, SitePage } from './sitePages.ts';
import { localUrl, type Settings } from './settings.ts';

/** One picture to share: what is drawn, in which shape, and where it is published. */
export interface Card {
  path: string;
  locale: Locale;
  shape: CardShape;
  picture: CardPicture;
  words: CardWords;
  /** The file its words come from, and what the card is of, for error messages. */
  source: string;
  of: string;
}

/** The pages people pass on: they also have a square card and one for stories. */
const sharedKinds: ReadonlySet<PageKind> = new Set(['topic', 'infographic', 'guide', 'article', 'pack']);

/** The shapes of a page's cards. */
export const shapesOf = (kind: PageKind): readonly CardShape[] => (sharedKinds.has(kind) ? (Object.keys(cardShapes) as CardShape[]) : ['wide']);

/** A picture of a card in words, for those who do not see it: everything that is written on it. */
export const cardAlt = (ui: InterfaceWords, { kicker, title, text, basis }: Pick<CardWords, 'kicker' | 'title' | 'text' | 'basis'>): string =>
  fill(ui.card.alt, { words: [kicker, title, text, basis].filter((part) => part !== '').map((part) => (/[.!?。！？…]["”]?$/.test(part) ? part : `${part}${/\p{Script=Han}/u.test(part) ? '。' : '.'}`)).join(/\p{Script=Han}/u.test(title) ? '' : ' ') });

/** The line at the foot of a card that names its sources. `['luat-148#44.3'] => 'Căn cứ: Điều 44 khoản 3'` */
function basisOf(content: Content, locale: Locale, cites: readonly string[]): string {
  const shortTitle = (document: string) => content.documents.get(document)?.words[locale]?.shortTitle ?? document;
  return cites.length === 0 ? '' : `${content.interface[locale].notes.basis} ${cites.map((cite) => formatCitation(cite, locale, shortTitle(splitCitation(cite).document))).join(' · ')}`;
}

/** A campaign in addresses of cards. `'ngay-phap-luat' => 'chien-dich/ngay-phap-luat'` */
export const campaignId = (id: string): string => `chien-dich/${id}`;

/** The most squares of a carousel. */
const mostSlides = 6;

/** Squares to swipe through: the question, its key messages, and where to read and ask. */
function carouselOf(content: Content, page: SitePage, settings: Pick<Settings, 'url'>): Card[] {
  const topic = content.topics.get(page.entry)?.words[page.locale];
  if (topic === undefined) return [];
  const ui = content.interface[page.locale];
  const { picture } = page.cardWords;
  // An address of one's own machine helps nobody who sees the picture.
  const address = settings.url === localUrl ? '' : `${settings.url.replace(/^https?:\/\//, '')}${page.path}`;
  // Whom to ask: the step that sends people to an office, as the Vietnamese says it.
  const steps = content.topics.get(page.entry)?.words[sourceLocale]?.steps ?? [];
  const inPerson = (pattern: RegExp) => steps.findIndex((step) => step.inPerson && pattern.test(step.text));
  const office = inPerson(/Ủy ban|cơ quan|nơi nhận|nơi giải quyết|công an/u);
  const ask = topic.steps[office >= 0 ? office : inPerson(/./u)];
  const messages = topic.messages.slice(0, mostSlides - 2);
  const total = messages.length + 2;
  const slides: CardWords[] = [
    { ...page.cardWords, text: ui.card.swipe },
    ...messages.map(({ text, cite }) => ({ kicker: ui.topic.messages, title: text, text: '', basis: basisOf(content, page.locale, cite), picture, badge: '' })),
    { kicker: office < 0 ? ui.topic.steps : ui.card.last, title: ask?.text ?? page.cardWords.title, text: `${fill(ui.card.readAt, { brand: ui.brand, section: ui.pages.topics.title })}${address === '' ? '' : ` ${address}`}`, basis: '', picture, badge: '' },
  ];
  return slides.map((words, index) => ({
    path: carouselPath(page.locale, page.id, index + 1), locale: page.locale, shape: 'square', picture, source: page.source, of: `${page.path} (${index + 1}/${total})`,
    words: { ...words, badge: `${index + 1}/${total}` },
  }));
}

/** The cards of a campaign: every shape in every language that has its words. */
function campaignCards(content: Content): Card[] {
  return [...content.campaigns.values()].flatMap(({ id, facts, words }) =>
    locales.flatMap((locale) => {
      const campaign = words[locale];
      if (campaign === undefined) return [];
      const { kicker, title, text } = campaign;
      const card: CardWords = { kicker: facts.day === null ? kicker : `${kicker} · ${formatDayOfYear(facts.day, locale)}`, title, text: text.text, basis: basisOf(content, locale, text.cite ?? []), picture: facts.picture, badge: '' };
      return (Object.keys(cardShapes) as CardShape[]).map((shape) => ({ path: cardPath(locale, campaignId(id), shape), locale, shape, picture: facts.picture, words: card, source: `content/campaigns/${id}/${locale}.yaml`, of: campaignId(id) }));
    }),
  );
}

/** Every card of the site: those of pages by language and address, then those of campaigns. */
export function listCards(site: { content: Content; pages: readonly SitePage[]; settings: Pick<Settings, 'url'> }): Card[] {
  // A page that shows another's words in other dress shares that page's card.
  const own = site.pages.filter((page) => page.card === cardPath(page.locale, page.id));
  const ofPages = own.flatMap((page) => [
    ...shapesOf(page.kind).map((shape) => ({ path: cardPath(page.locale, page.id, shape), locale: page.locale, shape, picture: page.cardWords.picture, words: page.cardWords, source: page.source, of: page.path })),
    ...(page.kind === 'topic' ? carouselOf(site.content, page, site.settings) : []),
  ]);
  return [...ofPages, ...campaignCards(site.content)];
}
