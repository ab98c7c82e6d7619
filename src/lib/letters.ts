import { localeFacts, type Locale } from './locales.ts';

/** The initial consonants of Hangul syllables in the order of Unicode; a doubled one stands with the single, as in Korean indexes. */
const hangulInitials = [...'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ'];

/** The first character of each pinyin letter in the Chinese collation (no syllable begins with I, U or V). */
const pinyinStarts = [...'阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'];
const pinyinLetters = [...'ABCDEFGHJKLMNOPQRSTWXYZ'];
const pinyinOrder = new Intl.Collator('zh-Hans-u-co-pinyin');

/**
 * The letter a text stands under in an index: without marks except đ, a letter of its own in Vietnamese; the initial consonant of a
 * Hangul syllable; the pinyin letter of a Chinese character. `'Ủy ban' => 'U'`, `'Điều' => 'Đ'`, `'데이터' => 'ㄷ'`, `'数字' => 'S'`
 */
export function indexLetter(text: string): string {
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0] ?? '#';
  if (/[가-힣]/.test(first)) return hangulInitials[Math.floor((first.codePointAt(0)! - 0xac00) / 588)]!;
  if (/\p{Script=Han}/u.test(first)) return pinyinLetters[pinyinStarts.findLastIndex((start) => pinyinOrder.compare(start, first) <= 0)] ?? '#';
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

/** The anchor of a letter. `'Đ' => 'chu-dd'`, `'0–9' => 'chu-so'`, `'ㄷ' => 'chu-3137'` */
export function letterAnchor(letter: string): string {
  if (letter === 'Đ') return 'chu-dd';
  if (letter === '0–9') return 'chu-so';
  return `chu-${/^[A-Z]$/.test(letter) ? letter.toLowerCase() : letter.codePointAt(0)!.toString(16)}`;
}
