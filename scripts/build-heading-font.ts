import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/**
 * Makes public/fonts/be-vietnam-pro-700.woff2: the letters of Vietnamese and English, digits and the marks of headings.
 * Run by hand when the font package changes; the result is kept in the repository because a build asks no network.
 * Be Vietnam Pro is under the SIL Open Font License 1.1.
 */
const vowels = 'aăâeêioôơuưy';
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const vietnamese = [...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))).join('') + 'đ';
const plain = 'abcdefghijklmnopqrstuvwxyz';
const marks = '0123456789 \u00a0.,:;?!()“”‘’\'"-–—/%&·…';
// Headings are written in sentence case, so of the capitals with two marks only those that begin Vietnamese words are kept.
const capitals = 'ĂÂÊÔƠƯĐÀÁẢÃẠÈÉẺẼÌÍỈĨỊÒÓỎÕỌÙÚỦŨỤỲÝỶỸẤẨẦẬẮẰẾỀỂỆỐỒỔỘỚỜỞỢỨỪỬỮỰ';
const text = vietnamese + capitals + plain + plain.toUpperCase() + marks;

const source = createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf');
const subset = await subsetFont(readFileSync(source), text, { targetFormat: 'woff2', noLayoutClosure: true });
const limit = 20 * 1024;
if (subset.length > limit) throw new Error(`public/fonts/be-vietnam-pro-700.woff2: found ${subset.length} bytes; expected at most ${limit}. Take letters out of scripts/build-heading-font.ts.`);
writeFileSync('public/fonts/be-vietnam-pro-700.woff2', subset);
console.log(`public/fonts/be-vietnam-pro-700.woff2: ${subset.length} bytes, ${new Set(text).size} characters`);
