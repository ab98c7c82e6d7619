import { strToU8, zipSync } from 'fflate';
import type { Book } from './makeBook.ts';

const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** One document of the book. `kind` says what it is, in the vocabulary of EPUB. */
const page = ({ language }: Book, title: string, kind: string, body: string): string => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${xml(title)}</title><link rel="stylesheet" type="text/css" href="sach.css"/></head>
<body epub:type="${kind}">
${body}
</body>
</html>
`;

/** Only what tells an answer from its basis: sizes, colours and letters are the reader's. */
const styles = `h1, h2, h3 { line-height: 1.25; }
.cau { margin: 1.5em 0 0; }
.tra-loi { font-weight: bold; }
.can-cu { font-size: .85em; margin-top: 0; }
.ai-lam { border: 1px solid; padding: 0 .8em; }
`;

const partFile = (need: string): string => `nhom-${need}.xhtml`;
const questionId = (number: number): string => `cau-${number}`;

const titlePage = (book: Book): string =>
  page(book, book.title, 'frontmatter', `<section epub:type="titlepage">
<h1>${xml(book.title)}</h1>
<p>${xml(book.summary)}</p>
<h2>${xml(book.about.heading)}</h2>
${book.about.notes.map((note) => `<p>${xml(note)}</p>`).join('\n')}
<p>${xml(book.about.online)} <a href="${xml(book.address)}">${xml(book.address)}</a></p>
</section>`);

const basisLine = (basis: string): string => `<p class="can-cu">${xml(basis)}</p>`;

function part(book: Book, { need, title, questions }: Book['parts'][number]): string {
  const sections = questions.map(({ number, question, answer, messages, who }) => `<section class="cau" id="${questionId(number)}" aria-labelledby="${questionId(number)}-hoi">
<h2 id="${questionId(number)}-hoi">${number}. ${xml(question)}</h2>
<p class="tra-loi">${xml(answer.text)}</p>
${basisLine(answer.basis)}
${messages.length === 0 ? '' : `<ul>\n${messages.map(({ text, basis }) => `<li><p>${xml(text)}</p>\n${basisLine(basis)}</li>`).join('\n')}\n</ul>`}
${who === null ? '' : `<div class="ai-lam">
<h3>${xml(who.heading)}</h3>
${who.tasks.map(({ text, basis, lines }) => `<p><strong>${xml(text)}</strong></p>\n${lines.map((line) => `<p>${xml(line)}</p>`).join('\n')}\n${basisLine(basis)}`).join('\n')}
<p>${xml(who.note)}</p>
</div>`}
</section>`);
  return page(book, title, 'bodymatter', `<section epub:type="chapter" role="doc-chapter" aria-labelledby="nhom-${need}">
<h1 id="nhom-${need}">${xml(title)}</h1>
${sections.join('\n')}
</section>`);
}

const contents = (book: Book): string =>
  page(book, book.contents, 'frontmatter', `<nav epub:type="toc" role="doc-toc" aria-labelledby="muc-luc">
<h1 id="muc-luc">${xml(book.contents)}</h1>
<ol>
<li><a href="bia.xhtml">${xml(book.about.heading)}</a></li>
${book.parts.map(({ need, title, questions }) => `<li><a href="${partFile(need)}">${xml(title)}</a>
<ol>
${questions.map(({ number, question }) => `<li><a href="${partFile(need)}#${questionId(number)}">${number}. ${xml(question)}</a></li>`).join('\n')}
</ol></li>`).join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden" aria-label="${xml(book.title)}">
<ol>
<li><a epub:type="toc" href="muc-luc.xhtml">${xml(book.contents)}</a></li>
<li><a epub:type="bodymatter" href="${partFile(book.parts[0]!.need)}">${xml(book.parts[0]!.title)}</a></li>
</ol>
</nav>`);

function packageFile(book: Book): string {
  const property = (name: string, value: string) => `<meta property="${name}">${xml(value)}</meta>`;
  const parts = book.parts.map(({ need }) => partFile(need));
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="ma" xml:lang="${book.language}" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="ma">${book.identifier}</dc:identifier>
<dc:title>${xml(book.title)}</dc:title>
<dc:language>${book.language}</dc:language>
<dc:publisher>${xml(book.publisher)}</dc:publisher>
<dc:date>${book.date}</dc:date>
<dc:description>${xml(book.summary)}</dc:description>
<dc:rights>${xml(book.licence)}</dc:rights>
<dc:source>${xml(book.address)}</dc:source>
${[
    property('dcterms:modified', `${book.date}T00:00:00Z`),
    property('schema:accessMode', 'textual'),
    property('schema:accessModeSufficient', 'textual'),
    ...['tableOfContents', 'structuralNavigation', 'displayTransformability'].map((feature) => property('schema:accessibilityFeature', feature)),
    property('schema:accessibilityHazard', 'none'),
    property('schema:accessibilitySummary', book.accessibility),
  ].join('\n')}
</metadata>
<manifest>
<item id="css" href="sach.css" media-type="text/css"/>
<item id="bia" href="bia.xhtml" media-type="application/xhtml+xml"/>
<item id="muc-luc" href="muc-luc.xhtml" media-type="application/xhtml+xml" properties="nav"/>
${parts.map((file) => `<item id="${file.replace('.xhtml', '')}" href="${file}" media-type="application/xhtml+xml"/>`).join('\n')}
</manifest>
<spine>
<itemref idref="bia"/>
<itemref idref="muc-luc"/>
${parts.map((file) => `<itemref idref="${file.replace('.xhtml', '')}"/>`).join('\n')}
</spine>
</package>
`;
}

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/sach.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The book as an EPUB 3 file: text and one sheet of styles, no script, no font, no picture. The same book gives the same bytes. */
export function writeEpub(book: Book): Uint8Array {
  const files: Record<string, string> = {
    'META-INF/container.xml': container,
    'OEBPS/sach.opf': packageFile(book),
    'OEBPS/sach.css': styles,
    'OEBPS/bia.xhtml': titlePage(book),
    'OEBPS/muc-luc.xhtml': contents(book),
    ...Object.fromEntries(book.parts.map((one) => [`OEBPS/${partFile(one.need)}`, part(book, one)])),
  };
  return zipSync(
    // The format wants the kind of the file first and not compressed.
    { mimetype: [strToU8('application/epub+zip'), { level: 0 }], ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])) },
    { mtime: new Date(1980, 0, 1), level: 9 },
  );
}
