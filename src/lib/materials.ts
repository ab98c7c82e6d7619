import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFaq } from './faq.ts';
import { faqVersion } from './faqWords.ts';
import { faqText } from './faqText.ts';
import { kitManifest, type KitManifest } from './kitFiles.ts';
import { locales, type Locale } from './locales.ts';
import { madeFiles, type FileFacts, type MadeFile, type MadeOf, type Maker } from './madeFiles.ts';
import { isMaterialForm, materialForms, type MaterialForm } from './materialForms.ts';
import { messageFiles, type MessageFile } from './messages/topicForms.ts';
import { packOutline } from './packOutline.ts';
import { packOutlinePath } from './packs.ts';
import { kitPath, type KitFileName } from './paths.ts';
import { pictureVersion } from './pictureVersions.ts';
import { versionCode } from './printFiles.ts';
import type { Review } from './schemas/common.ts';
import { findPage, type Site } from './site.ts';
import { makeScript, scriptText, speechFilePath, speechSubjects } from './speech/script.ts';
import { regions } from './speech/spokenForms.ts';

/** Something that is handed out: one file, or the squares of a carousel together. */
export interface Material extends Omit<FileFacts, 'form'> {
  form: MaterialForm;
  title: string;
  /** Its address; of a carousel that of its first square. */
  path: string;
  bytes: number;
  /** SHA-256 of its bytes; of a carousel that of its squares joined in their order. */
  sha256: string;
  /** Who checked the words it is made of; `null` where nobody is recorded. */
  review: Review;
}

/** One file that is handed out, with where its bytes are: kept by a script that made it, or written by a page's route from this text. */
export interface MaterialFile extends Material {
  source: { kept: string } | { text: string };
}

/** What the files of messages are called among the forms. */
const messageForms: Record<MessageFile['kind'], MaterialForm> = { post: 'bai-dang', plain: 'sms-khong-dau', marked: 'sms-co-dau', outline: 'de-cuong', gift: 'cau-do-gift', csv: 'cau-do-csv' };

/** What the files of a picture's kit are called among the forms. */
export const kitForms: Record<KitFileName, MaterialForm> = {
  'hinh.svg': 'hinh-svg', 'hinh.png': 'hinh-png', 'hinh-2x.png': 'hinh-png-2x', 'vuong.png': 'hinh-vuong', 'doc.png': 'hinh-doc', 'hinh.pdf': 'hinh-pdf', 'du-lieu.csv': 'hinh-csv', 'du-lieu.json': 'hinh-json', 'loi.txt': 'hinh-loi',
};

/** What is made before the pages, except the archives, which are made of it. */
export const partMakers = ['speech', 'print', 'books', 'slides', 'cards'] as const satisfies readonly Maker[];

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

const inOrder = Object.fromEntries(materialForms.map((form, index) => [form, index])) as Record<MaterialForm, number>;
const kinds: readonly MadeOf[] = ['topic', 'audience', 'article', 'infographic', 'pack', 'campaign', 'page'];

/** The order of every list of materials: topics first, then language by language, form by form, title by title. */
const compare = (a: Material, b: Material): number =>
  kinds.indexOf(a.of) - kinds.indexOf(b.of) || locales.indexOf(a.locale) - locales.indexOf(b.locale) || inOrder[a.form] - inOrder[b.form] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) || (a.count ?? 0) - (b.count ?? 0);

/** The name of what a material is made of, in the material's own language. */
function titleOf(site: Site, of: MadeOf, id: string, locale: Locale): string {
  const { content } = site;
  const title = {
    topic: () => content.topics.get(id)?.words[locale]?.question,
    audience: () => content.interface[locale].audiences[id as keyof (typeof content.interface)[Locale]['audiences']]?.name,
    article: () => findPage(site, locale, `luat/${id}`)?.title,
    infographic: () => content.infographics.get(id)?.words[locale]?.title,
    pack: () => content.packs.get(id)?.words[locale]?.title,
    campaign: () => content.campaigns.get(id)?.words[locale]?.title,
    page: () => findPage(site, locale, id)?.title,
  }[of]();
  if (title === undefined) throw new Error(`${of} "${id}": found a made file in ${locale}, and no words in that language; expected both. Run npm run build, which makes the files anew.`);
  return title;
}

