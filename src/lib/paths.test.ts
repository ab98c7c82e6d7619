import { expect, test } from 'vitest';
import { cardPath, carouselPath, localeParam, pagePath } from './paths.ts';

test.each([
  ['vi', '', '/', '/the/vi/trang-dau.png'],
  ['en', '', '/en/', '/the/en/trang-dau.png'],
  ['vi', 'luat/dieu-44', '/luat/dieu-44/', '/the/vi/luat--dieu-44.png'],
  ['en', 'luat/dieu-44', '/en/luat/dieu-44/', '/the/en/luat--dieu-44.png'],
] as const)('the %s page "%s" lives at %s and its card at %s', (locale, id, path, card) => {
  expect(pagePath(locale, id)).toBe(path);
  expect(cardPath(locale, id)).toBe(card);
});

test('puts the source language at the root and the others in a folder', () => {
  expect(localeParam('vi')).toBeUndefined();
  expect(localeParam('en')).toBe('en');
});

test('gives each shape of a card, and each square of a carousel, an address of its own', () => {
  expect([cardPath('vi', 'luat/dieu-44', 'square'), cardPath('vi', 'luat/dieu-44', 'story'), carouselPath('en', 'chu-de/chu-ky-so', 2)]).toEqual(['/the/vi/vuong/luat--dieu-44.png', '/the/vi/doc/luat--dieu-44.png', '/the/en/bo/chu-de--chu-ky-so-2.png']);
});
