import { csvCell } from '../../src/lib/openData.ts';
import { pictureTable, type Picture } from '../../src/lib/pictures.ts';
import { pictureVersion } from '../../src/lib/pictureVersions.ts';
import { fill } from '../../src/lib/schemas/interfaceWords.ts';
import { wordsOf, type Site } from '../../src/lib/site.ts';
import { licence, pictureFrame } from './layout.ts';

/** The table of a picture as CSV (RFC 4180) with a byte order mark, so that spreadsheets read the letters and no formula. */
export function tableCsv(site: Site, picture: Picture): string {
  const { headings, rows } = pictureTable(site, picture);
  return `\ufeff${[headings, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** The table of a picture as JSON, with what must be said when it is used again. */
export function tableJson(site: Site, picture: Picture): string {
  const { headings, rows } = pictureTable(site, picture);
  const { version, on } = pictureVersion(site.content, picture.id);
  const { url, brand } = pictureFrame(site, picture);
  return `${JSON.stringify({ id: picture.id, language: picture.locale, title: picture.title, version, date: on, licence: licence.url, source: url, credit: brand, reviewed: false, columns: headings, rows }, null, 1)}\n`;
}

/** Everything a newsroom writes beside a picture: title, the words in its place, caption, the whole in prose, credit line, licence, address. Plain text. */
export function kitWords(site: Site, picture: Picture): string {
  const ui = site.content.interface[picture.locale].infographic;
  const { url, brand, version, notReviewed, translated } = pictureFrame(site, picture);
  const { longDescription } = wordsOf(site.content.infographics.get(picture.id)!, picture.locale).words;
  const parts: [string, string][] = [
    [ui.kitTitle, picture.title],
    [ui.kitAlt, picture.alt],
    [ui.kitCaption, picture.caption],
    [ui.description, longDescription.map(({ text }) => text).join('\n')],
    [ui.kitCredit, `${fill(ui.embedSource, { brand })} ${version}. ${licence.name}: ${licence.url}\n${url}`],
    [ui.kitNote, [notReviewed, translated].filter((note) => note !== '').join(' ')],
  ];
  return `${parts.map(([name, words]) => `${name}\n${words}`).join('\n\n').replaceAll('\u00a0', ' ')}\n`;
}
