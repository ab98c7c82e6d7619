import { isDay } from './dates.ts';

/** What the person who builds the site decides; everything else comes from content/. */
export interface Settings {
  /** Where the site will live, without a slash at the end. No address is invented: without SITE_URL it is the local one. */
  url: string;
  /** The day that counts as today for "this deadline has passed", so that the same input gives the same bytes. */
  date: string;
  /** A file with the official wording of the law, shown beside our explanations; the repository keeps none. */
  lawText: string | undefined;
}

/** The address `npm start` serves on when nothing else is said. */
export const localUrl = 'http://localhost:4321';

/**
 * Reads SITE_URL, SITE_DATE and LAW_TEXT.
 * @param newestDate used when SITE_DATE is not set: the newest day in the content.
 * @throws Error naming the variable, what it holds and what it should hold.
 */
export function readSettings(newestDate: string, environment: Record<string, string | undefined> = process.env): Settings {
  const { SITE_URL = localUrl, SITE_DATE = newestDate, LAW_TEXT } = environment;
  if (!URL.canParse(SITE_URL) || new URL(SITE_URL).pathname !== '/') {
    throw new Error(`SITE_URL: found "${SITE_URL}"; expected an address without a path, such as "https://example.org". Correct the variable.`);
  }
  if (!isDay(SITE_DATE)) {
    throw new Error(`SITE_DATE: found "${SITE_DATE}"; expected a day such as "2026-11-22". Correct the variable.`);
  }
  return { url: new URL(SITE_URL).origin, date: SITE_DATE, lawText: LAW_TEXT || undefined };
}
