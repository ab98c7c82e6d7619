import { pictograms } from '../../src/lib/pictograms.ts';
import { basisLine, type Picture, type PictureBlock } from '../../src/lib/pictures.ts';
import type { Site } from '../../src/lib/site.ts';
import { keepTogether } from '../../src/lib/text.ts';
import { colours, type Part, type Shape } from './drawing.ts';
import type { Letters, Place, SetText, TextStyle } from './letters.ts';

/**
 * How much of a picture is drawn: `whole`; `basis`: without what the plan adds; `texts`: headings with their texts; `headings` alone.
 * The crops of fixed height take the fullest that fits.
 */
export const details = ['whole', 'basis', 'texts', 'headings'] as const;
export type Detail = (typeof details)[number];

export interface PartsOptions {
  /** Width of the parts. */
  width: number;
  detail: Detail;
  /** Room between parts. */
  gap: number;
  /** Side of a pictogram. */
  pictogram: number;
  /** Size of the headings; they are set smaller only where they would take too many lines. */
  heading: number;
}

/** The smallest letters: 12 pixels when a picture of 720 is shown 360 wide. */
export const smallest = 24;

const heading = ({ heading: size }: PartsOptions) => ({ weight: 'bold', sizes: [size, 30, 28, 26, smallest].filter((one) => one <= size), maxLines: 5, even: true }) as const;
const text = { weight: 'regular', sizes: [26, 25, smallest], maxLines: 24 } as const;
const note = { weight: 'regular', sizes: [smallest], maxLines: 24, colour: colours.brown } as const;

/** Sets texts one below the other and keeps the height reached. */
class Column {
  height = 0;
  readonly shapes: Shape[] = [];
  readonly letters: Letters;
  readonly place: (field: string) => Place;
  readonly x: number;
  readonly width: number;

  constructor(letters: Letters, place: (field: string) => Place, x: number, width: number) {
    this.letters = letters;
    this.place = place;
    this.x = x;
    this.width = width;
  }

  /** One heading or paragraph; `indent` moves it to the right. */
  add(tag: 'H1' | 'H2' | 'P', field: string, words: string, style: Omit<TextStyle, 'x' | 'width'>, gap = 0, indent = 0): SetText {
    const top = this.height + gap;
    const set = this.letters.set(this.place(field), words, top, { ...style, x: this.x + indent, width: this.width - indent });
    if (set.lines.length > 0) {
      this.shapes.push({ kind: 'text', tag, lines: set.lines });
      this.height = top + set.height;
    }
    return set;
  }
}

/** Everything a block needs to become parts. */
interface Bench extends PartsOptions {
  site: Site;
  picture: Picture;
  letters: Letters;
  /** The file and field of a text of this block. */
  place: (field: string) => Place;
  column: (x: number) => Column;
}

const basis = (bench: Bench, cites: readonly string[]): string | null => ((bench.detail === 'whole' || bench.detail === 'basis') && cites.length > 0 ? basisLine(bench.site, cites, bench.picture.locale) : null);

const partOf = (column: Column, gap: number, leads = false): Part => ({ height: column.height, gap, leads, shapes: column.shapes });

type Block<K extends PictureBlock['kind']> = PictureBlock & { kind: K };

function headingParts(bench: Bench, block: Block<'heading'>): Part[] {
  const column = bench.column(0);
  column.height = 14;
  column.add('H2', 'heading', keepTogether(block.text), { ...heading(bench), colour: colours.son });
  column.shapes.push({ kind: 'rule', x: 0, y: 2, toX: bench.width, toY: 2, stroke: 4 });
  return [partOf(column, bench.gap + 12, true)];
}

/** The drawing of a step, or its numeral in a yellow circle. */
function stepSign(bench: Bench, block: Block<'step'>): Shape[] {
  const side = bench.pictogram;
  if (block.pictogram !== null) return [{ kind: 'mark', x: 0, y: 0, size: side, side: 64, markup: pictograms[block.pictogram] }];
  const disc: Shape = { kind: 'disc', x: side / 2, y: side / 2, radius: side / 2 - 3, fill: colours.hoe, stroke: 5 };
  const marker = bench.letters.set(bench.place('marker'), block.marker ?? '', 0, { x: 0, width: side * 0.8, weight: 'bold', sizes: [side * 0.46, side * 0.4, side * 0.34, smallest], maxLines: 1, ground: colours.hoe });
  return [disc, { kind: 'text', tag: 'P', lines: marker.lines.map((line) => ({ ...line, x: (side - bench.letters.width(line.text, line.size, line.weight)) / 2, y: side / 2 + line.size * 0.36 })) }];
}

