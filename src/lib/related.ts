import type { Audience } from './audiences.ts';
import { isDefinition, lawId } from './citations.ts';
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

/** Articles that give an agency a duty, or encourage it. */
export function dutiesOf(content: Content, agency: string, field: 'duties' | 'encouraged'): string[] {
  return [...content.articles.values()].flatMap(({ facts }) => (facts[field] ?? []).filter(({ who }) => who === agency).map(({ cite }) => cite));
}
