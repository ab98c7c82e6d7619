/**
 * The site's larger drawings, in the same hand as the pictograms: the picture on the home page, the letter mark and the figure on
 * the shared cards. Each is the inner markup of an SVG, without the `<svg>` tag; its viewBox is exported beside it.
 *
 * Colours are CSS variables so that the drawings follow the theme; `paintWithLiterals` fixes them to the light theme for a
 * renderer that knows no variables. Skin and yellow keep their colour in the dark theme, so a line that lies on them is the
 * literal ink, not `--ink`: that keeps a face a face when `--ink` turns pale. Lines inside red, indigo and green are cut out in
 * `--paper-white`, as a knife cuts the block.
 */

/** The light theme's value of every variable the drawings use. */
export const lightPalette = {
  ink: '#211A15',
  son: '#8F1D14',
  cham: '#163E6B',
  la: '#1F4D2B',
  hoe: '#F2B63C',
  skin: '#F6D9B4',
  'paper-white': '#FFFFFF',
} as const;

/** Replaces each `var(--name)` by the light theme's colour. Throws on a variable the palette does not know. */
export function paintWithLiterals(markup: string): string {
  return markup.replace(/var\(\s*--([\w-]+)\s*\)/g, (whole, name: string) => {
    if (!Object.hasOwn(lightPalette, name)) throw new Error(`paintWithLiterals: ${whole} is not in lightPalette`);
    return lightPalette[name as keyof typeof lightPalette];
  });
}

/** Ink that stays dark in every theme, for what is drawn on skin or yellow. */
const night = lightPalette.ink;

/** The grandmother's head around 0,0: white hair parted under a rolled khăn vấn, earrings, eyes on what she holds. */
const grandmotherHead =
  `<g stroke="${night}" fill="var(--skin)"><circle cx="-43" cy="8" r="8"/><circle cx="43" cy="8" r="8"/>` +
  '<path d="M-43-8C-46 30-24 52 0 52S46 30 43-8C34-50-34-50-43-8z"/>' +
  '<path d="M0-34C-14-12-28-8-44 2-50-50 50-50 44 2 28-8 14-12 0-34z" fill="#FFF"/>' +
  '<path d="M-14-26c-6 8-14 12-22 16M14-26c6 8 14 12 22 16M-29 0q9-7 17-1M13-1q8-6 17 1M-28 14q8-7 17 0M13 14q8-7 17 0M2 12c-4 8-5 12 2 12" fill="none"/>' +
  '<path d="M-13 33q14 5 27-1-6 13-14 13t-13-12z" fill="var(--son)"/>' +
  '<path d="M-45 18a5 5 0 1 0 .1 0zM45 18a5 5 0 1 0 .1 0z" fill="var(--hoe)"/>' +
  '<path d="M-19 15v1M22 15v1" stroke-width="7"/><path d="M-27 26h.1M29 26h.1" stroke="var(--son)" stroke-width="13" opacity=".2"/></g>' +
  '<path d="M-48 6C-70-50-30-74 0-74S70-50 48 6C44-24 24-38 0-42-24-38-44-24-48 6z" fill="var(--cham)"/>' +
  '<path d="M-49-28q5-2 10 4M-34-54q8 4 9 16M-8-64q6 8 4 16M20-62q0 10-7 16M42-46q-8 2-14 12" stroke="var(--paper-white)" stroke-width="3"/>';

/** The grandchild's head around 0,0: a fringe and the tied topknot (chỏm) of the children in Đông Hồ prints. */
const childHead =
  `<g stroke="${night}" fill="var(--skin)"><circle cx="-39" cy="8" r="7"/><circle cx="39" cy="8" r="7"/>` +
  '<path d="M-38-4C-42 28-20 42 0 42S42 28 38-4C34-48-34-48-38-4z"/>' +
  '<path d="M-27-3q8-5 14-1M9-4q7-5 14 1M-27 9q7-7 15 0M8 9q7-7 15 0M-4 8c-4 7-4 9 2 9" fill="none"/>' +
  '<path d="M-14 23q12 4 24-1-4 13-12 13t-12-12z" fill="var(--son)"/>' +
  '<path d="M-21 10v1M13 10v1" stroke-width="7"/><path d="M-26 20h.1M24 20h.1" stroke="var(--son)" stroke-width="12" opacity=".2"/></g>' +
  `<path d="M-3-42c-24-4-20-26-2-26 10 0 20 12 8 26 28 0 40 20 37 46-6-14-16-20-24-22-10 6-26 6-34 0-10 4-18 12-22 22-2-28 12-46 37-46z" fill="${night}"/><path d="M-8-43H8" stroke="var(--son)" stroke-width="6"/>`;

