import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type PptxGenJS from 'pptxgenjs';
import sharp from 'sharp';
import { formatDate } from '../../src/lib/dates.ts';
import type { Locale } from '../../src/lib/locales.ts';
import { pictograms } from '../../src/lib/pictograms.ts';
import { paintWithLiterals } from '../../src/lib/scenes.ts';
import { fill } from '../../src/lib/schemas/interfaceWords.ts';
import type { Site } from '../../src/lib/site.ts';
import type { Deck, SlidePicture, SlideText } from '../../src/lib/slides.ts';
import { colours } from '../pictures/drawing.ts';
import { codeModules } from '../print/code.ts';
import { gap, indent, narrowTextBox, openingTextBox, openingTitleBox, pictureBox, sizes, slideSize, textBox, titleBox, type SetSlide } from './layoutDeck.ts';
import { mendPresentation, officeLanguage } from './mendPresentation.ts';

// The library's own types describe it as an ES module; to Node it is CommonJS.
const Pptx = createRequire(import.meta.url)('pptxgenjs') as typeof PptxGenJS;

/** A font that other machines have: a deck is opened where ours is not installed. */
const font: Record<Locale, string> = { vi: 'Arial', en: 'Arial', ko: 'Malgun Gothic', zh: 'Microsoft YaHei' };

/** An image to be placed: the PNG of an infographic's kit. */
export interface Image {
  png: Buffer;
  width: number;
  height: number;
}

/** A place on a slide, points. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const inches = (points: number): number => points / 72;
const place = ({ x, y, width, height }: Box) => ({ x: inches(x), y: inches(y), w: inches(width), h: inches(height) });
/** Office writes colours without the sign. */
const hex = (colour: string): string => colour.slice(1);
const asData = (png: Buffer): string => `image/png;base64,${png.toString('base64')}`;

/** The code to scan as an image, eight pixels a module. */
function codePng(address: string): Promise<Buffer> {
  const modules = codeModules(address);
  const marks = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules.length} ${modules.length}" width="${modules.length * 8}" height="${modules.length * 8}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${marks}"/></svg>`)).png({ palette: true }).toBuffer();
}

