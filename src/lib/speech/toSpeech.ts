import { romanNumber, sayDay, sayDigits, sayDocumentNumber, sayMonth, sayNumber } from './numbers.ts';
import { abbreviations, documentSigns, foreignWords, issuers, letterNames, shortenings, slogans, spokenInBrackets, units, type Region } from './spokenForms.ts';

/** A text as it is read aloud, and the pieces of it that nobody could read: a script with any is refused. */
export interface Spoken {
  text: string;
  left: string[];
}

// JavaScript's \b knows ASCII letters only, so "đ" would end a word.
const start = '(?<![\\p{L}\\p{M}\\d])';
const end = '(?![\\p{L}\\p{M}\\d])';
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyOf = (table: object): string => Object.keys(table).sort((a, b) => b.length - a.length).map(escape).join('|');
const compiled = new Map<string, RegExp>();
/** Compiled once: the long ones hold a whole table. */
const pattern = (source: string): RegExp => compiled.get(source) ?? compiled.set(source, new RegExp(source, 'gu')).get(source)!;

const number = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?';
const dash = '\\s*[-–—]\\s*';

const address = /(?:https?:\/\/|www\.)\S*[\p{L}\d/]|[\w.-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\d])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:vn|com|org|net|gov)(?:\/\S*)?(?![\p{L}\d])/gu;
const bracket = /\s*\(([^()]+)\)/gu;
/** Brackets that add a condition or a time; the others give another word for what stands before them. */
const addition = /^(?:nếu|trừ|trước|sau|từ|đến|kể cả|không kể|trong|ngay khi|do|ở|theo|kế hoạch|bản)(?!\p{L})/u;
const sign = '\\p{Lu}[\\p{L}]*\\d*';
const documentNumber = pattern(`${start}(số )?(\\d+)(?:/(\\d{4}))?[/-](${sign}(?:[-/]${sign})*)${end}`);

const kindBefore = /(?:quyết định|kế hoạch|nghị quyết|nghị định|chỉ thị|thông báo|kết luận|công văn|tờ trình|thông tư|báo cáo|quy chế|quy định|hướng dẫn) $/iu;

const isDate = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;

/** Numbers of documents. The issuer is said once: not where the sentence goes on to name it, perhaps after the date. */
function sayDocumentSigns(text: string, region: Region): string {
  return text.replace(documentNumber, (whole, _so: string | undefined, digits: string, year: string | undefined, signs: string, at: number, all: string) => {
    const after = all.slice(at + whole.length);
    const head = `số ${sayDocumentNumber(digits, region)}${year === undefined ? '' : `, năm ${sayNumber(year, region)},`}`;
    const comma = /^[ ]*(?:[.,;:?!)]|$)/u.test(after) ? '' : ',';
    const term = /^QH(\d+)$/.exec(signs);
    if (term !== null) return `${head} của Quốc hội khóa ${sayNumber(term[1]!, region)}${comma}`;
    const known = issuers[signs];
    if (known !== undefined) return new RegExp(`^(?: ngày[^.;,]*)? của ${known}`, 'u').test(after) ? head : `${head} của ${known}${year === undefined ? '' : comma}`;
    // "Quy định số 05-QĐ/BCĐTW": the kind has just been said, and QĐ stands for two of them.
    const kindSaid = kindBefore.test(all.slice(0, at));
    const pieces = signs.split(/[-/]/).map((piece) => documentSigns[piece]).filter((_, index) => index > 0 || !kindSaid);
    if (pieces.includes(undefined)) return whole;
    return `${head.replace(/,$/, '')}, ký hiệu ${pieces.join(', ').replace('Sở Khoa học, Công nghệ', 'Sở Khoa học và Công nghệ')}${comma}`;
  }).replace(/(Quốc hội khóa [^,.;]+),? của Quốc hội/gu, '$1');
}

