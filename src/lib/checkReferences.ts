import { articleId, lawId, parseLawPlace, splitCitation } from './citations.ts';
import { audiences } from './audiences.ts';
import { lastDay } from './deadlines.ts';
import { locales, type Locale } from './locales.ts';
import type { Problem } from './problems.ts';
import { packCount } from './schemas/pack.ts';
import type { Content, Entry } from './readContent.ts';

/** What the outline of the law must come to; a different count means that it was damaged. Source: the law's text, counted in sources. */
export const lawOutline = { articles: 48, clauses: 209, points: 76 };

/** `'kh-bac-ninh-2026/II.4.1.g' => { plan, task }`; the plan id has no slash. */
export function splitTaskId(reference: string): { plan: string; task: string } {
  const mark = reference.indexOf('/');
  return { plan: reference.slice(0, mark), task: reference.slice(mark + 1) };
}

const near = (ids: Iterable<string>, wanted: string): string => {
  const close = [...ids].filter((id) => id.includes(wanted.slice(0, 4))).slice(0, 4);
  return close.length > 0 ? `one of the ids there, such as ${close.map((id) => `"${id}"`).join(', ')}` : 'one of the ids there';
};

/** Why a citation cannot be followed, or `null` when its place exists. */
export function citationFault(content: Pick<Content, 'documents' | 'articles' | 'plans' | 'indicators'>, citation: string): string | null {
  const { document, locator } = splitCitation(citation);
  if (!content.documents.has(document)) return `"${document}" is not in content/documents/`;
  if (document === lawId) {
    const place = parseLawPlace(locator);
    if (place === null) return `"${locator}" is not article.clause.point`;
    const article = content.articles.get(articleId(place.article));
    if (article === undefined) return `the law has no article ${place.article}`;
    if (place.clause === null) return null;
    const points = article.facts.clauses[place.clause];
    if (points === undefined) return `article ${place.article} has no clause ${place.clause}`;
    return place.point === null || points.includes(place.point) ? null : `clause ${place.clause} of article ${place.article} has no point "${place.point}"`;
  }
  const plan = content.plans.get(document);
  if (plan === undefined) return `"${document}" has no outline in content/plans/`;
  const exists =
    plan.facts.sections.includes(locator) ||
    plan.facts.tasks.some((task) => task.id === locator) ||
    [...content.indicators.values()].some(({ facts }) => facts.document === document && facts.place === locator);
  return exists ? null : `"${document}" has no section ${locator}`;
}

/**
 * What no schema of a single file can see: that every citation, agency, task and audience named exists, and that words cover their outline.
 * @param unreadable entries such as `agencies/so-khcn` whose own fault is reported already; nothing is said about references to them.
 */
