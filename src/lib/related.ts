import type { Audience } from './audiences.ts';
import { isDefinition, lawId, parseLawPlace, splitCitation } from './citations.ts';
import { lastDay } from './deadlines.ts';
import type { Content } from './readContent.ts';
import type { Deadline, TaskFacts } from './schemas/plan.ts';

/** Topics that name an article. `44 => ['khong-ranh-dien-thoai', …]` */
export const topicsOfArticle = (content: Content, article: number): string[] =>
  [...content.topics.values()].filter(({ facts }) => facts.articles.includes(article)).map(({ id }) => id);

/** Articles that concern an audience, in the order of the law. `'nguoi-hoc' => [3, 17, …]` */
export const articlesFor = (content: Content, audience: Audience): number[] =>
  [...content.articles.values()].filter(({ facts }) => facts.audiences?.includes(audience)).map(({ facts }) => facts.article);

/** The terms that article 3 defines, in the order of its clauses. */
export const definedTerms = (content: Content): string[] =>
  [...content.glossary.values()]
    .filter(({ facts }) => facts.definition !== null && isDefinition(facts.definition))
    .sort((a, b) => Number(a.facts.definition!.split('.')[1]) - Number(b.facts.definition!.split('.')[1]) || a.id.localeCompare(b.id))
    .map(({ id }) => id);

/** Our own corrections, newest first. */
export const corrections = (content: Content) => [...content.corrections.values()].sort((a, b) => b.facts.on.localeCompare(a.facts.on) || a.id.localeCompare(b.id));

/** A task together with the plan it stands in. */
export interface PlanTask {
  plan: string;
  document: string;
  task: TaskFacts;
}

/** The province this site speaks to: plans of others are shown for comparison only. */
const homeProvince = 'ubnd-tinh-bac-ninh';

/** What a reader must know about a plan before its words: it is history, it is another province's, or neither. */
export function planStanding(content: Content, plan: string): 'historic' | 'other-province' | 'ours' {
  const { status, issuer } = content.documents.get(content.plans.get(plan)!.facts.document)!.facts;
  return status === 'historic' ? 'historic' : issuer === homeProvince ? 'ours' : 'other-province';
}

/** The plans as readers need them: Bắc Ninh's plan for the law first, then its other documents, then other provinces, history last. */
export function plansInOrder(content: Content): Content['plans'] extends Map<string, infer P> ? P[] : never {
  const place = (id: string): number => {
    const { carriesOut, kind } = content.documents.get(content.plans.get(id)!.facts.document)!.facts;
    return { historic: 3, 'other-province': 2, ours: kind === 'plan' && carriesOut.includes(lawId) ? 0 : 1 }[planStanding(content, id)];
  };
  return [...content.plans.values()].sort((a, b) => place(a.id) - place(b.id) || a.id.localeCompare(b.id));
}

/** Every task of every plan. */
export const allTasks = (content: Content): PlanTask[] =>
  plansInOrder(content).flatMap((plan) => plan.facts.tasks.map((task) => ({ plan: plan.id, document: plan.facts.document, task })));

/** A deadline whose time the plan names, with the task it belongs to. */
export interface DatedDeadline extends PlanTask {
  deadline: Deadline;
  /** The last day of that time; what the list is sorted by. */
  day: string;
}

/** Deadlines that name a day, month, quarter or year, earliest first; `agency` keeps only those that bind it. */
export function datedDeadlines(tasks: readonly PlanTask[], agency?: string): DatedDeadline[] {
  return tasks
    .flatMap((planTask) =>
      planTask.task.deadlines.flatMap((deadline) => {
        const day = lastDay(deadline);
        if (day === null) return [];
        const bound = deadline.agencies.length > 0 ? deadline.agencies : planTask.task.leads;
        return agency === undefined || bound.includes(agency) ? [{ ...planTask, deadline, day }] : [];
      }),
    )
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** Tasks of plans whose deadlines belong in a calendar of today: a plan that is history has none. */
export const livingTasks = (content: Content): PlanTask[] => allTasks(content).filter(({ plan }) => planStanding(content, plan) !== 'historic');

/** Deadlines of living plans grouped by the month of their last day. `[{ month: '2026-04', deadlines }]` */
export function deadlinesByMonth(content: Content): { month: string; deadlines: DatedDeadline[] }[] {
  const months = new Map<string, DatedDeadline[]>();
  for (const deadline of datedDeadlines(livingTasks(content))) months.set(deadline.day.slice(0, 7), [...(months.get(deadline.day.slice(0, 7)) ?? []), deadline]);
  return [...months].map(([month, deadlines]) => ({ month, deadlines }));
}

/** Tasks that an audience feels, of living plans. */
export const tasksFor = (content: Content, audience: Audience): PlanTask[] => livingTasks(content).filter(({ task }) => task.audiences.includes(audience));

/** Tasks of all plans that name an article, or whose text stands in it. */
export const tasksOfArticle = (content: Content, article: number): PlanTask[] =>
  allTasks(content).filter(({ task }) => task.basis.flatMap((basis) => (basis.fit === 'matches' ? [basis.cite] : [basis.cite, ...basis.actual])).some((cite) => citesArticle(cite, article)));

const citesArticle = (cite: string, article: number): boolean => {
  const { document, locator } = splitCitation(cite);
  return document === lawId && parseLawPlace(locator)?.article === article;
};

/** The infographics in the order of the gallery. */
export const infographicsInOrder = (content: Content) => [...content.infographics.values()].sort((a, b) => a.facts.order - b.facts.order || a.id.localeCompare(b.id));

/** Our own record of what was added or changed, newest first. */
export const changes = (content: Content) => [...content.changes.values()].sort((a, b) => b.facts.on.localeCompare(a.facts.on) || b.id.localeCompare(a.id));

/** Articles that give an agency a duty, or encourage it. */
export function dutiesOf(content: Content, agency: string, field: 'duties' | 'encouraged'): string[] {
  return [...content.articles.values()].flatMap(({ facts }) => (facts[field] ?? []).filter(({ who }) => who === agency).map(({ cite }) => cite));
}
