import type { Problem } from '../../src/lib/problems.ts';
import { colours } from '../pictures/drawing.ts';
import { codeNode } from './code.ts';
import { flow, heightOf, movedNode, paper, pictogramNode, stack, Typesetter, type Block, type Node, type Side, type Style, type Written } from './sheet.ts';
import type { About, Poster, Section, Statement, TopicSheet } from './texts.ts';

/** The sides of a sheet, measured, and what cannot be set. */
export interface Layout {
  sides: Side[];
  problems: Problem[];
}

/** Looks of the texts of a sheet at a size of its body. */
interface Looks {
  body: Style;
  title: Style;
  heading: Style;
  basis: Style;
  small: Style;
  /** Room between paragraphs; above headings. */
  gap: number;
  above: number;
}

const brown = colours.brown;
const white = colours['paper-white'];

function statement(setter: Typesetter, list: string, number: number | null, { text, basis }: Statement, width: number, looks: Looks): Block {
  return setter.item(list, number, [{ written: text, style: looks.body }, ...(basis === null ? [] : [{ written: basis, style: looks.basis }])], width, looks.gap);
}

const sectionBlocks = (setter: Typesetter, { id, heading, ordered, items }: Section, width: number, looks: Looks): Block[] => [
  setter.paragraph('H2', heading, width, looks.heading, looks.above),
  ...items.map((item, index) => statement(setter, id, ordered ? index + 1 : null, item, width, looks)),
];

/** The invented case; the words that say so come before it. */
function situationBlocks(setter: Typesetter, { heading, mark, text }: TopicSheet['situation'], width: number, looks: Looks): Block[] {
  const label = setter.paragraph('P', mark, width, { ...looks.basis, weight: 'bold' }, looks.gap / 2);
  return [setter.paragraph('H2', heading, width, looks.heading, looks.above), { ...label, leads: true }, setter.paragraph('P', text, width, looks.body, looks.gap / 2)];
}

const placeOf = (written: Written) => written.place;

/** The code to scan with the address beside it. */
function codeBlock(setter: Typesetter, about: About, width: number, size: number, looks: Looks, small: Style): Block {
  const x = size + looks.gap;
  const nodes: Node[] = [];
  let y = 0;
  const add = (written: Written, style: Style, gap: number, address = false) => {
    const set = setter.lines(written, x, y + gap, width - x, style, address);
    nodes.push({ kind: 'text', tag: 'P', lines: set.lines });
    y += gap + set.height;
  };
  add(about.scan, looks.body, 0);
  add(about.address, { ...looks.body, weight: 'bold', colour: colours.cham }, looks.gap / 3, true);
  add(about.version, small, looks.gap / 2);
  add(about.compare, small, 0);
  const code = codeNode(about.url, about.codeAlt, 0, Math.max(0, (y - size) / 2), size);
  const down = Math.max(0, (size - y) / 2);
  return { height: Math.max(size, y), gap: looks.above, leads: false, nodes: [code, ...nodes.map((node) => movedNode(node, 0, down))], place: placeOf(about.address) };
}

const trustBlocks = (setter: Typesetter, about: About, width: number, style: Style, gap: number): Block[] => about.trust.map((written) => setter.paragraph('P', written, width, style, gap));

const rule = (width: number, stroke: number, gap: number, about: About): Block => ({ height: stroke, gap, leads: true, nodes: [{ kind: 'decoration', shape: { kind: 'rule', x: 0, y: stroke / 2, toX: width, toY: stroke / 2, stroke } }], place: placeOf(about.kicker) });

const unfit = (block: Block, found: string, expected: string): Problem => ({ ...block.place, found, expected, action: 'Shorten this text or the ones before it; a sheet cuts nothing and writes nothing smaller.' });

/** Large print: nothing is smaller than this. */
const largePrintSize = 18;
const largePrintLooks: Looks = {
  body: { size: largePrintSize, leading: 1.5 },
  title: { size: 30, weight: 'bold', leading: 1.32, even: true },
  heading: { size: 23, weight: 'bold', leading: 1.32, colour: colours.son },
  basis: { size: largePrintSize, leading: 1.4, colour: brown },
  small: { size: largePrintSize, leading: 1.4 },
  gap: 13,
  above: 30,
};
const largePrintMargin = 57;
/** Room below the text for the number of the page. */
const numberRoom = 34;

/** Columns as full as each other: the lowest room that takes no column more, so that the last side does not hold a few lines alone. */
function evenFlow(blocks: readonly Block[], room: number): ReturnType<typeof flow> {
  let columns = flow(blocks, () => room);
  if ('left' in columns) return columns;
  for (let lower = room; lower > 0; lower -= 10) {
    const next = flow(blocks, () => lower);
    if ('left' in next || next.length > columns.length) break;
    columns = next;
  }
  return columns;
}

