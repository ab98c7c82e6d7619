import { expect, describe, test } from 'vitest';
import { cardPicture } from './cardPictures.ts';
import { cardAlt, listCards } from './cards.ts';
import { formatDayOfYear } from './dates.ts';
import { locales } from './locales.ts';
import { readSite } from './site.ts';

const site = readSite();
const cards = listCards(site);
const carousel = (topic: string, locale = 'vi') => cards.filter(({ path }) => path.startsWith(`/the/${locale}/bo/chu-de--${topic}-`));

describe('listCards', () => {
  test('gives every card an address of its own', () => {
    expect(cards.length).toBeGreaterThan(2000);
    expect(new Set(cards.map(({ path }) => path)).size).toBe(cards.length);
  });

  test('gives every page a card for links, its own or that of the page whose words it shows, and what people pass on the other shapes too', () => {
    const wide = cards.filter(({ shape }) => shape === 'wide').map(({ path }) => path);
    expect(site.pages.filter(({ card }) => !wide.includes(card)).map(({ path }) => path)).toEqual([]);
    expect(new Set(wide).size).toBe(wide.length);
    const shapes = (of: string) => cards.filter((card) => card.of === of).map(({ shape }) => shape);
    expect(shapes('/luat/dieu-44/')).toEqual(['wide', 'square', 'story']);
    expect(shapes('/chu-de/chu-ky-so/')).toEqual(['wide', 'square', 'story']);
    expect(shapes('/co-quan/so-khcn/')).toEqual(['wide']);
  });

  test('makes of every topic a carousel of at most six squares: question, messages with their citation, where to ask', () => {
    for (const locale of locales) {
      for (const [id, { words }] of site.content.topics) {
        const topic = words[locale];
        if (topic === undefined) continue;
        const slides = carousel(id, locale);
        expect(slides.length, id).toBe(Math.min(topic.messages.length, 4) + 2);
        expect(slides[0]!.words.title).toBe(topic.question);
        expect(slides.slice(1, -1).map((slide) => slide.words.title)).toEqual(topic.messages.slice(0, 4).map(({ text }) => text));
        expect(slides.slice(1, -1).filter((slide) => slide.words.basis === '')).toEqual([]);
        expect(topic.steps.map(({ text }) => text)).toContain(slides.at(-1)!.words.title);
        expect(slides.map((slide) => slide.words.badge)).toEqual(slides.map((_, index) => `${index + 1}/${slides.length}`));
      }
    }
  });

  test('writes the address of the site on the last square only where there is one that others can open', () => {
    const last = (url: string) => listCards({ ...site, settings: { url } }).find(({ path }) => path === carousel('chu-ky-so').at(-1)!.path)!.words.text;
    expect(last('https://luat.example')).toContain('luat.example/chu-de/chu-ky-so/');
    expect(last('http://localhost:4321')).not.toContain('localhost');
  });

  test('gives every campaign its day, its citation and all shapes in every language', () => {
    expect(site.content.campaigns.size).toBe(6);
    for (const id of site.content.campaigns.keys()) {
      const own = cards.filter(({ of }) => of === `chien-dich/${id}`);
      expect(own.length, id).toBe(3 * locales.length);
      expect(own.filter(({ words }) => words.basis === '' || !words.kicker.includes(' · ')).map(({ path }) => path)).toEqual([]);
    }
    expect(cards.find(({ path }) => path === '/the/vi/chien-dich--ngay-phap-luat.png')!.words).toMatchObject({ kicker: 'Ngày Pháp luật · 9 tháng\u00a011', basis: 'Căn cứ: Điều\u00a047 khoản\u00a01' });
  });
});

test('a card in words holds everything that is written on it', () => {
  const { words } = cards.find(({ path }) => path === '/the/vi/chu-de--khong-ranh-dien-thoai.png')!;
  const alt = cardAlt(site.content.interface.vi, words);
  for (const part of [words.kicker, words.title, words.text, words.basis]) expect(alt).toContain(part);
  expect(alt).not.toMatch(/[.?!]\.|\s{2}/);
});

test.each([
  ['topic', 'x', ['nguoi-hoc', 'nguoi-cao-tuoi'], 'nguoi-hoc'],
  ['topic', 'x', ['nguoi-cao-tuoi'], 'ba'],
  ['guide', 'nguoi-cao-tuoi', [], 'ba'],
  ['faqAudience', 'ho-kinh-doanh', [], 'ho-kinh-doanh'],
  ['agency', 'nha-truong', [], 'nguoi-hoc'],
  ['agency', 'ubnd-xa-phuong', [], 'xa-phuong'],
  ['agency', 'so-khcn', [], 'tinh'],
  ['month', '2026-05', [], 'lich'],
] as const)('draws a page of the kind %s (%s, %j) with the picture "%4$s"', (kind, entry, people, picture) => {
  expect(cardPicture(kind, entry, people)).toBe(picture);
});

test.each([['vi', '9 tháng\u00a011'], ['en', '9\u00a0November'], ['ko', '11월\u00a09일'], ['zh', '11月9日']] as const)('a day of the year in %s is "%s"', (locale, words) => {
  expect(formatDayOfYear('11-09', locale)).toBe(words);
});
