import { pathToFileURL } from 'node:url';
import { makeFaq } from '../src/lib/faq.ts';
import { locales } from '../src/lib/locales.ts';
import { bookPath } from '../src/lib/paths.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import { makeBook } from './books/makeBook.ts';
import { writeEpub } from './books/writeEpub.ts';
import { codeHash, keepFiles, type FileToMake, type Kept } from './keepFiles.ts';

/** Makes the book of each audience's questions in each language that has any (EPUB 3), below `cacheDir`, taking unchanged ones from there. */
export async function buildBooks(site: Site, cacheDir: string = '.cache', progress: (done: number, total: number) => void = () => {}): Promise<Kept> {
  const files = locales.flatMap((locale) =>
    makeFaq(site.content, locale, site.settings.date).map(({ audience, questions }): FileToMake => {
      const book = makeBook(site, locale, audience, questions);
      return {
        path: bookPath(locale, audience),
        facts: { form: 'sach', of: 'audience', id: audience, locale, date: book.date, version: book.version, count: questions.length },
        input: book,
        make: () => writeEpub(book),
      };
    }),
  );
  return keepFiles('books', cacheDir, codeHash([new URL('books/', import.meta.url)], ['fflate']), files, progress);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files, made, bytes } = await buildBooks(readSite());
  console.log(`books: ${files.length} books (${made} made), ${bytes} bytes`);
}
