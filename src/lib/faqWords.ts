import { lawId } from './citations.ts';
import { formatDate } from './dates.ts';
import type { FaqQuestion } from './faq.ts';
import type { Locale } from './locales.ts';
import { claimLine, plainSpaces } from './messages/basis.ts';
import { lawNamed } from './messages/frame.ts';
import { versionCode } from './printFiles.ts';
import type { Content } from './readContent.ts';
import { fill } from './schemas/interfaceWords.ts';
import { translationNote, type Site } from './site.ts';

/** The code of an audience's questions, on the page, on paper and in the book: another code, another text. `=> '0f3a-91bc'` */
export const faqVersion = (questions: readonly FaqQuestion[]): string => versionCode(questions);

/** Who does it and when, as plain text: a heading, then each task with its lines. Empty where the topic names no task. */
export function taskLines(content: Content, locale: Locale, { tasks }: FaqQuestion): string[] {
  const ui = content.interface[locale];
  if (tasks.length === 0) return [];
  return [ui.faq.whoWhen, ...tasks.flatMap(({ task, lines, cites }) => [`- ${claimLine(content, { text: task, cite: cites }, locale)}`, ...lines.map((line) => `  ${line}`)]), ui.faq.notLaw];
}

/** One question with all that is answered to it, as lines of plain text: the answer first, then the messages behind it, then who does it and when. */
export const questionLines = (content: Content, locale: Locale, entry: FaqQuestion): string[] => [
  entry.question,
  claimLine(content, { text: entry.answer, cite: entry.cites }, locale),
  ...entry.messages.map((message) => `- ${claimLine(content, message, locale)}`),
  ...taskLines(content, locale, entry),
];

/**
 * What a reader must know about the words of many questions: who reviewed them, whether the translation of any of them is outdated, when
 * they were compared with the law, and which law is meant.
 */
export function faqNotes(site: Site, locale: Locale, questions: readonly FaqQuestion[]): string[] {
  const { content } = site;
  const ui = content.interface[locale];
  const entries = questions.flatMap(({ page }) => {
    const [kind, id] = page.split('/');
    return (kind === 'ke-hoach' ? content.plans.get(id!) : content.topics.get(id!)) ?? [];
  });
  const translated = entries.map((entry) => translationNote(entry, locale, ui)).filter((note) => note !== null);
  const worst = [ui.notes.outdated, ui.notes.notRecorded, ''].map((sign) => translated.find((note) => note.includes(sign))).find((note) => note !== undefined);
  return [
    ui.notes.notReviewed,
    ...(worst === undefined ? [] : [worst]),
    fill(ui.notes.comparedOn, { date: formatDate(content.documents.get(lawId)!.facts.comparedOn, locale) }),
    lawNamed(site, locale),
  ].map(plainSpaces);
}
