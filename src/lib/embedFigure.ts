import { formatDate } from './dates.ts';
import { taskPage, type Picture, type PictureBlock } from './pictures.ts';
import { fill } from './schemas/interfaceWords.ts';
import { citationLink, linkTo, type Site } from './site.ts';
import type { SitePage } from './sitePages.ts';

/** `'"A" & <b>' => '&quot;A&quot; &amp; &lt;b&gt;'`, for text and attributes alike. */
export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const element = (name: string, text: string): string => (text === '' ? '' : `<${name}>${escapeHtml(text)}</${name}>`);

const anchor = (href: string, text: string): string => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;

/**
 * A picture as plain HTML for newsrooms whose system strips everything else: headings, paragraphs, lists and links; no class, no style,
 * nothing to load. Every statement keeps its basis.
 */
export function embedFigure(site: Site, page: SitePage, picture: Picture, version: { version: number; on: string }): string {
  const { content, settings } = site;
  const { locale } = picture;
  const ui = content.interface[locale];
  const basis = (cites: readonly string[]): string => {
    const links = [...new Set(cites)].map((cite) => citationLink(site, cite, locale)).map(({ href, label }) => anchor(`${settings.url}${href}`, label));
    return links.length === 0 ? '' : `<p>${escapeHtml(ui.notes.basis)} ${links.join(' · ')}</p>`;
  };
  const task = (item: { task: string; text: string; note: string }): string => {
    const id = taskPage(item.task);
    const text = id === undefined ? escapeHtml(item.text) : anchor(`${settings.url}${linkTo(site, locale, id).href}`, item.text);
    return `<li>${text}${item.note === '' ? '' : ` (${escapeHtml(item.note)})`}</li>`;
  };
  const lines = (block: PictureBlock): string[] => {
    switch (block.kind) {
      case 'heading':
        return [element('h3', block.text)];
      case 'step':
        return [element('h4', block.marker === null ? block.heading : `${block.marker}. ${block.heading}`), element('p', block.text), element('p', block.note ?? ''), basis(block.cites)];
      case 'bars':
        return [element('h4', block.heading), `<ul>${block.bars.map(({ label, text }) => element('li', `${label}: ${text}`)).join('')}</ul>`, element('p', block.note ?? ''), basis(block.cites)];
      case 'moment':
        return [element('h4', block.when), `<ul>${block.items.map(task).join('')}</ul>`, basis(block.cites)];
      case 'pair':
        return [element('h4', block.heading), ...block.sides.flatMap(({ name, items }) => [`<p><strong>${escapeHtml(name)}</strong></p>`, `<ul>${items.map(task).join('')}</ul>`])];
    }
  };
  const stamp = fill(version.version > 1 ? ui.infographic.updated : ui.infographic.version, { version: version.version, date: formatDate(version.on, locale) });
  return [
    '<figure>',
    element('h3', picture.title),
    ...picture.blocks.flatMap(lines),
    `<figcaption><p>${escapeHtml(picture.caption)}</p>`,
    `<p>${escapeHtml(`${fill(ui.infographic.embedSource, { brand: ui.brand })} ${stamp}. ${ui.notes.notReviewed}`)} ${anchor(`${settings.url}${page.path}`, ui.infographic.link)}</p></figcaption>`,
    '</figure>',
  ].filter((line) => line !== '').join('\n');
}
