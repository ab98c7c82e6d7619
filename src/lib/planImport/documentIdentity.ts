import { foldWords } from './foldWords.ts';
import type { Line } from './readSource.ts';
import { provinceIn } from './readAgencies.ts';

/** What a document says of itself before its text begins. */
export interface DocumentIdentity {
  /** The kind as our ids begin with it: `kh`, `cl`, `cv`; `null` for what is no plan, or does not say. */
  type: string | null;
  /** The words that tell the kind. */
  typeWords: string | null;
  number: string | null;
  /** Folded: `bac ninh`. */
  province: string | null;
  year: string | null;
}

/** Kinds of documents that give agencies tasks, by the first words of a line; a decision only approves what it names. */
const kinds: [string, RegExp][] = [
  ['cl', /^(?:phe duyet |ban hanh )?chien luoc\b/],
  ['ctr', /^(?:phe duyet |ban hanh )?chuong trinh\b/],
  ['da', /^(?:phe duyet |ban hanh )?de an\b/],
  ['kh', /^(?:phe duyet |ban hanh )?ke hoach\b/],
  ['ct', /^chi thi\b/],
  ['cv', /^(?:v v|kinh gui)\b/],
];

/** Kinds that give rules, not tasks, and are never a plan. */
const rules = /^(?:luat|bo luat|phap lenh|nghi dinh|thong tu|hien phap|nghi quyet)\b/;

/** Reads the kind, number, province and year of a document from the lines before its first section. */
export function documentIdentity(front: readonly Line[]): DocumentIdentity {
  const texts = front.flatMap(({ text }) => text.split(' | ').flatMap((cell) => cell.split('; ')));
  let type: string | null = null;
  let typeWords: string | null = null;
  for (const text of texts) {
    const folded = foldWords(text);
    const kind = kinds.find(([, pattern]) => pattern.test(folded))?.[0];
    if (kind === undefined && !rules.test(folded)) continue;
    type = kind ?? null;
    typeWords = text;
    break;
  }
  const whole = texts.join('\n');
  const dated = /^(.{2,30}?),?\s+ngày\s*\d*\s*tháng\s*\d*\s*năm\s*(\d{4})/mu.exec(whole);
  return {
    type,
    typeWords,
    number: /^Số:?\s*(\d+)\s*\//mu.exec(whole)?.[1] ?? null,
    province:
      texts.filter((text) => /^(?:TỈNH|THÀNH PHỐ)\s|^ỦY BAN NHÂN DÂN (?:TỈNH|THÀNH PHỐ)\s/u.test(text)).map(provinceIn).find((found) => found !== null) ??
      (dated === null ? null : foldWords(dated[1]!)) ??
      texts.map(provinceIn).find((found) => found !== null) ?? null,
    year: dated?.[2] ?? null,
  };
}

/** The id an entry has by default: `kh-lam-dong-2026`, with its number where one is printed, `cl-1305-bac-ninh-2025`; `null` when a piece is missing. */
export function entryId({ type, number, province }: DocumentIdentity, year: string | null): string | null {
  return type === null || province === null || year === null ? null : [type, ...(number === null ? [] : [number]), province.replaceAll(' ', '-'), year].join('-');
}