export const homeSceneViewBox = '0 0 440 400';

/** Grandmother and grandchild on a mat, reading one phone together; bamboo, sun and rooster of a village morning. */
export const homeScene =
  '<g fill="none" stroke="var(--ink)" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">' +
  // sun
  '<circle cx="366" cy="78" r="62" stroke-width="14" stroke="var(--son)" stroke-dasharray="6 18.35" stroke-linecap="butt"/><circle cx="366" cy="78" r="46" fill="var(--hoe)"/>' +
  // bamboo
  '<path d="M24 366V22h15v344z" fill="var(--la)"/><path d="M33 60q18-38 64-38-18 36-64 38zM33 62q40-8 54 28-38 4-54-28zM30 54Q2 50 4 10q32 8 26 44zM32 182Q2 172 6 132q30 14 26 50zM33 182q26-22 42 0-22 18-42 0z" fill="var(--la)"/>' +
  // mat
  '<path d="M30 338h380l26 52H4z" fill="var(--hoe)"/><path d="M22 380h396" stroke="var(--son)" stroke-dasharray="16 12"/>' +
  // grandmother: skirt, coat, neck, head
  '<path d="M60 292c-52 20-62 76-34 82h206c30-10 20-64-26-82z" fill="var(--cham)"/>' +
  '<path d="M128 178c-50 0-74 52-82 126 30 26 120 26 164 0l74 20v-94c-70 0-70-52-152-52z" fill="var(--son)"/>' +
  '<path d="M104 180l26 58 28-58z" fill="var(--paper-white)"/><path d="M112 170v12q18 20 36 0v-12z" fill="var(--skin)"/>' +
  `<g transform="translate(130 126)rotate(7)">${grandmotherHead}</g>` +
  // child: trousers, shirt, head
  '<path d="M240 320c-34 10-36 52-10 54h112c28-4 24-46-8-54z" fill="var(--la)"/>' +
  '<path d="M286 238c-36 0-46 36-48 92q50 18 100 0c0-56-14-92-52-92z" fill="var(--hoe)"/>' +
  `<g transform="translate(286 202)rotate(-7)">${childHead}</g>` +
  // the hand that holds, the phone, the thumb; the child's pointing hand, sleeve and lotus
  `<g stroke="${night}" fill="var(--skin)"><path d="M172 282q14-8 30 0v30q-16 4-30-4z"/>` +
  '<g stroke="var(--ink)" transform="translate(214 270)rotate(10)"><rect x="-25" y="-42" width="50" height="84" rx="7" fill="var(--paper-white)"/><path d="M-13-26h26M-13-12h26M-13 2h14"/></g>' +
  '<path d="M184 291c4-14 22-20 28-10 3 9-10 11-17 10-4 3-8 4-11 0zM276 310c-14 2-24-4-30-14l-16-10c-5-4-1-10 5-8l20 6 21 2z"/>' +
  '<path d="M254 262c24-8 38 10 38 34 0 14-10 20-20 18-2-8-2-20 0-30" fill="var(--hoe)"/>' +
  '<path d="M315 288c6 7 8 12 6 18 3-5 6-7 10-7-1 12-7 17-16 17s-15-5-16-17c4 0 7 2 10 7-2-6 0-11 6-18z" fill="var(--son)"/></g>' +
  // rooster: tail, legs, body, wing, comb, neck
  '<path d="M410 302c-12-44 0-92 28-106-8 30 4 60-6 108zM398 296c-12-26-10-56 6-74 0 26 12 42 12 74z" fill="var(--la)"/>' +
  '<path d="M348 280c-8 34 8 62 40 62 28 0 44-26 42-56-12 10-26 10-42-4z" fill="var(--son)"/>' +
  '<path d="M372 304c14-16 38-14 50-4-4 22-18 30-34 24-10-4-16-10-16-20z" fill="var(--cham)"/>' +
  '<path d="M362 232c-8-10-2-20 5-12-1-14 13-15 13-3 6-9 15-3 11 6 6 0 6 8 0 14z" fill="var(--son)"/>' +
  `<g stroke="${night}" fill="var(--hoe)"><path d="M360 236l-18 9 18 7z"/><path d="M358 244c0-18 28-18 30 0 2 20 4 34 12 48l-11-3-6 11-9-9-10 9-6-11-12 4c0-20 12-30 12-49z"/>` +
  '<path d="M378 344v26m-12 4l12-8 10 8M398 340v30m-10 4l10-8 12 8M372 268l-4 10M382 266l2 10M364 284l-2 5M376 284v5" fill="none"/><path d="M360 252c-9 6-6 18 1 16s5-12 3-15z" fill="var(--son)"/><path d="M371 241v1" stroke-width="7"/></g>' +
  // everything the knife cuts out of the colour
  '<path d="M24 102h14M24 196h14M24 280h14M31 116v18M31 212v30M50 50l24-16M50 70l18 10M24 40L14 26M24 164l-8-14M42 350q44-20 84-8M56 362q40-10 66-4M92 236q-14 36-4 56 38 12 77 16v-30M188 212q20 5 32 11M384 306q8-6 14-1M390 314q8-6 14-1M358 316q2 10 12 14M425 224q-8 24-4 56M402 242q-1 20 5 36" stroke="var(--paper-white)" stroke-width="3"/></g>';

