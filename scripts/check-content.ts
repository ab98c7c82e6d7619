import { checkPictures } from './build-pictures.ts';
import { checkCardGlyphs } from './cards/glyphs.ts';
import { checkPictureVersions } from '../src/lib/pictureVersions.ts';
import { listCards } from '../src/lib/cards.ts';
import { ContentError } from '../src/lib/problems.ts';
import { readSite } from '../src/lib/site.ts';

/** Reads everything in content/, the words of every card and the published versions of the infographics; prints all problems at once and exits 1 when there is one. */
try {
  const site = readSite();
  const problems = [...checkCardGlyphs(listCards(site)), ...checkPictureVersions(site.content), ...checkPictures(site)];
  if (problems.length > 0) throw new ContentError(problems);
  const count = Object.values(site.content).reduce((sum, entries) => sum + (entries instanceof Map ? entries.size : 0), 0);
  console.log(`content: ${count} entries, ${site.pages.length} pages, no problem found`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
