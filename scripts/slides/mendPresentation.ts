import { unzipSync, zipSync } from 'fflate';
import { localeFacts, type Locale } from '../../src/lib/locales.ts';
import type { Deck } from '../../src/lib/slides.ts';
import { settledOffice } from '../officeFiles.ts';

/** The language of every run of letters, as Office names it; without it a reader's voice takes the machine's own language. */
export const officeLanguage: Record<Locale, string> = { vi: 'vi-VN', en: 'en-US', ko: 'ko-KR', zh: 'zh-CN' };

/** The list of types names a master for every slide and kinds of files the deck has not. */
function mendTypes(xml: string, names: readonly string[]): string {
  const there = new Set(names.map((name) => `/${name}`));
  const endings = new Set(names.map((name) => name.slice(name.lastIndexOf('.') + 1)));
  return xml
    .replace(/<Override PartName="([^"]+)"[^>]*\/>/g, (entry, name: string) => (there.has(name) ? entry : ''))
    .replace(/<Default Extension="([^"]+)"[^>]*\/>/g, (entry, ending: string) => (endings.has(ending) ? entry : ''))
    .replace('</Types>', '<Override PartName="/ppt/theme/theme2.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>');
}

/** Slides, layouts, masters and notes: a language on every run of letters, each element where the format wants it, names that say what a shape is. */
const mendShapes = (xml: string, language: string): string =>
  xml
    // A soft line break starts no paragraph of its own; the library writes the properties of one behind it.
    .replace(/(<a:br\/>)<a:pPr(?:[^>]*\/>|.*?<\/a:pPr>)/gs, '$1')
    // It also calls every note English.
    .replace(/ (?:lang|altLang)="[^"]*"/g, '')
    .replace(/<a:(rPr|endParaRPr|defRPr)(?=[\s/>])/g, `<a:$1 lang="${language}"`)
    // The full size of a bullet is what it has anyway, and the format wants a percent sign there.
    .replace(/<a:buSzPct val="100000"\/>/g, '')
    .replace(/<a:ln><\/a:ln>/g, '')
    .replace(/(<p:bgPr>(?:(?!<a:effectLst\/>|<\/p:bgPr>).)*)<\/p:bgPr>/gs, '$1<a:effectLst/></p:bgPr>')
    .replace(/(<p:cNvPr id="\d+" name=")[^"]*("><\/p:cNvPr><p:cNvSpPr\/><p:nvPr><p:ph\s+idx="\d+"\s+type="(title|body)")/g, '$1$3$2')
    // A drawing of the layout adds nothing to the words; a place for the number of the slide holds no number yet.
    .replace(/ descr="preencoded\.png"/g, ' descr=""')
    .replace(/<a:t>null<\/a:t>/g, '<a:t>‹#›</a:t>');

/** A note of several lines is several paragraphs; a line break inside a run is read as a blank. */
const mendNotes = (xml: string): string =>
  xml.replace(/<a:p>(<a:r>)(<a:rPr[^>]*>)<a:t>([^<]*\n[^<]*)<\/a:t><\/a:r>(.*?)<\/a:p>/gs, (_, run: string, look: string, text: string, end: string) => text.split(/\r?\n/).map((line) => `<a:p>${run}${look}<a:t>${line}</a:t></a:r>${end}</a:p>`).join(''));

/**
 * The library's PowerPoint file as the standard asks for it, read in its language, the same bytes for the same deck. What pptxgenjs 4.0.1
 * writes otherwise makes PowerPoint offer a repair that takes the notes away, though other programs open it:
 * https://github.com/gitbrent/PptxGenJS/issues/1449, /1442, /1443, /1444.
 */
export function mendPresentation(pptx: Uint8Array, { locale, date }: Deck): Uint8Array {
  const files = unzipSync(pptx);
  // The master of the notes needs a theme of its own; the library gives it that of the slides.
  files['ppt/theme/theme2.xml'] = files['ppt/theme/theme1.xml']!;
  return settledOffice(zipSync(files, { level: 0 }), date, localeFacts[locale].tag, (rewrite, names) => {
    rewrite('[Content_Types].xml', (xml) => mendTypes(xml, names));
    rewrite('ppt/notesMasters/_rels/notesMaster1.xml.rels', (xml) => xml.replace('theme1.xml', 'theme2.xml'));
    // The format wants the list of masters of notes before the list of slides.
    rewrite('ppt/presentation.xml', (xml) => xml.replace(/(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s, '$2$1'));
    for (const name of names.filter((file) => /^ppt\/(?:slides|notesSlides|slideLayouts|slideMasters|notesMasters)\/[^/]+\.xml$/.test(file))) rewrite(name, (xml) => mendShapes(xml, officeLanguage[locale]));
    for (const name of names.filter((file) => file.startsWith('ppt/notesSlides/notesSlide'))) rewrite(name, mendNotes);
  });
}
