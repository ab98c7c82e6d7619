import { formatDate } from './dates.ts';
import { localeFacts, locales, type Locale } from './locales.ts';
import { materialForms, materialGroupNames, materialGroups, type MaterialForm, type MaterialGroup } from './materialForms.ts';
import type { Material } from './materials.ts';
import { plainSpaces } from './messages/basis.ts';
import { csvCell } from './openData.ts';
import { pagePath } from './paths.ts';
import type { Claim } from './schemas/common.ts';
import { fill, type InterfaceWords } from './schemas/interfaceWords.ts';
import { wordsOf, type Site } from './site.ts';

/** The task whose report the register is attached to: what was disseminated, with evidence. */
const plan = 'kh-bac-ninh-2026';
const task = 'II.2';

/** What the plan says of that task, of the report and of what the task brings about, in its own entry's words, each with its place; and their language. */
export function askedOfRegister({ content }: Pick<Site, 'content'>, locale: Locale): { claims: Claim[]; locale: Locale } {
  const entry = content.plans.get(plan)!;
  const { words, locale: language } = wordsOf(entry, locale);
  const { facts } = entry;
  const { title, responsibility, products } = words.tasks[task]!;
  const own = facts.tasks.find(({ id }) => id === task)!;
  if (own.responsibility === null || own.result === null || responsibility === null || products === null) throw new Error(`content/plans/${plan}/facts.yaml  ${task}: found no place of the report or of the products; expected both, for the register of materials. Restore them.`);
  return {
    claims: [
      { text: title, cite: [`${facts.document}#${task}`] },
      { text: responsibility, cite: [own.responsibility] },
      ...products.map((text) => ({ text: fill(content.interface[language].materials.product, { text }), cite: [own.result!] })),
    ],
    locale: language,
  };
}

/** A file of the register. `('vi', 'csv') => '/tai-lieu/so-dang-ky/vi.csv'` */
export const registerPath = (locale: Locale, kind: 'csv' | 'docx'): string => `/tai-lieu/so-dang-ky/${locale}.${kind}`;

/** The page of a group of forms. `'in-an' => 'tai-lieu/so-dang-ky/in-an'` */
export const registerPartId = (group: MaterialGroup): string => `tai-lieu/so-dang-ky/${group}`;

/** Who checked a material, as readers see it; nobody, where nobody is recorded. */
export const reviewWords = ({ review }: Pick<Material, 'review'>, ui: InterfaceWords, locale: Locale): string =>
  review === null ? ui.materials.unreviewed : plainSpaces(fill(ui.materials.reviewedBy, { by: `${review.by} (${review.role})`, date: formatDate(review.on, locale) }));

/** The register as CSV (RFC 4180) with a byte order mark: every line in every language; the headings and the names of forms are in `locale`. */
export function registerCsv({ content, settings }: Pick<Site, 'content' | 'settings'>, materials: readonly Material[], locale: Locale): string {
  const ui = content.interface[locale];
  const words = ui.materials;
  const head = [words.number, words.name, words.kind, words.language, words.form, words.date, words.version, words.count, words.bytes, words.address, words.hash, words.review, words.recorded];
  const rows = materials.map((material, index) => [
    index + 1, material.title, words.kinds[material.of], localeFacts[material.locale].name, words.forms[material.form], material.date, material.version ?? null, material.count ?? null, material.bytes, `${settings.url}${material.path}`, material.sha256, reviewWords(material, ui, locale), settings.date,
  ]);
  return `\ufeff${[head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** How many materials there are of each form or each subject, language by language, with the sum; only what there is any of. */
export function countBy<K extends string>(materials: readonly Material[], keys: readonly K[], keyOf: (material: Material) => string): { key: K; counts: number[]; total: number }[] {
  return keys
    .map((key) => {
      const own = materials.filter((material) => keyOf(material) === key);
      return { key, counts: locales.map((locale) => own.filter((material) => material.locale === locale).length), total: own.length };
    })
    .filter(({ total }) => total > 0);
}

export const countByForm = (materials: readonly Material[]): ReturnType<typeof countBy<MaterialForm>> => countBy(materials, materialForms, ({ form }) => form);

/** The groups that have materials in a language, with how many. */
export const groupsIn = (materials: readonly Material[], locale: Locale): { group: MaterialGroup; count: number }[] =>
  materialGroupNames
    .map((group) => ({ group, count: materials.filter((material) => material.locale === locale && (materialGroups[group] as readonly MaterialForm[]).includes(material.form)).length }))
    .filter(({ count }) => count > 0);

/** Bytes as readers see them. `(ui, 'vi', 1536) => '2 KB'`, `(ui, 'vi', 3_400_000) => '3,2 MB'` */
export function formatSize(ui: InterfaceWords, locale: Locale, bytes: number): string {
  const mega = bytes >= 1024 * 1024;
  const size = new Intl.NumberFormat(localeFacts[locale].tag, { maximumFractionDigits: mega ? 1 : 0 }).format(mega ? bytes / 1024 / 1024 : Math.max(1, Math.round(bytes / 1024)));
  return fill(mega ? ui.materials.megabytes : ui.materials.size, { size });
}

/** A day in figures, for narrow columns. `('2026-07-01', 'vi') => '01/07/2026'` */
export const formatShortDay = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : localeFacts[locale].tag, { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** The page of the register, with the site's address. */
export const registerAddress = ({ settings }: Pick<Site, 'settings'>, locale: Locale): string => `${settings.url}${pagePath(locale, 'tai-lieu/so-dang-ky')}`;