export function checkReferences(content: Content, unreadable: ReadonlySet<string> = new Set()): Problem[] {
  const problems: Problem[] = [];
  const add = (file: string, field: string, found: string, expected: string, action: string) => problems.push({ file, field, found, expected, action });

  const leadsToUnreadable = (citation: string): boolean => {
    const { document, locator } = splitCitation(citation);
    const place = document === lawId ? parseLawPlace(locator) : null;
    return unreadable.has(`documents/${document}`) || unreadable.has(`plans/${document}`) || (place !== null && unreadable.has(`articles/${articleId(place.article)}`));
  };
  const someUnreadable = (kind: string): boolean => [...unreadable].some((entry) => entry.startsWith(`${kind}/`));
  /** Follows every `cite`, `actual`, `basis`… wherever it stands, so that a new field cannot be forgotten. */
  const checkCitations = (value: unknown, file: string, field: string): void => {
    if (typeof value === 'string') {
      const fault = /^[a-z0-9-]+#\S+$/.test(value) ? citationFault(content, value) : null;
      if (fault !== null && !leadsToUnreadable(value)) add(file, field, `"${value}"`, 'a place that exists in the outline', `Correct the citation: ${fault}.`);
    } else if (Array.isArray(value)) value.forEach((item, index) => checkCitations(item, file, `${field}[${index}]`));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) checkCitations(item, file, field === '' ? key : `${field}.${key}`);
    }
  };
  const checkAgency = (id: string | null, file: string, field: string) => {
    if (id !== null && !content.agencies.has(id) && !unreadable.has(`agencies/${id}`)) add(file, field, `"${id}"`, near(content.agencies.keys(), id), 'Use an id of content/agencies/, or add the agency.');
  };
  const checkArticle = (article: number, file: string, field: string) => {
    if (!content.articles.has(articleId(article)) && !unreadable.has(`articles/${articleId(article)}`)) add(file, field, String(article), 'an article of the law, 1 to 48', 'Correct the number.');
  };
  const checkTask = (reference: string, file: string, field: string) => {
    const { plan, task } = splitTaskId(reference);
    if (unreadable.has(`plans/${plan}`)) return;
    if (!content.plans.get(plan)?.facts.tasks.some((candidate) => candidate.id === task)) {
      add(file, field, `"${reference}"`, 'a task such as "kh-bac-ninh-2026/II.4.1.g"', 'Use a task of content/plans/.');
    }
  };
  const sameKeys = (found: Iterable<string>, expected: Iterable<string>, file: string, field: string, what: string) => {
    const have = new Set(found);
    const want = new Set(expected);
    for (const key of want) if (!have.has(key)) add(file, `${field}.${key}`, 'no words', `words for ${what} ${key}`, 'Write them: nothing of the source is left out.');
    for (const key of have) if (!want.has(key)) add(file, `${field}.${key}`, 'words', `a ${what} that exists`, `Remove them or correct the ${what}.`);
  };
  const eachWords = <W>(kind: string, entry: Entry<unknown, W>, check: (words: W, file: string, locale: Locale) => void) => {
    for (const locale of locales) {
      const words = entry.words[locale];
      if (words !== undefined) check(words, `content/${kind}/${entry.id}/${locale}.yaml`, locale);
    }
  };

  const kinds = { documents: content.documents, articles: content.articles, plans: content.plans, agencies: content.agencies, topics: content.topics, glossary: content.glossary, infographics: content.infographics, guides: content.guides, indicators: content.indicators, comparisons: content.comparisons, campaigns: content.campaigns, packs: content.packs, changes: content.changes, corrections: content.corrections };
  for (const [kind, entries] of Object.entries(kinds)) {
    if (entries.size === 0 && kind !== 'corrections' && !someUnreadable(kind)) add(`content/${kind}`, '', 'no entry', 'at least one', 'Restore the folder.');
    for (const entry of entries.values()) {
      checkCitations(entry.facts, `content/${kind}/${entry.id}/facts.yaml`, '');
      // Citations of words stand in the Vietnamese file only; translations take them over.
      checkCitations(entry.words.vi, `content/${kind}/${entry.id}/vi.yaml`, '');
    }
  }

  const counts = { articles: content.articles.size, clauses: 0, points: 0 };
  for (const [id, entry] of content.articles) {
    const file = `content/articles/${id}/facts.yaml`;
    const { article, clauses, audiences: concerned, duties, encouraged, figures, related, review } = entry.facts;
    counts.clauses += Object.keys(clauses).length;
    counts.points += Object.values(clauses).reduce((sum, points) => sum + points.length, 0);
    if (articleId(article) !== id) add(file, 'article', String(article), `the number in the folder name "${id}"`, 'Correct the number or the folder.');
    for (const [field, list] of [['duties', duties], ['encouraged', encouraged]] as const) {
      list?.forEach((duty, index) => checkAgency(duty.who, file, `${field}[${index}].who`));
    }
    related?.articles.forEach((number, index) => checkArticle(number, file, `related.articles[${index}]`));
    related?.tasks.forEach((task, index) => checkTask(task, file, `related.tasks[${index}]`));
    if (entry.words.vi !== undefined) {
      for (const [field, value] of Object.entries({ audiences: concerned, duties, encouraged, figures, related, review })) {
        if (value === undefined) add(file, field, 'nothing', 'the field, because the article is explained', 'Add it (an empty list or null where there is nothing).');
      }
    }
    eachWords('articles', entry, (words, wordsFile) => {
      sameKeys(Object.keys(words.clauses), Object.keys(clauses), wordsFile, 'clauses', 'clause');
      const oneParagraph = Object.keys(clauses).length === 0;
      if (oneParagraph !== (words.body !== undefined)) {
        add(wordsFile, 'body', oneParagraph ? 'nothing' : 'words', oneParagraph ? 'the words of the article, which has no clauses' : 'no body, because the article has clauses', 'Make words and outline agree.');
      }
      for (const [clause, { points }] of Object.entries(words.clauses)) {
        sameKeys(Object.keys(points ?? {}), clauses[clause] ?? [], wordsFile, `clauses.${clause}.points`, 'point');
      }
      for (const audience of Object.keys(words.forYou)) {
        if (!(concerned ?? []).some((known) => known === audience)) add(wordsFile, `forYou.${audience}`, `"${audience}"`, 'an audience of facts.yaml', 'Add it to the facts, or remove the words.');
      }
    });
  }
  for (const [what, count] of Object.entries(counts)) {
    const expected = lawOutline[what as keyof typeof lawOutline];
    if (count !== expected && !someUnreadable('articles')) add('content/articles', what, String(count), String(expected), 'Restore the outline in the facts.yaml files.');
  }

  for (const [id, entry] of content.documents) {
    const file = `content/documents/${id}/facts.yaml`;
    checkAgency(entry.facts.issuer, file, 'issuer');
    entry.facts.carriesOut.forEach((document, index) => {
      if (!content.documents.has(document) && !unreadable.has(`documents/${document}`)) add(file, `carriesOut[${index}]`, `"${document}"`, near(content.documents.keys(), document), 'Use an id of content/documents/.');
    });
    eachWords('documents', entry, (words, wordsFile) => {
      sameKeys(Object.keys(words.defects), entry.facts.sourceDefects, wordsFile, 'defects', 'defect');
      sameKeys(Object.keys(words.notedFacts ?? {}), (entry.facts.notedFacts ?? []).map((fact) => fact.id), wordsFile, 'notedFacts', 'noted fact');
      if (id === lawId) {
        if (words.outline === undefined) add(wordsFile, 'outline', 'nothing', 'the headings of the law', 'Add them.');
        else sameKeys(Object.keys(words.outline.articles), Array.from({ length: lawOutline.articles }, (_, index) => String(index + 1)), wordsFile, 'outline.articles', 'article');
      }
    });
  }

  for (const [id, entry] of content.plans) {
    const file = `content/plans/${id}/facts.yaml`;
    const { document, parts, sections, tasks } = entry.facts;
    if (!content.documents.has(document) && !unreadable.has(`documents/${document}`)) add(file, 'document', `"${document}"`, near(content.documents.keys(), document), 'Use an id of content/documents/.');
    tasks.forEach((task, index) => {
      const field = `tasks[${index}]`;
      if (tasks.findIndex((other) => other.id === task.id) !== index) add(file, `${field}.id`, `"${task.id}" a second time`, 'each task once', 'Correct the id.');
      task.leads.forEach((agency, place) => checkAgency(agency, file, `${field}.leads[${place}]`));
      task.supports?.forEach((agency, place) => checkAgency(agency, file, `${field}.supports[${place}]`));
      task.deadlines.forEach((deadline, place) => {
        deadline.agencies.forEach((agency) => checkAgency(agency, file, `${field}.deadlines[${place}].agencies`));
        if (deadline.kind === 'guided') checkAgency(deadline.by, file, `${field}.deadlines[${place}].by`);
      });
      task.reports.forEach((report, place) => {
        const before = task.reports[place - 1];
        if (before !== undefined && before.on > report.on) add(file, `${field}.reports[${place}].on`, `${report.on}, before ${before.on}`, 'reports in the order of their days', 'Put the oldest first.');
        if (report.kind === 'not-measurable' && (task.result !== null || task.deadlines.some((deadline) => lastDay(deadline) !== null))) {
          add(file, `${field}.reports[${place}].kind`, '"not-measurable", but the plan names a product or a time', 'a task whose result and time the plan leaves open', 'Remove the report.');
        }
      });
    });
    tasks.forEach((task, index) => {
      if (task.group !== undefined && !(entry.facts.groups ?? []).includes(task.group)) add(file, `tasks[${index}].group`, `"${task.group}"`, `one of ${(entry.facts.groups ?? []).join(', ') || 'the groups, which are not listed'}`, 'Correct the group, or list it under groups.');
    });
    eachWords('plans', entry, (words, wordsFile) => {
      sameKeys(Object.keys(words.groups ?? {}), entry.facts.groups ?? [], wordsFile, 'groups', 'group');
      sameKeys(Object.keys(words.tasks), tasks.map((task) => task.id), wordsFile, 'tasks', 'task');
      sameKeys(Object.keys(words.parts), Object.keys(parts), wordsFile, 'parts', 'part');
      const ofTasks = (section: string) => tasks.some((task) => section.startsWith(`${task.id}.`));
      sameKeys(Object.keys(words.sections), sections.filter((section) => !ofTasks(section)), wordsFile, 'sections', 'section');
      for (const task of tasks) {
        const taskWords = words.tasks[task.id];
        if (taskWords === undefined) continue;
        const guided = task.deadlines.some((deadline) => deadline.kind === 'guided');
        const unfit = task.basis.some((basis) => basis.fit !== 'matches');
        for (const [field, stated, said] of [
          ['products', task.result !== null, taskWords.products !== null],
          ['authority', task.authority !== null, taskWords.authority !== null],
          ['responsibility', task.responsibility !== null, taskWords.responsibility !== null],
          ['guided', guided, taskWords.guided !== null],
          ['defect', unfit, taskWords.defect !== null],
        ] as const) {
          if (stated !== said) add(wordsFile, `tasks.${task.id}.${field}`, said ? 'words' : 'null', stated ? 'words, because facts.yaml says the plan states it' : 'null, because facts.yaml says the plan does not state it', 'Make words and facts agree.');
        }
      }
    });
  }

  for (const [id, entry] of content.agencies) {
    const file = `content/agencies/${id}/facts.yaml`;
    checkAgency(entry.facts.predecessor, file, 'predecessor');
    checkAgency(entry.facts.successor, file, 'successor');
  }

  for (const [id, entry] of content.topics) {
    const file = `content/topics/${id}/facts.yaml`;
    entry.facts.helpers.forEach((agency, index) => checkAgency(agency, file, `helpers[${index}]`));
    entry.facts.articles.forEach((article, index) => checkArticle(article, file, `articles[${index}]`));
    entry.facts.tasks.forEach((task, index) => checkTask(task, file, `tasks[${index}]`));
    if (entry.words.vi !== undefined && !entry.words.vi.steps.some((step) => step.inPerson)) {
      add(`content/topics/${id}/vi.yaml`, 'steps', 'no step with inPerson: true', 'at least one', 'Add a step that needs no device.');
    }
  }

  const checkListed = (ids: readonly string[], kind: 'topics' | 'infographics', file: string) =>
    ids.forEach((id, index) => {
      if (!content[kind].has(id) && !unreadable.has(`${kind}/${id}`)) add(file, `${kind}[${index}]`, `"${id}"`, near(content[kind].keys(), id), `Use an id of content/${kind}/.`);
      else if (ids.indexOf(id) !== index) add(file, `${kind}[${index}]`, `"${id}" a second time`, 'each once', 'Remove one.');
    });
  for (const { id, facts } of content.campaigns.values()) {
    for (const kind of ['topics', 'infographics'] as const) checkListed(facts[kind], kind, `content/campaigns/${id}/facts.yaml`);
  }
  const orders = new Map<number, string>();
  for (const { id, facts } of content.packs.values()) {
    const file = `content/packs/${id}/facts.yaml`;
    for (const kind of ['topics', 'infographics'] as const) checkListed(facts[kind], kind, file);
    facts.tasks.forEach((task, index) => checkTask(task, file, `tasks[${index}]`));
    const other = orders.get(facts.order);
    if (other !== undefined) add(file, 'order', `${facts.order}, as in content/packs/${other}`, `each number from 1 to ${packCount} once`, 'Correct the number.');
    orders.set(facts.order, id);
  }
  if (content.packs.size !== packCount && !someUnreadable('packs')) add('content/packs', '', `${content.packs.size} packs`, `${packCount}: two a month for six months`, 'Add or remove a folder.');

  for (const [id, entry] of content.comparisons) {
    const file = `content/comparisons/${id}/facts.yaml`;
    for (const side of ['left', 'right'] as const) {
      const plan = content.plans.get(entry.facts[side]);
      if (plan === undefined) {
        if (!unreadable.has(`plans/${entry.facts[side]}`)) add(file, side, `"${entry.facts[side]}"`, near(content.plans.keys(), entry.facts[side]), 'Use an id of content/plans/.');
        continue;
      }
      const placed = entry.facts.groups.flatMap((group) => group[side]);
      for (const task of plan.facts.tasks) {
        const times = placed.filter((placedTask) => placedTask === task.id).length;
        if (times !== 1) add(file, `groups.${side}`, `task ${task.id} ${times === 0 ? 'in no group' : `${times} times`}`, 'each task of the plan in exactly one group', 'Place it once.');
      }
      for (const task of placed) if (!plan.facts.tasks.some((known) => known.id === task)) add(file, `groups.${side}`, `"${task}"`, `a task of ${entry.facts[side]}`, 'Correct the id.');
    }
    eachWords('comparisons', entry, (words, wordsFile) => sameKeys(Object.keys(words.groups), entry.facts.groups.map((group) => group.id), wordsFile, 'groups', 'group'));
  }

  const places = new Map<string, string>();
  for (const [id, entry] of content.indicators) {
    const file = `content/indicators/${id}/facts.yaml`;
    const { document, number, group, agency } = entry.facts;
    if (!content.plans.has(document) && !unreadable.has(`plans/${document}`)) add(file, 'document', `"${document}"`, near(content.plans.keys(), document), 'Use an id of content/plans/.');
    checkAgency(agency, file, 'agency');
    for (const locale of locales) {
      const names = content.interface[locale]?.indicatorGroups;
      if (names !== undefined && names[group] === undefined) add(`content/ui/${locale}.yaml`, `indicatorGroups.${group}`, 'no words', `the name of the group of ${id}`, 'Add it.');
    }
    const known = places.get(`${document} ${number}`);
    if (known !== undefined) add(file, 'number', `${number}, as in content/indicators/${known}`, 'each number of a document once', 'Correct the number.');
    places.set(`${document} ${number}`, id);
  }

  for (const [id, entry] of content.guides) {
    const file = `content/guides/${id}/facts.yaml`;
    if (!audiences.some((audience) => audience === id)) add(`content/guides/${id}`, '', `the folder name "${id}"`, 'an audience of src/lib/audiences.ts', 'Rename the folder.');
    entry.facts.keyArticles.forEach((article, index) => {
      checkArticle(article, file, `keyArticles[${index}]`);
      const concerned = content.articles.get(articleId(article))?.facts.audiences;
      if (concerned !== undefined && !concerned.some((audience) => audience === id)) add(file, `keyArticles[${index}]`, String(article), 'an article whose facts.yaml names this audience', 'Choose another article, or add the audience to the article.');
    });
    entry.facts.topics.forEach((topic, index) => {
      if (!content.topics.has(topic) && !unreadable.has(`topics/${topic}`)) add(file, `topics[${index}]`, `"${topic}"`, near(content.topics.keys(), topic), 'Use an id of content/topics/.');
    });
    entry.facts.tasks.forEach((task, index) => checkTask(task, file, `tasks[${index}]`));
    if (entry.words.vi !== undefined && !entry.words.vi.steps.some((step) => step.inPerson)) add(`content/guides/${id}/vi.yaml`, 'steps', 'no step with inPerson: true', 'at least one', 'Add a step that needs no device.');
  }
  for (const audience of audiences) {
    if (!content.guides.has(audience) && !unreadable.has(`guides/${audience}`)) add(`content/guides/${audience}`, '', 'no such folder', 'a guide for every audience', 'Write the guide.');
  }

  for (const [id, entry] of content.infographics) {
    const { facts } = entry;
    const file = `content/infographics/${id}/facts.yaml`;
    const steps = facts.form === 'steps' ? facts.steps : [];
    const known = (name: 'document' | 'plan' | 'comparison', value: string, kind: 'plans' | 'comparisons') => {
      if (!content[kind].has(value) && !unreadable.has(`${kind}/${value}`)) add(file, name, `"${value}"`, near(content[kind].keys(), value), `Use an id of content/${kind}/.`);
    };
    steps.forEach((step, index) => {
      if (steps.findIndex((other) => other.id === step.id) !== index) add(file, `steps[${index}].id`, `"${step.id}" a second time`, 'each step once', 'Correct the id.');
      if (step.task !== undefined) checkTask(step.task, file, `steps[${index}].task`);
    });
    if (facts.form === 'targets') known('document', facts.document, 'plans');
    if (facts.form === 'timeline') known('plan', facts.plan, 'plans');
    if (facts.form === 'comparison') known('comparison', facts.comparison, 'comparisons');
    eachWords('infographics', entry, (words, wordsFile) => sameKeys(Object.keys(words.steps), steps.map((step) => step.id), wordsFile, 'steps', 'step'));
  }

  for (const locale of locales) {
    const names = content.interface[locale]?.audiences;
    if (names !== undefined) sameKeys(Object.keys(names), audiences, `content/ui/${locale}.yaml`, 'audiences', 'audience');
  }
  return problems;
}
