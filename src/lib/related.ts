import type { Audience } from './audiences.ts';
import { isDefinition } from './citations.ts';
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

/** Every task of every plan. */
export const allTasks = (content: Content): PlanTask[] =>
  [...content.plans.values()].flatMap((plan) => plan.facts.tasks.map((task) => ({ plan: plan.id, document: plan.facts.document, task })));

/** A deadline with a date, with the task it belongs to. */
export interface DatedDeadline extends PlanTask {
  deadline: Extract<Deadline, { date: string }>;
}

/** Deadlines that name a day, earliest first; `agency` keeps only those that bind it. */
export function datedDeadlines(tasks: readonly PlanTask[], agency?: string): DatedDeadline[] {
  return tasks
    .flatMap((planTask) =>
      planTask.task.deadlines.flatMap((deadline) => {
        if (!('date' in deadline)) return [];
        const bound = deadline.agencies.length > 0 ? deadline.agencies : planTask.task.leads;
        return agency === undefined || bound.includes(agency) ? [{ ...planTask, deadline }] : [];
      }),
    )
    .sort((a, b) => a.deadline.date.localeCompare(b.deadline.date));
}

/** Articles that give an agency a duty, or encourage it. */
export function dutiesOf(content: Content, agency: string, field: 'duties' | 'encouraged'): string[] {
  return [...content.articles.values()].flatMap(({ facts }) => (facts[field] ?? []).filter(({ who }) => who === agency).map(({ cite }) => cite));
}
