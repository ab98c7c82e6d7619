import PDFDocument from 'pdfkit';
import { localeFacts, type Locale } from '../../src/lib/locales.ts';
import { paintWithLiterals } from '../../src/lib/scenes.ts';
import { colours, type Drawing, type Shape } from './drawing.ts';
import type { Description } from './drawSvg.ts';
import { fontRuns } from './letters.ts';

type Pdf = InstanceType<typeof PDFDocument>;

/** Width of A4 in points. */
const paperWidth = 595.28;

/** Paints the path that was just drawn, as its element says. */
function paint(pdf: Pdf, look: Record<string, string>): void {
  const { fill = 'black', stroke = 'none' } = look;
  pdf.lineWidth(Number(look['stroke-width'] ?? 1)).lineCap((look['stroke-linecap'] ?? 'butt') as 'butt' | 'round').lineJoin((look['stroke-linejoin'] ?? 'miter') as 'miter' | 'round');
  const [dash, space] = (look['stroke-dasharray'] ?? '').split(' ').map(Number);
  if (dash) pdf.dash(dash, { space: space ?? dash });
  else pdf.undash();
  if (fill !== 'none' && stroke !== 'none') pdf.fillAndStroke(fill, stroke);
  else if (fill !== 'none') pdf.fill(fill);
  else if (stroke !== 'none') pdf.stroke(stroke);
}

/** Draws a pictogram: the five elements our drawings are made of, with what each takes over from the groups around it. */
function drawMarkup(pdf: Pdf, markup: string): void {
  const groups: Record<string, string>[] = [{}];
  for (const [, closing, name, attributes] of paintWithLiterals(markup).matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
    if (closing === '/') {
      groups.pop();
      continue;
    }
    const look = { ...groups.at(-1)!, ...Object.fromEntries([...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])) };
    const number = (key: string): number => Number(look[key] ?? 0);
    switch (name) {
      case 'g':
        groups.push(look);
        continue;
      case 'path':
        pdf.path(look['d']!);
        break;
      case 'circle':
        pdf.circle(number('cx'), number('cy'), number('r'));
        break;
      case 'ellipse':
        pdf.ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
        break;
      case 'rect':
        pdf.roundedRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
        break;
      default:
        throw new Error(`src/lib/pictograms.ts  a drawing holds <${name}>, which the PDF cannot draw; expected g, path, circle, ellipse or rect. Draw it with these, or teach drawPdf.ts the element.`);
    }
    paint(pdf, look);
  }
}

/** Draws one instruction of a drawing; fonts have to be registered before. */
export function drawShape(pdf: Pdf, locale: Locale, shape: Shape): void {
  switch (shape.kind) {
    case 'box':
      pdf.rect(shape.x, shape.y, shape.width, shape.height);
      return paint(pdf, { fill: shape.fill ?? 'none', stroke: shape.stroke === 0 ? 'none' : colours.ink, 'stroke-width': String(shape.stroke) });
    case 'rule':
      pdf.moveTo(shape.x, shape.y).lineTo(shape.toX, shape.toY);
      return paint(pdf, { fill: 'none', stroke: colours.ink, 'stroke-width': String(shape.stroke) });
    case 'disc':
      pdf.circle(shape.x, shape.y, shape.radius);
      return paint(pdf, { fill: shape.fill, stroke: colours.ink, 'stroke-width': String(shape.stroke) });
    case 'mark':
      pdf.save().translate(shape.x, shape.y).scale(shape.size / shape.side);
      drawMarkup(pdf, shape.markup);
      pdf.restore();
      return;
    case 'text':
      shape.lines.forEach((line, index) => {
        // A blank at the end of a line, so that a reader does not join its last word to the next line's first; Chinese writes none.
        const ending = index < shape.lines.length - 1 && locale !== 'zh' ? ' ' : '';
        let { x } = line;
        for (const { file, text } of fontRuns(locale, line.weight, line.text + ending)) {
          pdf.font(`${file.name} ${line.weight}`).fontSize(line.size).fillColor(line.colour).text(text, x, line.y, { lineBreak: false, baseline: 'alphabetic' });
          x += pdf.widthOfString(text);
        }
      });
  }
}

/** Registers every font file the pages use; only the letters used are put into the file. */
function registerFonts(pdf: Pdf, locale: Locale, pages: readonly Drawing[]): void {
  const lines = pages.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : [])));
  const used = new Map(lines.flatMap(({ weight, text }) => fontRuns(locale, weight, text).map(({ file }) => [`${file.name} ${weight}`, file.data] as const)));
  for (const [name, data] of used) pdf.registerFont(name, data);
}

/** What a PDF says about itself; `on`: the day it carries, ISO, so that a file made from the same words is the same file. */
export interface PdfInfo {
  title: string;
  subject: string;
  author: string;
  on: string;
}

/** An empty tagged PDF/UA in a language; the promise holds its bytes once it has been ended. */
export function openPdf(locale: Locale, { title, subject, author, on }: PdfInfo): { pdf: Pdf; done: Promise<Buffer> } {
  const day = new Date(`${on}T00:00:00Z`);
  // The published types do not know PDF/UA yet.
  const pdf = new PDFDocument({
    autoFirstPage: false, margin: 0, pdfVersion: '1.7', lang: localeFacts[locale].tag, tagged: true, displayTitle: true, subset: 'PDF/UA', font: '',
    info: { Title: title, Author: author, Subject: subject, Creator: author, CreationDate: day, ModDate: day },
  } as unknown as PDFKit.PDFDocumentOptions);
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  return { pdf, done };
}

/**
 * The pages of a picture as a tagged PDF for print: real text in reading order, its headings marked, the drawings marked as decoration.
 * @param on the day it carries as its date, ISO: a file made from the same words is the same file.
 */
export function drawPdf(pages: readonly Drawing[], locale: Locale, { title, alt }: Description, author: string, on: string): Promise<Buffer> {
  const { pdf, done } = openPdf(locale, { title, subject: alt, author, on });
  registerFonts(pdf, locale, pages);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  for (const page of pages) {
    pdf.addPage({ size: [paperWidth, (page.height * paperWidth) / page.width], margin: 0 });
    pdf.scale(paperWidth / page.width);
    for (const shape of page.shapes) {
      if (shape.kind === 'text' && shape.tag !== null) {
        const content = pdf.markStructureContent(shape.tag);
        drawShape(pdf, locale, shape);
        pdf.endMarkedContent();
        const element = pdf.struct(shape.tag);
        root.add(element);
        element.add(content);
        element.end();
      } else {
        pdf.markContent('Artifact', { type: 'Layout' });
        drawShape(pdf, locale, shape);
        pdf.endMarkedContent();
      }
    }
  }
  root.end();
  pdf.end();
  return done;
}
