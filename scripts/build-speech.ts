import { pathToFileURL } from 'node:url';
import { AlignmentType, Document, Footer, HeadingLevel, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { sourceLocale } from '../src/lib/locales.ts';
import { basisLabels, labelled } from '../src/lib/messages/basis.ts';
import { pagePath } from '../src/lib/paths.ts';
import { ContentError } from '../src/lib/problems.ts';
import { fill } from '../src/lib/schemas/interfaceWords.ts';
import { readSite, type Site } from '../src/lib/site.ts';
import { checkSpeech, formatMinutes, leftOutWords, makeScript, partLabels, readingRate, speechEntry, speechFilePath, speechPageId, speechSubjects, speechWords, type SpeechSubject } from '../src/lib/speech/script.ts';
import { regions, type Region } from '../src/lib/speech/spokenForms.ts';
import { codeHash, keepFiles, type FileToMake, type Kept } from './keepFiles.ts';
import { settledOffice } from './officeFiles.ts';

const language = 'vi-VN';
/** Sizes in half points, as Word counts: 20 pt for what is read, 28 pt for the title, 14 pt for what is not read. */
const size = { body: 40, title: 56, note: 28 };

/** What a presenter's sheet says; a cache key is made of it. */
interface Sheet {
  title: string;
  notes: string[];
  parts: { heading: string; lines: string[] }[];
  footer: string;
  date: string;
}

function makeSheet(site: Site, subject: SpeechSubject, region: Region): Sheet {
  const { content, settings } = site;
  const ui = speechWords(content);
  const common = content.interface[sourceLocale];
  const { entry, title } = speechEntry(content, subject);
  const { script } = makeScript(content, subject, region);
  const leftOut = leftOutWords(script, ui);
  return {
    title,
    notes: [
      `${region === 'bac' ? ui.north : ui.south}. ${fill(ui.time, { time: formatMinutes(script.seconds, ui) })} ${fill(ui.rate, { rate: readingRate, count: script.syllables })}`,
      ui.presenterNote,
      ui.how,
      entry.facts.review === null ? common.notes.notReviewed : ui.reviewed,
      ...(leftOut === null ? [] : [leftOut]),
      labelled(common.notes.basis, basisLabels(content, script.cites, sourceLocale).join(' · ')),
      `${settings.url}${pagePath(sourceLocale, speechPageId(subject))}`,
    ],
    parts: script.parts.map(({ name, lines }) => ({ heading: ui[partLabels[name]], lines })),
    footer: ui.page,
    date: settings.date,
  };
}

/** The sheet as a Word file: tagged headings, Vietnamese, large type, one line of the script a paragraph that does not break over pages. */
async function makeDocx({ title, notes, parts, footer, date }: Sheet): Promise<Uint8Array> {
  const text = (content: string, half: number, bold = false) => new TextRun({ text: content, size: half, bold, language: { value: language } });
  const document = new Document({
    title,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: size.body, language: { value: language } } },
        heading1: { run: { font: 'Arial', size: size.title, bold: true, color: '000000' }, paragraph: { spacing: { after: 240 }, keepNext: true } },
        heading2: { run: { font: 'Arial', size: size.note, bold: true, color: '8F1D14' }, paragraph: { spacing: { before: 360, after: 120 }, keepNext: true } },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: size.note, language: { value: language }, children: [`${footer} `, PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })] })] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [text(title, size.title, true)] }),
          ...notes.map((note) => new Paragraph({ spacing: { after: 100 }, children: [text(note, size.note)] })),
          ...parts.flatMap(({ heading, lines }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_2, children: [text(heading, size.note, true)] }),
            ...lines.map((line) => new Paragraph({ keepLines: true, spacing: { line: 360, lineRule: LineRuleType.AUTO, after: 200 }, children: [text(line, size.body)] })),
          ]),
        ],
      },
    ],
  });
  return settledOffice(new Uint8Array(await Packer.toBuffer(document)), date, language);
}

/**
 * Makes the presenter's sheet (DOCX) of every topic, pack and campaign in both readings below `cacheDir`, taking unchanged ones from there.
 * @throws ContentError when a script cannot be read aloud or has the wrong length; nothing is made then.
 */
export async function buildSpeech(site: Site, cacheDir: string = '.cache', progress: (done: number, total: number) => void = () => {}): Promise<Kept> {
  const problems = checkSpeech(site.content);
  if (problems.length > 0) throw new ContentError(problems);
  const files = speechSubjects(site.content).flatMap((subject) => regions.map((region): FileToMake => {
    const sheet = makeSheet(site, subject, region);
    return {
      path: speechFilePath(subject, region, 'docx'),
      facts: { form: `to-doc-${region}`, ...subject, locale: sourceLocale, date: site.settings.date, count: makeScript(site.content, subject, region).script.seconds },
      input: sheet,
      make: () => makeDocx(sheet),
    };
  }));
  return keepFiles('speech', cacheDir, codeHash([new URL(import.meta.url), new URL('officeFiles.ts', import.meta.url)], ['docx', 'fflate']), files, progress);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files, made, bytes } = await buildSpeech(readSite());
  console.log(`speech: ${files.length} sheets (${made} made), ${bytes} bytes`);
}
