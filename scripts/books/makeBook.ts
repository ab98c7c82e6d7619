import { createHash } from 'node:crypto';
import type { Audience } from '../../src/lib/audiences.ts';
import { formatDate } from '../../src/lib/dates.ts';
import { faqByNeed, needName, type FaqNeed, type FaqQuestion } from '../../src/lib/faq.ts';
import { faqNotes, faqVersion } from '../../src/lib/faqWords.ts';
import { localeFacts, type Locale } from '../../src/lib/locales.ts';
import { basisLabels, labelled, plainSpaces, withColon } from '../../src/lib/messages/basis.ts';
import { pagePath } from '../../src/lib/paths.ts';
import { fill } from '../../src/lib/schemas/interfaceWords.ts';
import type { Site } from '../../src/lib/site.ts';

/** A statement and the line that says where it rests. */
interface Stated {
  text: string;
  basis: string;
}

interface BookQuestion {
  number: number;
  question: string;
  answer: Stated;
  messages: Stated[];
  /** Who does it and when: its heading, the tasks, the note that a plan is not the law. `null` where the topic names no task. */
  who: { heading: string; tasks: (Stated & { lines: string[] })[]; note: string } | null;
}

/** Everything a book says, in the order in which it says it; its bytes depend on nothing else. */
export interface Book {
  /** The BCP 47 tag. */
  language: string;
  /** The same for every edition of the book of an audience in a language. */
  identifier: string;
  title: string;
  /** What it holds, in one sentence. */
  summary: string;
  publisher: string;
  licence: string;
  /** ISO. */
  date: string;
  version: string;
  address: string;
  /** What is said of access for the reader who chooses. */
  accessibility: string;
  contents: string;
  about: { heading: string; notes: string[]; online: string };
  parts: { need: FaqNeed; title: string; questions: BookQuestion[] }[];
}

/** A name of its own for a book, which stays the same wherever the site is put: a UUID of version 8, made of a hash. */
function uuidOf(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** The words of the book of an audience's questions. */
export function makeBook(site: Site, locale: Locale, audience: Audience, questions: readonly FaqQuestion[]): Book {
  const { content, settings } = site;
  const ui = content.interface[locale];
  const { name } = ui.audiences[audience];
  const date = formatDate(settings.date, locale);
  const version = faqVersion(questions);
  const stated = (text: string, cites: readonly string[]): Stated => ({ text, basis: labelled(ui.notes.basis, basisLabels(content, cites, locale).join(locale === 'zh' ? '；' : '; ')) });
  return {
    language: localeFacts[locale].tag,
    identifier: `urn:uuid:${uuidOf(`sach/${locale}/${audience}`)}`,
    title: labelled(withColon(ui.print.kicker, locale), name),
    summary: fill(ui.print.bookText, { audience: name }),
    publisher: ui.brand,
    licence: ui.notes.licence,
    date: settings.date,
    version,
    address: `${settings.url}${pagePath(locale, `hoi-dap/${audience}`)}`,
    accessibility: ui.print.bookSummary,
    contents: ui.print.contents,
    about: {
      heading: ui.print.about,
      notes: [...faqNotes(site, locale, questions), ui.notes.notOfficial, fill(ui.notes.builtFor, { date }), fill(ui.print.version, { code: version, date }), ui.notes.licence].map(plainSpaces),
      online: withColon(ui.print.online, locale),
    },
    parts: faqByNeed(questions).map(({ need, questions: group }) => ({
      need,
      title: needName(need, ui),
      questions: group.map(({ number, question: { question, answer, cites, messages, tasks } }) => ({
        number,
        question,
        answer: stated(answer, cites),
        messages: messages.map(({ text, cite }) => stated(text, cite)),
        who: tasks.length === 0 ? null : { heading: ui.faq.whoWhen, tasks: tasks.map(({ task, lines, cites: places }) => ({ ...stated(task, places), lines })), note: ui.faq.notLaw },
      })),
    })),
  };
}