function stepParts(bench: Bench, block: Block<'step'>): Part[] {
  const column = bench.column(bench.pictogram + 24);
  const sign = stepSign(bench, block);
  column.add('H2', 'heading', keepTogether(block.heading), heading(bench));
  if (bench.detail !== 'headings') column.add('P', 'text', block.text, text, 4);
  if (bench.detail === 'whole' && block.note !== null) column.add('P', 'note', block.note, note, 6);
  const line = basis(bench, block.cites);
  if (line !== null) column.add('P', 'cite', line, note, 6);
  // A single short heading stands in the middle of its pictogram.
  const down = Math.max(0, (bench.pictogram - column.height) / 2);
  for (const shape of column.shapes) if (shape.kind === 'text') shape.lines.forEach((one) => { one.y += down; });
  column.shapes.unshift(...sign);
  column.height = Math.max(column.height, bench.pictogram);
  const middle = bench.pictogram / 2;
  const clear = Math.min(8, bench.gap / 4);
  if (block.joined) column.shapes.unshift({ kind: 'rule', x: middle, y: bench.pictogram + clear, toX: middle, toY: column.height + bench.gap - clear, stroke: 5 });
  return [partOf(column, bench.gap)];
}

const barHeight = 30;

/** A bar of a year: the first is striped, the last is full, so that they differ without colour. */
function bar(top: number, width: number, share: number, striped: boolean): Shape[] {
  const length = Math.max((width * share) / 100, 6);
  const stripes: Shape[] = [];
  for (let x = 12; striped && x < length - 4; x += 12) stripes.push({ kind: 'rule', x, y: top, toX: x, toY: top + barHeight, stroke: 4 });
  return [
    { kind: 'box', x: 0, y: top, width, height: barHeight, fill: colours['paper-white'], stroke: 0 },
    { kind: 'box', x: 0, y: top, width: length, height: barHeight, fill: striped ? colours.hoe : colours.cham, stroke: 0 },
    ...stripes,
    { kind: 'rule', x: length, y: top, toX: length, toY: top + barHeight, stroke: 3 },
    { kind: 'box', x: 0, y: top, width, height: barHeight, fill: null, stroke: 3 },
  ];
}

function barsParts(bench: Bench, block: Block<'bars'>): Part[] {
  const column = bench.column(0);
  column.add('H2', 'heading', keepTogether(block.heading), { ...heading(bench), sizes: [28, 26] });
  if (bench.detail === 'whole' && block.note !== null) column.add('P', 'note', block.note, note, 2);
  if (bench.detail !== 'headings') {
    block.bars.forEach(({ label, text: value, share }, index) => {
      const top = column.height + 8;
      const style = { ...text, sizes: [smallest] };
      const left = bench.letters.set(bench.place(`bars[${index}].label`), label, top, { ...style, x: 0, width: bench.width });
      const room = bench.width - bench.letters.width(label, smallest, 'regular') - 24;
      const besides = bench.letters.width(value, smallest, 'bold') <= room * 0.98;
      const right = bench.letters.set(bench.place(`bars[${index}].text`), value, besides ? top : top + left.height, { ...style, weight: 'bold', x: besides ? bench.width - room : 0, width: besides ? room : bench.width });
      column.shapes.push({ kind: 'text', tag: 'P', lines: [...left.lines, ...right.lines] });
      column.height = besides ? top + Math.max(left.height, right.height) : top + left.height + right.height;
      if (share !== null) {
        column.shapes.push(...bar(column.height + 4, bench.width, share, index === 0 && block.bars.length > 1));
        column.height += 4 + barHeight;
      }
    });
  }
  const line = basis(bench, block.cites);
  if (line !== null) column.add('P', 'cite', line, note, 6);
  return [partOf(column, bench.gap)];
}