export const logoMarkViewBox = '0 0 44 44';

/** The letter Đ on a yellow block. */
export const logoMark =
  '<path d="M2 2h40v40H2z" fill="var(--hoe)" stroke="var(--ink)" stroke-width="3" stroke-linejoin="round"/>' +
  `<g fill="none" stroke="${night}" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"><path d="M16 12h5c9 0 14 3 14 10s-5 10-14 10h-5zM10 22h10"/></g>` +
  '<path d="M16 12h5c9 0 14 3 14 10s-5 10-14 10h-5zM10 22h10" fill="none" stroke="var(--son)" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>';

export const cardFigureViewBox = '0 0 280 420';

/** The grandmother with a sheet of paper, for the yellow panel of a shared card. */
export const cardFigure =
  '<g fill="none" stroke="var(--ink)" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">' +
  '<path d="M140 194C66 194 30 264 22 408h236c-8-144-44-214-118-214z" fill="var(--son)"/>' +
  '<path d="M106 200l34 84 34-84z" fill="var(--paper-white)"/><path d="M118 180v18q22 24 44 0v-18z" fill="var(--skin)"/>' +
  `<g transform="translate(140 126) scale(1.26)" stroke-width="4">${grandmotherHead}</g>` +
  '<path d="M88 268h104v122H88z" fill="var(--paper-white)"/>' +
  '<path d="M108 316h64M108 338h64M108 360h36"/><path d="M109 293h40" stroke="var(--son)" stroke-width="9"/>' +
  '<path d="M52 318l16 4-4 54-16-2zM228 318l-16 4 4 54 16-2z" fill="var(--paper-white)" stroke-width="4"/>' +
  `<g stroke="${night}" fill="var(--skin)" stroke-width="4"><path d="M64 326c14-8 34-10 40 0 4 7-2 11-8 11 6 2 7 12 0 14 4 4 2 12-6 12-10 2-20 0-30-6z"/><path d="M216 326c-14-8-34-10-40 0-4 7 2 11 8 11-6 2-7 12 0 14-4 4-2 12 6 12 10 2 20 0 30-6z"/></g>` +
  '<path d="M72 246q-16 28-20 56M208 246q16 28 20 56M40 386q2-40 4-56M240 386q-2-40-4-56" stroke="var(--paper-white)" stroke-width="4"/>' +
  '</g>';
