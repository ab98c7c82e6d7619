import PDFDocument from 'pdfkit';
import type { Locale } from '../../src/lib/locales.ts';
import { colours, type Line } from '../pictures/drawing.ts';
import { drawShape, openPdf, type PdfInfo } from '../pictures/drawPdf.ts';
import { fontRuns } from '../pictures/letters.ts';
import type { Node, Side } from './sheet.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Element = PDFKit.PDFStructureElement;

const linesOf = (node: Node): Line[] => (node.kind === 'text' ? node.lines : node.kind === 'item' ? [...node.label, ...node.body.flat()] : []);

/** Every line of letters on a side. */
export const linesOnSide = (side: Side): Line[] => side.groups.flatMap(({ nodes }) => nodes.flatMap(linesOf));

const drawLines = (pdf: Pdf, locale: Locale, lines: Line[]): void => drawShape(pdf, locale, { kind: 'text', tag: null, lines });

/** Each run of dark modules is one rectangle, a little higher than its row: rows that only touch show white seams on some screens. */
function drawCode(pdf: Pdf, { x, y, size, modules }: Node & { kind: 'code' }): void {
  const side = size / modules.length;
  modules.forEach((row, top) => {
    for (let from = 0; from < row.length; from += 1) {
      if (!row[from]) continue;
      let to = from;
      while (row[to + 1]) to += 1;
      pdf.rect(x + from * side, y + top * side, (to - from + 1) * side, side * 1.02);
      from = to;
    }
  });
  pdf.fill(colours.ink);
}

/**
 * The sides of a sheet as a tagged PDF for print: real text in reading order with its headings and lists marked, fonts inside, the QR code
 * as a figure with words.
 */
export function drawSheet(sides: readonly Side[], locale: Locale, info: PdfInfo): Promise<Buffer> {
  const { pdf, done } = openPdf(locale, info);
  const used = new Map(sides.flatMap(linesOnSide).flatMap(({ weight, text }) => fontRuns(locale, weight, text).map(({ file }) => [`${file.name} ${weight}`, file.data] as const)));
  for (const [name, data] of used) pdf.registerFont(name, data);

  /** Draws something that is read, as content of an element. */
  const read = (tag: string, draw: () => void, options?: PDFKit.Mixins.StructureElementOptions): Element => {
    const content = pdf.markStructureContent(tag);
    draw();
    pdf.endMarkedContent();
    const element = pdf.struct(tag, options);
    element.add(content);
    return element;
  };
  const group = (tag: string, children: readonly Element[]): Element => {
    const element = pdf.struct(tag);
    for (const child of children) element.add(child);
    return element;
  };
  const unread = (draw: () => void): void => {
    pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    pdf.endMarkedContent();
  };

  /** Elements by their place in the reading order; `list`: the name of the list an item belongs to. */
  const elements: { order: number; element: Element; list: string | null }[] = [];
  for (const side of sides) {
    pdf.addPage({ size: [side.width, side.height], margin: 0 });
    for (const { order, nodes } of side.groups) {
      for (const node of nodes) {
        const add = (element: Element, list: string | null = null) => elements.push({ order, element, list });
        switch (node.kind) {
          case 'decoration':
            unread(() => drawShape(pdf, locale, node.shape));
            break;
          case 'text':
            if (node.tag === null) unread(() => drawLines(pdf, locale, node.lines));
            else add(read(node.tag, () => drawLines(pdf, locale, node.lines)));
            break;
          case 'item': {
            const label = read('Lbl', () => drawLines(pdf, locale, node.label));
            const body = node.body.map((lines) => read('P', () => drawLines(pdf, locale, lines)));
            add(group('LI', [label, group('LBody', body)]), node.list);
            break;
          }
          case 'code':
            // The published types do not know the box of a figure yet; PDF/UA asks for it.
            add(read('Figure', () => drawCode(pdf, node), { alt: node.alt, bbox: [node.x, node.y, node.x + node.size, node.y + node.size] } as PDFKit.Mixins.StructureElementOptions));
        }
      }
    }
  }

  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const inOrder = elements.map((one, index) => ({ ...one, index })).sort((a, b) => a.order - b.order || a.index - b.index);
  let open = null as { name: string; element: Element } | null;
  for (const { element, list } of inOrder) {
    if (list === null) {
      open = null;
      root.add(element);
    } else {
      if (open?.name !== list) {
        open = { name: list, element: pdf.struct('L') };
        root.add(open.element);
      }
      open.element.add(element);
    }
  }
  root.end();
  pdf.end();
  return done;
}