/** Who checked the entry of a material; guides, posters and books gather several and have none of their own. */
function reviewOf({ content }: Site, of: MadeOf, id: string): Review {
  const entry = { topic: content.topics, article: content.articles, pack: content.packs, campaign: content.campaigns, audience: new Map(), infographic: new Map(), page: new Map() }[of].get(id) as { facts: { review?: Review } } | undefined;
  return entry?.facts.review ?? null;
}

/** Files that scripts made; of the cards, those of the entries that people pass on, not the previews of links to other pages. */
const madeParts = (site: Site, makers: readonly Maker[], cacheDir: string): MaterialFile[] =>
  makers.flatMap((maker) =>
    madeFiles(maker, join(cacheDir, maker, 'manifest.json'))
      .filter(({ of }) => maker !== 'cards' || of !== 'page')
      .map((made: MadeFile): MaterialFile => {
        const { kept, form, ...rest } = made;
        if (!isMaterialForm(form)) throw new Error(`${join(cacheDir, maker, 'manifest.json')}  ${made.path}: found the form "${form}"; expected one of ${materialForms.join(', ')}. Add it to src/lib/materialForms.ts and to materials.forms in content/ui/.`);
        return { ...rest, form, title: titleOf(site, made.of, made.id, made.locale), review: reviewOf(site, made.of, made.id), source: { kept: join(cacheDir, maker, kept) } };
      }),
  );

/** Files that routes write from a text when the pages are built: messages, quizzes, scripts to paste, news outlines, the FAQ. */
function textParts(site: Site): MaterialFile[] {
  const { content, settings } = site;
  const file = (form: MaterialForm, of: MadeOf, id: string, locale: Locale, path: string, text: string, more: { version?: string; count?: number } = {}): MaterialFile => ({
    form, of, id, locale, path, date: settings.date, bytes: Buffer.byteLength(text), sha256: sha256(text), title: titleOf(site, of, id, locale), review: reviewOf(site, of, id), ...more, source: { text },
  });
  return [
    ...locales.flatMap((locale) => [...content.topics].filter(([, { words }]) => words[locale] !== undefined).flatMap(([id]) => messageFiles(site, id, locale).map(({ kind, path, text }) => file(messageForms[kind], 'topic', id, locale, path, text)))),
    ...speechSubjects(content).flatMap((subject) => regions.map((region) => {
      const { script } = makeScript(content, subject, region);
      return file(`loa-${region}`, subject.of, subject.id, 'vi', speechFilePath(subject, region, 'txt'), scriptText(script), { count: script.seconds });
    })),
    ...locales.flatMap((locale) => [...content.packs.values()].filter(({ words }) => words[locale] !== undefined).map(({ id }) => file('dan-y', 'pack', id, locale, packOutlinePath(locale, id), packOutline(site, id, locale)))),
    ...locales.flatMap((locale) => makeFaq(content, locale, settings.date).map(({ audience, questions }) => {
      const page = findPage(site, locale, `hoi-dap/${audience}`)!;
      return file('hoi-dap-txt', 'audience', audience, locale, `${page.path.slice(0, -1)}.txt`, faqText(site, page, questions), { version: faqVersion(questions), count: questions.length });
    })),
  ];
}

