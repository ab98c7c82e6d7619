import { extname } from 'node:path/posix';
import type { Audience } from './audiences.ts';
import { formatDate, formatDayOfYear } from './dates.ts';
import type { Locale } from './locales.ts';
import type { MaterialForm } from './materialForms.ts';
import { squareNumber, type MaterialFile } from './materials.ts';
import { basisLabels, claimLine, labelled, plainSpaces } from './messages/basis.ts';
import { lawNamed } from './messages/frame.ts';
import { packPageId, packsInOrder } from './packs.ts';
import { pagePath } from './paths.ts';
import { printedGuide, versionCode } from './printFiles.ts';
import { fill } from './schemas/interfaceWords.ts';
import { localUrl } from './settings.ts';
import { translationNote, type Site } from './site.ts';

/** What one archive is of: a themed pack, or the pack of a day. */
export interface ArchiveSubject {
  of: 'pack' | 'campaign';
  id: string;
}

/** Where an archive is. `('vi', { of: 'campaign', id: 'ngay-phap-luat' }) => '/goi/vi/ngay-ngay-phap-luat.zip'` */
export const archivePath = (locale: Locale, { of, id }: ArchiveSubject): string => `/goi/${locale}/${of === 'campaign' ? 'ngay-' : ''}${id}.zip`;

/** What is packed of each topic of an archive, in this order. */
const topicForms: readonly MaterialForm[] = ['chu-lon', 'to-gap', 'bai-dang', 'sms-khong-dau', 'sms-co-dau', 'de-cuong', 'loa-bac', 'loa-nam', 'to-doc-bac', 'to-doc-nam', 'cau-do-gift', 'cau-do-csv', 'the', 'the-vuong', 'the-doc', 'bo-the'];
/** Of each infographic: what is printed, posted and written beside it. Its data and its drawing for newsrooms are on its page. */
const pictureForms: readonly MaterialForm[] = ['hinh-png', 'hinh-vuong', 'hinh-doc', 'hinh-pdf', 'hinh-loi'];
/** Of the pack or the day itself. */
const ownForms: readonly MaterialForm[] = ['dan-y', 'slide', 'loa-bac', 'loa-nam', 'to-doc-bac', 'to-doc-nam', 'the', 'the-vuong', 'the-doc'];

/** The folder of what belongs to the whole archive. */
const ownFolder = 'chung';

/** A folder of an archive: what it is of, its title, where that rests, and its files with their names in it. */
export interface ArchiveFolder {
  name: string;
  title: string;
  /** Citations of all statements in it. */
  cites: readonly string[];
  files: { name: string; file: MaterialFile }[];
}

/** The entry of an archive with its words in one language; `undefined` where it is not translated. */
export function archiveEntry({ content }: Pick<Site, 'content'>, { of, id }: ArchiveSubject, locale: Locale) {
  const entry = of === 'pack' ? content.packs.get(id) : content.campaigns.get(id);
  const words = entry?.words[locale];
  if (entry === undefined || words === undefined) return undefined;
  const { facts } = entry;
  const news = 'news' in words ? [words.news.lead, ...words.news.points, ...words.news.cautions] : [];
  return { entry, title: words.title, news, claim: 'purpose' in words ? words.purpose : { text: words.text.text, cite: words.text.cite ?? [] }, topics: facts.topics, infographics: facts.infographics, page: of === 'pack' ? packPageId(id) : (facts as { page: string }).page };
}

/** Which day the archive of a day is for, in words; `null` for a themed pack and a campaign without a day. */
export function archiveDay({ content }: Pick<Site, 'content'>, { of, id }: ArchiveSubject, locale: Locale): string | null {
  const campaign = of === 'campaign' ? content.campaigns.get(id) : undefined;
  if (campaign === undefined || campaign.facts.day === null) return null;
  return fill(content.interface[locale].materials.forDay, { occasion: campaign.words[locale]!.kicker, day: formatDayOfYear(campaign.facts.day, locale) });
}

/** Every archive in a language: packs in their order, then days in the order of the year. */
export const archiveSubjects = ({ content }: Pick<Site, 'content'>, locale: Locale): ArchiveSubject[] => [
  ...packsInOrder(content).filter(({ words }) => words[locale] !== undefined).map(({ id }) => ({ of: 'pack' as const, id })),
  ...[...content.campaigns.values()].filter(({ words }) => words[locale] !== undefined).sort((a, b) => (a.facts.day ?? '99').localeCompare(b.facts.day ?? '99')).map(({ id }) => ({ of: 'campaign' as const, id })),
];

/** A file's name in its folder. `'to-gap.pdf'`, `'bo-the-2.png'` */
const nameOf = ({ form, path }: MaterialFile): string => `${form}${form === 'bo-the' ? `-${squareNumber({ path })}` : ''}${extname(path)}`;

/**
 * What an archive holds: a folder of its own things, one for each topic in the order of the pack, one for each infographic. What is not
 * translated, or has no such form, is left out.
 * @param files every file that may be packed, `materialFiles(site, cacheDir, partMakers)`.
 */
