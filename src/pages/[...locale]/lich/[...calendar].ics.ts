import type { APIRoute } from 'astro';
import { calendarFiles, calendarText, type CalendarFile } from '../../../lib/calendars.ts';
import { locales, type Locale } from '../../../lib/locales.ts';
import { localeParam } from '../../../lib/paths.ts';
import { getSite, wordsOf } from '../../../lib/site.ts';

export const getStaticPaths = () =>
  locales.flatMap((locale) => calendarFiles(getSite()).map((file) => ({ params: { locale: localeParam(locale), calendar: file.id.replace('lich/', '') }, props: { locale, file } })));

export const GET: APIRoute = ({ props }) => {
  const { locale, file } = props as { locale: Locale; file: CalendarFile };
  const site = getSite();
  const ui = site.content.interface[locale];
  const name = file.kind === 'plan' ? wordsOf(site.content.plans.get(file.entry)!, locale).words.title : file.kind === 'agency' ? wordsOf(site.content.agencies.get(file.entry)!, locale).words.name : ui.calendar.all;
  return new Response(calendarText(site, file, locale, `${name} | ${ui.brand}`), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
