import { articleId, formatCitation, lawId, taskCode } from './citations.ts';
import { audiences, type Audience } from './audiences.ts';
import { campaignId } from './cards.ts';
import { formatDate, formatDayOfYear } from './dates.ts';
import { makeFaq, taskPageId } from './faq.ts';
import { locales, sourceLocale, type Locale } from './locales.ts';
import { cardPicture, type CardPicture } from './cardPictures.ts';
import { archiveLocales, materialGroupNames } from './materialForms.ts';
import { packsInOrder } from './packs.ts';
import { cardPath, pagePath } from './paths.ts';
import type { Content } from './readContent.ts';
import { deadlinesByMonth, tasksFor } from './related.ts';
import { fill } from './schemas/interfaceWords.ts';
import type { PackFacts, PackWords } from './schemas/pack.ts';
import { formatMinutes, makeScript, speechPageId, speechWords, type SpeechSubject } from './speech/script.ts';

export type PageKind =
  | 'home' | 'guides' | 'guide' | 'corrections' | 'law' | 'article' | 'topics' | 'topic' | 'faq' | 'faqAudience' | 'tasks' | 'impact' | 'month' | 'cards' | 'changes' | 'comparison' | 'calendar' | 'data' | 'indicators' | 'plans' | 'plan' | 'task' | 'agencies' | 'agency'
  | 'glossary' | 'infographics' | 'infographic' | 'embed' | 'prose' | 'message' | 'quizzes' | 'quiz' | 'speeches' | 'speech' | 'materials' | 'materialsFor' | 'register' | 'registerPart' | 'packs' | 'pack' | 'packChildren' | 'packNews' | 'a-z' | 'search' | 'notFound';

/** What is drawn on a page's share card. */
export interface CardWords {
  kicker: string;
  title: string;
  text: string;
  /** The line at the foot, "Căn cứ: Điều 44"; empty where the page cites nothing. */
  basis: string;
  /** The drawing, and a number beside it ("44", "5/2026") or nothing. */
  picture: CardPicture;
  badge: string;
}

/** One page in one language: the single list that routes, links, sitemap, cards, index and search are derived from. */
export interface SitePage {
  kind: PageKind;
  /** The same in every language: the address without the language. `'luat/dieu-44'` */
  id: string;
  locale: Locale;
  path: string;
  title: string;
  description: string;
  /** Id of the content entry shown, or the audience of an FAQ page; empty for lists. */
  entry: string;
  /** The task of a task page, else empty. */
  task: string;
  /** Ids of the pages above it, nearest last. */
  parents: string[];
  /** In the sitemap, the index and search. */
  listed: boolean;
  /** The file its title and description come from, for error messages. `'content/topics/chu-ky-so/vi.yaml'` */
  source: string;
  /** The file of its share card. */
  card: string;
  cardWords: CardWords;
}

/** The prose pages (content/pages/): title and description come from their front matter. */
export interface ProseHead {
  id: string;
  locale: Locale;
  title: string;
  description: string;
}

