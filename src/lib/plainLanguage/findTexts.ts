import { EVENT_DOCUMENT, EVENT_MAPPING, EVENT_POP, EVENT_SCALAR, EVENT_SEQUENCE, getScalarValue, parseEvents } from 'js-yaml';
import type { LintedText } from './lintTexts.ts';

/** A text of a file with its place: where it stands in the tree, in which block, on which lines. */
export interface PlacedText extends LintedText {
  /** `messages[1].text`; `body` in a prose page. */
  field: string;
  /** The block an exception in facts.yaml names: `messages`, `clauses.3`. */
  block: string;
  /** First and last line in the file, counted from 1. */
  lines: [number, number];
}

/** Written once for all languages, or by machine: nothing to read. */
const noWords = new Set(['cite', 'roleCite', 'inPerson', 'translatedFrom']);
/** Words people type into a search. */
const searched = new Set(['keywords', 'aliases', 'forms', 'secondNames']);

const lineCounter = (raw: string) => {
  const starts = [0];
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset: number): number => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
};

const fieldName = (path: readonly (string | number)[]): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');

/** As `translationBlocks` names them: the top-level key, and the next one where that holds a map that is no single statement. */
const blockName = ([first, second]: readonly (string | number)[]): string => (typeof second === 'string' && second !== 'text' ? `${first}.${second}` : String(first));

/**
 * The texts of a YAML file in their order. Positions come from the events of js-yaml, the parser the site is read with.
 * `'answer: { text: "Có." }' => [{ text: 'Có.', field: 'answer.text', block: 'answer', lines: [1, 1], … }]`
 * @throws YAMLException when the file is no YAML.
 */
export function findYamlTexts(raw: string): PlacedText[] {
  const lineOf = lineCounter(raw);
  const texts: PlacedText[] = [];
  // One level per open map or list; in a map, `key` is undefined while the next scalar is a key.
  const open: ({ list: true; next: number } | { list: false; key: string | undefined })[] = [];
  const path = () => open.map((level) => (level.list ? level.next : level.key!));
  const closeValue = () => {
    const level = open.at(-1);
    if (level?.list === true) level.next += 1;
    else if (level !== undefined) level.key = undefined;
  };
  for (const event of parseEvents(raw, {})) {
    if (event.type === EVENT_SEQUENCE) open.push({ list: true, next: 0 });
    else if (event.type === EVENT_MAPPING) open.push({ list: false, key: undefined });
    else if (event.type === EVENT_POP) {
      open.pop();
      closeValue();
    } else if (event.type === EVENT_SCALAR) {
      const level = open.at(-1);
      const value = getScalarValue(raw, event);
      if (level?.list === false && level.key === undefined) {
        level.key = value;
        continue;
      }
      const at = path();
      if (/\p{L}/u.test(value) && !at.some((part) => noWords.has(String(part)))) {
        const block = blockName(at);
        texts.push({ text: value, field: fieldName(at), block, level: block === 'quick' ? 'quick' : 'plain', read: !at.some((part) => searched.has(String(part))), lines: [lineOf(event.valueStart), lineOf(Math.max(event.valueStart, event.valueEnd - 1))] });
      }
      closeValue();
    } else if (event.type !== EVENT_DOCUMENT) throw new Error('A words file holds an anchor or an alias, which the content does not use. Write the text out.');
  }
  return texts;
}

/** What a reader sees of a line of Markdown: no marks, no addresses, no tags, no code. */
const seen = (line: string): string =>
  line
    .replace(/`[^`]*`/g, 'mã')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|\{[^}]*\}/g, ' ')
    .replace(/\*\*|__|(?<![\p{L}\d])[*_]|[*_](?![\p{L}\d])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The texts of a prose page: its head, and each paragraph, heading, list item and table cell of its body.
 * The pages use little of Markdown, so lines are read as they are; code, imports and tags are left out.
 */
export function findProseTexts(raw: string): PlacedText[] {
  const [matter = ''] = /^---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(raw) ?? [];
  const inner = matter.replace(/^---\r?\n/, '\n').replace(/---\r?\n$/, '');
  const texts = findYamlTexts(inner);
  let paragraph: { words: string[]; from: number; to: number } | undefined;
  const close = () => {
    const words = paragraph === undefined ? '' : seen(paragraph.words.join(' '));
    if (/\p{L}/u.test(words)) texts.push({ text: words, field: 'body', block: 'body', level: 'plain', read: true, lines: [paragraph!.from, paragraph!.to] });
    paragraph = undefined;
  };
  let fenced = false;
  const before = matter.split('\n').length - 1;
  raw.slice(matter.length).split(/\r?\n/).forEach((line, index) => {
    const number = before + index + 1;
    const fence = /^\s*(?:```|~~~)/.test(line);
    if (fence) fenced = !fenced;
    if (fence || fenced || line.trim() === '' || /^(?:import|export) /.test(line) || /^\s*\|?[\s:|-]+\|?$/.test(line)) return close();
    const start = /^\s*(?:#{1,6} |[-*+] |\d+[.)] |> )/.exec(line)?.[0];
    if (line.trimStart().startsWith('|')) {
      close();
      for (const cell of line.split('|')) {
        paragraph = { words: [cell], from: number, to: number };
        close();
      }
      return;
    }
    if (start !== undefined) close();
    paragraph = { words: [...(paragraph?.words ?? []), line.slice(start?.length ?? 0)], from: paragraph?.from ?? number, to: number };
    if (start?.includes('#') === true) close();
  });
  close();
  return texts;
}

/** The line a finding stands on: in a text of several lines, the first that holds its beginning. */
export function lineOfWords(raw: string, { lines: [first, last] }: PlacedText, words: string): number {
  if (first === last) return first;
  const lines = raw.split('\n').slice(first - 1, last);
  const [beginning = ''] = words.replace(/…$/u, '').split(' ');
  const attempts = [words, words.split(' ').slice(0, 3).join(' '), words.split(' ').slice(0, 2).join(' '), beginning];
  for (const attempt of attempts) {
    const index = lines.findIndex((line) => line.includes(attempt));
    if (index >= 0) return first + index;
  }
  return first;
}