/** Days, months and times of day. */
function sayDates(text: string, region: Region): string {
  const year = (digits: string) => ` năm ${sayNumber(digits, region)}`;
  const day = (digits: string) => `ngày ${sayDay(Number(digits), region)}`;
  const month = (digits: string) => `tháng ${sayMonth(Number(digits), region)}`;
  const checked = (whole: string, d: string, m: string, said: string) => (isDate(Number(d), Number(m)) ? said : whole);
  return text
    .replace(pattern(`${start}(\\d{4})-(\\d{2})-(\\d{2})${end}`), (whole, y: string, m: string, d: string) => checked(whole, d, m, `${day(d)} ${month(m)}${year(y)}`))
    .replace(pattern(`${start}(?:[Nn]gày )?(\\d{1,2})${dash}(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?${end}`), (whole, d1: string, d2: string, m: string, y?: string) =>
      isDate(Number(d1), Number(m)) ? checked(whole, d2, m, `${day(d1)} đến ${day(d2)} ${month(m)}${y === undefined ? '' : year(y)}`) : whole)
    .replace(pattern(`${start}(?:[Nn]gày )?(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})${end}`), (whole, d: string, _sign: string, m: string, y: string) => checked(whole, d, m, `${day(d)} ${month(m)}${year(y)}`))
    .replace(pattern(`${start}([Nn]gày|[Hh]ôm|[Tt]rước) (\\d{1,2})/(\\d{1,2})${end}`), (whole, word: string, d: string, m: string) => checked(whole, d, m, `${word.toLowerCase() === 'ngày' ? '' : `${word} `}${day(d)} ${month(m)}`))
    .replace(pattern(`${start}(?:[Tt]háng )?(\\d{1,2})/(\\d{4})${end}`), (whole, m: string, y: string) => checked(whole, '1', m, `${month(m)}${year(y)}`))
    .replace(pattern(`${start}([Nn]gày) (\\d{1,2})${end}(?! (?:làm việc|công|nghỉ|liền|liên|sau))`), (whole, word: string, d: string) => checked(whole, d, '1', `${word} ${sayDay(Number(d), region)}`))
    .replace(pattern(`${start}([Tt]háng) (\\d{1,2})${end}`), (whole, word: string, m: string) => checked(whole, '1', m, `${word} ${sayMonth(Number(m), region)}`))
    .replace(pattern(`${start}24/7${end}`), 'hai mươi bốn giờ mỗi ngày, bảy ngày mỗi tuần')
    .replace(pattern(`${start}(\\d{1,2})(?:h|:)(\\d{2})${end}`), (whole, h: string, min: string) => (Number(h) < 25 && Number(min) < 60 ? `${sayNumber(h, region)} giờ${Number(min) === 0 ? '' : ` ${sayNumber(min, region)} phút`}` : whole))
    .replace(pattern(`${start}(\\d{1,2})h${end}`), (_, h: string) => `${sayNumber(h, region)} giờ`);
}

/** Places in a document: sections such as `II.4.2.d`, points such as `d1`, Roman numerals. */
function sayPlaces(text: string, region: Region): string {
  const piece = (written: string): string => {
    const roman = romanNumber(written);
    return /\d/.test(written) ? sayNumber(written, region) : roman === null ? (letterNames[written] ?? written) : sayNumber(String(roman), region);
  };
  return text
    .replace(pattern(`${start}(?:[IVX]+|\\d{1,2})(?:\\.(?:\\d{1,2}|[a-zđ]))+${end}`), (whole) => whole.split('.').map(piece).join(' chấm '))
    .replace(pattern(`${start}([Qq]uý) (IV|4)${end}`), '$1 tư')
    .replace(pattern(`${start}([a-zđ])(\\d{1,2})${end}`), (_, letter: string, digits: string) => `${piece(letter)} ${sayNumber(digits, region)}`)
    .replace(pattern(`${start}(\\d{1,2})([a-eđ])${end}(?<=(?:[Kk]hoản|Điều|điều) \\d{1,2}[a-eđ])`), (_, digits: string, letter: string) => `${sayNumber(digits, region)} ${piece(letter)}`)
    .replace(pattern(`${start}[IVX]+${end}`), (whole) => piece(whole));
}