/** The kits of the infographics for newsrooms. */
function kitParts(site: Site, cacheDir: string): MaterialFile[] {
  const manifest = cacheDir === '.cache' ? kitManifest : join(cacheDir, 'pictures', 'manifest.json');
  if (!existsSync(manifest)) throw new Error(`${manifest}: found no file; expected the list of the drawn pictures. Run npm run build, which draws them before the pages.`);
  const kits = JSON.parse(readFileSync(manifest, 'utf8')) as KitManifest;
  return [...site.content.infographics.keys()].flatMap((id) => {
    const { version, on } = pictureVersion(site.content, id);
    return locales.filter((locale) => site.content.infographics.get(id)!.words[locale] !== undefined).flatMap((locale) => {
      const kit = kits[id]?.[locale];
      if (kit === undefined) throw new Error(`${manifest}  ${id}.${locale}: found nothing; expected the files of this picture. Run npm run build, which draws them before the pages.`);
      return kit.files.map(({ file, kept, bytes, sha256: hash }): MaterialFile => ({
        form: kitForms[file], of: 'infographic', id, locale, date: on, version: String(version), path: kitPath(locale, id, file), bytes, sha256: hash, title: titleOf(site, 'infographic', id, locale), review: null, source: { kept: join(cacheDir, 'pictures', kept) },
      }));
    });
  });
}

/**
 * Every single file that is handed out, sorted; squares of carousels one by one.
 * @throws Error when a script has not made its files yet, naming its list.
 */
export function materialFiles(site: Site, cacheDir: string = '.cache', makers: readonly Maker[] = [...partMakers, 'packs']): MaterialFile[] {
  const files = [...madeParts(site, makers, cacheDir), ...textParts(site), ...kitParts(site, cacheDir)].sort(compare);
  const seen = new Set<string>();
  const twice = files.find(({ path }) => seen.size === seen.add(path).size);
  if (twice !== undefined) throw new Error(`${twice.path}: found two files at this address; expected one. Give them different names.`);
  return files;
}

/** The bytes of a file that is handed out. */
export function readMaterial({ source, path, sha256: expected }: MaterialFile): Uint8Array {
  if ('text' in source) return Buffer.from(source.text);
  const content = existsSync(source.kept) ? readFileSync(source.kept) : undefined;
  if (content === undefined || sha256(content) !== expected) throw new Error(`${source.kept}: found ${content === undefined ? 'no such file' : 'other bytes than its list says'}; expected ${path}. Remove its folder and build again.`);
  return content;
}

const known = new WeakMap<Site, Map<string, Material[]>>();

/**
 * The register: every material once. The squares of a carousel are one line, with the address of the first, how many they are, and the
 * SHA-256 of all joined in their order.
 * @throws Error when a script has not made its files yet, naming its list.
 */
export function listMaterials(site: Site, cacheDir: string = '.cache'): Material[] {
  const lists = known.get(site) ?? known.set(site, new Map()).get(site)!;
  let list = lists.get(cacheDir);
  if (list === undefined) {
    const sets = new Map<string, MaterialFile[]>();
    for (const file of materialFiles(site, cacheDir)) {
      const key = file.form === 'bo-the' ? `${file.of} ${file.id} ${file.locale}` : file.path;
      const set = sets.get(key);
      if (set === undefined) sets.set(key, [file]);
      else set.push(file);
    }
    list = [...sets.values()].map((set): Material => {
      const files = set.length === 1 ? set : set.sort((a, b) => squareNumber(a) - squareNumber(b));
      const { source: _, ...first } = files[0]!;
      if (files.length === 1) return first;
      return { ...first, count: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), sha256: sha256(Buffer.concat(files.map(readMaterial))) };
    });
    lists.set(cacheDir, list);
  }
  return list;
}

/** The place of a square in its carousel. `'/the/vi/bo/chu-de--x-2.png' => 2` */
export const squareNumber = ({ path }: { path: string }): number => Number(/-(\d+)\.png$/.exec(path)?.[1] ?? 0);

/** Another square of the same carousel. `('/the/vi/bo/chu-de--x-1.png', 3) => '/the/vi/bo/chu-de--x-3.png'` */
export const squarePath = (path: string, square: number): string => path.replace(/-\d+\.png$/, `-${square}.png`);

/** A code of the whole register: another code, another list. `=> '0f3a-91bc'` */
export const registerCode = (materials: readonly Material[]): string => versionCode(materials.map(({ path, sha256: hash, date }) => [path, hash, date]));

