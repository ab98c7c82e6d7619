import ical, { ICalCalendarMethod } from 'ical-generator';
import { deadlinePassed, formatDeadline } from './deadlines.ts';
import { taskPageId } from './faq.ts';
import { localeFacts, type Locale } from './locales.ts';
import { pagePath } from './paths.ts';
import { datedDeadlines, livingTasks, plansInOrder, type DatedDeadline } from './related.ts';
import { linkTo, wordsOf, type Site } from './site.ts';
import { passedWords } from './taskStatus.ts';

/** One calendar file: all deadlines, those of one plan, or those that bind one agency. */
export interface CalendarFile {
  /** Its address without the language: `lich/tat-ca`, `lich/ke-hoach/kh-bac-ninh-2026`, `lich/co-quan/so-khcn`. */
  id: string;
  kind: 'all' | 'plan' | 'agency';
  /** The plan or agency; empty for all. */
  entry: string;
  deadlines: DatedDeadline[];
}

/** The address of a calendar. `('en', 'lich/tat-ca') => '/en/lich/tat-ca.ics'` */
export const calendarPath = (locale: Locale, id: string): string => `${pagePath(locale, id).slice(0, -1)}.ics`;

/** The same file as an address that calendar programs subscribe to: they fetch it again by themselves. `webcal://…/lich/tat-ca.ics` */
export const subscribeAddress = (site: Site, locale: Locale, id: string): string => `${site.settings.url}${calendarPath(locale, id)}`.replace(/^https?:/, 'webcal:');

/** Every calendar that has a deadline in it. */
export function calendarFiles(site: Site): CalendarFile[] {
  const tasks = livingTasks(site.content);
  const files: CalendarFile[] = [
    { id: 'lich/tat-ca', kind: 'all', entry: '', deadlines: datedDeadlines(tasks) },
    ...plansInOrder(site.content).map(({ id: plan }): CalendarFile => ({ id: `lich/ke-hoach/${plan}`, kind: 'plan', entry: plan, deadlines: datedDeadlines(tasks.filter((task) => task.plan === plan)) })),
    ...[...site.content.agencies.keys()].map((agency): CalendarFile => ({ id: `lich/co-quan/${agency}`, kind: 'agency', entry: agency, deadlines: datedDeadlines(tasks, agency) })),
  ];
  return files.filter(({ deadlines }) => deadlines.length > 0);
}

const utcDay = (day: string, add = 0): Date => new Date(Date.parse(`${day}T00:00:00Z`) + add * 86_400_000);

/**
 * A calendar as RFC 5545 text: one whole-day event for each deadline, on the last day of its time, in the words of the site. The same
 * content gives the same bytes: identifiers come from plan, task and place, the stamp from SITE_DATE. Duties without a day have no event.
 */
export function calendarText(site: Site, file: CalendarFile, locale: Locale, name: string): string {
  const { content, settings } = site;
  const ui = content.interface[locale];
  const calendar = ical({ name, prodId: { company: 'luat-so-loi-thuong', product: 'han', language: localeFacts[locale].tag.toUpperCase() }, method: ICalCalendarMethod.PUBLISH });
  for (const { plan: planId, task, deadline, day } of file.deadlines) {
    const plan = content.plans.get(planId)!;
    const { words } = wordsOf(plan, locale);
    const page = linkTo(site, locale, taskPageId(`${planId}/${task.id}`));
    const time = formatDeadline(deadline, ui, locale, words.tasks[task.id]!.guided).replaceAll('\u00a0', ' ');
    const leads = (deadline.agencies.length > 0 ? deadline.agencies : task.leads).map((agency) => wordsOf(content.agencies.get(agency)!, locale).words.name).join('; ');
    calendar.createEvent({
      id: `${planId}.${task.id}.${task.deadlines.indexOf(deadline) + 1}@luat-so-loi-thuong`,
      stamp: utcDay(settings.date),
      start: utcDay(day),
      end: utcDay(day, 1),
      allDay: true,
      summary: `${words.tasks[task.id]!.title} (${time})`,
      description: `${ui.plan.lead}: ${leads}\n${words.tasks[task.id]!.plain}\n${ui.plan.isPlanNotLaw}${deadlinePassed(deadline, settings.date) ? `\n${passedWords(task, ui)}` : ''}`,
      url: `${settings.url}${page.href}`,
    });
  }
  return calendar.toString();
}
