import { parseLawPlace, splitCitation } from './citations.ts';
import { formatDeadline, lastDay } from './deadlines.ts';
import { taskPageId } from './faq.ts';
import { localeFacts, type Locale } from './locales.ts';
import { allTasks } from './related.ts';
import { linkTo, wordsOf, type Site } from './site.ts';

/** Deadlines without a last day; a period without end is one as well. */
export const undatedTimes = ['recurring', 'guided', 'not-stated', 'period'] as const;
type UndatedTime = (typeof undatedTimes)[number];

/** One task as the filter page reads it: everything in the reader's language, nothing to compute in the browser. */
export interface TaskRow {
  href: string;
  title: string;
  /** Language tag of the title, where it is not the reader's. */
  lang?: string;
  plan: string;
  /** Names of those who carry it out, and their ids for filtering. */
  leads: { id: string; name: string }[];
  /** The group of its plan's list, `kh-lam-dong-2026/ra-soat`; absent where the plan has no groups. */
  group?: string;
  /** When: months of its deadlines, `2026-05`, and for what has no day the kind: one of `undatedTimes`. */
  times: string[];
  deadlines: string[];
  /** Articles of the law that the plan cites for it, or whose text it carries. */
  articles: number[];
}

/** Every task of every plan for one language. */
export function taskRows(site: Site, locale: Locale): TaskRow[] {
  const { content } = site;
  const ui = content.interface[locale];
  return allTasks(content).map(({ plan: planId, task }) => {
    const plan = content.plans.get(planId)!;
    const { words, locale: language } = wordsOf(plan, locale);
    const cites = task.basis.flatMap((basis) => (basis.fit === 'matches' ? [basis.cite] : [basis.cite, ...basis.actual]));
    return {
      href: linkTo(site, locale, taskPageId(`${planId}/${task.id}`)).href,
      title: words.tasks[task.id]!.title,
      ...(language === locale ? {} : { lang: localeFacts[language].tag }),
      plan: planId,
      leads: task.leads.map((id) => ({ id, name: wordsOf(content.agencies.get(id)!, locale).words.name })),
      ...(task.group === undefined ? {} : { group: `${planId}/${task.group}` }),
      times: [...new Set(task.deadlines.map((deadline) => lastDay(deadline)?.slice(0, 7) ?? (deadline.kind as UndatedTime)))],
      deadlines: task.deadlines.map((deadline) => formatDeadline(deadline, ui, locale, words.tasks[task.id]!.guided).replaceAll('\u00a0', ' ')),
      articles: [...new Set(cites.flatMap((cite) => parseLawPlace(splitCitation(cite).locator)?.article ?? []))],
    };
  });
}