/** Shares of the room between paragraphs, tried one after the other; the lines of a paragraph never come closer. */
const largePrintSpaces = [1, 0.9, 0.8, 0.7];

/** One column on as few sides of A4 as the words need; paragraphs come closer where that saves a side. */
export function layoutLargePrint(sheet: TopicSheet): Layout {
  const setter = new Typesetter(sheet.about.locale);
  const looks = largePrintLooks;
  const width = paper.a4.width - 2 * largePrintMargin;
  const height = paper.a4.height - 2 * largePrintMargin - numberRoom;
  const { about } = sheet;
  const blocks = [
    { ...setter.paragraph('P', about.kicker, width, { ...looks.small, weight: 'bold', colour: colours.son }, 0), leads: true },
    setter.paragraph('H1', sheet.question, width, looks.title, 8),
    { ...setter.paragraph('P', sheet.answer.text, width, { ...looks.body, weight: 'bold' }, looks.gap), leads: true },
    setter.paragraph('P', sheet.answer.basis!, width, looks.basis, looks.gap / 3),
    ...sheet.sections.flatMap((section) => sectionBlocks(setter, section, width, looks)),
    ...situationBlocks(setter, sheet.situation, width, looks),
    rule(width, 2.5, looks.above, about),
    { ...codeBlock(setter, about, width, 170, looks, looks.small), gap: 18 },
    ...trustBlocks(setter, about, width, looks.small, looks.gap),
  ];
  const attempts = largePrintSpaces.map((space) => evenFlow(blocks.map((block) => ({ ...block, gap: block.gap * space })), height));
  const sidesOf = (columns: ReturnType<typeof flow>) => ('left' in columns ? Infinity : columns.length);
  const pages = attempts.reduce((best, closer) => (sidesOf(closer) < sidesOf(best) ? closer : best));
  if ('left' in pages) return { sides: [], problems: [...setter.letters.problems, unfit(pages.left, `a paragraph ${Math.ceil(pages.left.height)} points high`, `at most ${Math.floor(height)}, a side of large print`)] };
  const sides = pages.map((column, index): Side => {
    const text = `${index + 1} / ${pages.length}`;
    const x = paper.a4.width - largePrintMargin - setter.letters.width(text, largePrintSize, 'regular');
    const number: Node = { kind: 'text', tag: null, lines: [{ text, x, y: paper.a4.height - largePrintMargin, size: largePrintSize, weight: 'regular', colour: brown, ground: white }] };
    return { ...paper.a4, groups: [{ order: index, nodes: [...stack(column, largePrintMargin, largePrintMargin), number] }] };
  });
  return { sides, problems: setter.letters.problems };
}

/** A panel of the leaflet: A5 upright, two on each side of a landscape A4. */
const panel = { width: paper.a4.height / 2, height: paper.a4.width };
const panelMargin = 34;
const panelWidth = panel.width - 2 * panelMargin;
const panelHeight = panel.height - 2 * panelMargin;

/** The smallest body of a leaflet, and the one down to which every heading has a panel of its own. */
const leafletSizes = { from: 16, comfortable: 13, smallest: 12 };

const leafletLooks = (size: number): Looks => ({
  body: { size, leading: 1.42 },
  title: { size: 25, weight: 'bold', leading: 1.3, even: true },
  heading: { size: Math.max(size * 1.25, 16), weight: 'bold', leading: 1.32, colour: colours.son },
  basis: { size: Math.max(size * 0.86, 11), leading: 1.35, colour: brown },
  small: { size: 11, leading: 1.35 },
  gap: size * 0.62,
  above: size * 1.3,
});

