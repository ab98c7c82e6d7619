import type { Locale } from '../locales.ts';

/** A way of saying no twice. An error says nothing that a plain sentence does not say; a hint may be the law's own thought. */
interface DoubleNegative {
  pattern: RegExp;
  better: string;
  level: 'error' | 'hint';
}

const no = '(?:không|chưa|chẳng)';
/** A syllable with nothing behind it that ends a clause. */
const word = '[^\\s.,;:!?“”]+';
/** "Hay không", "hay chưa": a question inside a sentence, no negation. */
const inQuestion = '(?<!(?:hay|hoặc|hay là|có) )';

const patterns: Partial<Record<Locale, DoubleNegative[]>> = {
  vi: [
    { pattern: new RegExp(`(?<!\\p{L})(?:không|chẳng) phải (?:là |rằng )?${no}(?!\\p{L})`, 'giu'), better: 'có …; cứ nói thẳng là có', level: 'error' },
    { pattern: new RegExp(`(?<!\\p{L})(?:không|chẳng) thể ${no}(?!\\p{L})`, 'giu'), better: 'phải …', level: 'error' },
    { pattern: new RegExp(`(?<!\\p{L})(?:không|chẳng) (?:(?:có )?(?:ai|gì)|có (?:\\p{L}+ ){1,4}nào|(?:người|việc|nơi|nhà|xã) nào)(?: là| lại| mà)? ${no}(?!\\p{L})`, 'giu'), better: 'ai cũng …; … nào cũng …', level: 'error' },
    { pattern: new RegExp(`(?<!\\p{L})(?:không|chẳng) (?:bao giờ|lúc nào|khi nào) ${no}(?!\\p{L})`, 'giu'), better: 'lúc nào cũng …', level: 'error' },
    { pattern: new RegExp(`(?<!\\p{L})(?:không|chưa|chẳng) (?:hẳn|chắc)(?: là| đã)? ${no}(?!\\p{L})`, 'giu'), better: 'có thể …', level: 'error' },
    { pattern: new RegExp(`(?<!\\p{L})(?:không|đừng|chớ|cấm) (?:được |nên )?${no}(?!\\p{L})`, 'giu'), better: 'phải …', level: 'error' },
    { pattern: /(?<!\p{L})(?:không|đừng|chớ|chưa|cấm) (?:[^\s.,;:!?“”]+ ){1,9}?(?:mà|nếu|trừ khi|khi) (?:không|chưa) (?:nêu|nói|có lý do|giải thích|báo|hỏi|được phép|được đồng ý)/giu, better: 'muốn … thì phải …', level: 'hint' },
    { pattern: /(?<!\p{L})không (?:[^\s.,;:!?“”]+ ){1,9}?mà (?:không|chưa|chẳng)(?!\p{L})/giu, better: 'muốn … thì phải …', level: 'hint' },
    { pattern: /(?<!\p{L})trừ khi (?:[^\s.,;:!?“”]+ ){0,4}?(?:không|chưa|chẳng)(?!\p{L})/giu, better: 'nếu … thì …', level: 'error' },
    { pattern: /(?<!\p{L})không (?:loại trừ|ngoại trừ|phủ nhận|thể phủ nhận|thể từ chối|khỏi)(?!\p{L})/giu, better: 'có thể …; có …', level: 'error' },
    { pattern: /(?<!\p{L})không (?:thể thiếu|được thiếu|hiếm|ít)(?!\p{L}| (?:nhất|hơn))/giu, better: 'cần có; nhiều', level: 'hint' },
    // What a source leaves unsaid about something that is not so: "Điều 32 không nói làm trên mạng thì không mất phí".
    { pattern: new RegExp(`(?<!\\p{L})không (?:nói|ghi|hứa|quy định|có nghĩa|nghĩa) (?:(?!(?:và|nhưng|khi|nếu|người|về|trường|cách|hình) )${word} ){0,12}?${inQuestion}(?:không|chưa) (?=\\p{L})`, 'giu'), better: 'nói điều có: … có thể vẫn …', level: 'hint' },
    { pattern: new RegExp(`(?<!\\p{L})(?:không|cấm|đừng) (?:được |nên )?(?:(?!(?:khi|nếu|mà|vì|nên|và|nhưng|hoặc|hay|cũng|thì|trừ|nói|ghi|hứa|nghĩa|những|chỉ) )${word} ){1,5}?${inQuestion}không (?!biết|phải chịu|thì|sao)(?=\\p{L})`, 'giu'), better: 'nói điều phải làm', level: 'hint' },
  ],
  en: [
    { pattern: /\bnot un(?:known|able|usual|common|likely|necessary|reasonable|lawful|available|willing|fair|aware|clear|safe|certain|important|related|affected)\b/giu, better: 'say what it is', level: 'error' },
    { pattern: /\bnot in(?:frequent|significant|appropriate|valid|adequate|correct|accurate|eligible|consistent|complete|considerable|frequently)\b/giu, better: 'say what it is', level: 'error' },
    { pattern: /\b(?:nobody|no one|none of \w+|nothing) (?:\w+ ){0,3}(?:not|never)\b/giu, better: 'everyone …; always …', level: 'error' },
    { pattern: /\b(?:not|\w+n['’]t|never) (?:\w+ )?fails? to\b/giu, better: 'must …; always …', level: 'error' },
    { pattern: /\b(?:cannot|can['’]t) (?:not|but)\b|\bnot (?:impossible|without|uncommon)\b/giu, better: 'must …; can …', level: 'error' },
    { pattern: /\b(?:not|cannot|can['’]t|don['’]t) [^.,;:!?]{0,60}? unless [^.,;:!?]{0,40}? not\b/giu, better: 'if …, you may …', level: 'error' },
    { pattern: /\b(?:nobody|no one|never|cannot|must not|may not) (?:(?!and |or )[\w’'-]+ ){1,8}?without\b/giu, better: 'you need … to …', level: 'hint' },
    { pattern: /\b(?:does|do|did) not (?:say|state|mean|promise) (?:(?!and |who |which |whether |or |if )[\w’'-]+ ){0,9}?(?:not|no|never|without)\b/giu, better: 'say what may still be so', level: 'hint' },
  ],
};

/** Places of a text that say no twice, each once. `'Không phải là không được.' => [{ words: 'Không phải là không', … }]` */
export function findDoubleNegatives(text: string, locale: Locale): { words: string; better: string; level: 'error' | 'hint' }[] {
  const taken: [number, number][] = [];
  return (patterns[locale] ?? []).flatMap(({ pattern, better, level }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
      const end = index + words.length;
      if (taken.some(([from, to]) => index < to && from < end)) return [];
      taken.push([index, end]);
      return [{ words: words.trim(), better, level }];
    }),
  );
}
