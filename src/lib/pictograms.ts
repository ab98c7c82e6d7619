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
  /** A telephone with a form on its screen: two ticked lines and the button that sends it. */
  'dien-thoai': drawn(
    '<rect x="11" y="3" width="42" height="58" rx="6" fill="var(--cham)"/>' +
      '<path d="M17 10h30v41H17z" fill="var(--paper-white)"/>' +
      '<path d="M33 19h8M33 29h8"/><path d="M24 19h.1M24 29h.1" stroke="var(--la)" stroke-width="7"/>' +
      '<path d="M24 41h16" stroke="var(--son)" stroke-width="8"/>' +
      '<path d="M29 56h6" stroke="var(--paper-white)" stroke-width="2.5"/>',
  ),
  /** A shield, its tick cut into the field. */
  'bao-ve': drawn(
    '<path d="M32 3c8 6 16 8 26 8 1 26-7 41-26 50C13 52 5 37 6 11c10 0 18-2 26-8z" fill="var(--hoe)"/>' +
      '<path d="M32 12c6 4 11 6 18 6 0 17-6 27-18 34-12-7-18-17-18-34 7 0 12-2 18-6z" fill="var(--la)"/>' +
      '<path d="M23 32l7 8 12-15" stroke="var(--paper-white)" stroke-width="4.5"/>',
  ),
  /** A paper note, and an old coin with its square hole. */
  'dong-tien': drawn(
    '<path d="M3 7h55v31H3z" fill="var(--la)"/>' +
      '<path d="M9 15h3M9 30h3M42 15h9" stroke="var(--paper-white)" stroke-width="2.5"/>' +
      '<circle cx="24" cy="22.5" r="7" stroke="var(--paper-white)" stroke-width="2.5"/>' +
      '<circle cx="44" cy="43" r="18" fill="var(--hoe)"/>' +
      '<circle cx="44" cy="43" r="12.5" stroke="#211A15" stroke-width="2"/>' +
      '<path d="M39.5 38.5h9v9h-9z" fill="var(--paper-white)" stroke="#211A15" stroke-width="2.5"/>',
  ),
  /** One child, arms open. */
  'tre-em': drawn(
    '<path d="M26 50v8M38 50v8" stroke-width="11"/><path d="M26 50v8M38 50v8" stroke="var(--skin)" stroke-width="5"/>' +
      '<path d="M14 37l-6-4M50 37l6-4" stroke-width="11"/><path d="M14 37l-6-4M50 37l6-4" stroke="var(--skin)" stroke-width="5"/>' +
      '<path d="M25 34l-10-1-4 8 11 5-3 9h26l-3-9 11-5-4-8-10 1z" fill="var(--son)"/>' +
      '<path d="M32 43v5" stroke="var(--paper-white)" stroke-width="2.5"/>' +
      '<circle cx="32" cy="21" r="15" fill="var(--skin)"/>' +
      '<path d="M17 22C14-3 50-3 47 22c-4-2-7-4-9-8-5 4-14 5-21 8z" fill="#211A15"/>' +
      '<path d="M26.5 24v.5M37.5 24v.5M29.5 30c2 1.5 3 1.5 5 0" stroke="#211A15" stroke-width="2.5"/>',
  ),
  /** Forbidden: a ring with a bar, over nothing. */
  cam: drawn(
    '<circle cx="32" cy="32" r="28" fill="var(--son)"/>' +
      '<path d="M23.4 15.6A18.5 18.5 0 0 1 48.4 40.6zM40.6 48.4A18.5 18.5 0 0 1 15.6 23.4z" fill="var(--paper-white)"/>',
  ),
  /** A loudspeaker horn, calling. */
  loa: drawn(
    '<path d="M11 40l5 19h10l-5-19z" fill="var(--hoe)"/>' +
      '<path d="M3 23h12L38 7v48L15 41H3z" fill="var(--son)"/>' +
      '<path d="M21 27l10-7" stroke="var(--paper-white)" stroke-width="2.5"/>' +
      '<ellipse cx="38" cy="31" rx="6.5" ry="24" fill="var(--hoe)"/>' +
      '<path d="M51 23c4 5 4 11 0 16M55 12l5-5M55 50l5 5" stroke-width="4"/>',
  ),
  /** A paper, and the wooden stamp that marks it. The mark is a plain bar, so that nobody takes it for a seal. */
  'giay-to': drawn(
    '<path d="M6 4h52v56H6z" fill="var(--paper-white)"/>' +
      '<path d="M14 13h12M14 22h10M14 31h6"/>' +
      '<path d="M38 10c8 0 11 8 7 14-2 3-1 6 0 10H31c1-4 2-7 0-10-4-6-1-14 7-14z" fill="var(--hoe)"/>' +
      '<path d="M24 34h28v10H24z" fill="var(--hoe)"/>' +
      '<path d="M25 52h26" stroke="var(--son)" stroke-width="6"/>',
  ),
  /** An open book, and a small screen standing in it. */
  'hoc-tap': drawn(
    '<path d="M12 3h40v38H12z" fill="var(--cham)"/>' +
      '<path d="M27 11l13 7.5-13 7.5z" fill="var(--paper-white)" stroke="none"/>' +
      '<path d="M4 33c11-2 21 0 28 6 7-6 17-8 28-6v24c-11-2-21 0-28 4-7-4-17-6-28-4z" fill="var(--paper-white)"/>' +
      '<path d="M32 39v22M12 42c5 0 9 1 12 3M12 50c5 0 9 1 12 3M52 42c-5 0-9 1-12 3M52 50c-5 0-9 1-12 3"/>',
  ),
  /** A hand helping another: one is held out, one is laid in it. */
  'ban-tay': drawn(
    '<path d="M3 37h14v24H3z" fill="var(--cham)"/><path d="M47 3h14v22H47z" fill="var(--son)"/>' +
      '<path d="M47 7H35c-5 0-8 3-11 7l-9 13c-3 5 3 9 7 5l2-2c0 5 6 6 8 2 2 3 7 2 8-2l1-6h6z" fill="var(--skin)"/>' +
      '<path d="M17 42c5-4 10-4 15-2h10c5 0 5 7 0 7l12-9c5-3 9 2 5 6L46 58H17z" fill="var(--skin)"/>' +
      '<path d="M24 30l4-6M32 32l2-6M32 47h10" stroke="#211A15" stroke-width="2.5"/>',
  ),
  /** Machines that keep data: three servers in a stack. */
  'may-chu': drawn(
    '<path d="M12 56h40v5H12z" fill="var(--hoe)"/>' +
      '<rect x="6" y="4" width="52" height="17" rx="2" fill="var(--cham)"/>' +
      '<rect x="6" y="21" width="52" height="17" rx="2" fill="var(--cham)"/>' +
      '<rect x="6" y="38" width="52" height="17" rx="2" fill="var(--cham)"/>' +
      '<path d="M32 12.5h17M32 29.5h17M32 46.5h17" stroke="var(--paper-white)"/>' +
      '<path d="M15 12.5h.1M23 12.5h.1M15 29.5h.1M23 29.5h.1M15 46.5h.1M23 46.5h.1" stroke="var(--paper-white)" stroke-width="5"/>',
  ),
  /** A network: three nodes joined. */
  'duong-mang': drawn(
    '<path d="M32 14L14 49h36z" stroke-width="4"/>' +
      '<circle cx="32" cy="14" r="11.5" fill="var(--son)"/>' +
      '<circle cx="14" cy="49" r="11.5" fill="var(--la)"/>' +
      '<circle cx="50" cy="49" r="11.5" fill="var(--cham)"/>' +
      '<path d="M32 14h.1M14 49h.1M50 49h.1" stroke="var(--paper-white)" stroke-width="7"/>',
  ),
  /** A doctor's bag. Its cross is cut into green, for a red cross on white is a protected emblem. */
  'bac-si': drawn(
    '<path d="M21 20v-9c0-3 1-4 4-4h14c3 0 4 1 4 4v9" stroke-width="8"/><path d="M21 20v-9c0-3 1-4 4-4h14c3 0 4 1 4 4v9" stroke="var(--hoe)" stroke-width="2.5"/>' +
      '<path d="M12 18h40c4 0 5 2 6 6l3 36H3l3-36c1-4 2-6 6-6z" fill="var(--la)"/>' +
      '<path d="M32 26v27M18.5 39.5h27" stroke="var(--paper-white)" stroke-width="8" stroke-linecap="butt"/>',
  ),
  /** A swindle: a masked face on a telephone. */
  'lua-dao': drawn(
    '<rect x="9" y="3" width="46" height="58" rx="6" fill="var(--cham)"/>' +
      '<path d="M15 9h34v42H15z" fill="var(--paper-white)"/>' +
      '<circle cx="32" cy="30" r="14.5" fill="var(--skin)"/>' +
      '<path d="M17.5 23c5-1 10 1 14.5 3 4.5-2 9.5-4 14.5-3 1 8-2 13-7.5 13-4 0-5-3-7-3s-3 3-7 3c-5.5 0-8.5-5-7.5-13z" fill="#211A15" stroke="none"/>' +
      '<path d="M25.5 29.5h.1M38.5 29.5h.1" stroke="#fff" stroke-width="5"/>' +
      '<path d="M29 40h6" stroke="#211A15" stroke-width="2.5"/>' +
      '<path d="M29 56h6" stroke="var(--paper-white)" stroke-width="2.5"/>',
  ),
  /** A gear, and in it a turning arrow: a process made again. */
  'cai-dat': drawn(
    '<path d="M27.2 11.1L28.5 3.2L35.5 3.2L36.8 11.1L43.4 13.8L49.9 9.1L54.9 14.1L50.2 20.6L52.9 27.2L60.8 28.5L60.8 35.5L52.9 36.8L50.2 43.4L54.9 49.9L49.9 54.9L43.4 50.2L36.8 52.9L35.5 60.8L28.5 60.8L27.2 52.9L20.6 50.2L14.1 54.9L9.1 49.9L13.8 43.4L11.1 36.8L3.2 35.5L3.2 28.5L11.1 27.2L13.8 20.6L9.1 14.1L14.1 9.1L20.6 13.8z" fill="var(--cham)"/>' +
      '<path d="M41.4 36A10.5 10.5 0 1 1 34 21.7" stroke="var(--paper-white)" stroke-width="4"/>' +
      '<path d="M34.5 14.5L45 22l-10.5 7.5z" fill="var(--paper-white)" stroke="none"/>',
  ),
  /** A child safe under an umbrella. */
  'an-toan-tre': drawn(
    '<path d="M47 22v37" stroke-width="4"/>' +
      '<path d="M24 47c-10 0-13 6-14 14h28v-5l9-2v-7z" fill="var(--son)"/>' +
      '<circle cx="47" cy="50" r="4.5" fill="var(--skin)"/>' +
      '<circle cx="24" cy="37" r="11" fill="var(--skin)"/>' +
      '<path d="M13 37c-1-17 23-17 22 0-3-1-6-3-7-5-4 3-9 4-15 5z" fill="#211A15"/>' +
      '<path d="M20 41v.3M28 41v.3" stroke="#211A15" stroke-width="2.5"/>' +
      '<path d="M2 24C5 10 17 3 32 3s27 7 30 21c-5-4-10-4-15 0-5-4-10-4-15 0-5-4-10-4-15 0-5-4-10-4-15 0z" fill="var(--la)"/>' +
      '<path d="M24 10l-5 7M40 10l5 7" stroke="var(--paper-white)" stroke-width="2.5"/>',
  ),
  /** A padlock: data kept sealed. */
  'niem-phong': drawn(
    '<path d="M20 32V21c0-16 24-16 24 0v11" stroke-width="11"/><path d="M20 32V21c0-16 24-16 24 0v11" stroke="var(--paper-white)" stroke-width="5"/>' +
      '<rect x="8" y="28" width="48" height="33" rx="3" fill="var(--hoe)"/>' +
      '<path d="M32 41v11" stroke="#211A15" stroke-width="4.5"/><circle cx="32" cy="41" r="5" fill="#211A15" stroke="none"/>',
  ),
} as const satisfies Record<string, string>;

export type PictogramName = keyof typeof pictograms;

/** Their names, as content names them. */
export const pictogramNames = Object.keys(pictograms) as [PictogramName, ...PictogramName[]];
