import { printedSection, taskCode } from './citations.ts';
import { formatDeadline, lastDay } from './deadlines.ts';
import { locales, type Locale } from './locales.ts';
import type { Content, Entry } from './readContent.ts';
import type { Site } from './site.ts';
import { taskStatus } from './taskStatus.ts';

/** What a value of a column may be; lists are written with "; " between their items in CSV, words with one column per language. */
export type FieldType = 'string' | 'integer' | 'boolean' | 'list' | 'words' | 'object' | 'objects';

export interface Field {
  name: string;
  type: FieldType;
  /** True where the source, or the site, may say nothing: `null` in JSON, empty in CSV. */
  nullable?: boolean;
  description: string;
}

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Row = Record<string, Value>;

export interface DataTable {
  name: string;
  title: string;
  fields: readonly Field[];
  rows: readonly Row[];
}

/** The words of an entry in every language that has them. `{ vi: 'Luật', en: 'Law' }` */
const inLanguages = <W>(entry: Entry<unknown, W>, pick: (words: W) => string | null | undefined): Record<string, string> =>
  Object.fromEntries(locales.flatMap((locale: Locale) => { const words = entry.words[locale]; const text = words === undefined ? null : pick(words); return text === null || text === undefined ? [] : [[locale, text]]; }));

const idField: Field = { name: 'id', type: 'string', description: 'The entry, the same in every language and for ever; part of its address.' };
const reviewField: Field = { name: 'review', type: 'object', nullable: true, description: 'Who reviewed the words, in what role, when, against which text; null: nobody yet.' };