/** Numbers with their signs and units. */
function sayNumbers(text: string, region: Region): string {
  const say = (written: string) => sayNumber(written, region);
  const unit = (written: string | undefined) => (written === undefined ? '' : ` ${written === '%' ? 'phần trăm' : units[written]}`);
  const measured = `(${number})(?: ?(%|${anyOf(units)})${end})?`;
  const phone = (whole: string) => whole.split(/[ .-]/).map(sayDigits).join(', ');
  return text
    .replace(pattern(`${start}(?:0\\d{2,3}[ .-]\\d{3,4}[ .-]\\d{3,4}|0\\d{9,10}|1[89]00[ .-]?\\d{2,6}(?:[ .-]\\d{2,4})?)${end}`), phone)
    .replace(pattern(`(?<=(?:[Tt]ổng đài|[Ss]ố máy|[Gg]ọi(?: số)?) )\\d{3,5}${end}`), sayDigits)
    .replace(pattern(`${start}(\\d)G${end}`), (_, digit: string) => `${say(digit)} ${letterNames.g}`)
    .replace(pattern(`([≥≤<>]) ?${measured}`), (_, comparison: string, digits: string, of?: string) => {
      const amount = `${say(digits)}${unit(of)}`;
      return { '≥': `từ ${amount} trở lên`, '≤': `không quá ${amount}`, '<': `dưới ${amount}`, '>': `trên ${amount}` }[comparison]!;
    })
    .replace(pattern(`${start}(${number})${dash}${measured}`), (_, from: string, to: string, of?: string) => `${say(from)} đến ${say(to)}${unit(of)}`)
    .replace(pattern(`${start}${measured}`), (whole, digits: string, of: string | undefined, at: number, all: string) => {
      // A number that touches a letter or another number by a sign is none that we can read: leave it, and it will be reported.
      const after = all.slice(at + whole.length);
      return /^[\p{L}\d]|^[/:.,-][\p{L}\d]/u.test(after) || /[\d\p{L}][/:.,-]$/u.test(all.slice(0, at)) ? whole : `${say(digits)}${unit(of)}`;
    });
}

/** Words in brackets become part of the sentence. */
const openBrackets = (text: string): string =>
  text.replace(bracket, (_, inner: string, at: number, all: string) => {
    const after = all.slice(at).replace(/^\s*\([^()]+\)/u, '');
    if (inner in abbreviations || /^[A-ZĐ]{2,}$/u.test(inner)) {
      if (!(inner in abbreviations)) return ` ${inner}`;
      if (!spokenInBrackets.has(inner)) return '';
    }
    const comma = /^\s*(?:[.,;:?!]|$)/u.test(after) ? '' : ',';
    return `, ${addition.test(inner) ? '' : 'tức là '}${inner}${comma}`;
  });

const spokenSigns = (text: string): string =>
  text
    .replace(/(?<=\p{L}) ?\/ ?(?=\p{L})/gu, ' hoặc ')
    .replace(/ ?& ?/g, ' và ')
    .replace(/ ?\+ ?(?=\p{L})/gu, ' cộng ')
    .replace(/(?<=\p{L}) ?= ?(?=\p{L})/gu, ' bằng ')
    .replace(/\s+[-–—]\s+(?=xã hội)/g, ' ')
    .replace(/\s+[-–—]\s+/g, ', ')
    // Syllables of one foreign word: "mô-đun".
    .replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, ' ')
    .replace(/…|\.{3}/g, '.');

/** Removes what conversions leave at their seams: blanks before signs, doubled commas, "số số". */
const tidy = (text: string): string =>
  text
    .replace(/[ \t]+/g, ' ')
    .replace(/ +([.,;:?!])/g, '$1')
    .replace(/,+(?=[.,;:?!])/g, '')
    .replace(/^[\s,]+|,$/g, '')
    .replace(/(?<!\p{L})số số(?!\p{L})/gu, 'số, số')
    .replace(/(^|[.?!]\s+)(\p{Ll})/gu, (_, before: string, letter: string) => `${before}${letter.toLocaleUpperCase('vi')}`)
    .trim();

