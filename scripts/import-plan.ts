import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { draftSummary, recallTable } from '../src/lib/planImport/draftSummary.ts';
import { draftYaml } from '../src/lib/planImport/draftYaml.ts';
import { importPlan } from '../src/lib/planImport/importPlan.ts';
import { ImportError } from '../src/lib/planImport/ImportError.ts';
import { readAgencies } from '../src/lib/planImport/readAgencies.ts';
import { readSource } from '../src/lib/planImport/readSource.ts';
import { measureRecall } from '../src/lib/planImport/recall.ts';

/**
 * `npm run import:plan -- <file.txt|.docx|.html> [--id <id>] [--out <folder>]` drafts a plan's entry for a person to complete;
 * `npm run import:plan -- --recall [folder]` measures the drafts of the source documents against the entries in content/plans/.
 */
const usage = 'npm run import:plan -- <file.txt|.docx|.html> [--id kh-lam-dong-2026] [--out <folder>], or -- --recall [folder]';
const root = process.cwd();

const fail = (file: string, found: string, expected: string, action: string): never => {
  throw new ImportError([{ file, field: '', found, expected, action }]);
};

async function draftEntry(path: string, givenId: string | null, out: string | undefined): Promise<void> {
  const file = basename(path);
  if (givenId !== null && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(givenId)) fail(file, `the id "${givenId}"`, 'an id of lower-case ASCII letters, digits and hyphens', 'Write đ as d: --id kh-lam-dong-2026');
  const draft = importPlan(await readSource(path), readAgencies(root), givenId);
  const id = draft.id ?? fail(file, `the kind ${draft.identity.type ?? 'unknown'}, the province ${draft.identity.province ?? 'unknown'}, the year ${draft.identity.year ?? 'unknown'}`, 'all three, for an id such as kh-lam-dong-2026', 'Name the entry: --id <id>');
  const folder = out ?? join(root, 'content/plans', id);
  const files = draftYaml(draft, id);
  const taken = out === undefined ? [folder].filter(existsSync) : Object.keys(files).map((name) => join(folder, name)).filter(existsSync);
  if (taken.length > 0) fail(file, `${taken.map((name) => relative(root, name) || name).join(', ')} exists`, 'a place where nothing is overwritten', 'Choose another place with --out <folder>, or another name with --id <id>.');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  console.log(`${file}: drafted as ${id}`);
  for (const line of draftSummary(draft)) console.log(line);
  console.log(`written: ${Object.keys(files).map((name) => relative(root, join(folder, name))).join(', ')}; complete every null, then npm run check:content`);
}

async function reportRecall(folder: string): Promise<void> {
  const { documents, skipped, missing } = await measureRecall(folder, root);
  if (documents.length === 0) fail(folder, 'no document whose entry is in content/plans/', 'the source documents of the plans', 'Give their folder after --recall, or set SOURCES_DIR.');
  for (const line of recallTable(documents)) console.log(line);
  for (const { plan, differences } of documents) for (const difference of differences) console.log(`${plan}  ${difference}`);
  for (const line of skipped) console.log(`skipped: ${line}`);
  for (const plan of missing) console.log(`no document found for content/plans/${plan}`);
}

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { id: { type: 'string' }, out: { type: 'string' }, recall: { type: 'boolean' } } });
  if (values.recall === true) await reportRecall(positionals[0] ?? process.env['SOURCES_DIR'] ?? join(root, '../shared/sources'));
  else if (positionals.length === 1) await draftEntry(positionals[0]!, values.id ?? null, values.out);
  else fail('import:plan', `${positionals.length} files`, 'one file', usage);
} catch (error) {
  if (error instanceof ImportError) console.error(error.message);
  else if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) console.error(`import:plan: ${error.message} ${usage}`);
  else throw error;
  process.exitCode = 1;
}
