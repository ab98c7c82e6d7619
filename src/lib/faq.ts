import { z } from 'zod';
import { audiences, type Audience } from './audiences.ts';
import { sectionSlug } from './citations.ts';
import { splitTaskId } from './checkReferences.ts';
import type { Locale } from './locales.ts';
import type { Content } from './readContent.ts';
import { audience, citation, words } from './schemas/common.ts';

const faqQuestion = z.strictObject({
  /** The page that answers in full: `chu-de/<topic>` or `ke-hoach/<plan>/<task>`. */
  page: words,
  question: words,
  answer: words,
  cites: z.array(citation).min(1),
  /** Short further statements, each with its own basis. */
  messages: z.array(z.strictObject({ text: words, cite: z.array(citation).min(1) })),
});

/** The FAQ of one language as `npm run build` hands it to the pages: audience by audience, only those that have questions. */
export const faqSchema = z.array(z.strictObject({ audience, questions: z.array(faqQuestion).min(1) }));

export type Faq = z.infer<typeof faqSchema>;
export type FaqQuestion = z.infer<typeof faqQuestion>;

/** Where scripts/build-faq.ts leaves the FAQ of a language, below the project. */
export const faqFile = (locale: Locale): string => `.cache/faq/${locale}.json`;

/** The address id of a task's page. `'kh-bac-ninh-2026/II.4.1.g' => 'ke-hoach/kh-bac-ninh-2026/ii-4-1-g'` */
export function taskPageId(reference: string): string {
  const { plan, task } = splitTaskId(reference);
  return `ke-hoach/${plan}/${sectionSlug(task)}`;
}

/** Questions of one audience: its topics first, then what the plan's tasks change for it. Nothing is written here; every word comes from topics and tasks. */
function questionsFor(content: Content, locale: Locale, audienceId: Audience): FaqQuestion[] {
  // The questions of the home page come first: they are the ones most people have.
  const topics = [...content.topics.values()].sort((a, b) => (a.facts.homePlace ?? 99) - (b.facts.homePlace ?? 99) || a.id.localeCompare(b.id));
  const fromTopics = topics.flatMap(({ id, facts, words: byLocale }): FaqQuestion[] => {
    const topic = byLocale[locale];
    if (topic === undefined || !facts.audiences.includes(audienceId)) return [];
    return [{ page: `chu-de/${id}`, question: topic.question, answer: topic.answer.text, cites: topic.answer.cite, messages: topic.messages }];
  });
  const fromTasks = [...content.plans.values()].flatMap((plan) =>
    plan.facts.tasks.flatMap((task): FaqQuestion[] => {
      const forYou = plan.words[locale]?.tasks[task.id]?.forYou;
      if (!task.audiences.includes(audienceId) || forYou === undefined || forYou === null) return [];
      return [{ page: taskPageId(`${plan.id}/${task.id}`), question: forYou.question, answer: forYou.answer, cites: [`${plan.facts.document}#${task.id}`], messages: [] }];
    }),
  );
  return [...fromTopics, ...fromTasks];
}

/** The FAQ of one language, made from topics and tasks. */
export const makeFaq = (content: Content, locale: Locale): Faq =>
  audiences
    .map((audienceId) => ({ audience: audienceId, questions: questionsFor(content, locale, audienceId) }))
    .filter(({ questions }) => questions.length > 0);
