import { formatDate } from './dates.ts';
import { embedFigure, escapeHtml } from './embedFigure.ts';
import type { Locale } from './locales.ts';
import { pagePath } from './paths.ts';
import type { Picture } from './pictures.ts';
import { pictureVersion, pictureVersions } from './pictureVersions.ts';
import type { Content } from './readContent.ts';
import { fill } from './schemas/interfaceWords.ts';
import type { Site } from './site.ts';
import type { SitePage } from './sitePages.ts';

/** Light or dark whatever the reader's device says; a static site cannot read a parameter without a script, so each has an address. */
export const embedThemes = ['sang', 'toi'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

/** One address of an embed: the newest version in the reader's colours, the newest in light or dark, or one version for good. */
export interface EmbedView {
  /** The last part of the address; '' for the newest version in the reader's colours. */
  name: string;
  theme: EmbedTheme | null;
  version: number;
  /** The day of the version, ISO. */
  on: string;
  picture: Picture;
}

/** Every address of an infographic's embed in one language: `''`, `'sang'`, `'toi'`, `'v1'`, `'v2'`… A language may have come later than version 1. */
export function embedViews(content: Content, id: string, locale: Locale): EmbedView[] {
  const versions = pictureVersions(content, id).flatMap(({ version, on, pictures }) => (pictures[locale] === undefined ? [] : [{ version, on, picture: pictures[locale] }]));
  const newest = versions.at(-1);
  if (newest === undefined) return [];
  return [
    { name: '', theme: null, ...newest },
    ...embedThemes.map((theme) => ({ name: theme, theme, ...newest })),
    ...versions.map((version) => ({ name: `v${version.version}`, theme: null, ...version })),
  ];
}

/** `('en', 'tre-em', 'toi') => '/en/nhung/tre-em/toi/'` */
export const embedPath = (locale: Locale, id: string, view = ''): string => pagePath(locale, `nhung/${id}${view === '' ? '' : `/${view}`}`);

/** `('en', 'tre-em') => '/en/nhung/tre-em/oembed.json'` */
export const oembedPath = (locale: Locale, id: string): string => `${embedPath(locale, id)}oembed.json`;

/** The script that gives frames their height; see public/nhung/nhung.js. */
export const heightScriptPath = '/nhung/nhung.js';

const darkMedia = /@media\s*\(prefers-color-scheme:\s*dark\)/g;

/**
 * The site's style for one theme: the dark colours always, never, or (`null`) as the reader's device says. On paper they never hold.
 * `('@media (prefers-color-scheme: dark) {…}', 'toi') => '@media screen {…}'`
 * @throws Error when the style has no dark colours: then no theme could be chosen.
 */
export function themedStyle(css: string, theme: EmbedTheme | null): string {
  if (css.match(darkMedia) === null) throw new Error('src/styles/site.css: found no "@media (prefers-color-scheme: dark)"; expected the dark colours there, for embeds that are always light or dark. Correct themedStyle in src/lib/embeds.ts too.');
  return theme === null ? css : css.replaceAll(darkMedia, theme === 'toi' ? '@media screen' : '@media not all');
}

/** Widths in em: Chinese characters and Hangul fill the em, Latin letters a little over half. */
const widthInEm = (text: string): number => [...text].reduce((sum, character) => sum + (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(character) ? 1.05 : 0.6), 0);

const emPixels = 19;

/** Pixels a text is high in a column that many pixels wide. Lines are counted as seven eighths full: words do not break. */
const textHeight = (text: string | null, column: number, size: number, lineHeight: number, margin: number): number =>
  text === null || text === '' ? 0 : Math.ceil((widthInEm(text) * size * emPixels) / (column * 0.875)) * size * lineHeight * emPixels + margin;

/**
 * A height in pixels at which a picture fits into a frame `width` pixels wide, for pages that run no script: estimated from its words,
 * generously. Where a reader's own larger letters need more, the frame scrolls.
 */
export function roomyHeight({ content }: Site, { locale, title, caption, blocks }: Picture, width: number): number {
  const ui = content.interface[locale];
  const whole = width - 74;
  const beside = whole - (width < 480 ? 70 : 94);
  const heading = (text: string, column: number) => textHeight(text, column, 1.15, 1.25, 16);
  const paragraph = (text: string | null, column: number) => textHeight(text, column, 1, 1.65, 8);
  const small = (text: string | null, column: number) => textHeight(text, column, 0.86, 1.65, 8);
  const basis = (cites: readonly string[], column: number) => (Math.ceil((new Set(cites).size * 160) / column) + 1) * 38;
  const items = (list: readonly { text: string; note: string }[]) => list.reduce((sum, { text, note }) => sum + paragraph(text, whole - 40) + small(note, whole - 40) + 8, 0);
  const heights = blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return heading(block.text, whole);
      case 'step':
        return Math.max(80, heading(block.heading, beside) + paragraph(block.text, beside) + small(block.note, beside) + basis(block.cites, beside));
      case 'bars':
        return heading(block.heading, whole) + block.bars.reduce((sum, { label, text }) => sum + paragraph(`${label} ${text}`, whole) + 24, 0) + small(block.note, whole);
      case 'moment':
        return heading(block.when, whole) + items(block.items) + basis(block.cites, whole);
      case 'pair':
        return heading(block.heading, whole) + block.sides.reduce((sum, side) => sum + heading(side.name, whole) + items(side.items), 0);
    }
  });
  const notes = [caption, `${ui.brand} ${ui.infographic.updated}`, `${ui.infographic.embedSource} ${ui.brand} ${ui.notes.notReviewed} ${ui.infographic.link} ${ui.embed.newTab}`];
  const around = textHeight(title, whole, 1.45, 1.25, 40) + notes.reduce((sum, text) => sum + small(text, whole), 60);
  return Math.ceil((around + heights.reduce((sum, height) => sum + height + 26, 0)) / 50) * 50;
}