/** The tables of the open data, made from the content and nothing else. */
export function dataTables(site: Site): DataTable[] {
  const { content } = site;
  const ui = content.interface.vi;
  const all = <K extends keyof Content>(kind: K) => [...(content[kind] as Map<string, Entry<never, never>>).values()] as (Content[K] extends Map<string, infer E> ? E : never)[];
  return [
    {
      name: 'documents', title: 'The law, the decree, the plans',
      fields: [idField,
        { name: 'kind', type: 'string', description: 'law, decree, decision, plan, strategy or dispatch.' },
        { name: 'number', type: 'string', nullable: true, description: 'As printed; null where our copy leaves it blank.' },
        { name: 'title', type: 'words', description: 'Title.' },
        { name: 'issuer', type: 'string', description: 'Agency id.' },
        { name: 'issued', type: 'string', nullable: true, description: 'Day or month, ISO 8601.' },
        { name: 'inForce', type: 'string', nullable: true, description: 'Day, ISO 8601.' },
        { name: 'status', type: 'string', description: 'in-force, historic or unknown.' },
        { name: 'completeness', type: 'string', description: 'full, body-only or facts-only: how much of the text we hold.' },
        { name: 'links', type: 'list', description: 'Official addresses as other sources give them; not opened by us unless the site says so.' }],
      rows: all('documents').map((entry) => ({ id: entry.id, kind: entry.facts.kind, number: entry.facts.number, title: inLanguages(entry, ({ title }) => title), issuer: entry.facts.issuer, issued: entry.facts.issued, inForce: entry.facts.inForce, status: entry.facts.status, completeness: entry.facts.completeness, links: entry.facts.links.map(({ url }) => url) })),
    },
    {
      name: 'articles', title: 'The 48 articles of the law, in our words',
      fields: [idField,
        { name: 'article', type: 'integer', description: 'Number of the article.' },
        { name: 'chapter', type: 'string', description: 'Chapter, Roman numeral.' },
        { name: 'section', type: 'integer', nullable: true, description: 'Section of the chapter; null where it has none.' },
        { name: 'clauses', type: 'integer', description: 'Number of clauses.' },
        { name: 'points', type: 'integer', description: 'Number of points.' },
        { name: 'title', type: 'words', description: 'Our plain title.' },
        { name: 'sentence', type: 'words', description: 'The article in one sentence of ours.' },
        { name: 'audiences', type: 'list', description: 'Whom it concerns, ids of the guides.' },
        { name: 'duties', type: 'list', description: 'Who must do something: agency id and citation.' },
        { name: 'figures', type: 'list', description: 'Numbers and dates that the clauses name.' },
        reviewField],
      rows: all('articles').map((entry) => ({ id: entry.id, article: entry.facts.article, chapter: entry.facts.chapter, section: entry.facts.section, clauses: Object.keys(entry.facts.clauses).length, points: Object.values(entry.facts.clauses).flat().length, title: inLanguages(entry, ({ title }) => title), sentence: inLanguages(entry, ({ sentence }) => sentence), audiences: entry.facts.audiences ?? [], duties: (entry.facts.duties ?? []).map(({ who, cite }) => `${who} ${cite}`), figures: entry.facts.figures ?? [], review: entry.facts.review ?? null })),
    },
    {
      name: 'tasks', title: 'Tasks of the plans, by the "six clear points"',
      fields: [idField,
        { name: 'plan', type: 'string', description: 'Plan id, as in documents.' },
        { name: 'code', type: 'string', nullable: true, description: 'The number or section printed before the task; null where our copy has lost it.' },
        { name: 'codeInferred', type: 'boolean', description: 'True where the number follows from the place in the list only.' },
        { name: 'group', type: 'string', nullable: true, description: 'Group of the list.' },
        { name: 'lead', type: 'list', description: 'Agency ids of those who carry it out.' },
        { name: 'support', type: 'list', nullable: true, description: 'Agency ids of those who cooperate; null: not stated.' },
        { name: 'deadline', type: 'objects', description: 'Each: kind, lastDay (ISO day, for sorting), text (Vietnamese, with the precision of the source), agencies it binds.' },
        { name: 'product', type: 'list', nullable: true, description: 'Products named, in Vietnamese; null: not stated.' },
        { name: 'basis', type: 'objects', description: 'Clauses of the law that the plan cites: cite, fit (matches, partial, wrong), actual (where the text really stands).' },
        { name: 'source', type: 'object', description: 'document and section.' },
        { name: 'title', type: 'words', description: 'Our short title.' },
        { name: 'summary', type: 'words', description: 'The task in plain words of ours.' },
        { name: 'status', type: 'string', description: 'planned, reported-done, not-measurable (the plan names neither product nor time) or no-public-report (the site knows of none). It is never inferred from a date.' },
        { name: 'reports', type: 'objects', description: 'What became publicly known, oldest first: kind, on (ISO day), evidence (address of the public page).' }],
      rows: all('plans').flatMap((plan) => plan.facts.tasks.map((task) => ({
        id: `${plan.id}/${task.id}`, plan: plan.facts.document,
        code: task.code === undefined ? printedSection(task.id) : task.code.inferred ? null : taskCode(task), codeInferred: task.code?.inferred ?? false, group: task.group ?? null,
        lead: task.leads, support: task.supports,
        deadline: task.deadlines.map((deadline) => ({ kind: deadline.kind, lastDay: lastDay(deadline), text: formatDeadline(deadline, ui, 'vi', plan.words.vi?.tasks[task.id]?.guided ?? null).replaceAll('\u00a0', ' '), agencies: deadline.agencies })),
        product: plan.words.vi?.tasks[task.id]?.products ?? null,
        basis: task.basis.map((basis) => ({ cite: basis.cite, fit: basis.fit, actual: basis.fit === 'matches' ? null : basis.actual })),
        source: { document: plan.facts.document, section: task.id },
        title: inLanguages(plan, (words) => words.tasks[task.id]?.title), summary: inLanguages(plan, (words) => words.tasks[task.id]?.plain),
        status: taskStatus(task), reports: task.reports.map((report) => ({ kind: report.kind, on: report.on, evidence: report.kind === 'not-measurable' ? null : report.evidence })),
      }))),
    },
    {
      name: 'indicators', title: 'Targets the province set itself',
      fields: [idField,
        { name: 'document', type: 'string', description: 'Document id.' },
        { name: 'number', type: 'integer', description: 'Number in the list.' },
        { name: 'group', type: 'string', description: 'Group of the list.' },
        { name: 'name', type: 'words', description: 'Our short name of the target.' },
        { name: 'of', type: 'words', description: 'What the share is a share of; empty where the source prints only a percent sign.' },
        { name: 'unit', type: 'string', description: 'percent, index or count.' },
        { name: 'note', type: 'words', description: 'What the printed target says beyond its number, or what is inferred about it; empty where there is nothing to say.' },
        { name: 'targets', type: 'object', description: 'Year => { comparison: ">=" or "=", value } or null where the source gives none.' },
        { name: 'agency', type: 'string', nullable: true, description: 'Who follows it, agency id.' }],
      rows: all('indicators').map((entry) => ({ id: entry.id, document: entry.facts.document, number: entry.facts.number, group: entry.facts.group, name: inLanguages(entry, ({ name }) => name), of: inLanguages(entry, ({ of }) => of), unit: entry.facts.unit, note: inLanguages(entry, ({ note }) => note), targets: entry.facts.targets, agency: entry.facts.agency })),
    },
    {
      name: 'agencies', title: 'Bodies that the law or a plan gives something to do',
      fields: [idField,
        { name: 'level', type: 'string', description: 'trung-uong (central), tinh (province), xa (commune), to-chuc (organisation outside the State).' },
        { name: 'collective', type: 'boolean', description: 'A group of bodies, not one.' },
        { name: 'predecessor', type: 'string', nullable: true, description: 'Agency id.' },
        { name: 'successor', type: 'string', nullable: true, description: 'Agency id.' },
        { name: 'name', type: 'words', description: 'Name.' }],
      rows: all('agencies').map((entry) => ({ id: entry.id, level: entry.facts.level, collective: entry.facts.collective, predecessor: entry.facts.predecessor, successor: entry.facts.successor, name: inLanguages(entry, ({ name }) => name) })),
    },
    {
      name: 'topics', title: 'Questions people ask',
      fields: [idField,
        { name: 'theme', type: 'string', description: 'What it is about.' },
        { name: 'audiences', type: 'list', description: 'For whom, ids of the guides.' },
        { name: 'articles', type: 'list', description: 'Articles of the law.' },
        { name: 'tasks', type: 'list', description: 'Tasks, as in tasks.' },
        { name: 'question', type: 'words', description: 'The question.' },
        { name: 'answer', type: 'words', description: 'The answer in one sentence.' },
        { name: 'cite', type: 'list', description: 'Citations of the answer.' },
        reviewField],
      rows: all('topics').map((entry) => ({ id: entry.id, theme: entry.facts.theme, audiences: entry.facts.audiences, articles: entry.facts.articles, tasks: entry.facts.tasks, question: inLanguages(entry, ({ question }) => question), answer: inLanguages(entry, ({ answer }) => answer.text), cite: entry.words.vi?.answer.cite ?? [], review: entry.facts.review })),
    },
    {
      name: 'glossary', title: 'Terms, one name per concept and language',
      fields: [idField,
        { name: 'definition', type: 'string', nullable: true, description: 'Where the law defines (article 3) or uses the term; null: it does neither.' },
        { name: 'term', type: 'words', description: 'The agreed name.' },
        { name: 'meaning', type: 'words', description: 'The everyday meaning, in words of ours.' },
        { name: 'example', type: 'words', description: 'An everyday example.' }],
      rows: all('glossary').map((entry) => ({ id: entry.id, definition: entry.facts.definition, term: inLanguages(entry, ({ term }) => term), meaning: inLanguages(entry, ({ meaning }) => meaning), example: inLanguages(entry, ({ example }) => example) })),
    },
  ];
}

