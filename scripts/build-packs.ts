import { pathToFileURL } from 'node:url';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { archiveCode, archiveEntry, archiveFolders, archivePath, archiveReadme, archiveSubjects, readmeName, type ArchiveFolder } from '../src/lib/archives.ts';
import { archiveLocales } from '../src/lib/materialForms.ts';
import { materialFiles, partMakers, readMaterial } from '../src/lib/materials.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import { codeHash, keepFiles, type FileToMake, type Kept } from './keepFiles.ts';

/** What is compressed already: storing it takes less time and hardly more bytes. */
const stored = /\.(?:png|pdf|docx|pptx|epub)$/;

/** The archive: its list first, then folder by folder. Its entries carry the day of the site, not the clock's. */
function zip(readme: string, name: string, folders: readonly ArchiveFolder[], date: string): Uint8Array {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  // The format keeps the local time without its zone, so local noon is written the same everywhere.
  const mtime = new Date(year, month - 1, day, 12);
  const entries: Zippable = { [name]: [strToU8(readme), { level: 9, mtime }] };
  for (const { name: folder, files } of folders) {
    for (const { name: file, file: material } of files) entries[`${folder}/${file}`] = [readMaterial(material), { level: stored.test(file) ? 0 : 9, mtime }];
  }
  return zipSync(entries);
}

/**
 * Makes one archive of each themed pack and of each day, in each language that archives have and the entry has words in, below `cacheDir`,
 * taking unchanged ones from there. To be run when everything that is packed has been made.
 * @throws Error naming the list of what has not been made yet.
 */
export async function buildPacks(site: Site, cacheDir: string = '.cache', progress: (done: number, total: number) => void = () => {}): Promise<Kept> {
  const parts = materialFiles(site, cacheDir, partMakers);
  const files = archiveLocales.flatMap((locale) => archiveSubjects(site, locale).map((subject): FileToMake => {
    const folders = archiveFolders(site, parts, subject, locale);
    const readme = archiveReadme(site, folders, subject, locale);
    const name = readmeName(locale);
    if (folders.length === 0) throw new Error(`content/${subject.of}s/${subject.id}: found no file to pack in ${locale}, "${archiveEntry(site, subject, locale)!.title}"; expected at least one. Name topics that are translated.`);
    return {
      path: archivePath(locale, subject),
      facts: { form: 'goi', ...subject, locale, date: site.settings.date, version: archiveCode(folders), count: folders.reduce((sum, folder) => sum + folder.files.length, 0) },
      input: [site.settings.date, readme, folders.map(({ name: folder, files: own }) => own.map(({ name: file, file: { sha256 } }) => [`${folder}/${file}`, sha256]))],
      make: () => zip(readme, name, folders, site.settings.date),
    };
  }));
  return keepFiles('packs', cacheDir, codeHash([new URL(import.meta.url)], ['fflate']), files, progress);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files, made, bytes } = await buildPacks(readSite());
  console.log(`packs: ${files.length} archives (${made} made), ${bytes} bytes`);
}
