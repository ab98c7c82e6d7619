import { HTMLElement, NodeType, parse, type Node } from 'node-html-parser';

/** A line of text, or a table row as its cells. */
export type HtmlLine = { text: string } | { cells: string[] };

const blocks = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'table', 'thead', 'tbody', 'tr', 'caption', 'section', 'article', 'header', 'footer', 'main', 'body', 'blockquote', 'dl', 'dt', 'dd']);
const unseen = new Set(['script', 'style', 'head', 'title', 'template', 'noscript']);

const tagOf = (node: Node | null): string => (node instanceof HTMLElement ? (node.rawTagName ?? '').toLowerCase() : '');

/** The number a browser shows before an item of an ordered list; `null` in a list of bullets. */
function itemMark(item: HTMLElement, position: number): string {
  const list = item.parentNode;
  if (list === null || tagOf(list) !== 'ol') return '- ';
  const number = Number(list.getAttribute('start') ?? 1) + position;
  return list.getAttribute('type') === 'a' ? `${String.fromCharCode(96 + number)}) ` : `${number}. `;
}

/** Paragraphs of a cell become one text; where one ends without a mark and the next starts with a capital, they are items of a list. */
const joinParagraphs = (paragraphs: readonly string[]): string =>
  paragraphs.reduce((whole, next) => {
    const item = next.replace(/^[-+•]\s*/, '');
    return whole === '' ? item : `${whole}${/[.;:,]$/.test(whole) || !/^\p{Lu}/u.test(item) ? ' ' : '; '}${item}`;
  }, '');

const textLines = (node: HTMLElement): string[] => linesOf(node).flatMap((line) => ('text' in line ? [line.text] : [line.cells.join(' ')]));

/** The rows of a table. A cell that spans columns or rows stands in each of them, except that a spanning heading is not repeated sideways. */
function tableRows(table: HTMLElement): HtmlLine[] {
  const carried: { column: number; rows: number; text: string }[] = [];
  return table.querySelectorAll('tr').filter((row) => row.closest('table') === table).map((row) => {
    const cells: string[] = [];
    const fillCarried = () => {
      for (let next = carried.find(({ column, rows }) => column === cells.length && rows > 0); next !== undefined; next = carried.find(({ column, rows }) => column === cells.length && rows > 0)) {
        next.rows -= 1;
        cells.push(next.text);
      }
    };
    for (const cell of row.childNodes) {
      if (!(cell instanceof HTMLElement) || !['td', 'th'].includes(tagOf(cell))) continue;
      fillCarried();
      const text = joinParagraphs(textLines(cell));
      const span = Number(cell.getAttribute('rowspan') ?? 1);
      if (span > 1) carried.push({ column: cells.length, rows: span - 1, text });
      cells.push(text, ...Array.from({ length: Number(cell.getAttribute('colspan') ?? 1) - 1 }, () => ''));
    }
    fillCarried();
    return { cells };
  });
}

function linesOf(root: HTMLElement): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let open = '';
  const flush = () => {
    if (open.trim() !== '') lines.push({ text: open.replace(/\s+/g, ' ').trim() });
    open = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === NodeType.TEXT_NODE) open += node.text;
    if (!(node instanceof HTMLElement)) return;
    const tag = tagOf(node);
    if (unseen.has(tag)) return;
    if (tag === 'br') return flush();
    if (tag === 'table') {
      flush();
      lines.push(...tableRows(node));
      return;
    }
    if (blocks.has(tag)) flush();
    if (tag === 'li') open = itemMark(node, (node.parentNode?.childNodes ?? []).filter((sibling) => tagOf(sibling) === 'li').indexOf(node));
    node.childNodes.forEach(walk);
    if (blocks.has(tag)) flush();
  };
  root.childNodes.forEach(walk);
  flush();
  return lines;
}

/**
 * The lines of a page as a reader sees them: paragraphs, list items with their marks, table rows as cells.
 * `'<p>A</p><table><tr><td>1<td>B</table>' => [{ text: 'A' }, { cells: ['1', 'B'] }]`
 */
export const htmlLines = (html: string): HtmlLine[] => linesOf(parse(html));
