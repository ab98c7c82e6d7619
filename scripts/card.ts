import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { cardPictures, type CardPicture } from '../src/lib/cardPictures.ts';
import type { Card } from '../src/lib/cards.ts';
import { isLocale, localeFacts, locales } from '../src/lib/locales.ts';
import { cardShapes, type CardShape } from '../src/lib/paths.ts';
import { readSite } from '../src/lib/site.ts';
import { drawPixels } from './cards/drawCard.ts';
import { encodePng } from './cards/encodePng.ts';
import type { CardFault, CardProblem } from './cards/layOutCard.ts';

/** What an officer types for each shape. */
const shapeNames: Record<string, CardShape> = { ngang: 'wide', vuong: 'square', doc: 'story', wide: 'wide', square: 'square', story: 'story' };

export const usage = `Cách dùng:
  npm run card -- --text "Ông bà cần giúp làm giấy tờ trên mạng? Hãy đến Ủy ban nhân dân xã, phường."

  --text     lời nhắn, chữ lớn trên thẻ (bắt buộc; vừa nhất là dưới 120 chữ cái)
  --note     một, hai câu chữ nhỏ bên dưới
  --kicker   dòng chữ đỏ ở trên, ví dụ "Ngày Pháp luật · 9 tháng 11"
  --cite     căn cứ ở cuối thẻ, ví dụ "Căn cứ: Điều 44 khoản 3"
  --shape    ngang (${cardShapes.wide.width}x${cardShapes.wide.height}), vuong (${cardShapes.square.width}x${cardShapes.square.height}) hoặc doc (${cardShapes.story.width}x${cardShapes.story.height}); không ghi thì là ngang
  --lang     ${locales.map((locale) => `${locale} (${localeFacts[locale].name})`).join(', ')}; không ghi thì là vi
  --picture  hình vẽ: ${cardPictures.join(', ')}
  --out      tệp ảnh ghi ra; không ghi thì là the.png`;

const fieldNames: Record<string, string> = { kicker: '--kicker', title: '--text', text: '--note', basis: '--cite', brand: 'tên trang', badge: 'con số' };

/** Each fault in an officer's words: what was found and what to do. */
const faults: Record<CardFault, (found: string) => string> = {
  missing: (found) => `phông chữ không có ${found}. Hãy bỏ hoặc thay chữ, dấu hay biểu tượng đó.`,
  empty: (found) => `có ký tự không nhìn thấy được (${found.split(',')[0]}). Hãy gõ lại chỗ đó, đừng chép từ tệp khác.`,
  title: (found) => `dài ${found.replace(' letters', ' chữ cái')}, không đủ chỗ trên thẻ. Hãy viết ngắn lại; phần giải thích để ở --note.`,
  kicker: (found) => `${found} dài quá hai dòng. Hãy viết ngắn lại.`,
  basis: (found) => `${found} dài quá một dòng. Hãy viết ngắn lại.`,
  badge: (found) => `${found} dài quá. Hãy viết ngắn lại.`,
  outside: () => 'chữ tràn ra ngoài thẻ. Hãy viết ngắn lại.',
  right: () => 'chữ tràn lề phải. Hãy viết ngắn lại.',
  touches: () => 'chữ chạm vào hình vẽ hoặc khung. Hãy viết ngắn lại.',
  lines: () => 'hai dòng chữ chạm nhau. Hãy viết ngắn lại, hoặc bớt chữ in hoa có dấu.',
  margin: () => 'chữ lấn ra lề. Hãy viết ngắn lại.',
  cut: () => 'chữ bị thiếu khi xếp dòng. Đây là lỗi của chương trình, xin báo người phụ trách kỹ thuật.',
  contrast: () => 'màu chữ không đủ tương phản. Đây là lỗi của chương trình, xin báo người phụ trách kỹ thuật.',
};

/** A problem of a card in Vietnamese. `'--text: phông chữ không có 🧒 U+1F9D2. Hãy bỏ …'` */
export const inVietnamese = ({ field, fault, found }: CardProblem): string => `${fieldNames[field.split(' ')[0]!] ?? field}: ${faults[fault](found)}`;

/** A mistake in what was typed, told to the person who typed it. */
export class TypedError extends Error {}

const options = { text: { type: 'string' }, note: { type: 'string' }, kicker: { type: 'string' }, cite: { type: 'string' }, shape: { type: 'string' }, lang: { type: 'string' }, picture: { type: 'string' }, out: { type: 'string' } } as const;

/**
 * Reads what was typed after `npm run card --`.
 * @throws TypedError naming every mistake, in Vietnamese.
 */
export function readCard(typed: readonly string[]): { card: Card; out: string } {
  const mistakes: string[] = [];
  let values: Partial<Record<keyof typeof options, string>> = {};
  try {
    ({ values } = parseArgs({ args: [...typed], options }));
  } catch (error) {
    const [, name] = /'(-[^' ]*|[^']*)/.exec(error instanceof Error ? error.message : '') ?? [];
    throw new TypedError(`Không hiểu "${name ?? typed.join(' ')}". Lời có dấu cách phải đặt trong ngoặc kép.\n\n${usage}`);
  }
  const { text = '', note = '', kicker = '', cite = '', shape = 'ngang', lang = 'vi', picture = 'hoi', out = 'the.png' } = values;
  if (text.trim() === '') mistakes.push('--text: chưa có lời nhắn. Hãy ghi lời nhắn trong ngoặc kép.');
  if (!Object.hasOwn(shapeNames, shape)) mistakes.push(`--shape: không có dáng thẻ "${shape}". Hãy chọn ngang, vuong hoặc doc.`);
  if (!isLocale(lang)) mistakes.push(`--lang: không có thứ tiếng "${lang}". Hãy chọn ${locales.join(', ')}.`);
  if (!(cardPictures as readonly string[]).includes(picture)) mistakes.push(`--picture: không có hình "${picture}". Hãy chọn ${cardPictures.join(', ')}.`);
  if (!/\.png$/i.test(out)) mistakes.push(`--out: tệp "${out}" phải có đuôi .png.`);
  if (mistakes.length > 0 || !isLocale(lang)) throw new TypedError(mistakes.join('\n'));
  const words = { kicker, title: text.trim(), text: note.trim(), basis: cite.trim(), picture: picture as CardPicture, badge: '' };
  return { card: { path: out, locale: lang, shape: shapeNames[shape]!, picture: words.picture, words, source: 'npm run card', of: out }, out };
}

/**
 * Draws the card that was typed and writes it.
 * @throws TypedError with everything that is wrong on it, in Vietnamese.
 */
export async function writeCard(typed: readonly string[], brandOf: (locale: Card['locale']) => string): Promise<string> {
  const { card, out } = readCard(typed);
  const { width, height, indices, problems } = await drawPixels(card, brandOf(card.locale));
  // A letter that no font has also leaves no ink; one message about it is enough.
  const told = [...new Set(problems.filter(({ fault, field }) => fault !== 'empty' || !problems.some((other) => other.fault === 'missing' && other.field === field)).map(inVietnamese))];
  if (told.length > 0) throw new TypedError(`Thẻ chưa đạt, nên chưa ghi ra tệp:\n${told.join('\n')}`);
  const file = resolve(out);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, encodePng(indices, width, height));
  return `Đã ghi ${out} (${width}x${height}).`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const typed = process.argv.slice(2);
    if (typed.length === 0 || typed.includes('--help')) console.log(usage);
    else {
      const site = readSite();
      console.log(await writeCard(typed, (locale) => site.content.interface[locale].brand));
    }
  } catch (error) {
    if (!(error instanceof TypedError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
