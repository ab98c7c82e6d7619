import { pathToFileURL } from 'node:url';
import { audiences } from '../src/lib/audiences.ts';
import { locales } from '../src/lib/locales.ts';
import { formProblems } from '../src/lib/parity.ts';
import { printPath, type PrintForm } from '../src/lib/printFiles.ts';
import { ContentError, type Problem } from '../src/lib/problems.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import { fontHash } from './cards/fonts.ts';
import { codeHash, keepFiles, type FileToMake, type Kept } from './keepFiles.ts';
import { drawSheet } from './print/drawSheet.ts';
import { layoutLargePrint, layoutLeaflet, layoutPoster, type Layout } from './print/layout.ts';
import { posterTexts, sheetForm, topicSheet, type About } from './print/texts.ts';

/** A sheet to be printed: its words, by which an unchanged one is known, and its sides. */
interface Sheet {
  form: PrintForm;
  of: 'topic' | 'audience';
  id: string;
  about: About;
  title: string;
  words: unknown;
  layout: Layout;
}

/** Every sheet: two of each topic and a poster of each audience, in each language that has its words. */
const allSheets = (site: Site): Sheet[] => [
  ...[...site.content.topics.keys()].flatMap((id) =>
    locales.flatMap((locale): Sheet[] => {
      const words = topicSheet(site, id, locale);
      if (words === undefined) return [];
      const sheet = { of: 'topic' as const, id, about: words.about, title: words.question.text, words };
      return [{ ...sheet, form: 'chu-lon', layout: layoutLargePrint(words) }, { ...sheet, form: 'to-gap', layout: layoutLeaflet(words) }];
    }),
  ),
  ...audiences.flatMap((id) =>
    locales.flatMap((locale): Sheet[] => {
      const words = posterTexts(site, id, locale);
      return words === undefined ? [] : [{ form: 'ap-phich', of: 'audience', id, about: words.about, title: words.title.text, words, layout: layoutPoster(words) }];
    }),
  ),
];

/** What cannot be printed: letters that no font has, words that do not fit a leaflet or a poster, sheets that differ from their topic. To be asked before anything is drawn. */
export const checkPrint = (site: Site): Problem[] => [
  ...allSheets(site).flatMap(({ layout }) => layout.problems),
  ...[...site.content.topics.keys()].flatMap((id) => locales.flatMap((locale) => {
    const sheet = topicSheet(site, id, locale);
    return sheet === undefined ? [] : formProblems(site, id, locale, sheetForm(site, id, sheet));
  })),
];

/**
 * Makes the sheets of every topic and the poster of every audience (tagged PDF) below `cacheDir`, taking unchanged ones from there.
 * @throws ContentError with every letter that is missing and every text that does not fit; nothing is made then.
 */
export async function buildPrint(site: Site, cacheDir: string = '.cache', progress: (done: number, total: number) => void = () => {}): Promise<Kept> {
  const sheets = allSheets(site);
  const problems = sheets.flatMap(({ layout }) => layout.problems);
  if (problems.length > 0) throw new ContentError(problems);
  const files = sheets.map(({ form, of, id, about, title, words, layout: { sides } }): FileToMake => {
    const { locale } = about;
    return {
      path: printPath(locale, form, id),
      facts: { form, of, id, locale, date: about.date, version: about.code, count: sides.length },
      input: [words, fontHash(locale)],
      make: () => drawSheet(sides, locale, { title, subject: about.url, author: about.brand, on: about.date }),
    };
  });
  const code = codeHash([new URL(import.meta.url), new URL('print/', import.meta.url), ...['pictures/drawPdf.ts', 'pictures/drawing.ts', 'pictures/letters.ts', 'cards/fitText.ts', 'cards/trueType.ts', '../src/lib/text.ts', '../src/lib/scenes.ts', '../src/lib/pictograms.ts'].map((file) => new URL(file, import.meta.url))], ['pdfkit', 'qr']);
  return keepFiles('print', cacheDir, code, files, progress);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files, made, bytes } = await buildPrint(readSite());
  console.log(`print: ${files.length} files (${made} made), ${bytes} bytes`);
}
