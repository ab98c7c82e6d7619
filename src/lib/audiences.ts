/** The people the law is explained to. The ids are part of addresses (`/hoi-dap/nguoi-cao-tuoi/`) and name the pictogram of each group. */
export const audiences = [
  'nguoi-cao-tuoi',
  'nguoi-khuyet-tat',
  'nguoi-lam-thu-tuc',
  'dan-toc-mien-nui',
  'cha-me-tre-em',
  'ho-kinh-doanh',
  'nguoi-hoc',
  'can-bo',
  'doanh-nghiep-so',
] as const;

export type Audience = (typeof audiences)[number];
