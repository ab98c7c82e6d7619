import { pathToFileURL } from 'node:url';
import { AlignmentType, BorderStyle, Document, Footer, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type IRunOptions } from 'docx';
import { formatDate } from '../src/lib/dates.ts';
import { localeFacts, sourceLocale, type Locale } from '../src/lib/locales.ts';
import type { FileFacts } from '../src/lib/madeFiles.ts';
import { listMaterials, registerCode, type Material } from '../src/lib/materials.ts';
import { claimLine, plainSpaces } from '../src/lib/messages/basis.ts';
import { askedOfRegister, formatShortDay, registerAddress, registerPath } from '../src/lib/register.ts';
import { fill } from '../src/lib/schemas/interfaceWords.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import { codeHash, keepFiles, type Kept } from './keepFiles.ts';
import { settledOffice } from './officeFiles.ts';

/** What the Word file says; a cache key is made of it. The report it is attached to is written in Vietnamese. */
interface RegisterSheet {
  title: string;
  agency: string;
  notes: string[];
  asked: string;
  claims: string[];
  head: string[];
  rows: { locale: Locale; cells: string[] }[];
  signDay: string;
  signers: string[];
  signHint: string;
  page: string;
  date: string;
}

const locale = sourceLocale;

/** Characters of the SHA-256 that fit a column; the CSV has them all. */
const hashLength = 16;

function makeSheet(site: Site, materials: readonly Material[]): RegisterSheet {
  const { content, settings } = site;
  const ui = content.interface[locale];
  const words = ui.materials;
  const reviewed = materials.filter(({ review }) => review !== null).length;
  return {
    title: ui.pages.register.title,
    agency: `${words.agency} ………………………………………………………`,
    notes: [
      fill(words.registerOn, { date: formatDate(settings.date, locale), code: registerCode(materials) }),
      `${fill(words.registerCount, { count: new Intl.NumberFormat(localeFacts[locale].tag).format(materials.length) })} ${words.registerHow} ${words.registerOut}`,
      `${ui.notes.notReviewed} ${fill(words.reviewedCount, { count: reviewed })}`,
      `${fill(words.addressBase, { url: settings.url })} ${words.hashNote}`,
      registerAddress(site, locale),
      ui.notes.notOfficial,
    ].map(plainSpaces),
    asked: words.asked,
    claims: askedOfRegister(site, locale).claims.map((claim) => claimLine(content, claim, locale)),
    head: [words.number, words.name, words.language, words.form, words.date, words.address, words.hash, words.review],
    rows: materials.map(({ title, of: _, locale: language, form, date, path, sha256, count, review, ...rest }, index) => ({
      locale: language,
      cells: [
        String(index + 1), title, localeFacts[language].name,
        `${words.forms[form]}${form === 'bo-the' && count !== undefined ? ` (${count})` : ''}${rest.version === undefined ? '' : `, ${fill(words.versionOf, { code: rest.version })}`}`,
        formatShortDay(date, locale), path, sha256.slice(0, hashLength), review === null ? words.unreviewed : `${review.by} (${review.role}), ${formatShortDay(review.on, locale)}`,
      ],
    })),
    signDay: words.signDay,
    signers: [words.prepared, words.signer],
    signHint: words.signHint,
    page: words.page,
    date: settings.date,
  };
}

/** Sizes in half points, as Word counts. */
const size = { title: 36, body: 24, note: 20, row: 15 };
/** Width of each column in twentieths of a point; together the width between the margins of a landscape A4. */
const widths = [620, 4600, 1050, 2350, 1050, 3230, 1260, 1270];
const margin = 700;

const languageOf = (language: Locale): IRunOptions['language'] => (language === 'ko' || language === 'zh' ? { value: 'vi-VN', eastAsia: language === 'ko' ? 'ko-KR' : 'zh-CN' } : { value: language === 'vi' ? 'vi-VN' : 'en-GB' });

const run = (text: string, half: number, more: IRunOptions = {}): TextRun => new TextRun({ text, size: half, language: languageOf('vi'), ...more });

