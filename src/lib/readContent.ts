import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import { checkReferences } from './checkReferences.ts';
import { checkWords } from './checkWords.ts';
import { locales, sourceLocale, translationLocales, isLocale, type Locale } from './locales.ts';
import { versionsFile, type PictureVersion } from './pictureVersions.ts';
import { ContentError, type Problem } from './problems.ts';
import { agencyFacts, agencyTranslation, agencyWords, type AgencyFacts, type AgencyWords } from './schemas/agency.ts';
import { articleFacts, articleTranslation, articleWords, type ArticleFacts, type ArticleWords } from './schemas/article.ts';
import { packFacts, packTranslation, packWords, type PackFacts, type PackWords } from './schemas/pack.ts';
import { campaignFacts, campaignTranslation, campaignWords, type CampaignFacts, type CampaignWords } from './schemas/campaign.ts';
import { changeFacts, changeTranslation, changeWords, type ChangeFacts, type ChangeWords } from './schemas/change.ts';
import { comparisonFacts, comparisonTranslation, comparisonWords, type ComparisonFacts, type ComparisonWords } from './schemas/comparison.ts';
import { correctionFacts, correctionTranslation, correctionWords, type CorrectionFacts, type CorrectionWords } from './schemas/correction.ts';
import { glossaryFacts, glossaryTranslation, glossaryWords, type GlossaryFacts, type GlossaryWords } from './schemas/glossaryTerm.ts';
import { guideFacts, guideTranslation, guideWords, type GuideFacts, type GuideWords } from './schemas/guide.ts';
import { infographicFacts, infographicTranslation, infographicWords, pictureVersions as pictureVersionsSchema, type InfographicFacts, type InfographicWords } from './schemas/infographic.ts';
import { indicatorFacts, indicatorTranslation, indicatorWords, type IndicatorFacts, type IndicatorWords } from './schemas/indicator.ts';
import { interfaceWords, type InterfaceWords } from './schemas/interfaceWords.ts';
import { documentFacts, documentTranslation, documentWords, type DocumentFacts, type DocumentWords } from './schemas/legalDocument.ts';
import { planFacts, planTranslation, planWords, type PlanFacts, type PlanWords } from './schemas/plan.ts';
import { topicFacts, topicTranslation, topicWords, type TopicFacts, type TopicWords } from './schemas/topic.ts';
import { checkWriting } from './text.ts';
import { mergeTranslation, translationStatus, type TranslationStatus } from './translation.ts';

/** One folder of content: facts once, words per language. A language without a file is absent from `words`. */
export interface Entry<Facts, Words> {
  id: string;
  facts: Facts;
  words: Partial<Record<Locale, Words>>;
  /** Per translation, per block: was it made from today's Vietnamese? */
  translation: Partial<Record<Locale, Map<string, TranslationStatus>>>;
}

/** All content, checked: what pages, scripts and tests read. */
export interface Content {
  documents: Map<string, Entry<DocumentFacts, DocumentWords>>;
  articles: Map<string, Entry<ArticleFacts, ArticleWords>>;
  plans: Map<string, Entry<PlanFacts, PlanWords>>;
  agencies: Map<string, Entry<AgencyFacts, AgencyWords>>;
  topics: Map<string, Entry<TopicFacts, TopicWords>>;
  glossary: Map<string, Entry<GlossaryFacts, GlossaryWords>>;
  infographics: Map<string, Entry<InfographicFacts, InfographicWords>>;
  guides: Map<string, Entry<GuideFacts, GuideWords>>;
  comparisons: Map<string, Entry<ComparisonFacts, ComparisonWords>>;
  indicators: Map<string, Entry<IndicatorFacts, IndicatorWords>>;
  campaigns: Map<string, Entry<CampaignFacts, CampaignWords>>;
  packs: Map<string, Entry<PackFacts, PackWords>>;
  changes: Map<string, Entry<ChangeFacts, ChangeWords>>;
  /** Published versions of each infographic; read beside its words. */
  pictureVersions: Map<string, PictureVersion[]>;
  corrections: Map<string, Entry<CorrectionFacts, CorrectionWords>>;
  interface: Record<Locale, InterfaceWords>;
}

