import { describe, expect, test } from 'vitest';
import { withView } from './embedPreview.ts';
import { embedPath, embedSnippets, embedViews, newerVersionNote, oembed, oembedPath, roomyHeight, roomyStyle, themedStyle } from './embeds.ts';
import type { Picture } from './pictures.ts';
import { pictureVersions } from './pictureVersions.ts';
import { findPage, readSite, type Site } from './site.ts';

const site = readSite();
const id = 'ai-lo-cho-nguoi-cao-tuoi';
const image = { path: '/bo-hinh/x/vi/hinh.png', width: 720, height: 1800 };

/** The site as it would be after a second release, in which the English words came for the first time. */
function released(): Site {
  const newest = pictureVersions(site.content, id).at(-1)!;
  const { en: _, ...earlier } = newest.pictures;
  const versions = [{ version: 1, on: '2026-08-01', pictures: earlier }, { ...newest, version: 2, on: '2026-11-22' }];
  return { ...site, content: { ...site.content, pictureVersions: new Map([...site.content.pictureVersions, [id, versions]]) } };
}
const pictureIn = (one: Site, locale: 'vi' | 'en' = 'vi'): Picture => embedViews(one.content, id, locale)[0]!.picture;
const snippetsOf = (picture: Picture, view?: string) => embedSnippets(site, findPage(site, 'vi', `hinh/${id}`)!, picture, { version: 1, on: '2026-08-01' }, image, view);

describe('addresses', () => {
  test('stand below the picture, in each language', () => {
    expect(embedPath('vi', 'tre-em')).toBe('/nhung/tre-em/');
    expect(embedPath('en', 'tre-em', 'toi')).toBe('/en/nhung/tre-em/toi/');
    expect(oembedPath('zh', 'tre-em')).toBe('/zh/nhung/tre-em/oembed.json');
  });

  test('are kept for every version a language has, and the theme follows the newest', () => {
    const { content } = released();
    expect(embedViews(content, id, 'vi').map(({ name, version }) => `${name} ${version}`)).toEqual([' 2', 'sang 2', 'toi 2', 'v1 1', 'v2 2']);
    expect(embedViews(content, id, 'en').map(({ name }) => name)).toEqual(['', 'sang', 'toi', 'v2']);
  });

  test('are none in a language without words', () => {
    const { content } = released();
    const versions = content.pictureVersions.get(id)!.map((version) => ({ ...version, pictures: { vi: version.pictures.vi! } }));
    expect(embedViews({ ...content, pictureVersions: new Map([[id, versions]]) }, id, 'ko')).toEqual([]);
  });
});

describe('a pinned version', () => {
  test('says which newer version there is and of which day', () => {
    expect(newerVersionNote(released(), 'en', id, 1)).toBe('This is version 1. There is a newer one: version 2, 22\u00a0November 2026.');
  });

  test('says nothing while it is the newest', () => {
    expect(newerVersionNote(released(), 'en', id, 2)).toBeNull();
  });
});

describe('themes', () => {
  const css = ':root{--ink:#000}@media (prefers-color-scheme:dark){:root{--ink:#fff}}@media (prefers-color-scheme: dark){p{color:red}}';

  test.each([
    [null, css],
    ['sang', ':root{--ink:#000}@media not all{:root{--ink:#fff}}@media not all{p{color:red}}'],
    ['toi', ':root{--ink:#000}@media screen{:root{--ink:#fff}}@media screen{p{color:red}}'],
  ] as const)('%s', (theme, expected) => {
    expect(themedStyle(css, theme)).toBe(expected);
  });

  test('a style without dark colours stops the build', () => {
    expect(() => themedStyle('p{color:red}', 'toi')).toThrow('src/styles/site.css: found no "@media (prefers-color-scheme: dark)"');
  });
});

describe('the height without a script', () => {
  test('falls evenly from a narrow screen to a wide column, and not below', () => {
    expect(roomyStyle(2600, 1200)).toBe('max(1200px,calc(4200px - 500vw))');
    const at = (vw: number) => Math.max(1200, 4200 - 5 * vw);
    expect([at(320), at(600), at(1200)]).toEqual([2600, 1200, 1200]);
  });

  test('grows with the words', () => {
    const picture = pictureIn(site);
    const longer = { ...picture, caption: `${picture.caption} `.repeat(8) };
    expect(roomyHeight(site, longer, 320)).toBeGreaterThan(roomyHeight(site, picture, 320));
    expect(roomyHeight(site, picture, 320)).toBeGreaterThan(roomyHeight(site, picture, 600));
  });
});

describe('snippets', () => {
  const hostile: Picture = { ...pictureIn(site), title: '"><script>alert(1)</script>', alt: '<b>&"', caption: '<img src=x onerror=alert(1)>' };

  test('hold words as words: no mark in a title can become HTML', () => {
    const { image: first, frame, script, figure } = snippetsOf(hostile);
    for (const code of [first, frame, script.replace(/<script async src="[^"]+"><\/script>/, ''), figure]) {
      expect(code).not.toContain('<script');
      expect(code).not.toContain('<b>');
      expect(code).not.toContain('<img src=x');
    }
    expect(first).toContain('alt="&lt;b&gt;&amp;&quot;"');
  });

  test('each that is HTML leads to the full page', () => {
    const { image: first, frame, script, figure } = snippetsOf(pictureIn(site));
    for (const code of [first, frame, script, figure]) expect(code).toContain(`<a href="${site.settings.url}/hinh/${id}/">`);
  });

  test('the frame has a title, a height in numbers, and loads only when it is near', () => {
    expect(snippetsOf(pictureIn(site)).frame).toMatch(/<iframe src="[^"]+" title="[^"]+" width="100%" height="\d+" style="border:0;height:max\(\d+px,calc\(\d+px - \d+vw\)\)" loading="lazy"><\/iframe>/);
  });

  test('the plain figure needs nothing but tags: no class, no style, nothing to load', () => {
    for (const [infographic] of site.content.infographics) {
      const { picture, version, on } = embedViews(site.content, infographic, 'vi')[0]!;
      const { figure } = embedSnippets(site, findPage(site, 'vi', `hinh/${infographic}`)!, picture, { version, on }, image);
      expect(figure.match(/<[a-z][^>]*>/g)!.filter((tag) => !/^<(?:figure|figcaption|h3|h4|p|ul|li|strong|a href="[^"]+")>$/.test(tag))).toEqual([]);
    }
  });

  test('another colour or version changes the frame’s address and not the link below it', () => {
    const { frame } = snippetsOf(pictureIn(site));
    const from = `${site.settings.url}/nhung/${id}/`;
    expect(withView(frame, from, `${from}toi/`)).toBe(snippetsOf(pictureIn(site), 'toi').frame);
    expect(withView(frame, `${site.settings.url}/nhung/khac/`, 'x')).toBe(frame);
  });
});

describe('oEmbed', () => {
  test('has everything that type "rich" asks for', () => {
    const answer = oembed(site, findPage(site, 'en', `hinh/${id}`)!, pictureIn(site, 'en'));
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: pictureIn(site, 'en').title, provider_name: site.content.interface.en.brand, thumbnail_width: 1200, thumbnail_height: 630, width: 640 });
    expect(answer['height']).toBeGreaterThan(300);
    expect(answer['html']).toContain(`<iframe src="${site.settings.url}/en/nhung/${id}/"`);
    expect(answer['html']).not.toContain('<script');
  });
});
