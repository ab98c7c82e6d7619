import { locales, type Locale } from './locales.ts';
import { makePicture, type Picture } from './pictures.ts';
import type { Problem } from './problems.ts';
import type { Content } from './readContent.ts';

/** A version of a picture as it was published: its words and numbers of that day, in each language. */
export interface PictureVersion {
  version: number;
  /** The day it was published. */
  on: string;
  pictures: Partial<Record<Locale, Picture>>;
}

/** Where the versions of a picture are kept: as words and numbers (a few kilobytes a language), never as image files. */
export const versionsFile = (id: string): string => `content/infographics/${id}/versions.json`;

/** The picture as the content makes it today, in every language that has words. */
export const picturesToday = (content: Content, id: string): Partial<Record<Locale, Picture>> =>
  Object.fromEntries(locales.filter((locale) => content.infographics.get(id)!.words[locale] !== undefined).map((locale) => [locale, makePicture(content, id, locale)]));

/**
 * Every published version, oldest first; the last is the one shown. A picture that is still being made stands as its first version, so that
 * `npm run dev` can show it; a build refuses it (checkPictureVersions).
 */
export const pictureVersions = (content: Content, id: string): readonly PictureVersion[] =>
  content.pictureVersions.get(id) ?? [{ version: 1, on: [...content.documents.values()].map(({ facts }) => facts.comparedOn).sort().at(-1)!, pictures: picturesToday(content, id) }];

/** The version that is shown. */
export function pictureVersion(content: Content, id: string): { version: number; on: string } {
  const { version, on } = pictureVersions(content, id).at(-1)!;
  return { version, on };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * A picture that stands in newspapers must not change in silence: what the content makes today has to be the newest published version, or
 * a new one has to be released, with its day.
 */
export function checkPictureVersions(content: Content): Problem[] {
  return [...content.infographics.keys()].flatMap((id): Problem[] => {
    const file = versionsFile(id);
    const versions = content.pictureVersions.get(id) ?? [];
    const action = 'Run "npm run infographics:release", look at what it says has changed, and commit the file.';
    const newest = versions.at(-1);
    if (newest === undefined) return [{ file, field: '', found: 'no published version', expected: 'the picture as it is today', action }];
    const wrongNumber = versions.find(({ version }, index) => version !== index + 1);
    if (wrongNumber !== undefined) return [{ file, field: 'version', found: String(wrongNumber.version), expected: 'versions 1, 2, 3… in their order', action: 'Restore the file from its history.' }];
    const today = picturesToday(content, id);
    const changed = locales.filter((locale) => !same(newest.pictures[locale], today[locale]));
    return changed.length === 0 ? [] : [{ file, field: `version ${newest.version}`, found: `another picture than the content makes today (${changed.join(', ')})`, expected: 'the same words and numbers', action }];
  });
}

/**
 * The versions with today's picture as the newest.
 * @param day the day of the new version, ISO.
 * @param amend true: today's picture takes the place of the newest version, which nobody has embedded yet.
 */
export function releasedVersions(content: Content, id: string, day: string, amend: boolean): PictureVersion[] {
  const versions = [...(content.pictureVersions.get(id) ?? [])];
  const today = picturesToday(content, id);
  const newest = versions.at(-1);
  if (newest !== undefined && same(newest.pictures, today)) return versions;
  const kept = amend ? versions.slice(0, -1) : versions;
  return [...kept, { version: kept.length + 1, on: day, pictures: today }];
}
