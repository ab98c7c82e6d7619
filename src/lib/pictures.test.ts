import { describe, expect, test } from 'vitest';
import { locales } from './locales.ts';
import { basisLine, makePicture, pictureTable } from './pictures.ts';
import { checkPictureVersions, releasedVersions } from './pictureVersions.ts';
import { readSite } from './site.ts';

const site = readSite();
const { content } = site;
const ids = [...content.infographics.keys()];
const textsOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []);

describe('pictures', () => {
  test('there are at least ten, each in every language', () => {
    expect(ids.length).toBeGreaterThanOrEqual(10);
    for (const id of ids) for (const locale of locales) expect(makePicture(content, id, locale).blocks.length, `${id} ${locale}`).toBeGreaterThan(1);
  });

  test('have the same parts in every language', () => {
    const shape = (id: string, locale: (typeof locales)[number]) => makePicture(content, id, locale).blocks.map((block) => [block.kind, 'cites' in block ? block.cites : []]);
    for (const id of ids) for (const locale of locales) expect(shape(id, locale), `${id} ${locale}`).toEqual(shape(id, 'vi'));
  });

  test('name a basis for every statement', () => {
    const without = ids.flatMap((id) => makePicture(content, id, 'vi').blocks.filter((block) => 'cites' in block && block.cites.length === 0).map(() => id));
    expect(without).toEqual([]);
    expect(basisLine(site, ['luat-148#44.1.a', 'luat-148#44.1.a'], 'vi')).toBe('Căn cứ: Điều 44 khoản 1 điểm a');
  });

  test('have a table that leaves out nothing of the picture but its drawing', () => {
    for (const id of ids) {
      for (const locale of locales) {
        const picture = makePicture(content, id, locale);
        const table = pictureTable(site, picture);
        expect(new Set(table.rows.map((row) => row.length)), `${id} ${locale}`).toEqual(new Set([table.headings.length]));
        const cells = table.rows.flat().join('\n') + table.headings.join('\n');
        const said = picture.blocks.flatMap((block) => {
          switch (block.kind) {
            case 'step':
              return [block.heading, block.text, ...(block.note === null ? [] : [block.note])];
            case 'bars':
              return [block.heading, ...block.bars.flatMap(({ label, text }) => [label, text]), ...(block.note === null ? [] : [block.note])];
            case 'moment':
              return [block.when, ...block.items.flatMap(({ text, note }) => [text, note])];
            case 'pair':
              return [block.heading, ...block.sides.flatMap(({ name, items }) => [name, ...items.flatMap(({ text, note }) => [text, note])])];
            case 'heading':
              return [block.text];
          }
        });
        expect(said.filter((text) => !cells.includes(text)), `${id} ${locale}`).toEqual([]);
      }
    }
  });

  test('read targets, deadlines and tasks from where they stand once', () => {
    const targets = makePicture(content, '41-chi-tieu', 'vi').blocks.filter(({ kind }) => kind === 'bars');
    expect(targets).toHaveLength(41);
    const moments = makePicture(content, 'cac-han-cua-ke-hoach', 'vi').blocks.flatMap((block) => (block.kind === 'moment' ? block.items : []));
    expect(moments).toHaveLength(content.plans.get('kh-bac-ninh-2026')!.facts.tasks.flatMap(({ deadlines }) => deadlines.filter(({ kind }) => ['before', 'from'].includes(kind))).length);
    const compared = makePicture(content, 'bac-ninh-va-lam-dong', 'vi').blocks.flatMap((block) => (block.kind === 'pair' ? block.sides.flatMap(({ items }) => items.filter(({ task }) => task !== '')) : []));
    expect(compared).toHaveLength(17 + 11);
  });

  test('show a missing value as not stated, without a bar', () => {
    const bars = makePicture(content, '41-chi-tieu', 'vi').blocks.flatMap((block) => (block.kind === 'bars' ? block.bars : []));
    const missing = bars.filter(({ text }) => text === content.interface.vi.indicator.missing);
    expect(missing).toHaveLength(14);
    expect(missing.filter(({ share }) => share !== null)).toEqual([]);
  });
});

describe('published versions', () => {
  const id = 'tre-em-tren-mang';
  const changed = () => {
    const copy = { ...content, infographics: new Map([[id, structuredClone(content.infographics.get(id)!)]]), pictureVersions: new Map([[id, structuredClone(content.pictureVersions.get(id)!)]]) };
    copy.infographics.get(id)!.words.vi!.caption = 'Lời khác.';
    return copy;
  };

  test('are up to date: the newest is what the content makes today', () => {
    expect(checkPictureVersions(content)).toEqual([]);
  });

  test('a picture that changed without a new version is refused, with the languages that changed', () => {
    expect(checkPictureVersions(changed())).toEqual([expect.objectContaining({ file: `content/infographics/${id}/versions.json`, found: 'another picture than the content makes today (vi)' })]);
  });

  test('a picture that was never published is refused', () => {
    expect(checkPictureVersions({ ...changed(), pictureVersions: new Map() })).toEqual([expect.objectContaining({ found: 'no published version' })]);
  });

  test('a release adds today’s picture and keeps the old one as it was; amending replaces the newest', () => {
    const copy = changed();
    const [first] = copy.pictureVersions.get(id)!;
    const released = releasedVersions(copy, id, '2026-12-01', false);
    expect(released.map(({ version, on }) => [version, on])).toEqual([[1, first!.on], [2, '2026-12-01']]);
    expect(released[0]).toEqual(first);
    expect(released[1]!.pictures.vi!.caption).toBe('Lời khác.');
    expect(releasedVersions(copy, id, '2026-12-01', true).map(({ version, on }) => [version, on])).toEqual([[1, '2026-12-01']]);
  });

  test('nothing is released when nothing has changed', () => {
    expect(releasedVersions(content, id, '2026-12-01', false)).toEqual(content.pictureVersions.get(id));
  });

  test('hold words only: no image, no address of another site', () => {
    for (const versions of content.pictureVersions.values()) expect(textsOf(versions).filter((text) => /https?:|data:|<svg/.test(text))).toEqual([]);
  });
});