const pictogramPng = (name: keyof typeof pictograms): Promise<Buffer> =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="256" height="256">${paintWithLiterals(pictograms[name])}</svg>`)).png({ palette: true }).toBuffer();

/** A text and below it its basis. */
function paragraphs({ text, basis, look }: SlideText, first: boolean, { scale, numberFrom }: SetSlide): PptxGenJS.TextProps[] {
  const hanging = look === 'bullet' || look === 'number';
  const bold = look === 'lead' || look === 'heading';
  const above = first ? 0 : gap;
  return [
    {
      text,
      options: {
        fontSize: Math.floor(sizes[look] * scale), bold, color: hex(look === 'heading' ? colours.son : colours.ink), breakLine: basis === '', paraSpaceBefore: above,
        ...(hanging ? { bullet: { indent: indent * scale, ...(look === 'number' ? { type: 'number' as const, numberStartAt: numberFrom } : {}) } } : {}),
      },
    },
    // In the same paragraph, so that it stands below its text and is read with it.
    ...(basis === '' ? [] : [{ text: basis, options: { fontSize: Math.floor(sizes.basis * scale), color: hex(colours.brown), softBreakBefore: true, breakLine: true } }]),
  ];
}

/** Where an image stands in its box: as large as it fits, in the middle. */
function contained({ width, height }: Image): Box {
  const scale = Math.min(pictureBox.width / width, pictureBox.height / height);
  const [w, h] = [width * scale, height * scale];
  return { x: pictureBox.x + (pictureBox.width - w) / 2, y: pictureBox.y + (pictureBox.height - h) / 2, width: w, height: h };
}

/**
 * A deck as PowerPoint file: a real title on every slide, texts after it in the order in which they are read, notes, words for every image.
 * @param images the drawing of each infographic on a slide, by its id.
 */
export async function drawDeck(site: Site, deck: Deck, slides: readonly SetSlide[], images: ReadonlyMap<string, Image>): Promise<Uint8Array> {
  const { locale } = deck;
  const ui = site.content.interface[locale];
  const lang = officeLanguage[locale];
  const fontFace = font[locale];
  const pptx = new Pptx();
  pptx.defineLayout({ name: '16:9', width: inches(slideSize.width), height: inches(slideSize.height) });
  pptx.layout = '16:9';
  pptx.title = deck.title;
  pptx.author = deck.brand;
  pptx.company = deck.brand;
  pptx.subject = fill(ui.slides.footer, { brand: deck.brand, date: formatDate(deck.date, locale), code: deck.version });
  pptx.theme = { headFontFace: fontFace, bodyFontFace: fontFace };

  const pictogram = asData(await pictogramPng(deck.pictogram));
  const bar = { x: 0, y: 0, w: inches(slideSize.width), h: inches(16), fill: { color: hex(colours.hoe) } };
  const master = (title: string, box: Box, head: Box = titleBox, drawing: Box = { x: 818, y: 34, width: 88, height: 88 }) =>
    pptx.defineSlideMaster({
      title,
      background: { color: hex(colours.paper) },
      objects: [
        { rect: bar },
        { line: { x: 0, y: inches(16), w: inches(slideSize.width), h: 0, line: { color: hex(colours.ink), width: 2 } } },
        { line: { x: inches(titleBox.x), y: inches(494), w: inches(textBox.width), h: 0, line: { color: hex(colours.ink), width: 1.5 } } },
        { image: { data: pictogram, ...place(drawing) } },
        { text: { text: pptx.subject, options: { ...place({ x: titleBox.x, y: 498, width: 700, height: 28 }), margin: 0, fontSize: 14, fontFace, color: hex(colours.brown), lang, valign: 'middle' } } },
        { placeholder: { options: { name: 'title', type: 'title', ...place(head), margin: 0, align: 'left', valign: 'middle', fontFace, bold: true, fontSize: sizes.title[0], color: hex(colours.ink) }, text: '' } },
        { placeholder: { options: { name: 'body', type: 'body', ...place(box), margin: 0, align: 'left', valign: 'top', fontFace, fontSize: sizes.plain, color: hex(colours.ink) }, text: '' } },
      ],
      slideNumber: { ...place({ x: 826, y: 498, width: 80, height: 28 }), margin: 0, fontSize: 14, fontFace, color: hex(colours.brown), align: 'right' },
    });
  master('mo-dau', openingTextBox, openingTitleBox, { x: 676, y: 130, width: 230, height: 230 });
  master('chu', textBox);
  master('chu-va-hinh', narrowTextBox);

  for (const set of slides) {
    const { opening, title, titleSize, texts, picture, notes } = set;
    const slide = pptx.addSlide({ masterName: opening ? 'mo-dau' : picture === null ? 'chu' : 'chu-va-hinh' });
    // As a run: the size of a plain text is taken from the placeholder.
    slide.addText([{ text: title, options: { fontSize: titleSize, fontFace, bold: true, lang } }], { placeholder: 'title' });
    slide.addText(texts.flatMap((text, index) => paragraphs(text, index === 0, set)).map((run) => ({ ...run, options: { ...run.options, fontFace, lang } })), { placeholder: 'body', fontFace, valign: 'top' });
    if (picture !== null) await addPicture(slide, picture, images);
    slide.addNotes(notes.join('\n'));
  }
  return mendPresentation(new Uint8Array((await pptx.write({ outputType: 'arraybuffer' })) as ArrayBuffer), deck);
}

async function addPicture(slide: PptxGenJS.Slide, picture: SlidePicture, images: ReadonlyMap<string, Image>): Promise<void> {
  if (picture.kind === 'code') {
    const side = 300;
    slide.addImage({ data: asData(await codePng(picture.address)), ...place({ x: pictureBox.x + (pictureBox.width - side) / 2, y: pictureBox.y + 10, width: side, height: side }), altText: picture.alt });
    return;
  }
  const image = images.get(picture.id);
  if (image === undefined) throw new Error(`content/infographics/${picture.id}: found no image of it for a slide; expected one in its kit. Run npm run build, which draws the kits first.`);
  slide.addImage({ data: asData(image.png), ...place(contained(image)), altText: picture.alt });
}

/** Reads an image of a kit from the cache. */
export const readImage = (file: string, width: number, height: number): Image => ({ png: readFileSync(file), width, height });