export function archiveFolders(site: Pick<Site, 'content'>, files: readonly MaterialFile[], subject: ArchiveSubject, locale: Locale): ArchiveFolder[] {
  const { content } = site;
  const found = archiveEntry(site, subject, locale)!;
  const pick = (of: MaterialFile['of'], id: string, forms: readonly MaterialForm[]) =>
    files
      .filter((file) => file.of === of && file.id === id && file.locale === locale && forms.includes(file.form))
      .map((file) => ({ name: nameOf(file), file }))
      .sort((a, b) => forms.indexOf(a.file.form) - forms.indexOf(b.file.form) || squareNumber(a.file) - squareNumber(b.file));
  const topics = found.topics.filter((id) => content.topics.get(id)?.words[locale] !== undefined);
  const pictures = found.infographics.filter((id) => content.infographics.get(id)?.words[locale] !== undefined);
  const people = (subject.of === 'pack' ? content.packs.get(subject.id)!.facts.audiences : []).filter((audience) => content.guides.get(audience)?.words[locale] !== undefined);
  const posters = people.flatMap((audience) => pick('audience', audience, ['ap-phich']).map(({ file }) => ({ name: `ap-phich-${audience}${extname(file.path)}`, file })));
  const onPosters = posters.flatMap(({ file }) => {
    const { answer, gives } = printedGuide(content, file.id as Audience, locale)!;
    return [answer, ...gives];
  });
  return [
    // The script of a theme or a day reads the answers of its topics.
    { name: ownFolder, title: found.title, cites: [found.claim, ...found.news, ...onPosters, ...topics.map((id) => content.topics.get(id)!.words[locale]!.answer)].flatMap(({ cite }) => cite), files: [...pick(subject.of, subject.id, ownForms), ...posters] },
    ...topics.map((id, index) => {
      const { question, answer, messages, notPromised, quiz } = content.topics.get(id)!.words[locale]!;
      return { name: `${index + 1}-${id}`, title: question, cites: [answer, ...messages, ...notPromised, ...quiz].flatMap(({ cite }) => cite), files: pick('topic', id, topicForms) };
    }),
    ...pictures.map((id) => {
      const { title, longDescription } = content.infographics.get(id)!.words[locale]!;
      const { facts } = content.infographics.get(id)!;
      return { name: `hinh-${id}`, title, cites: [...(facts.form === 'steps' ? facts.steps.flatMap(({ cite }) => cite) : []), ...longDescription.flatMap(({ cite }) => cite)], files: pick('infographic', id, pictureForms) };
    }),
  ].filter(({ files: own }) => own.length > 0);
}

/** What the list in an archive is called. */
export const readmeName = (locale: Locale): string => (locale === 'vi' ? 'doc-truoc.txt' : 'read-me.txt');

/** A code of what an archive holds: another code, another file in it. `=> '0f3a-91bc'` */
export const archiveCode = (folders: readonly ArchiveFolder[]): string => versionCode(folders.map(({ name, files }) => [name, files.map(({ name: file, file: { sha256 } }) => [file, sha256])]));

/** Whose words they are and what became of the translation, for what gathers several entries: each note once. */
function trustNotes({ content }: Site, subject: ArchiveSubject, locale: Locale): string[] {
  const ui = content.interface[locale];
  const { entry, topics, infographics } = archiveEntry({ content }, subject, locale)!;
  const entries = [entry, ...topics.map((id) => content.topics.get(id)!), ...infographics.map((id) => content.infographics.get(id)!)];
  const translated = [...new Set(entries.map((each) => translationNote(each, locale, ui)).filter((note) => note !== null))];
  const reviews = [entry, ...topics.map((id) => content.topics.get(id)!)].map(({ facts }) => facts.review);
  const reviewed = reviews.map((review) => (review === null ? ui.notes.notReviewed : fill(ui.notes.reviewed, { ...review, date: formatDate(review.on, locale) })));
  return [...new Set(reviewed), ...translated].map(plainSpaces);
}

/**
 * The list in an archive, as plain text: what it is and where it rests, what the reader must know, and each file with its form, day, version
 * and size. A line of a file starts with "- " and its name, then a colon.
 */
export function archiveReadme(site: Site, folders: readonly ArchiveFolder[], subject: ArchiveSubject, locale: Locale): string {
  const { content, settings } = site;
  const ui = content.interface[locale];
  const { materials } = ui;
  const { title, claim, page } = archiveEntry(site, subject, locale)!;
  const colon = locale === 'zh' ? '：' : ': ';
  const stop = locale === 'zh' ? '；' : '; ';
  const day = archiveDay(site, subject, locale);
  const basis = (cites: readonly string[]) => (cites.length === 0 ? [] : [labelled(ui.notes.basis, basisLabels(content, cites, locale).join(stop))]);
  const numbers = new Intl.NumberFormat(locale === 'vi' ? 'vi' : 'en', { maximumFractionDigits: 0 });
  const line = (folder: string, { name, file }: ArchiveFolder['files'][number]) => {
    const facts = [materials.forms[file.form], formatDate(file.date, locale), ...(file.version === undefined ? [] : [fill(materials.versionOf, { code: file.version })]), fill(materials.size, { size: numbers.format(Math.max(1, Math.round(file.bytes / 1024))) })];
    return `- ${folder}/${name}${colon}${facts.join(', ')}`;
  };
  return plainSpaces(
    [
      title.toLocaleUpperCase(locale),
      ...(day === null ? [] : [day]),
      '',
      claim.cite.length === 0 ? claim.text : claimLine(content, claim, locale),
      '',
      ...trustNotes(site, subject, locale),
      materials.hypotheticalNote,
      lawNamed(site, locale),
      materials.checkFirst,
      '',
      fill(materials.madeOn, { date: formatDate(settings.date, locale), code: archiveCode(folders) }),
      // An address of one's own machine helps nobody who gets the archive.
      ...(settings.url === localUrl ? [] : [labelled(ui.messages.more, `${settings.url}${pagePath(locale, page)}`)]),
      ui.notes.notOfficial,
      ui.notes.licence,
      ...folders.flatMap((folder) => ['', folder.title, ...basis(folder.cites), ...folder.files.map((file) => line(folder.name, file))]),
      '',
    ].join('\n'),
  );
}
