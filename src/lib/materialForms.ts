import type { Locale } from './locales.ts';

/** Every form in which something is handed out, by the group in which it is listed. Ids are parts of addresses and keys of the interface words `materials.forms`. */
export const materialGroups = {
  'in-an': ['chu-lon', 'to-gap', 'ap-phich'],
  loa: ['loa-bac', 'loa-nam', 'to-doc-bac', 'to-doc-nam'],
  'bai-tin': ['bai-dang', 'sms-khong-dau', 'sms-co-dau', 'de-cuong', 'dan-y'],
  'do-vui': ['cau-do-gift', 'cau-do-csv'],
  the: ['the', 'the-vuong', 'the-doc', 'bo-the'],
  hinh: ['hinh-svg', 'hinh-png', 'hinh-png-2x', 'hinh-vuong', 'hinh-doc', 'hinh-pdf', 'hinh-csv', 'hinh-json', 'hinh-loi'],
  sach: ['sach', 'hoi-dap-txt'],
  'trinh-chieu': ['slide'],
  goi: ['goi'],
} as const;

export type MaterialGroup = keyof typeof materialGroups;
export type MaterialForm = (typeof materialGroups)[MaterialGroup][number];

export const materialGroupNames = Object.keys(materialGroups) as MaterialGroup[];
export const materialForms: readonly MaterialForm[] = Object.values(materialGroups).flat();

export const isMaterialForm = (form: string): form is MaterialForm => (materialForms as readonly string[]).includes(form);

/** The group of a form. `'to-gap' => 'in-an'` */
export const groupOfForm = (form: MaterialForm): MaterialGroup => materialGroupNames.find((group) => (materialGroups[group] as readonly MaterialForm[]).includes(form))!;

/** The languages that archives are made in; what is in others is on the site. */
export const archiveLocales = ['vi', 'en'] as const satisfies readonly Locale[];