/** The table of the register: its first row is repeated on every page, and no row breaks over two. */
function makeTable({ head, rows }: RegisterSheet): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const cell = (text: string, column: number, more: IRunOptions = {}) =>
    new TableCell({ width: { size: widths[column]!, type: WidthType.DXA }, children: [new Paragraph({ children: [run(text, size.row, more)] })] });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text, column) => cell(text, column, { bold: true })) }),
      // The title is in the material's own language; everything else in a row is Vietnamese or a sign.
      ...rows.map(({ locale: language, cells }) => new TableRow({ cantSplit: true, children: cells.map((text, column) => cell(text, column, column === 1 ? { language: languageOf(language)! } : {})) })),
    ],
  });
}

/** Two columns to sign in, without lines. */
function makeSigners({ signers, signHint }: RegisterSheet): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: half * 2, type: WidthType.DXA },
    columnWidths: [half, half],
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({
      cantSplit: true,
      children: signers.map((name) => new TableCell({ width: { size: half, type: WidthType.DXA }, children: [
        new Paragraph({ alignment: AlignmentType.CENTER, children: [run(name, size.body, { bold: true })] }),
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 1400 }, children: [run(signHint, size.note, { italics: true })] }),
        new Paragraph({ alignment: AlignmentType.CENTER, children: [run('………………………………', size.body)] }),
      ] })),
    })],
  });
}

/** The register as a Word file, landscape: title, what the plan asks, what must be known, the table, room to sign. */
async function makeDocx(sheet: RegisterSheet): Promise<Uint8Array> {
  const document = new Document({
    title: sheet.title,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: size.body, language: { value: 'vi-VN' } } },
        heading1: { run: { font: 'Arial', size: size.title, bold: true, color: '000000' }, paragraph: { spacing: { before: 120, after: 200 } } },
        heading2: { run: { font: 'Arial', size: size.body, bold: true, color: '000000' }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
      },
    },
    sections: [{
      // The library takes the sides of the upright sheet and turns it.
      properties: { page: { size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE }, margin: { top: margin, bottom: margin, left: margin, right: margin } } },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: size.note, language: languageOf('vi')!, children: [`${sheet.page} `, PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })] })] }) },
      children: [
        new Paragraph({ children: [run(sheet.agency, size.body)] }),
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(sheet.title, size.title, { bold: true })] }),
        ...sheet.notes.map((note) => new Paragraph({ spacing: { after: 80 }, children: [run(note, size.note)] })),
        new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(sheet.asked, size.body, { bold: true })] }),
        ...sheet.claims.map((claim) => new Paragraph({ spacing: { after: 80 }, children: [run(claim, size.note)] })),
        new Paragraph({ spacing: { after: 120 }, children: [] }),
        makeTable(sheet),
        new Paragraph({ alignment: AlignmentType.RIGHT, keepNext: true, spacing: { before: 300, after: 200 }, children: [run(sheet.signDay, size.body, { italics: true })] }),
        makeSigners(sheet),
      ],
    }],
  });
  return settledOffice(new Uint8Array(await Packer.toBuffer(document)), sheet.date, 'vi-VN');
}

/**
 * Makes the register of materials as a Word file (DOCX) below `cacheDir`, unless it is there unchanged. To be run last of what is made before
 * the pages: it lists the archives too.
 * @throws Error naming the list of what has not been made yet.
 */
export async function buildRegister(site: Site, cacheDir: string = '.cache', progress: (done: number, total: number) => void = () => {}): Promise<Kept> {
  const materials = listMaterials(site, cacheDir);
  const sheet = makeSheet(site, materials);
  const facts: FileFacts = { form: 'so-dang-ky', of: 'page', id: 'tai-lieu/so-dang-ky', locale, date: site.settings.date, version: registerCode(materials), count: materials.length };
  return keepFiles('register', cacheDir, codeHash([new URL(import.meta.url), new URL('officeFiles.ts', import.meta.url)], ['docx', 'fflate']), [{ path: registerPath(locale, 'docx'), facts, input: sheet, make: () => makeDocx(sheet) }], progress);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files, made, bytes } = await buildRegister(readSite());
  console.log(`register: ${files[0]!.count} lines (${made} made), ${bytes} bytes`);
}