/** Where a table's files are. `('tasks', 'csv') => '/du-lieu/tasks.csv'` */
export const dataPath = (table: string, format: 'json' | 'csv' | 'schema.json'): string => `/du-lieu/${table}.${format}`;

const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** A table as JSON: what it is, under what licence, as of which day, and its rows. */
export const tableJson = (site: Site, { name, title, rows }: DataTable): string =>
  `${JSON.stringify({ name, title, version: site.settings.date, licence, source: `${site.settings.url}/du-lieu/`, schema: `${site.settings.url}${dataPath(name, 'schema.json')}`, rows }, null, 1)}\n`;

const schemaOf = ({ type, nullable, description }: Field): object => {
  const base = {
    string: { type: 'string' }, integer: { type: 'integer' }, boolean: { type: 'boolean' }, list: { type: 'array', items: { type: ['string', 'number'] } },
    words: { type: 'object', propertyNames: { enum: [...locales] }, additionalProperties: { type: 'string' } }, object: { type: 'object' }, objects: { type: 'array', items: { type: 'object' } },
  }[type] as { type: string };
  return { ...base, ...(nullable === true ? { type: [base.type, 'null'] } : {}), description };
};

/** The JSON Schema of a table's file (draft 2020-12); every field is described and required. */
export const tableSchema = (site: Site, { name, title, fields }: DataTable): string =>
  `${JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `${site.settings.url}${dataPath(name, 'schema.json')}`, title, type: 'object', required: ['name', 'version', 'licence', 'rows'],
    properties: {
      name: { const: name }, title: { type: 'string' }, version: { type: 'string', format: 'date' }, licence: { const: licence }, source: { type: 'string', format: 'uri' }, schema: { type: 'string', format: 'uri' },
      rows: { type: 'array', items: { type: 'object', additionalProperties: false, required: fields.map((field) => field.name), properties: Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])) } },
    },
  }, null, 1)}\n`;