/** What YAML files may hold beside the entries' folders; anything else in content/ is refused, so nothing is skipped in silence. */
const otherFolders = new Set(['ui', 'pages']);

interface Kind<F extends z.ZodType, W extends z.ZodType> {
  facts: F;
  words: W;
  translation: z.ZodType;
  /** True where an entry may wait for its words: the outline has 48 articles, explained one by one. */
  wordsMayWait: boolean;
  /** True where there may be no entry at all, and no folder: corrections, until one is needed. */
  mayBeEmpty?: boolean;
}

const kinds = {
  documents: { facts: documentFacts, words: documentWords, translation: documentTranslation, wordsMayWait: false },
  articles: { facts: articleFacts, words: articleWords, translation: articleTranslation, wordsMayWait: true },
  plans: { facts: planFacts, words: planWords, translation: planTranslation, wordsMayWait: false },
  agencies: { facts: agencyFacts, words: agencyWords, translation: agencyTranslation, wordsMayWait: false },
  topics: { facts: topicFacts, words: topicWords, translation: topicTranslation, wordsMayWait: false },
  glossary: { facts: glossaryFacts, words: glossaryWords, translation: glossaryTranslation, wordsMayWait: false },
  infographics: { facts: infographicFacts, words: infographicWords, translation: infographicTranslation, wordsMayWait: false },
  guides: { facts: guideFacts, words: guideWords, translation: guideTranslation, wordsMayWait: false },
  comparisons: { facts: comparisonFacts, words: comparisonWords, translation: comparisonTranslation, wordsMayWait: false },
  indicators: { facts: indicatorFacts, words: indicatorWords, translation: indicatorTranslation, wordsMayWait: false },
  campaigns: { facts: campaignFacts, words: campaignWords, translation: campaignTranslation, wordsMayWait: false },
  packs: { facts: packFacts, words: packWords, translation: packTranslation, wordsMayWait: true },
  changes: { facts: changeFacts, words: changeWords, translation: changeTranslation, wordsMayWait: false },
  corrections: { facts: correctionFacts, words: correctionWords, translation: correctionTranslation, wordsMayWait: false, mayBeEmpty: true },
} satisfies Record<string, Kind<z.ZodType, z.ZodType>>;

/** The kinds of entries, each a folder of content/. */
export type EntryKind = keyof typeof kinds;
export const entryKinds = Object.keys(kinds) as EntryKind[];

const show = (value: unknown): string => {
  const json = JSON.stringify(value);
  return json === undefined ? 'nothing' : json.length > 90 ? `${json.slice(0, 90)}…` : json;
};

