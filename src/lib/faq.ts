import { z } from 'zod';
import { audiences, type Audience } from './audiences.ts';
import { sectionSlug, type Citation } from './citations.ts';
import { splitTaskId } from './checkReferences.ts';
import { deadlinePassed, formatDeadline } from './deadlines.ts';
import type { Locale } from './locales.ts';
import type { Content } from './readContent.ts';
import { allTasks, planStanding, type PlanTask } from './related.ts';
import { audience, citation, words } from './schemas/common.ts';
import { fill, type InterfaceWords } from './schemas/interfaceWords.ts';
import { topicThemes } from './schemas/topic.ts';
import { passedWords } from './taskStatus.ts';

/** What people come for: the themes of the topics, then what the province's plans give. The ids are parts of addresses (`#nhom-giay-to`). */
export const faqNeeds = [...topicThemes, 'ke-hoach'] as const;
export type FaqNeed = (typeof faqNeeds)[number];

/**
 * What an audience comes for first: an editor's order. The themes it does not name follow in the order of the themes, the plans come last.
 */
const firstNeeds: Record<Audience, readonly FaqNeed[]> = {
  'nguoi-cao-tuoi': ['giay-to', 'phi', 'an-toan', 'hoc-so', 'quyen'],
  'nguoi-khuyet-tat': ['quyen', 'giay-to', 'phi', 'hoc-so', 'an-toan'],
  'nguoi-lam-thu-tuc': ['giay-to', 'phi', 'quyen'],
  'dan-toc-mien-nui': ['quyen', 'hoc-so'],
  'cha-me-tre-em': ['tre-em', 'an-toan', 'hoc-so'],
  'ho-kinh-doanh': ['kinh-doanh', 'an-toan'],
  'nguoi-hoc': ['hoc-so', 'tre-em', 'quyen'],
  'can-bo': ['giay-to', 'hoc-so'],
  'doanh-nghiep-so': ['kinh-doanh', 'an-toan', 'quyen'],
};

/** What one task of a document of the province says about who does it and when: its data put into fixed sentences. */
const faqTask = z.strictObject({
  /** The task's page. */
  page: words,
  /** The task's name. */
  task: words,
  /** Who does it, who cooperates, by when; one sentence each. */
  lines: z.array(words).min(3),
  cites: z.array(citation).min(1),
});

const faqQuestion = z.strictObject({
  /** The page that answers in full: `chu-de/<topic>` or `ke-hoach/<plan>/<task>`. */
  page: words,
  need: z.enum(faqNeeds),
  question: words,
  answer: words,
  cites: z.array(citation).min(1),
  /** Short further statements, each with its own basis. */
  messages: z.array(z.strictObject({ text: words, cite: z.array(citation).min(1) })),
  /** Who does it in Bắc Ninh and when, from the tasks that the topic names. */
  tasks: z.array(faqTask),
});

/** The FAQ of one language as `npm run build` hands it to the pages: audience by audience, only those that have questions. */
export const faqSchema = z.array(z.strictObject({ audience, questions: z.array(faqQuestion).min(1) }));

export type Faq = z.infer<typeof faqSchema>;
export type FaqQuestion = z.infer<typeof faqQuestion>;
export type FaqTask = z.infer<typeof faqTask>;

/** Where scripts/build-faq.ts leaves the FAQ of a language, below the project. */
export const faqFile = (locale: Locale): string => `.cache/faq/${locale}.json`;

/** The address id of a task's page. `'kh-bac-ninh-2026/II.4.1.g' => 'ke-hoach/kh-bac-ninh-2026/ii-4-1-g'` */
export function taskPageId(reference: string): string {
  const { plan, task } = splitTaskId(reference);
  return `ke-hoach/${plan}/${sectionSlug(task)}`;
}

/**
 * Who does a task and when, in fixed sentences filled from its data; `null` for a task of another province or of a plan that is history,
 * and where the plan or an agency is not translated. A part that the plan leaves out is said to be left out.
 * @param today decides which times have passed.
 */
