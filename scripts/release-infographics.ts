import { writeFileSync } from 'node:fs';
import { locales } from '../src/lib/locales.ts';
import { releasedVersions, versionsFile } from '../src/lib/pictureVersions.ts';
import { ContentError } from '../src/lib/problems.ts';
import { readSite } from '../src/lib/site.ts';

/**
 * Publishes a new version of every infographic whose words or numbers have changed: newspapers that embed it will show the day, and those
 * that pinned the old version keep it. With `--amend` today's picture takes the place of the newest version: only before anybody has it.
 * The day is SITE_DATE, or the day of the content.
 */
const amend = process.argv.includes('--amend');
const unknown = process.argv.slice(2).filter((argument) => argument !== '--amend');
try {
  if (unknown.length > 0) throw new Error(`found "${unknown.join(' ')}"; expected nothing, or --amend. Every changed infographic is released.`);
  const { content, settings } = readSite();
  let released = 0;
  for (const id of content.infographics.keys()) {
    const before = content.pictureVersions.get(id) ?? [];
    const after = releasedVersions(content, id, settings.date, amend);
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    const { version, on, pictures } = after.at(-1)!;
    const changed = locales.filter((locale) => JSON.stringify(pictures[locale]) !== JSON.stringify(before.at(-1)?.pictures[locale]));
    // One line a language: a change shows as a change of that line.
    const line = (one: (typeof after)[number]) => ` { "version": ${one.version}, "on": "${one.on}", "pictures": {\n${Object.entries(one.pictures).map(([locale, picture]) => `  "${locale}": ${JSON.stringify(picture)}`).join(',\n')} } }`;
    writeFileSync(versionsFile(id), `[\n${after.map(line).join(',\n')}\n]\n`);
    console.log(`${id}: version ${version} of ${on} (${changed.join(', ')})`);
    released += 1;
  }
  console.log(`${released} released, ${content.infographics.size - released} unchanged`);
} catch (error) {
  console.error(error instanceof ContentError ? error.message : (error as Error).message);
  process.exitCode = 1;
}
