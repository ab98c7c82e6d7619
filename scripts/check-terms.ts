import { ContentError } from '../src/lib/problems.ts';
import { readContent } from '../src/lib/readContent.ts';
import { termDeviations } from '../src/lib/terms.ts';

// Lists where translations leave the agreed terms, and where a text uses a second name for a concept. The tests require the list to be empty.
try {
  const deviations = termDeviations(readContent());
  for (const { rule, file, block, term, expected } of deviations) console.log(`${file}  ${block}: ${rule === 'term' ? `"${term}" is agreed to be "${expected}"` : `"${term}" is a second name for "${expected}"`}`);
  const count = (rule: string) => deviations.filter((deviation) => deviation.rule === rule).length;
  console.log(`\nterms: ${count('term')} renderings to look at, ${count('second-name')} second names`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
