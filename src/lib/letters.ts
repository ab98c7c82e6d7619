import { localeFacts, type Locale } from './locales.ts';

/** First letter for an index, without marks except đ, which is a letter of its own in Vietnamese. `'Ủy ban' => 'U'`, `'Điều' => 'Đ'` */
export function indexLetter(text: string): string {
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0] ?? '#';
  const letter = first.normalize('NFD').replace(/\p{M}/gu, '').toLocaleUpperCase('vi');
  return /\p{N}/u.test(letter) ? '0–9' : letter;
}

/** Items grouped by index letter, both in the order of the language. */
export function groupByLetter<T>(items: readonly T[], text: (item: T) => string, locale: Locale): { letter: string; items: T[] }[] {
  const { compare } = new Intl.Collator(localeFacts[locale].tag);
  const groups = new Map<string, T[]>();
  for (const item of items.toSorted((a, b) => compare(text(a), text(b)))) {
    const letter = indexLetter(text(item));
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  return [...groups].map(([letter, group]) => ({ letter, items: group })).sort((a, b) => compare(a.letter, b.letter));
}

/** The anchor of a letter. `'Đ' => 'chu-dd'`, `'0–9' => 'chu-so'` */
export const letterAnchor = (letter: string): string => `chu-${letter === 'Đ' ? 'dd' : letter === '0–9' ? 'so' : letter.toLowerCase()}`;