/** One value as a cell of CSV: quoted where it must be, and never read as a formula. `'=1+1' => "'=1+1"` */
export const csvCell = (value: Value | undefined): string => {
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value)
    ? value.map((item: Value) => (typeof item === 'object' && item !== null ? Object.values(item).filter((part) => part !== null && !(Array.isArray(part) && part.length === 0)).join(' | ') : String(item))).join('; ')
    : typeof value === 'object' ? JSON.stringify(value) : String(value);
  // A spreadsheet must not read our text as a formula.
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A table as CSV (RFC 4180) with a byte order mark, so that spreadsheets read the Vietnamese letters; words have a column per language. */
export function tableCsv({ fields, rows }: DataTable): string {
  const columns = fields.flatMap((field) => (field.type === 'words' ? locales.map((locale) => ({ header: `${field.name}.${locale}`, value: (row: Row) => (row[field.name] as Record<string, string>)[locale] ?? null })) : [{ header: field.name, value: (row: Row) => row[field.name] }]));
  return `\ufeff${[columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ value }) => csvCell(value(row))))].map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** The catalogue of the tables in DCAT (W3C), as JSON-LD. */
export function catalogue(site: Site): string {
  const address = (path: string) => `${site.settings.url}${path}`;
  return `${JSON.stringify({
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
    '@id': address('/du-lieu/'), '@type': 'dcat:Catalog', 'dct:title': site.content.interface.vi.pages.data.title, 'dct:description': site.content.interface.vi.pages.data.description, 'dct:license': { '@id': licence }, 'dct:language': locales,
    'dcat:dataset': dataTables(site).map(({ name, title, rows }) => ({
      '@id': address(`/du-lieu/#${name}`), '@type': 'dcat:Dataset', 'dct:identifier': name, 'dct:title': title, 'dct:modified': site.settings.date, 'dct:license': { '@id': licence }, 'dcat:keyword': [name], 'dct:extent': rows.length,
      'dcat:distribution': (['json', 'csv'] as const).map((format) => ({ '@type': 'dcat:Distribution', 'dcat:downloadURL': { '@id': address(dataPath(name, format)) }, 'dcat:mediaType': format === 'json' ? 'application/json' : 'text/csv', ...(format === 'json' ? { 'dct:conformsTo': { '@id': address(dataPath(name, 'schema.json')) } } : {}) })),
    })),
  }, null, 1)}\n`;
}