/** Every page of the site, sorted by language and address; a page exists in a language only where its words do. */
export function listPages(content: Content, prose: readonly ProseHead[]): SitePage[] {
  const pages: SitePage[] = [];
  for (const locale of locales) {
    const ui = content.interface[locale];
    const shortTitle = (document: string) => content.documents.get(document)?.words[locale]?.shortTitle ?? content.documents.get(document)?.words.vi?.shortTitle ?? document;
    const basis = (cites: readonly string[]): string =>
      cites.length === 0 ? '' : `${ui.notes.basis} ${[...new Set(cites)].slice(0, 2).map((cite) => formatCitation(cite, locale, shortTitle(cite.slice(0, cite.indexOf('#'))))).join(' · ')}`;

    const packCard = (facts: PackFacts, { title, purpose }: PackWords): Partial<CardWords> => ({ kicker: fill(ui.packs.number, { order: facts.order }), title, text: purpose.text, basis: basis(purpose.cite), picture: facts.picture });

    const add = (
      kind: PageKind,
      id: string,
      head: { title: string; description: string },
      rest: { entry?: string; task?: string; parents?: string[]; listed?: boolean; card?: Partial<CardWords>; cardOf?: string; people?: readonly Audience[]; source?: string } = {},
    ) =>
      pages.push({
        kind,
        id,
        locale,
        // Static hosts serve /404.html for what does not exist; they are told to serve the other languages' below their folders.
        path: kind === 'notFound' && locale === sourceLocale ? '/404.html' : pagePath(locale, id),
        title: head.title,
        description: head.description,
        entry: rest.entry ?? '',
        task: rest.task ?? '',
        parents: rest.parents ?? (id === '' ? [] : ['']),
        listed: rest.listed ?? true,
        source: rest.source ?? `content/ui/${locale}.yaml`,
        card: cardPath(locale, rest.cardOf ?? id),
        cardWords: { kicker: ui.brand, title: head.title, text: head.description, basis: '', picture: cardPicture(kind, rest.entry ?? '', rest.people), badge: '', ...rest.card },
      });

    add('home', '', ui.pages.home, { card: { kicker: content.documents.get(lawId)?.words[locale]?.title ?? ui.brand, title: `${ui.home.headline} ${ui.home.headlineAccent}` } });
    add('law', 'luat', ui.pages.law, { card: { basis: basis([`${lawId}#47.1`]) } });
    for (const [id, { facts, words }] of content.articles) {
      const article = words[locale];
      const heading = content.documents.get(lawId)?.words[locale]?.outline?.articles[String(facts.article)];
      if (heading === undefined) continue;
      const articleSource = article === undefined ? `content/documents/${lawId}/${locale}.yaml` : `content/articles/${id}/${locale}.yaml`;
      add('article', `luat/${id}`, {
        title: article?.title ?? heading,
        description: article?.sentence ?? `${fill(ui.notes.numbered, { number: fill(ui.article.kicker, { number: facts.article }), title: heading })}. ${ui.article.notExplained}`,
      }, {
        entry: id,
        source: articleSource,
        parents: ['', 'luat'],
        card: { kicker: fill(ui.article.cardKicker, { number: facts.article }), basis: basis([`${lawId}#${facts.article}`]), text: article?.sentence ?? ui.article.notExplained, badge: String(facts.article) },
      });
    }

    add('guides', 'danh-cho', ui.pages.guides);
    for (const [id, { words }] of content.guides) {
      const guide = words[locale];
      if (guide === undefined) continue;
      add('guide', `danh-cho/${id}`, { title: guide.title, description: guide.answer.text }, {
        entry: id,
        source: `content/guides/${id}/${locale}.yaml`,
        parents: ['', 'danh-cho'],
        card: { kicker: ui.audiences[id as Audience].name, basis: basis(guide.answer.cite) },
      });
    }

    add('topics', 'chu-de', ui.pages.topics);
    for (const [id, { facts, words }] of content.topics) {
      const topic = words[locale];
      if (topic === undefined) continue;
      const source = `content/topics/${id}/${locale}.yaml`;
      const people = facts.audiences;
      const card = { kicker: fill(ui.topic.cardKicker, { audience: ui.audiences[facts.audiences[0] as Audience].name }), basis: basis(topic.answer.cite) };
      add('topic', `chu-de/${id}`, { title: topic.question, description: topic.answer.text }, { entry: id, source, people, parents: ['', 'chu-de'], card });
      // The same words as the topic's page in other dress: they share its card, and search and the index lead to the topic.
      const sameWords = { entry: id, source, people, listed: false, card: { ...card, title: topic.question, text: topic.answer.text }, cardOf: `chu-de/${id}` };
      add('message', `tin-nhan/${id}`, { title: fill(ui.messages.title, { question: topic.question }), description: ui.messages.text }, { ...sameWords, parents: ['', 'chu-de', `chu-de/${id}`] });
      // Scripts are spoken Vietnamese; no other language has them.
      if (locale === sourceLocale) {
        const speech = speechWords(content);
        const { seconds } = makeScript(content, id, 'bac').script;
        add('speech', speechPageId(id), { title: fill(speech.pageTitle, { question: topic.question }), description: fill(speech.pageText, { title: topic.question, time: formatMinutes(seconds, speech) }) }, { ...sameWords, listed: true, parents: ['', 'loa'] });
      }
      add('quiz', `do-vui/${id}`, { title: fill(ui.messages.quizTitle, { question: topic.question }), description: fill(ui.messages.quizText, { count: topic.quiz.length }) }, { ...sameWords, parents: ['', 'do-vui'] });
    }
    if (locale === sourceLocale) {
      // Scripts that gather several topics: of the packs that have words, and of the days of the year. They share the card of their entry.
      const speech = speechWords(content);
      const addScript = (of: SpeechSubject, title: string, source: string, cardOf: string, card: Partial<CardWords>) => {
        const time = formatMinutes(makeScript(content, of, 'bac').script.seconds, speech);
        add('speech', speechPageId(of), { title: fill(speech.pageTitle, { question: title }), description: fill(speech.pageText, { title: /[.?!]$/.test(title) ? title : `${title}.`, time }) }, { entry: of.id, source, cardOf, card, parents: ['', 'loa'] });
      };
      for (const { id, facts, words } of content.packs.values()) {
        const pack = words[locale];
        if (pack !== undefined) addScript({ of: 'pack', id }, pack.title, `content/packs/${id}/${locale}.yaml`, `chuyen-de/${id}`, packCard(facts, pack));
      }
      for (const { id, facts, words } of content.campaigns.values()) {
        const { kicker, title, text } = words[locale]!;
        addScript({ of: 'campaign', id }, title, `content/campaigns/${id}/${locale}.yaml`, campaignId(id), { kicker: facts.day === null ? kicker : `${kicker} · ${formatDayOfYear(facts.day, locale)}`, title, text: text.text, basis: basis(text.cite ?? []), picture: facts.picture });
      }
    }
    if (locale === sourceLocale) add('speeches', 'loa', { title: speechWords(content).title, description: speechWords(content).text });
    add('quizzes', 'do-vui', { title: ui.messages.quizzesTitle, description: ui.messages.quizzesText });

    // The packs in the order in which they are meant to be used.
    const packs = packsInOrder(content);
    if (packs.some(({ words }) => words[locale] !== undefined)) add('packs', 'chuyen-de', ui.pages.packs);
    for (const { id, facts, words } of packs) {
      const pack = words[locale];
      if (pack === undefined) continue;
      const rest = { entry: id, source: `content/packs/${id}/${locale}.yaml`, parents: ['', 'chuyen-de'] };
      const card = packCard(facts, pack);
      const below = { ...rest, parents: ['', 'chuyen-de', `chuyen-de/${id}`], listed: false, card, cardOf: `chuyen-de/${id}` };
      add('pack', `chuyen-de/${id}`, { title: pack.title, description: pack.purpose.text }, { ...rest, card });
      add('packNews', `chuyen-de/${id}/dan-y`, { title: fill(ui.packs.newsTitle, { title: pack.title }), description: pack.news.lead.text }, below);
      if (pack.children !== null) add('packChildren', `chuyen-de/${id}/cho-tre-em`, { title: pack.children.title, description: fill(ui.packs.childrenText, { title: pack.title }) }, { ...below, listed: true });
    }

    add('faq', 'hoi-dap', ui.pages.faq);
    for (const { audience, questions } of makeFaq(content, locale)) {
      const title = fill(ui.faq.for, { audience: ui.audiences[audience].name });
      add('faqAudience', `hoi-dap/${audience}`, { title, description: `${ui.audiences[audience].name}, ${fill(ui.faq.questions, { count: questions.length })}: ${questions.slice(0, 2).map(({ question }) => question).join(' ')}` }, {
        entry: audience,
        parents: ['', 'hoi-dap'],
        card: { kicker: ui.faq.cardKicker, title: ui.audiences[audience].name, text: questions.slice(0, 2).map(({ question }) => question).join(' ') },
      });
    }

    add('plans', 'ke-hoach', ui.pages.plans);
    for (const [id, { facts, words }] of content.plans) {
      const plan = words[locale];
      if (plan === undefined) continue;
      add('plan', `ke-hoach/${id}`, { title: plan.title, description: plan.purpose }, { entry: id, source: `content/plans/${id}/${locale}.yaml`, parents: ['', 'ke-hoach'], card: { kicker: shortTitle(facts.document) } });
      for (const task of facts.tasks) {
        const taskWords = plan.tasks[task.id];
        if (taskWords === undefined) continue;
        add('task', taskPageId(`${id}/${task.id}`), { title: taskWords.title, description: taskWords.plain }, {
          entry: id,
          source: `content/plans/${id}/${locale}.yaml`,
          task: task.id,
          people: task.audiences,
          parents: ['', 'ke-hoach', `ke-hoach/${id}`],
          card: { kicker: fill(ui.plan.taskKicker, { section: taskCode(task), plan: shortTitle(facts.document) }), basis: basis([`${facts.document}#${task.id}`]) },
        });
      }
    }

    if ([...content.indicators.values()].some(({ words }) => words[locale] !== undefined)) add('indicators', 'chi-tieu', ui.pages.indicators, { parents: ['', 'ke-hoach'] });
    for (const [id, { words }] of content.comparisons) {
      const comparison = words[locale];
      if (comparison !== undefined) add('comparison', `so-sanh/${id}`, { title: comparison.title, description: comparison.purpose }, { entry: id, source: `content/comparisons/${id}/${locale}.yaml`, parents: ['', 'ke-hoach'], card: { kicker: ui.comparison.kicker } });
    }
    add('tasks', 'viec', ui.pages.tasks, { parents: ['', 'ke-hoach'] });
    for (const audience of audiences) {
      const count = tasksFor(content, audience).length;
      if (count > 0) add('impact', `viec/cho/${audience}`, { title: fill(ui.tasks.impactTitle, { audience: ui.audiences[audience].name }), description: fill(ui.tasks.impactText, { count, audience: ui.audiences[audience].name }) }, { entry: audience, parents: ['', 'ke-hoach', 'viec'], card: { kicker: ui.audiences[audience].name } });
    }
    add('calendar', 'lich', ui.pages.calendar, { parents: ['', 'ke-hoach'] });
    for (const { month, deadlines } of deadlinesByMonth(content)) {
      add('month', monthPageId(month), { title: fill(ui.calendar.monthTitle, { month: formatDate(month, locale) }), description: fill(ui.calendar.monthText, { count: deadlines.length, month: formatDate(month, locale) }) }, { entry: month, parents: ['', 'ke-hoach', 'lich'], card: { kicker: ui.pages.calendar.title, badge: `${Number(month.slice(5))}/${month.slice(0, 4)}` } });
    }
    add('agencies', 'co-quan', ui.pages.agencies);
    for (const [id, { words, }] of content.agencies) {
      const agency = words[locale];
      if (agency === undefined) continue;
      add('agency', `co-quan/${id}`, { title: agency.name, description: `${agency.name}: ${agency.role}` }, { entry: id, source: `content/agencies/${id}/${locale}.yaml`, parents: ['', 'co-quan'], card: { kicker: ui.agency.kicker, text: agency.role, basis: basis(agency.roleCite) } });
    }

    add('glossary', 'thuat-ngu', ui.pages.glossary);
    add('infographics', 'hinh', ui.pages.infographics);
    for (const [id, { facts, words }] of content.infographics) {
      const infographic = words[locale];
      if (infographic === undefined) continue;
      const rest = { entry: id, source: `content/infographics/${id}/${locale}.yaml`, people: facts.audiences, card: { kicker: ui.infographic.cardKicker, basis: basis(facts.form === 'steps' ? facts.steps.flatMap((step) => step.cite) : (infographic.longDescription[0]?.cite ?? [])) } };
      add('infographic', `hinh/${id}`, { title: infographic.title, description: infographic.caption }, { ...rest, parents: ['', 'hinh'] });
      add('embed', `nhung/${id}`, { title: infographic.title, description: infographic.caption }, { ...rest, parents: ['', 'hinh'], listed: false });
    }

    for (const head of prose.filter((page) => page.locale === locale)) add('prose', head.id, head, { entry: head.id, source: `content/pages/${head.id}/${locale}.mdx` });
    add('data', 'du-lieu', ui.pages.data);
    add('corrections', 'dinh-chinh', ui.pages.corrections);
    add('changes', 'thay-doi', ui.pages.changes);
    add('materials', 'tai-lieu', ui.pages.materials);
    // Tables to look things up in: they share the card of the page that leads to them, and the pages they list are found by search themselves.
    for (const audience of audiences) {
      const count = [...content.topics.values()].filter(({ facts, words }) => facts.audiences.includes(audience) && words[locale] !== undefined).length;
      const name = ui.audiences[audience].name;
      if (count > 0) add('materialsFor', `tai-lieu/${audience}`, { title: fill(ui.materials.forTitle, { audience: name }), description: fill(ui.materials.forText, { count, audience: name }) }, { entry: audience, parents: ['', 'tai-lieu'], listed: false, card: { title: ui.pages.materials.title, text: ui.pages.materials.description, picture: cardPicture('materials', '') }, cardOf: 'tai-lieu' });
    }
    add('register', 'tai-lieu/so-dang-ky', ui.pages.register, { parents: ['', 'tai-lieu'] });
    for (const group of materialGroupNames) {
      // Scripts are spoken Vietnamese; slides and archives are made where there are packs and days to make them of.
      if ((group === 'loa' && locale !== sourceLocale) || (group === 'goi' && !(archiveLocales as readonly Locale[]).includes(locale)) || (group === 'trinh-chieu' && packs.every(({ words }) => words[locale] === undefined))) continue;
      const name = ui.materials.groups[group];
      add('registerPart', `tai-lieu/so-dang-ky/${group}`, { title: fill(ui.materials.partTitle, { group: name }), description: fill(ui.materials.partText, { group: name }) }, { entry: group, parents: ['', 'tai-lieu', 'tai-lieu/so-dang-ky'], listed: false, card: { title: ui.pages.register.title, text: ui.pages.register.description }, cardOf: 'tai-lieu/so-dang-ky' });
    }
    add('cards', 'tai-lieu/the', ui.pages.cards, { parents: ['', 'tai-lieu'] });
    add('a-z', 'muc-luc', ui.pages['a-z']);
    add('search', 'tim-kiem', ui.pages.search, { listed: false });
    add('notFound', '404', ui.pages.notFound, { listed: false });
  }
  return pages;
}

/** The page of a month. `'2026-05' => 'lich/thang-2026-05'` */
export const monthPageId = (month: string): string => `lich/thang-${month}`;

/** The article page of a number. `44 => 'luat/dieu-44'` */
export const articlePageId = (article: number): string => `luat/${articleId(article)}`;