/** What falls on one day hangs from its dot on the time line; each task is a part, so that a long day can go on over a page. */
function momentParts(bench: Bench, block: Block<'moment'>, last: boolean): Part[] {
  const indent = 52;
  const cord = (part: Part, from: number, gapBelow: number): Part => {
    part.shapes.unshift({ kind: 'rule', x: 17, y: from, toX: 17, toY: part.height + gapBelow + 1, stroke: 5 });
    return part;
  };
  const day = bench.column(indent);
  day.add('H2', 'when', keepTogether(block.when), heading(bench));
  day.shapes.push({ kind: 'disc', x: 17, y: 22, radius: 14, fill: colours.hoe, stroke: 5 });
  const tasks = block.items.map((item, index) => {
    const column = bench.column(indent);
    column.add('P', `items[${index}].text`, item.text, text);
    if (bench.detail === 'whole' && item.note !== '') column.add('P', `items[${index}].note`, item.note, note, 2);
    const line = basis(bench, block.cites.slice(index, index + 1));
    if (line !== null) column.add('P', 'cite', line, note, 2);
    return partOf(column, index === 0 ? 4 : 16);
  });
  const gapAfter = (index: number) => (index < tasks.length - 1 ? 16 : last ? -24 : bench.gap + 10);
  return [cord(partOf(day, bench.gap, true), 22, 4), ...tasks.map((part, index) => cord(part, 0, gapAfter(index)))];
}

/** The two plans stand one below the other, each under its band: a full band and an empty one, so that they differ without colour. */
function pairParts(bench: Bench, block: Block<'pair'>): Part[] {
  const top = bench.column(0);
  top.height = 14;
  top.add('H2', 'heading', keepTogether(block.heading), heading(bench));
  top.shapes.push({ kind: 'rule', x: 0, y: 2, toX: bench.width, toY: 2, stroke: 4 });
  if (bench.detail === 'headings') return [partOf(top, bench.gap)];
  const sides = block.sides.flatMap(({ name, items }, side) => {
    const full = side === 0;
    const band = bench.column(14);
    band.height = 8;
    band.add('P', `sides[${side}].name`, name, { weight: 'bold', sizes: [26, smallest], maxLines: 2, colour: full ? colours['paper-white'] : colours.ink, ground: full ? colours.cham : colours['paper-white'] });
    band.height += 8;
    band.shapes.unshift({ kind: 'box', x: 0, y: 0, width: bench.width, height: band.height, fill: full ? colours.cham : colours['paper-white'], stroke: 4 });
    const tasks = items.map((item, index) => {
      const column = bench.column(30);
      column.add('P', `sides[${side}].items[${index}].text`, item.text, text);
      if (bench.detail === 'whole' && item.note !== '') column.add('P', `sides[${side}].items[${index}].note`, item.note, note, 2);
      column.shapes.unshift({ kind: 'box', x: 8, y: 11, width: 12, height: 12, fill: full ? colours.cham : colours['paper-white'], stroke: 3 });
      return partOf(column, index === 0 ? 10 : 14);
    });
    return [partOf(band, side === 0 ? 12 : 20, true), ...tasks];
  });
  return [{ ...partOf(top, bench.gap + 12), leads: true }, ...sides];
}

/** Where the words of a block come from, so that a problem can be mended: the words of a step are in the language's file, the rest is drawn from facts. */
function placeOf(site: Site, picture: Picture, index: number): (field: string) => Place {
  const folder = `content/infographics/${picture.id}`;
  const { facts } = site.content.infographics.get(picture.id)!;
  const block = picture.blocks[index]!;
  return (field) => {
    const step = facts.form === 'steps' ? facts.steps[index] : undefined;
    const own = step !== undefined && (field === 'heading' || field === 'text');
    return own ? { file: `${folder}/${picture.locale}.yaml`, field: `steps.${step.id}.${field}` } : { file: `${folder}/facts.yaml`, field: `${step === undefined ? `picture[${index}] (${block.kind})` : `steps.${step.id}`}.${field} in ${picture.locale}` };
  };
}

/** The blocks of a picture as parts with measured places. */
export function blockParts(site: Site, picture: Picture, letters: Letters, options: PartsOptions): Part[] {
  return picture.blocks.flatMap((block, index) => {
    const place = placeOf(site, picture, index);
    const bench: Bench = { ...options, site, picture, letters, place, column: (x) => new Column(letters, place, x, options.width - x) };
    switch (block.kind) {
      case 'heading':
        return headingParts(bench, block);
      case 'step':
        return stepParts(bench, block);
      case 'bars':
        return barsParts(bench, block);
      case 'moment':
        return momentParts(bench, block, index === picture.blocks.length - 1);
      case 'pair':
        return pairParts(bench, block);
    }
  });
}
