import { expect, test } from 'vitest';
import { drawnWords, insideCompounds } from './compounds.ts';

test.each([
  ['Cán bộ, công chức', 'Cán\u00a0bộ, công\u00a0chức'],
  ['Ủy ban nhân dân xã', 'Ủy\u00a0ban\u00a0nhân\u00a0dân xã'],
  ['đại họcx', 'đại họcx'],
  ['Law, No. 148', 'Law, No.\u00a0148'],
  ['hai  dòng\nliền', 'hai dòng liền'],
  ['越南《数字化转型法》 ，用白话来讲', '越南《数字化转型法》，用白话来讲'],
  ['依据： 第44条', '依据：第44条'],
  ['Lu\u00e2\u0323t', 'Luật'],
])('draws "%s" as "%s"', (text, drawn) => {
  expect(drawnWords(text)).toBe(drawn);
});

test('knows where a Chinese compound would be cut', () => {
  expect([...insideCompounds('问老年人吗')]).toEqual([2, 3]);
  expect([...insideCompounds('谁')]).toEqual([]);
});