function taskFacts(content: Content, locale: Locale, { plan, document, task }: PlanTask, today: string): FaqTask | null {
  const ui = content.interface[locale];
  const taskWords = content.plans.get(plan)!.words[locale]?.tasks[task.id];
  const named = [...task.leads, ...(task.supports ?? []), ...task.deadlines.flatMap(({ agencies }) => agencies)];
  if (taskWords === undefined || planStanding(content, plan) !== 'ours' || named.some((id) => content.agencies.get(id)!.words[locale] === undefined)) return null;
  // Names hold commas ("các xã, phường"), so something else stands between them.
  const names = (ids: readonly string[]) => ids.map((id) => content.agencies.get(id)!.words[locale]!.name).join(locale === 'zh' ? '；' : '; ');
  const times = task.deadlines.map((deadline) => {
    const written = formatDeadline(deadline, ui, locale, taskWords.guided);
    const time = deadlinePassed(deadline, today) ? fill(ui.faq.passedTime, { time: written, passed: passedWords(task, ui) }) : written;
    return deadline.agencies.length === 0 ? fill(ui.faq.when, { time }) : fill(ui.faq.whenFor, { agencies: names(deadline.agencies), time });
  });
  return {
    page: taskPageId(`${plan}/${task.id}`),
    task: taskWords.title,
    lines: [
      fill(ui.faq.who, { agencies: names(task.leads) }),
      fill(ui.faq.support, { agencies: task.supports === null ? ui.notes.notStated : names(task.supports) }),
      ...times,
    ].map((line) => line.replaceAll('\u00a0', ' ')),
    cites: [...new Set<Citation>([`${document}#${task.id}`, ...task.deadlines.map(({ cite }) => cite)])],
  };
}

/** Questions of one audience by need: its topics, then what the plans' tasks change for it. Nothing is written here; every word comes from topics, tasks and fixed sentences. */
function questionsFor(content: Content, locale: Locale, audienceId: Audience, today: string): FaqQuestion[] {
  const tasks = new Map(allTasks(content).map((task) => [`${task.plan}/${task.task.id}`, task]));
  const needs = [...new Set([...firstNeeds[audienceId], ...faqNeeds])];
  // The questions of the home page come first: they are the ones most people have.
  const topics = [...content.topics.values()].sort(
    (a, b) => needs.indexOf(a.facts.theme) - needs.indexOf(b.facts.theme) || (a.facts.homePlace ?? 99) - (b.facts.homePlace ?? 99) || a.id.localeCompare(b.id),
  );
  const fromTopics = topics.flatMap(({ id, facts, words: byLocale }): FaqQuestion[] => {
    const topic = byLocale[locale];
    if (topic === undefined || !facts.audiences.includes(audienceId)) return [];
    return [{
      page: `chu-de/${id}`,
      need: facts.theme,
      question: topic.question,
      answer: topic.answer.text,
      cites: topic.answer.cite,
      messages: topic.messages,
      tasks: facts.tasks.flatMap((reference) => taskFacts(content, locale, tasks.get(reference)!, today) ?? []),
    }];
  });
  const fromTasks = [...tasks.values()].flatMap((planTask): FaqQuestion[] => {
    const { plan, document, task } = planTask;
    const forYou = content.plans.get(plan)!.words[locale]?.tasks[task.id]?.forYou;
    const facts = taskFacts(content, locale, planTask, today);
    if (!task.audiences.includes(audienceId) || forYou === undefined || forYou === null || facts === null) return [];
    return [{ page: taskPageId(`${plan}/${task.id}`), need: 'ke-hoach', question: forYou.question, answer: forYou.answer, cites: [`${document}#${task.id}`], messages: [], tasks: [facts] }];
  });
  return [...fromTopics, ...fromTasks];
}

/**
 * The FAQ of one language, made from topics and tasks.
 * @param today the day the site is built for; where only the questions matter it is left out, and no time counts as passed.
 */
export const makeFaq = (content: Content, locale: Locale, today = ''): Faq =>
  audiences
    .map((audienceId) => ({ audience: audienceId, questions: questionsFor(content, locale, audienceId, today) }))
    .filter(({ questions }) => questions.length > 0);

/** Questions gathered by need, in their order, each with its number. `[{ need: 'giay-to', questions: [{ number: 1, question }] }]` */
export function faqByNeed(questions: readonly FaqQuestion[]): { need: FaqNeed; questions: { number: number; question: FaqQuestion }[] }[] {
  const groups = new Map<FaqNeed, { number: number; question: FaqQuestion }[]>();
  questions.forEach((question, index) => groups.set(question.need, [...(groups.get(question.need) ?? []), { number: index + 1, question }]));
  return [...groups].map(([need, gathered]) => ({ need, questions: gathered }));
}

/** The heading of a need. `'giay-to' => 'Giấy tờ, thủ tục'` */
export const needName = (need: FaqNeed, ui: InterfaceWords): string => (need === 'ke-hoach' ? ui.faq.fromPlans : ui.themes[need]);

/** All that is answered to a question, without the basis: the answer, the messages behind it, who does it and when. */
export const faqAnswer = ({ answer, messages, tasks }: FaqQuestion): string =>
  [answer, ...messages.map(({ text }) => text), ...tasks.flatMap(({ task, lines }) => [task, ...lines])].join('\n');