/** The narrowest screen, and the column of a newspaper on a wide one. */
export const roomyWidths = { narrow: 320, wide: 600 } as const;

/**
 * The height of a frame without a script, in CSS: what the narrowest screen needs, falling evenly to what a wide column needs.
 * `(2600, 1300) => 'max(1300px,calc(4086px - 465vw))'`
 */
export function roomyStyle(narrow: number, wide: number): string {
  const slope = Math.floor(((narrow - wide) * 100) / (roomyWidths.wide - roomyWidths.narrow));
  return `max(${wide}px,calc(${Math.ceil(narrow + (slope * roomyWidths.narrow) / 100)}px - ${slope}vw))`;
}

/** An image of the kit with its size in pixels. */
export interface EmbedImage {
  path: string;
  width: number;
  height: number;
}

/** The ways to embed a picture, the one that survives most first. */
export interface EmbedSnippets {
  image: string;
  frame: string;
  script: string;
  oembed: string;
  figure: string;
}

const attributes = (values: Record<string, string | number>): string => Object.entries(values).map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`).join('');

/** The line below every embed: it stays when a newsroom's system takes everything else away. */
const linkLine = (site: Site, page: SitePage): string =>
  `<p><a${attributes({ href: `${site.settings.url}${page.path}` })}>${escapeHtml(`${page.title} | ${site.content.interface[page.locale].brand}`)}</a></p>`;

function frame(site: Site, picture: Picture, view: string): string {
  const narrow = roomyHeight(site, picture, roomyWidths.narrow);
  const style = `border:0;height:${roomyStyle(narrow, roomyHeight(site, picture, roomyWidths.wide))}`;
  return `<iframe${attributes({ src: `${site.settings.url}${embedPath(picture.locale, picture.id, view)}`, title: picture.title, width: '100%', height: narrow, style, loading: 'lazy' })}></iframe>`;
}

/**
 * The text to copy for each way.
 * @param page the infographic's page, where the links lead.
 * @param view the last part of the embed's address, as `embedViews` names it.
 */
export function embedSnippets(site: Site, page: SitePage, picture: Picture, version: { version: number; on: string }, image: EmbedImage, view = ''): EmbedSnippets {
  const { url } = site.settings;
  const link = linkLine(site, page);
  const framed = `${frame(site, picture, view)}\n${link}`;
  return {
    image: `<p><a${attributes({ href: `${url}${page.path}` })}><img${attributes({ src: `${url}${image.path}`, alt: picture.alt, width: image.width, height: image.height, style: 'max-width:100%;height:auto' })}></a></p>\n${link}`,
    frame: framed,
    script: `${framed}\n<script async${attributes({ src: `${url}${heightScriptPath}` })}></script>`,
    oembed: `${url}${oembedPath(picture.locale, picture.id)}`,
    figure: embedFigure(site, page, picture, version),
  };
}

/** The oEmbed answer of a picture (oembed.com, type "rich"). It is a file, so it has one size whatever size is asked for. */
export function oembed(site: Site, page: SitePage, picture: Picture): Record<string, string | number> {
  const { url } = site.settings;
  const { brand } = site.content.interface[page.locale];
  return {
    version: '1.0', type: 'rich', title: picture.title,
    author_name: brand, author_url: `${url}${pagePath(page.locale, '')}`, provider_name: brand, provider_url: `${url}/`,
    cache_age: 86_400, thumbnail_url: `${url}${page.card}`, thumbnail_width: 1200, thumbnail_height: 630,
    width: 640, height: roomyHeight(site, picture, roomyWidths.wide), html: `${frame(site, picture, '')}\n${linkLine(site, page)}`,
  };
}

/** What a reader of an old version must know, or `null` when the version shown is the newest. */
export function newerVersionNote(site: Site, locale: Locale, id: string, shown: number): string | null {
  const { version, on } = pictureVersion(site.content, id);
  return shown === version ? null : fill(site.content.interface[locale].embed.newer, { version: shown, newest: version, date: formatDate(on, locale) });
}

