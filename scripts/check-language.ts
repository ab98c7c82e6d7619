import { YAMLException } from 'js-yaml';
import { locales } from '../src/lib/locales.ts';
import { formatFinding, lintFile } from '../src/lib/plainLanguage/lintFile.ts';
import { languageRules } from '../src/lib/plainLanguage/lintTexts.ts';
import { glossaryNames, readWordsFiles } from '../src/lib/plainLanguage/readWordsFiles.ts';
import { ContentError } from '../src/lib/problems.ts';

// Lists what could be said more plainly and exits 1 when there is an error. `npm run check:language -- --hints topics/` shows the hints of the files whose path holds "topics/" too.
const args = process.argv.slice(2);
const unknown = args.filter((arg) => arg.startsWith('-') && arg !== '--hints');
const parts = args.filter((arg) => !arg.startsWith('-'));
try {
  if (unknown.length > 0) throw new Error(`check-language: found ${unknown.join(', ')}; expected --hints or parts of paths. Run "npm run check:language -- --hints topics/".`);
  const all = readWordsFiles();
  const files = all.filter(({ file }) => parts.length === 0 || parts.some((part) => file.includes(part)));
  if (files.length === 0) throw new Error(`check-language: no words file has ${parts.map((part) => `"${part}"`).join(' or ')} in its path; expected a part such as "topics/khong-ranh-dien-thoai".`);
  const kept = Object.fromEntries(locales.map((locale) => [locale, glossaryNames(all, locale)]));
  const findings = files.flatMap((file) => {
    try {
      return lintFile(file, kept[file.locale]);
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      throw new Error(`${file.file}${error.mark ? `:${error.mark.line + 1}` : ''}  found broken YAML (${error.reason}); expected valid YAML. Run "npm run check:content".`);
    }
  });
  const hintsToo = args.includes('--hints');
  for (const finding of findings) if (hintsToo || finding.level === 'error') console.log(formatFinding(finding));
  const count = (level: string, rule?: string) => findings.filter((finding) => finding.level === level && (rule === undefined || finding.rule === rule)).length;
  const byRule = (level: string) => languageRules.filter((rule) => count(level, rule) > 0).map((rule) => `${rule} ${count(level, rule)}`).join(', ') || 'none';
  console.log(`\nlanguage: ${files.length} files, ${count('error')} errors (${byRule('error')}), ${count('hint')} hints (${byRule('hint')})${hintsToo || count('hint') === 0 ? '' : '; --hints lists them'}`);
  process.exitCode = count('error') === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
