import { ContentError } from '../src/lib/problems.ts';
import { readSite } from '../src/lib/site.ts';
import { contentProblems } from './contentProblems.ts';

/** Reads everything in content/ and looks at every form that is made of it; prints all problems at once and exits 1 when there is one. */
try {
  const site = readSite();
  const problems = contentProblems(site);
  if (problems.length > 0) throw new ContentError(problems);
  const count = Object.values(site.content).reduce((sum, entries) => sum + (entries instanceof Map ? entries.size : 0), 0);
  console.log(`content: ${count} entries, ${site.pages.length} pages, no problem found`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
