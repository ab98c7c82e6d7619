import { articleId, lawId } from './citations.ts';
import type { Locale } from './locales.ts';
import type { Content } from './readContent.ts';
import type { Deadline, TaskFacts } from './schemas/plan.ts';

/** Topics that name an article. `44 => ['khong-ranh-dien-thoai', …]` */
export const topicsOfArticle = (content: Content, article: number): string[] =>
  [...content.topics.values()].filter(({ facts }) => facts.articles.includes(article)).map(({ id }) => id);

/** Glossary terms whose definition stands in the article, or whose word the explanation uses; at most twelve, longest term first. */
export function termsOfArticle(content: Content, article: number, locale: Locale): { id: string; term: string }[] {
  const words = content.articles.get(articleId(article))?.words[locale];
  const text = words === undefined ? '' : JSON.stringify(words).toLowerCase();
  return [...content.glossary.values()]
    .flatMap(({ id, facts, words: byLocale }) => {
      const term = byLocale[locale]?.term;
      if (term === undefined) return [];
      const defined = facts.definition?.startsWith(`${lawId}#${article}.`) ?? false;
      return defined || text.includes(term.toLowerCase()) ? [{ id, term }] : [];
    })
    .sort((a, b) => b.term.length - a.term.length)
    .slice(0, 12);
}

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
