import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import mammoth from 'mammoth';
import { htmlLines } from './htmlLines.ts';
import { ImportError } from './ImportError.ts';

/** One line of the document that is not blank: of a .txt its line, of .docx and .html its paragraph or table row. */
export interface Line {
  number: number;
  text: string;
  /** The cells of a table row; `text` then joins them. */
  cells?: string[];
  /** True where blanks stand before the words: some copies keep only that of a lost row number. */
  indented: boolean;
}

export interface Source {
  /** The file's name, without its folder. */
  file: string;
  lines: Line[];
  /** What was mended while reading, by line, so that nobody looks for it in vain. */
  repairs: { line: number; what: string }[];
}

const extensions = ['.txt', '.docx', '.html'] as const;

/** Cyrillic letters that look like Latin ones; copies made by text recognition mix them in. */
const lookAlikes: Record<string, string> = Object.fromEntries([...'АВЕКМНОРСТУХаеорсухіј'].map((letter, index) => [letter, [...'ABEKMHOPCTYXaeopcyxij'][index]!]));

const fail = (file: string, found: string, expected: string, action: string): never => {
  throw new ImportError([{ file, field: '', found, expected, action }]);
};

function decode(file: string, bytes: Buffer): string {
  if (bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    fail(file, 'text in UTF-16', 'text in UTF-8', 'Save the file again as "UTF-8".');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail(file, 'bytes that are not UTF-8 (an older Vietnamese encoding, or another kind of file)', 'text in UTF-8', 'Open it where its letters look right and save it as "UTF-8".');
  }
}

/** Takes off what copies add to the words: tags, the stars and hashes of Markdown, no-break spaces, blanks in rows. */
const cleanWords = (text: string): string =>
  text
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/^\s*#+\s+/, '')
    .replace(/^\s*\*\s+/, '- ')
    .replaceAll('*', '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** Lines of raw text with their cells, cleaned; blank lines keep their number and are left out. */
function cleanLines(raw: readonly (string | string[])[]): Pick<Source, 'lines' | 'repairs'> {
  const lines: Line[] = [];
  const repairs: Source['repairs'] = [];
  raw.forEach((given, index) => {
    const number = index + 1;
    let whole = Array.isArray(given) ? given.join('\t') : given;
    const repair = (what: string, mended: string) => {
      if (mended !== whole) repairs.push({ line: number, what });
      whole = mended;
    };
    repair('letters that were not composed (NFC)', whole.normalize('NFC'));
    const foreign = [...new Set([...whole].filter((letter) => letter in lookAlikes))];
    repair(`Cyrillic look-alikes ${foreign.join(' ')}`, whole.replace(/\p{Script=Cyrillic}/gu, (letter) => lookAlikes[letter] ?? letter));
    repair('no-break spaces (U+00A0)', whole.replaceAll('\u00a0', ' '));
    const cells = whole.includes('\t') ? whole.split('\t').map(cleanWords) : undefined;
    const text = cells === undefined ? cleanWords(whole) : cells.filter((cell) => cell !== '').join(' | ');
    if (text !== '') lines.push({ number, text, ...(cells === undefined ? {} : { cells }), indented: /^\s/.test(whole) });
  });
  return { lines, repairs };
}

/**
 * Reads a plan's document. A .docx is turned into HTML first, so that both take one path.
 * @throws ImportError naming the file, what was found, what was expected and what to do.
 */
export async function readSource(path: string): Promise<Source> {
  const file = basename(path);
  const extension = extname(path).toLowerCase();
  if (!existsSync(path)) fail(file, 'no such file', 'a document', `Check the path: ${path}`);
  if (statSync(path).isDirectory()) fail(file, 'a folder', 'a document', 'Give the path of one file.');
  if (!(extensions as readonly string[]).includes(extension)) {
    fail(file, extension === '' ? 'a file without an extension' : `a "${extension}" file`, extensions.join(', '), extension === '.doc' || extension === '.pdf' ? 'Open it and save it as .docx.' : 'Convert it to one of these.');
  }
  const bytes = readFileSync(path);
  if (bytes.length === 0) fail(file, 'an empty file', 'a document with text', 'Look for the complete file.');
  let raw: (string | string[])[];
  let recounted = false;
  if (extension === '.txt') raw = decode(file, bytes).split(/\r\n|\r|\n/);
  else {
    let html: string;
    if (extension === '.html') html = decode(file, bytes);
    else {
      try {
        html = (await mammoth.convertToHtml({ buffer: bytes })).value;
      } catch (error) {
        return fail(file, `a .docx that cannot be opened (${error instanceof Error ? error.message : String(error)})`, 'a Word document', 'Open it in a word processor and save it as .docx again.');
      }
    }
    recounted = extension === '.docx' && html.includes('<ol');
    raw = htmlLines(html).map((line) => ('cells' in line ? line.cells : line.text));
  }
  const { lines, repairs } = cleanLines(raw);
  if (lines.length === 0) fail(file, 'a file without any words', 'a document with text', 'A scanned document needs text recognition first.');
  // Word keeps the marks of a numbered list apart from its words, and whether they are letters is lost on the way.
  if (recounted) repairs.push({ line: lines[0]!.number, what: 'numbers of Word lists were counted anew, letters became numbers; compare all ids, beginning with' });
  return { file, lines, repairs };
}
