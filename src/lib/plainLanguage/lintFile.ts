import type { Locale } from '../locales.ts';
import type { Exceptions } from '../schemas/common.ts';
import { sourceLocale } from '../locales.ts';
import { findProseTexts, findYamlTexts, lineOfWords, type PlacedText } from './findTexts.ts';
import { lintTexts, type Finding } from './lintTexts.ts';

/** A words file: where it is, what it holds, and what its entry excuses. */
export interface WordsFile {
  /** Relative to the project: `content/topics/x/vi.yaml`. */
  file: string;
  raw: string;
  locale: Locale;
  /** The exceptions of the entry's facts.yaml. */
  exceptions: NonNullable<Exceptions>;
}

/** A finding with its place. */
export interface PlacedFinding extends Finding {
  file: string;
  line: number;
  field: string;
}

/** Folders whose texts are written for officers about their own work. */
const officersFolders = new Set(['agencies', 'comparisons', 'documents', 'indicators', 'plans']);
/** Official names, which are not ours to reword: `content/documents/` titles, names of agencies and targets, the law's own headings. */
const officialNames: Readonly<Record<string, RegExp>> = { documents: /^(?:title|shortTitle|outline\.|defects\.)/, agencies: /^name$/, indicators: /^name$/ };

const textsOf = (file: string, raw: string): PlacedText[] => (file.endsWith('.mdx') ? findProseTexts(raw) : findYamlTexts(raw));

/**
 * What could be said more plainly in one file, line by line. An exception of facts.yaml takes a block off, as in the content check.
 * @throws YAMLException when the file is no YAML.
 */
export function lintFile({ file, raw, locale, exceptions }: WordsFile, kept: RegExp | undefined): PlacedFinding[] {
  const folder = file.split('/')[1] ?? '';
  const texts = textsOf(file, raw);
  return lintTexts(texts, { locale, forOfficers: officersFolders.has(folder), kept })
    .flatMap((findings, index) =>
      findings
        .filter(({ rule }) => {
          const { block } = texts[index]!;
          if (rule === 'legalese' && officialNames[folder]?.test(block) === true) return false;
          return !exceptions.some((exception) => exception.rule === (rule as string) && exception.in === (locale === sourceLocale ? block : `${locale}:${block}`));
        })
        .map((finding): PlacedFinding => ({ ...finding, file, line: lineOfWords(raw, texts[index]!, finding.words), field: texts[index]!.field })),
    )
    .sort((a, b) => a.line - b.line);
}

/** `content/topics/x/vi.yaml:4  answer.text  legalese: found "căn cứ vào". Write "theo" or "dựa vào".` */
export function formatFinding({ file, line, field, rule, level, words, detail, better }: PlacedFinding): string {
  const found = detail === undefined ? `found "${words}"` : `found ${detail}, "${words}"`;
  const remedy = { 'sentence-length': 'Split it.', 'one-idea': 'See whether it reads better as two sentences.', abbreviation: 'Write it out, or put its long form beside it.' }[rule as string];
  const wording = better.length === 0 ? (remedy ?? 'Say it in everyday words.') : `Better: ${better.map((words) => `"${words}"`).join(' or ')}.`;
  return `${file}:${line}  ${field}  ${rule}${level === 'hint' ? ' (hint)' : ''}: ${found}. ${wording}`;
}
