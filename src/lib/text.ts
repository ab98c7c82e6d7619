import type { Problem } from './problems.ts';

/** Vietnamese syllables (tiếng): runs of letters or digits between blanks. `'Luật có hiệu lực.' => 4` */
export const countSyllables = (text: string): number => text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

/** Sentences of a text, each with its end mark. A dot inside a number or between digits does not end one. */
export const splitSentences = (text: string): string[] => text.split(/(?<=[.!?…]["”]?)\s+(?=\S)/u).filter((sentence) => sentence.trim() !== '');

/** Compounds of Vietnamese headings that must not break across lines, and dates. */
const unbroken = [
  'chuyển đổi số', 'Chuyển đổi số', 'chuyển đổi', 'Chuyển đổi', 'Bắc Ninh', 'Ủy ban', 'nhân dân', 'người cao tuổi', 'Người cao tuổi', 'khuyết tật', 'dịch vụ công', 'Dịch vụ công',
  'trực tuyến', 'toàn trình', 'thủ tục', 'kỹ năng', 'môi trường số', 'năng lực số', 'Việt Nam', 'điện thoại', 'giấy tờ', 'hộ kinh doanh', 'Hộ kinh doanh',
];
const unbrokenPattern = new RegExp(unbroken.join('|'), 'g');

/** Puts no-break spaces into a heading: in compounds, and between a number and its month or year. `'1 tháng 7' => '1 tháng 7'` with U+00A0 */
export const keepTogether = (heading: string): string =>
  heading
    .replace(unbrokenPattern, (compound) => compound.replaceAll(' ', '\u00a0'))
    .replace(/(\d+) (tháng) (\d+)/g, '$1\u00a0$2\u00a0$3')
    .replace(/(Điều|khoản|điểm|năm|ngày|Article|clause|point) (\d+)/g, '$1\u00a0$2');

/** Word-final oa, oe, uy with the tone on the second vowel ("hoà", "thuỷ"); the house style puts it on the first ("hòa", "thủy"). */
const otherToneStyle = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu;

/** Form of the writing in one file: NFC, and tone marks in the house style. */
export function checkWriting(raw: string, file: string): Problem[] {
  const problems: Problem[] = [];
  raw.split('\n').forEach((line, index) => {
    const field = `line ${index + 1}`;
    if (line !== line.normalize('NFC')) {
      problems.push({ file, field, found: 'text that is not in Unicode form NFC', expected: 'NFC', action: 'Save the file with composed letters (NFC); text copied from a PDF often is not.' });
    }
    for (const [syllable] of line.normalize('NFC').matchAll(otherToneStyle)) {
      problems.push({ file, field, found: `"${syllable}"`, expected: 'the tone on the first vowel (hòa, khỏe, thủy, Ủy ban)', action: 'Move the tone mark.' });
    }
  });
  return problems;
}