const fieldName = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`)).join('');

function schemaProblem(issue: z.core.$ZodIssue, data: unknown, file: string): Problem {
  let found: unknown = data;
  for (const part of issue.path) found = (found as Record<PropertyKey, unknown> | null | undefined)?.[part];
  const field = fieldName(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return { file, field, found: `unknown ${issue.keys.map((key) => `"${key}"`).join(', ')}`, expected: 'only fields of the schema', action: 'Correct the spelling or remove it; the fields are described in src/lib/schemas/.' };
    case 'invalid_type':
      return found === undefined
        ? { file, field, found: 'nothing', expected: issue.expected, action: 'Add the missing field; write null where the source says nothing and the schema allows it.' }
        : { file, field, found: show(found), expected: issue.expected, action: 'Write a value of that type; put texts with ":" or "#" in quotes.' };
    case 'invalid_value':
      return { file, field, found: show(found), expected: `one of ${issue.values.map(show).join(', ')}`, action: 'Use one of these.' };
    case 'invalid_union':
      return {
        file,
        field,
        found: show(found),
        expected: issue.message === 'Invalid input' ? 'one of the forms described in the schema' : issue.message,
        action: found === undefined ? 'Add the missing field.' : 'Compare with another entry and with src/lib/schemas/.',
      };
    default:
      return { file, field, found: show(found), expected: issue.message.replace(/^(Invalid input|Too small|Too big): expected /, ''), action: 'Correct the value.' };
  }
}

/**
 * Reads and checks the whole `content/` folder below `root`.
 * @throws ContentError with every problem found, not only the first.
 */
export function readContent(root: string = process.cwd()): Content {
  const problems: Problem[] = [];
  /** Entries whose facts cannot be read: what cites them is not reported as well, or one fault would hide among a hundred. */
  const unreadable = new Set<string>();
  const base = join(root, 'content');
  const name = (file: string) => relative(root, file).split(sep).join('/');

  const readYaml = (file: string): unknown => {
    const raw = readFileSync(file, 'utf8');
    problems.push(...checkWriting(raw, name(file)));
    try {
      return load(raw, { filename: name(file) });
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      problems.push({ file: name(file), field: error.mark ? `line ${error.mark.line + 1}` : '', found: `broken YAML (${error.reason})`, expected: 'valid YAML', action: 'Look for a missing quote, a tab, or a ":" inside an unquoted text on that line.' });
      return undefined;
    }
  };

  const parse = <S extends z.ZodType>(schema: S, data: unknown, file: string): z.output<S> | undefined => {
    if (data === undefined) return undefined;
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    problems.push(...result.error.issues.map((issue) => schemaProblem(issue, data, name(file))));
    return undefined;
  };

  const folders = (folder: string): string[] => {
    if (!existsSync(folder)) {
      problems.push({ file: name(folder), field: '', found: 'no such folder', expected: 'the entries of the site', action: 'Restore the folder.' });
      return [];
    }
    return readdirSync(folder).sort().filter((entry) => {
      if (statSync(join(folder, entry)).isDirectory()) return true;
      problems.push({ file: name(join(folder, entry)), field: '', found: 'a file beside the entries', expected: 'one folder per entry', action: 'Move it into its entry, or out of content/.' });
      return false;
    });
  };

  const readEntries = <F extends z.ZodType, W extends z.ZodType>(folder: string, kind: Kind<F, W>) => {
    const entries = new Map<string, Entry<z.output<F>, z.output<W>>>();
    for (const id of kind.mayBeEmpty === true && !existsSync(join(base, folder)) ? [] : folders(join(base, folder))) {
      const here = join(base, folder, id);
      const files = readdirSync(here).sort();
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) problems.push({ file: name(here), field: '', found: `the folder name "${id}"`, expected: 'an id of lower-case ASCII letters, digits and hyphens', action: 'Rename the folder (write đ as d).' });
      for (const file of files) {
        if (file === 'facts.yaml' || (file.endsWith('.yaml') && isLocale(file.slice(0, -5))) || (folder === 'infographics' && file === 'versions.json')) continue;
        problems.push({ file: name(join(here, file)), field: '', found: 'a file the reader does not know', expected: `facts.yaml or ${locales.map((locale) => `${locale}.yaml`).join(', ')}`, action: 'Rename or remove it.' });
      }
      if (!files.includes('facts.yaml')) {
        problems.push({ file: name(join(here, 'facts.yaml')), field: '', found: 'no such file', expected: 'the facts of the entry', action: 'Add facts.yaml.' });
        unreadable.add(`${folder}/${id}`);
        continue;
      }
      const facts = parse(kind.facts, readYaml(join(here, 'facts.yaml')), join(here, 'facts.yaml'));
      const entry: Entry<z.output<F>, z.output<W>> = { id, facts: facts as z.output<F>, words: {}, translation: {} };
      if (facts !== undefined) entries.set(id, entry);
      else unreadable.add(`${folder}/${id}`);

      const sourceFile = join(here, `${sourceLocale}.yaml`);
      const sourceRaw = existsSync(sourceFile) ? readYaml(sourceFile) : undefined;
      const source = parse(kind.words, sourceRaw, sourceFile);
      if (source !== undefined) entry.words[sourceLocale] = source;
      else if (!existsSync(sourceFile) && !kind.wordsMayWait) problems.push({ file: name(sourceFile), field: '', found: 'no such file', expected: 'the Vietnamese words of the entry', action: 'Write the Vietnamese first.' });

      for (const locale of translationLocales) {
        const file = join(here, `${locale}.yaml`);
        if (!existsSync(file)) continue;
        if (!existsSync(sourceFile)) {
          problems.push({ file: name(file), field: '', found: 'a translation without its source', expected: `${sourceLocale}.yaml beside it`, action: 'Restore the Vietnamese, or remove the translation too.' });
          continue;
        }
        const translated = parse(kind.translation, readYaml(file), file) as { translatedFrom?: Record<string, string> } | undefined;
        if (translated === undefined || source === undefined) continue;
        const { translatedFrom, ...translatedWords } = translated;
        entry.words[locale] = mergeTranslation(source, translatedWords, name(file), problems);
        entry.translation[locale] = translationStatus(sourceRaw as object, translatedFrom);
      }
    }
    return entries;
  };

  if (existsSync(base)) {
    for (const folder of readdirSync(base)) {
      if (folder in kinds || otherFolders.has(folder) || folder.endsWith('.md')) continue;
      problems.push({ file: name(join(base, folder)), field: '', found: 'a folder the reader does not know', expected: [...entryKinds, ...otherFolders].join(', '), action: 'Rename or remove it.' });
    }
  }

  for (const file of existsSync(join(base, 'ui')) ? readdirSync(join(base, 'ui')) : []) {
    if (file.endsWith('.yaml') && isLocale(file.slice(0, -5))) continue;
    problems.push({ file: name(join(base, 'ui', file)), field: '', found: 'a file the reader does not know', expected: locales.map((locale) => `${locale}.yaml`).join(', '), action: 'Rename or remove it, or add its language to src/lib/locales.ts.' });
  }
  const interfaceByLocale = {} as Record<Locale, InterfaceWords>;
  for (const locale of locales) {
    const file = join(base, 'ui', `${locale}.yaml`);
    if (!existsSync(file)) problems.push({ file: name(file), field: '', found: 'no such file', expected: 'the interface words of this language', action: 'Add it; every language of src/lib/locales.ts needs one.' });
    else {
      const parsed = parse(interfaceWords, readYaml(file), file);
      if (parsed !== undefined) interfaceByLocale[locale] = parsed;
    }
  }

  const content: Content = {
    documents: readEntries('documents', kinds.documents),
    articles: readEntries('articles', kinds.articles),
    plans: readEntries('plans', kinds.plans),
    agencies: readEntries('agencies', kinds.agencies),
    topics: readEntries('topics', kinds.topics),
    glossary: readEntries('glossary', kinds.glossary),
    infographics: readEntries('infographics', kinds.infographics),
    guides: readEntries('guides', kinds.guides),
    comparisons: readEntries('comparisons', kinds.comparisons),
    indicators: readEntries('indicators', kinds.indicators),
    campaigns: readEntries('campaigns', kinds.campaigns),
    packs: readEntries('packs', kinds.packs),
    changes: readEntries('changes', kinds.changes),
    corrections: readEntries('corrections', kinds.corrections),
    pictureVersions: new Map(),
    interface: interfaceByLocale,
  };
  for (const id of content.infographics.keys()) {
    const file = join(root, versionsFile(id));
    if (!existsSync(file)) continue;
    // JSON is YAML: one reader, one kind of error.
    const versions = parse(pictureVersionsSchema, readYaml(file), file);
    if (versions !== undefined) content.pictureVersions.set(id, versions as PictureVersion[]);
  }
  problems.push(...checkReferences(content, unreadable), ...checkWords(content));
  if (problems.length > 0) throw new ContentError(problems);
  return content;
}