/** The front: the question and its answer, and below them the way to the page. */
function cover(setter: Typesetter, sheet: TopicSheet): { nodes: Node[]; left: Block | null } {
  const { about } = sheet;
  const width = panelWidth;
  const band = 30;
  const looks = leafletLooks(13);
  const kicker = setter.lines(about.kicker, 12, 0, width - 24, { size: 12.5, weight: 'bold', leading: 1.3, ground: colours.hoe });
  const bandHeight = Math.max(band, kicker.height + 14);
  const kickerNodes: Node[] = [
    { kind: 'decoration', shape: { kind: 'box', x: 0, y: 0, width, height: bandHeight, fill: colours.hoe, stroke: 2.5 } },
    movedNode({ kind: 'text', tag: 'P', lines: kicker.lines }, 0, (bandHeight - kicker.height) / 2),
  ];
  const foot = [rule(width, 2, 0, about), { ...codeBlock(setter, about, width, 118, { ...looks, body: { ...looks.body, size: 12 } }, looks.small), gap: 10 }];
  const footHeight = heightOf(foot);
  let left: Block | null = null;
  for (const [titleSize, answerSize] of [[30, 17], [27, 16], [25, 15], [22, 14], [20, 13], [18, 12]] as const) {
    const blocks: Block[] = [
      { height: bandHeight, gap: 0, leads: true, nodes: kickerNodes, place: placeOf(about.kicker) },
      setter.paragraph('H1', sheet.question, width, { ...looks.title, size: titleSize }, 26),
      { ...setter.paragraph('P', sheet.answer.text, width, { ...looks.body, size: answerSize, weight: 'bold' }, 18), leads: true },
      setter.paragraph('P', sheet.answer.basis!, width, looks.basis, 6),
    ];
    const free = panelHeight - footHeight - heightOf(blocks);
    // The room between the answer and the foot is for the people it is for, where there is enough to know them.
    const size = Math.min(free - 36, 150);
    const picture = size < 56 ? [] : [pictogramNode(about.picture, width - size, heightOf(blocks) + (free - size) / 2, size)];
    if (free >= 16) return { nodes: [...stack(blocks, 0, 0), ...picture, ...stack(foot, 0, panelHeight - footHeight)], left: null };
    left = blocks[2]!;
  }
  return { nodes: [], left };
}

/** Texts in the three panels behind the front; `null` when they need more, with the first text that found no room. */
function inside(setter: Typesetter, sheet: TopicSheet, size: number, situation: boolean, apart: boolean): Block[][] | { left: Block } {
  const looks = leafletLooks(size);
  const [messages, steps, notPromised] = sheet.sections.map((section) => sectionBlocks(setter, section, panelWidth, looks)) as [Block[], Block[], Block[]];
  const last = [...notPromised, ...(situation ? situationBlocks(setter, sheet.situation, panelWidth, looks) : [])];
  const lastRoom = panelHeight - heightOf(backFoot(setter, sheet.about)) - 12;
  const room = (column: number) => [panelHeight, panelHeight, lastRoom][column] ?? null;
  if (!apart) return flow([...messages, ...steps, ...last], room);
  const panels = [messages, steps, last];
  const over = panels.findIndex((blocks, column) => heightOf(blocks) > room(column)!);
  return over === -1 ? panels : { left: panels[over]!.at(-1)! };
}

/** The foot of the back: that nobody has reviewed it. */
const backFoot = (setter: Typesetter, about: About): Block[] => [rule(panelWidth, 2, 0, about), ...trustBlocks(setter, about, panelWidth, leafletLooks(12).small, 5)];

/**
 * A leaflet of A4 folded to A5: outside the back and the front (4 | 1), inside 2 | 3, so that the pages follow each other once it is folded.
 * Words that do not fit the two sides are a problem; the invented case is left out before that.
 */
export function layoutLeaflet(sheet: TopicSheet): Layout {
  const setter = new Typesetter(sheet.about.locale);
  const front = cover(setter, sheet);
  const sizes = (from: number, to: number) => Array.from({ length: (from - to) * 2 + 1 }, (_, index) => from - index / 2);
  const { from, comfortable, smallest } = leafletSizes;
  const attempts = [true, false].flatMap((situation) => [
    ...sizes(from, comfortable).map((size) => ({ size, situation, apart: true })),
    ...sizes(from, smallest).map((size) => ({ size, situation, apart: false })),
  ]);
  let panels: Block[][] | { left: Block } = { left: { height: 0, gap: 0, leads: false, nodes: [], place: placeOf(sheet.question) } };
  for (const { size, situation, apart } of attempts) {
    panels = inside(setter, sheet, size, situation, apart);
    if (!('left' in panels)) break;
  }
  const problems = [...new Map(setter.letters.problems.map((problem) => [`${problem.file} ${problem.field}`, problem])).values()];
  if (front.left !== null) problems.push(unfit(front.left, 'a question and an answer that do not fit the front of the leaflet', `at most ${Math.floor(panelHeight)} points with the code to scan`));
  if ('left' in panels) problems.push(unfit(panels.left, `more words than the two sides of the leaflet hold at size ${smallest}`, 'words for exactly two sides'));
  if (front.left !== null || 'left' in panels) return { sides: [], problems };

  const foot = backFoot(setter, sheet.about);
  const at = (nodes: readonly Node[], right: boolean): Node[] => nodes.map((node) => movedNode(node, panelMargin + (right ? panel.width : 0), panelMargin));
  const fold: Node[] = [[10, 20], [panel.height - 20, panel.height - 10]].map(([y, toY]) => ({ kind: 'decoration', shape: { kind: 'rule', x: panel.width, y: y!, toX: panel.width, toY: toY!, stroke: 0.8 } }));
  const column = (index: number): Node[] => stack((panels as Block[][])[index] ?? [], 0, 0);
  const size = { width: 2 * panel.width, height: panel.height };
  return {
    problems,
    sides: [
      { ...size, groups: [{ order: 0, nodes: at(front.nodes, true) }, { order: 3, nodes: [...at([...column(2), ...stack(foot, 0, panelHeight - heightOf(foot))], false), ...fold] }] },
      { ...size, groups: [{ order: 1, nodes: at(column(0), false) }, { order: 2, nodes: [...at(column(1), true), ...fold] }] },
    ],
  };
}

