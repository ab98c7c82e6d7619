/**
 * The site's pictograms: one small drawing per audience, level of government or tool, in the hand of a Đông Hồ woodcut.
 *
 * Each value is the inner markup of an SVG whose viewBox is `0 0 64 64`, without the `<svg>` tag:
 * `<svg viewBox="0 0 64 64" aria-hidden="true" set:html={pictograms.luat} />`.
 * Colours are the theme's CSS variables, so a drawing follows the light and the dark theme; a renderer that cannot resolve
 * variables passes the markup through `paintWithLiterals` (scenes.ts) first.
 *
 * Three rules keep a line visible on its fill in both themes. On white paper a line is `--ink`. Inside a red, indigo or green
 * field it is cut out in `--paper-white`, as a knife cuts the block. On skin and yellow, which do not change with the theme,
 * it is the literal ink `#211A15`; hair is that ink too.
 */

/** The outline every pictogram is drawn with; what is inside it inherits. */
const drawn = (shapes: string): string =>
  `<g fill="none" stroke="var(--ink)" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">${shapes}</g>`;

export const pictograms = {
  /** An old person in a rolled headscarf, leaning on a cane. */
  'nguoi-cao-tuoi': drawn(
    '<path d="M45 36c0-8 10-8 10 0v24"/>' +
      '<path d="M25 25C14 27 10 40 9 60h30l-1-17 9-1 1-6-10-3c-3-6-7-9-13-8z" fill="var(--son)"/>' +
      '<path d="M27 34l4 8h8M17 53v-8" stroke="var(--paper-white)" stroke-width="2.5"/>' +
      '<circle cx="48" cy="39" r="4" fill="var(--skin)"/>' +
      '<circle cx="28" cy="16" r="9" fill="var(--skin)"/>' +
      '<path d="M18 18C14 5 24 3 29 4s12 4 9 13c-4-6-12-7-20 1z" fill="var(--cham)"/>' +
      '<path d="M26 18v.5M33 18v.5" stroke="#211A15" stroke-width="2.5"/>',
  ),
  /** A wheelchair user, turning the wheel. */
  'nguoi-khuyet-tat': drawn(
    '<path d="M23 39h17l7 16h7" stroke-width="10"/><path d="M23 39h17l7 16h7" stroke="var(--cham)" stroke-width="4"/>' +
      '<path d="M16 42c-1-12 1-19 9-19s9 6 9 19z" fill="var(--la)"/>' +
      '<path d="M12 24v16"/>' +
      '<circle cx="25" cy="46" r="14" fill="var(--hoe)"/>' +
      '<path d="M25 36v20M15 46h20" stroke="#211A15" stroke-width="2"/><circle cx="25" cy="46" r="3" fill="#211A15" stroke="none"/>' +
      '<path d="M27 28l9 8-4 2" stroke-width="8"/><path d="M27 28l9 8-4 2" stroke="var(--la)" stroke-width="3"/>' +
      '<circle cx="26" cy="13" r="9.5" fill="var(--skin)"/>' +
      '<path d="M17 14C14-1 36-1 35.5 11c-4 0-8-1-10-3-2 3-5 5-8.5 6z" fill="#211A15"/>' +
      '<path d="M25 15v.5M31.5 15v.5" stroke="#211A15" stroke-width="2.5"/>',
  ),
  /** Two mountains and a house on stilts. */
  'dan-toc-mien-nui': drawn(
    '<path d="M30 40L47 10l15 34v16H30z" fill="var(--cham)"/>' +
      '<path d="M2 59V44L19 7l21 40v12z" fill="var(--la)"/>' +
      '<path d="M19 16v8M14 25v7M45 20v6" stroke="var(--paper-white)" stroke-width="2.5"/>' +
      '<path d="M18 59V45h33v14" fill="var(--paper-white)"/>' +
      '<path d="M26 51v8M35 51v8M43 51v8M14 51h41"/>' +
      '<path d="M12 43l9-15h27l9 15z" fill="var(--hoe)"/>' +
      '<path d="M24 35l-2 4M34 34v5M44 35l2 4" stroke="#211A15" stroke-width="2.5"/>' +
      '<path d="M2 60h60"/>',
  ),
  /** A parent and a child over a tablet. */
  'cha-me-tre-em': drawn(
    '<path d="M22 25C9 26 5 42 5 60h32V38c-3-9-8-13-15-13z" fill="var(--cham)"/>' +
      '<path d="M12 52v-7M17 27l5 6 5-6" stroke="var(--paper-white)" stroke-width="2.5"/>' +
      '<path d="M48 40c-10 1-13 9-13 20h25c0-11-3-19-12-20z" fill="var(--son)"/>' +
      '<path d="M53 54v-5" stroke="var(--paper-white)" stroke-width="2.5"/>' +
      '<rect x="21" y="42" width="22" height="15" rx="2" fill="var(--paper-white)"/>' +
      '<path d="M29 46l7 3.5-7 3.5z" fill="var(--la)" stroke="none"/>' +
      '<circle cx="22" cy="15" r="10" fill="var(--skin)"/>' +
      '<path d="M12 15C9-2 35-2 32 15c-4-1-9-3-11-6-2 3-5 5-9 6z" fill="#211A15"/>' +
      '<circle cx="48" cy="32" r="8.5" fill="var(--skin)"/>' +
      '<path d="M39.5 30c1-11 16-11 17 0-5-3-11-3-17 0z" fill="#211A15"/>' +
      '<path d="M20 18v.5M27 18v.5M44.5 35v.3M51 35v.3" stroke="#211A15" stroke-width="2.5"/>',
  ),
  /** A small shop with a striped awning. */
  'ho-kinh-doanh': drawn(
    '<path d="M9 28v32h46V28z" fill="var(--paper-white)"/>' +
      '<path d="M34 60V39h14v21z" fill="var(--hoe)"/><path d="M38 50v1" stroke="#211A15"/>' +
      '<path d="M15 39h12v10H15z" fill="var(--cham)"/>' +
      '<path d="M10 9h44l7 18c0 8-11 8-11.5 0 0 8-11.5 8-11.5 0 0 8-12 8-12 0 0 8-12 8-12 0C14 35 3 35 3 27z" fill="var(--la)"/>' +
      '<path d="M18 14l-4 12M27 14l-1 12M37 14l1 12M46 14l4 12" stroke="var(--paper-white)"/>' +
      '<path d="M4 60h56"/>',
  ),
  /** A filled form, marked done. The round mark carries a tick so that nobody takes it for a seal. */
  'nguoi-lam-thu-tuc': drawn(
    '<path d="M10 5h29l11 11v43H10z" fill="var(--paper-white)"/><path d="M39 5v11h11" fill="var(--hoe)"/>' +
      '<path d="M18 17h12M18 27h23M18 36h17M18 45h10"/>' +
      '<circle cx="45" cy="47" r="12" fill="var(--son)"/>' +
      '<path d="M39 47l5 5 7-9" stroke="var(--paper-white)"/>',
  ),
  /** An open book and a pencil. */
  'nguoi-hoc': drawn(
    '<path d="M4 26l28 4 28-4v31l-28 4-28-4z" fill="var(--cham)"/>' +
      '<path d="M8 22c10-2 18 0 24 5 6-5 14-7 24-5v30c-10-2-18 0-24 5-6-5-14-7-24-5z" fill="var(--paper-white)"/>' +
      '<path d="M32 27v30M14 31c5 0 8 1 12 3M14 40c5 0 8 1 12 3M50 40c-5 0-8 1-12 3"/>' +
      '<path d="M34 34l2-11L52 3l8 6-16 20z" fill="var(--hoe)"/>' +
      '<path d="M52 3l8 6-4 5-8-6z" fill="var(--son)"/>',
  ),
  /** An official at a desk with papers. */
  'can-bo': drawn(
    '<path d="M32 25c-15 0-19 9-20 23h40c-1-14-5-23-20-23z" fill="var(--la)"/>' +
      '<path d="M25 26l7 10 7-10z" fill="var(--paper-white)"/><path d="M20 46v-8M44 46v-8" stroke="var(--paper-white)" stroke-width="2.5"/>' +
      '<circle cx="32" cy="16" r="10" fill="var(--skin)"/>' +
      '<path d="M22 16C20 0 44 0 42 16c-4-1-9-3-11-6-2 3-5 5-9 6z" fill="#211A15"/>' +
      '<path d="M28.5 18.5v.5M36 18.5v.5" stroke="#211A15" stroke-width="2.5"/>' +
      '<path d="M26 40l18-2 4 9H28z" fill="var(--paper-white)"/>' +
      '<path d="M3 47h58v13H3z" fill="var(--hoe)"/>' +
      '<path d="M6 37h12v10H6zM6 42h12" fill="var(--paper-white)"/>' +
      '<path d="M25 53h14" stroke="#211A15"/>',
  ),
  /** A screen with building blocks and a gear. */
  'doanh-nghiep-so': drawn(
    '<path d="M26 47h12v11H26zM16 59h32" fill="var(--hoe)"/>' +
      '<rect x="4" y="7" width="56" height="40" rx="3" fill="var(--paper-white)"/>' +
      '<path d="M21 21h9M17 25v8"/>' +
      '<path d="M11 14h11v11H11z" fill="var(--son)"/><path d="M11 31h11v10H11z" fill="var(--hoe)"/>' +
      '<circle cx="43" cy="27" r="11" stroke-width="6" stroke-dasharray="5 3.64" stroke-linecap="butt"/>' +
      '<circle cx="43" cy="27" r="9" fill="var(--cham)"/><circle cx="43" cy="27" r="3" fill="var(--paper-white)" stroke="none"/>',
  ),
  /** A law book: a pair of scales cut into the cover. */
  luat: drawn(
    '<path d="M11 54V11c0-4 2-6 6-6h37v55H17c-4 0-6-2-6-6z" fill="var(--paper-white)"/>' +
      '<path d="M11 54V11c0-4 2-6 6-6h37v43H17c-4 0-6 2-6 6z" fill="var(--son)"/>' +
      '<path d="M20 54h34"/>' +
      '<path d="M35 12v28M28 40h14M24 17h22M24 18l-4 11h8zM46 18l-4 11h8z" stroke="var(--paper-white)" stroke-width="2.5"/>' +
      '<path d="M17 5v43"/>',
  ),
  /** The province: a public building with a tiled roof and columns, no emblem. */
  tinh: drawn(
    '<path d="M9 27h46v26H9z" fill="var(--paper-white)"/>' +
      '<path d="M26 53V37c0-7 12-7 12 0v16z" fill="var(--cham)"/>' +
      '<path d="M16 28v24M48 28v24" stroke-width="7"/><path d="M16 28v24M48 28v24" stroke="var(--hoe)" stroke-width="2"/>' +
      '<path d="M2 24c13-1 22-8 30-19 8 11 17 18 30 19l-3 6H5z" fill="var(--son)"/>' +
      '<path d="M32 15v8M24 19v4M40 19v4" stroke="var(--paper-white)" stroke-width="2.5"/>' +
      '<path d="M4 53h56v7H4z" fill="var(--hoe)"/>',
  ),
  /** The commune or ward: a village hall with upturned eaves. */
  'xa-phuong': drawn(
    '<path d="M12 36h40v23H12z" fill="var(--paper-white)"/>' +
      '<path d="M25 59V43h14v16z" fill="var(--hoe)"/><path d="M32 43v16" stroke="#211A15" stroke-width="2.5"/>' +
      '<path d="M18 45v6M46 45v6"/>' +
      '<path d="M2 27c8 3 13-4 16-14h28c3 10 8 17 16 14-1 7-5 10-11 10H13C7 37 3 34 2 27z" fill="var(--la)"/>' +
      '<path d="M23 21l-2 8M32 21v8M41 21l2 8" stroke="var(--paper-white)" stroke-width="2.5"/>' +
      '<path d="M14 8c2 4 3 5 6 5h24c3 0 4-1 6-5"/>' +
      '<path d="M5 60h54"/>',
  ),
  /** A plan: a sheet of lines, each with its mark. */
  'ke-hoach': drawn(
    '<path d="M9 9h46v51H9z" fill="var(--hoe)"/>' +
      '<path d="M23 4h18v10H23z" fill="var(--paper-white)"/>' +
      '<path d="M31 25h16M31 37h16M31 49h9" stroke="#211A15"/>' +
      '<g stroke-width="8"><path d="M19 25h1" stroke="var(--son)"/><path d="M19 37h1" stroke="var(--la)"/><path d="M19 49h1" stroke="var(--cham)"/></g>',
  ),
  /** A calendar with one day marked. */
  lich: drawn(
    '<path d="M6 12h52v47H6z" fill="var(--paper-white)"/>' +
      '<path d="M6 12h52v13H6z" fill="var(--son)"/>' +
      '<path d="M19 5v12M45 5v12" stroke-width="8"/><path d="M19 6v10M45 6v10" stroke="var(--hoe)" stroke-width="2.5"/>' +
      '<path d="M16 35h.1M27 35h.1M38 35h.1M49 35h.1M16 48h.1M27 48h.1" stroke-width="5"/>' +
      '<circle cx="43" cy="47" r="7" fill="var(--hoe)"/>',
  ),
  /** A magnifier over lines of text. */
  tim: drawn(
    '<path d="M41 41l16 16" stroke-width="12"/><path d="M42 42l15 15" stroke="var(--son)" stroke-width="6"/>' +
      '<circle cx="27" cy="27" r="21" fill="var(--hoe)"/>' +
      '<circle cx="27" cy="27" r="15" fill="var(--paper-white)"/>' +
      '<path d="M20 23h14M20 31h9"/>',
  ),
  /** A question: a speech bubble with a question mark. */
  hoi: drawn(
    '<path d="M32 5c18 0 28 9 28 21S50 47 32 47c-3 0-5 0-8-1L12 59l1-17C7 38 4 33 4 26 4 14 14 5 32 5z" fill="var(--hoe)"/>' +
      '<path d="M25 20c0-10 15-9 14 0 0 5-7 5-7 11M32 38v.1" stroke="#211A15" stroke-width="4.5"/>',
  ),
} as const satisfies Record<string, string>;

export type PictogramName = keyof typeof pictograms;
