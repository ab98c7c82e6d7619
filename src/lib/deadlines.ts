import { formatDate } from './dates.ts';
import type { Locale } from './locales.ts';
import { fill, type InterfaceWords } from './schemas/interfaceWords.ts';
import type { Deadline } from './schemas/plan.ts';

const monthsOfQuarter = { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' } as const;
const lastOfMonth = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/**
 * The last day that still keeps a deadline's words, for sorting and for "passed"; `null` where the source fixes no time. "Before 25 May" is
 * kept on 24 May at the latest, but the day printed is the one that readers know. `{ kind: 'quarter', quarter: '2026-Q3' } => '2026-09-30'`
 */
export function lastDay(deadline: Deadline): string | null {
  switch (deadline.kind) {
    case 'before':
    case 'on':
    case 'from':
      return deadline.date;
    case 'month':
      return lastOfMonth(deadline.month);
    case 'quarter':
      return `${deadline.quarter.slice(0, 4)}-${monthsOfQuarter[deadline.quarter.slice(5) as keyof typeof monthsOfQuarter]}`;
    case 'year':
      return `${deadline.year}-12-31`;
    case 'period':
      return deadline.to === null ? null : `${deadline.to}-12-31`;
    // What waits for guidance from above has no day of its own, even where a month stands in brackets: the words say so.
    default:
      return null;
  }
}

/**
 * True when a time that the source fixes has gone by. A duty from a day on never passes.
 */
export function deadlinePassed(deadline: Deadline, today: string): boolean {
  const last = deadline.kind === 'from' ? null : lastDay(deadline);
  return last !== null && last < today;
}

/**
 * A deadline in words, with the precision of the source and no more.
 * @param guided the plan's words of a deadline that follows guidance.
 */
export function formatDeadline(deadline: Deadline, ui: InterfaceWords, locale: Locale, guided: string | null = null): string {
  switch (deadline.kind) {
    case 'before':
    case 'from':
    case 'on':
      return fill(ui.plan[deadline.kind], { date: formatDate(deadline.date, locale) });
    case 'month':
      return formatDate(deadline.month, locale);
    case 'quarter':
      return fill(ui.plan.quarter, { quarter: Number(deadline.quarter.slice(6)), year: deadline.quarter.slice(0, 4) });
    case 'year':
      return fill(ui.plan.year, { year: deadline.year });
    case 'period':
      return deadline.to === null ? fill(ui.plan.fromYear, { year: deadline.from }) : fill(ui.plan.period, { from: deadline.from, to: deadline.to });
    case 'recurring':
      return { none: ui.plan.recurring, month: ui.plan.everyMonth, quarter: ui.plan.everyQuarter, year: ui.plan.everyYear }[deadline.every ?? 'none'];
    case 'guided':
      return guided ?? ui.plan.guided;
    case 'not-stated':
      return ui.plan.notStatedDeadline;
  }
}