const posterMargin = 64;

const posterLooks = (scale: number): Looks => ({
  body: { size: 30 * scale, leading: 1.36 },
  title: { size: 56 * scale, weight: 'bold', leading: 1.26, even: true },
  heading: { size: 34 * scale, weight: 'bold', leading: 1.32, colour: colours.son },
  basis: { size: 20 * scale, leading: 1.36, colour: brown },
  small: { size: 17, leading: 1.36 },
  gap: 24 * scale,
  above: 32 * scale,
});

/** The title with the people it is for beside it. */
function posterTitle(setter: Typesetter, { title, about }: Poster, width: number, looks: Looks): Block {
  const size = 160;
  const block = setter.paragraph('H1', title, width - size - 30, looks.title, looks.above);
  const height = Math.max(size, block.height);
  return { ...block, height, nodes: [pictogramNode(about.picture, width - size, (height - size) / 2, size), ...block.nodes.map((node) => movedNode(node, 0, (height - block.height) / 2))] };
}

/** A poster for the wall: what the law gives one group of people, and the way to the rest. */
export function layoutPoster(poster: Poster): Layout {
  const { about } = poster;
  const width = paper.a3.width - 2 * posterMargin;
  const height = paper.a3.height - 2 * posterMargin;
  const frame: Node = { kind: 'decoration', shape: { kind: 'box', x: posterMargin / 2, y: posterMargin / 2, width: paper.a3.width - posterMargin, height: paper.a3.height - posterMargin, fill: null, stroke: 7 } };
  let left: Block = { height: 0, gap: 0, leads: false, nodes: [], place: placeOf(poster.title) };
  let problems: Problem[] = [];
  // Read from some steps away: rather one statement fewer than letters that are too small.
  const scales = [1.15, 1.1, 1.05, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6];
  const attempts = [poster.gives, poster.gives.slice(0, -1)].flatMap((gives) => scales.map((scale) => ({ gives, scale })));
  for (const { gives, scale } of attempts) {
    const looks = posterLooks(scale);
    const setter = new Typesetter(about.locale);
    const kicker = setter.lines(about.kicker, 22, 14, width - 44, { size: 26, weight: 'bold', leading: 1.3, ground: colours.hoe });
    const band: Block = {
      height: kicker.height + 28, gap: 0, leads: true, place: placeOf(about.kicker),
      nodes: [{ kind: 'decoration', shape: { kind: 'box', x: 0, y: 0, width, height: kicker.height + 28, fill: colours.hoe, stroke: 5 } }, { kind: 'text', tag: 'P', lines: kicker.lines }],
    };
    const blocks = [
      band,
      posterTitle(setter, poster, width, looks),
      { ...setter.paragraph('P', poster.answer.text, width, { ...looks.body, size: 34 * scale, weight: 'bold' }, looks.above), leads: true },
      setter.paragraph('P', poster.answer.basis!, width, looks.basis, looks.gap / 3),
      ...gives.map((one, index) => ({ ...statement(setter, 'gives', index + 1, one, width, looks), gap: looks.above })),
    ];
    const foot = [rule(width, 5, 0, about), { ...codeBlock(setter, about, width, 240, { ...looks, body: { size: 26, leading: 1.36 }, gap: 24 }, looks.small), gap: 24 }, ...trustBlocks(setter, about, width, looks.small, 12)];
    const free = height - heightOf(blocks) - heightOf(foot) - looks.above;
    left = blocks.at(-1)!;
    problems = setter.letters.problems;
    // A smaller size may also hold words that must stay on one line.
    if (free < 0 || problems.length > 0) continue;
    // What is left over goes between the statements, so that the sheet is filled.
    const roomy = blocks.map((block, index) => (index > 0 && !blocks[index - 1]!.leads ? { ...block, gap: block.gap + Math.min(free / 4, 60) } : block));
    const nodes = [frame, ...stack(roomy, posterMargin, posterMargin), ...stack(foot, posterMargin, posterMargin + height - heightOf(foot))];
    return { sides: [{ ...paper.a3, groups: [{ order: 0, nodes }] }], problems: [] };
  }
  return { sides: [], problems: problems.length > 0 ? problems : [unfit(left, 'more words than a poster holds at its smallest size', 'a title, an answer and two statements that fit one side of A3')] };
}