const onset = '(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?';
const syllable = new RegExp(`^${onset}(?<vowels>[aăâeêioôơuưy]{1,3})(?<coda>ch|ng|nh|[cmnpt])?$`, 'u');
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** True for a word that may be a Vietnamese syllable: its letters in their order, and a tone that its end allows. `'chữ' => true`, `'chat' => false` */
export function isSyllable(word: string): boolean {
  const apart = word.toLocaleLowerCase('vi').normalize('NFD');
  const match = syllable.exec(apart.replace(toneMarks, '').normalize('NFC'));
  const tones = apart.match(toneMarks) ?? [];
  if (match === null || tones.length > 1) return false;
  return !/^(?:ch|[cpt])$/.test(match.groups!.coda ?? '') || tones[0] === '\u0301' || tones[0] === '\u0323';
}

/** What of a converted text cannot be read aloud. */
function unspoken(text: string): string[] {
  const pieces = text.split(/\s+/).filter((piece) => {
    const word = piece.replace(/[.,;:?!]$/u, '');
    if (word === '') return true;
    if (!/^[\p{L}\p{M}]+$/u.test(word)) return true;
    if (foreignWords.has(word.toLowerCase())) return false;
    return /\p{Lu}.*\p{Lu}/u.test(word) || !isSyllable(word);
  });
  return [...new Set(pieces.map((piece) => piece.replace(/[.,;:?!]$/u, '') || piece))];
}

/** Words that stand twice, one after the other, though they did not in the written text: a conversion said something a second time. */
function doubled(text: string, written: string): string[] {
  const mayRepeat = /^(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|chấm|vân)(?: |$)/iu;
  return [...text.matchAll(/(?<!\p{L})(\p{L}+(?: \p{L}+)?) \1(?!\p{L})/giu)].filter(([pair, words]) => !mayRepeat.test(words!) && !written.toLowerCase().includes(pair.toLowerCase())).map(([pair]) => pair);
}

/**
 * A written text in spoken Vietnamese words: numbers, dates, shares, signs, numbers of documents, places in a law, abbreviations,
 * brackets and units. What it cannot say is listed in `left`, not guessed.
 * @example toSpeech('Điều 24 khoản 1 điểm b', 'bac').text => 'Điều hai mươi tư khoản một điểm bê'
 */
export function toSpeech(text: string, region: Region): Spoken {
  const addresses: string[] = [];
  const written = text.normalize('NFC').replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200b\u00ad]/g, '');
  const withoutAddresses = written.replace(address, (found) => {
    addresses.push(found);
    return ' ';
  });
  // A number that is quoted with its dot, as in “1.”, ends no sentence.
  let said = withoutAddresses.replace(/([“"]\d+)\.(?=[”"])/g, '$1').replace(/[“”"‘’«»]/g, '');
  said = said.replace(pattern(`${start}(?:${anyOf(shortenings)})`), (found, at: number, all: string) => {
    // The dot of "v.v." may end the sentence as well.
    const ends = found === 'v.v.' && /^\s*$|^\s+\p{Lu}/u.test(all.slice(at + found.length));
    return `${shortenings[found]}${ends ? '.' : ' '}`;
  });
  said = said.replace(pattern(`${start}(?:${anyOf(slogans)})${end}`), (found) => slogans[found]!);
  said = openBrackets(said);
  said = sayDocumentSigns(said, region);
  said = sayDates(said, region);
  said = sayPlaces(said, region);
  said = sayNumbers(said, region);
  said = said.replace(pattern(`${start}(?:${anyOf(abbreviations)})${end}`), (found) => abbreviations[found]!);
  said = spokenSigns(said);
  said = said.replace(pattern(`${start}([bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX])${end}`), (letter) => letterNames[letter.toLowerCase()]!);
  said = tidy(said);
  return { text: said, left: [...addresses, ...unspoken(said), ...doubled(said, written)] };
}
