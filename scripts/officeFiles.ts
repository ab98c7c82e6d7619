import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A Word or PowerPoint file as its library made it, with what would differ from build to build taken out: the same words must give the
 * same bytes. Its properties carry `date` instead of the clock, its language, and no author the library made up.
 * @param change further changes to the files of the archive, by their names.
 */
export function settledOffice(file: Uint8Array, date: string, language: string, change: (rewrite: (name: string, edit: (xml: string) => string) => void, names: readonly string[]) => void = () => {}): Uint8Array {
  const files = unzipSync(file);
  const rewrite = (name: string, edit: (xml: string) => string): void => void (files[name] = strToU8(edit(strFromU8(files[name]!))));
  rewrite('docProps/core.xml', (xml) =>
    xml
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
      .replace(/<dc:creator>[^<]*<\/dc:creator>/, '')
      .replace(/<cp:lastModifiedBy>[^<]*<\/cp:lastModifiedBy>/, '')
      .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`));
  // Folders stand in the names of their files; Office wants the list of types first.
  const names = Object.keys(files).filter((name) => !name.endsWith('/')).sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1));
  change(rewrite, names);
  return zipSync(Object.fromEntries(names.map((name) => [name, files[name]!])), { mtime: new Date(1980, 0, 1), level: 9 });
}
