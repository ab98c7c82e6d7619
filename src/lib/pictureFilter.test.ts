import { describe, expect, test } from 'vitest';
import { groupQuery, isFor, readGroup } from './pictureFilter.ts';

describe('the filter of pictures', () => {
  test.each([['?nhom=cha-me-tre-em', 'cha-me-tre-em'], ['?x=1&nhom=ho-kinh-doanh', 'ho-kinh-doanh'], ['?nhom=', ''], ['', '']])('reads from the address %j the group %j', (query, group) => {
    expect(readGroup(query)).toBe(group);
  });

  test.each(['cha-me-tre-em', 'a b&c'])('writes the group %j into an address that says it again', (group) => {
    expect(readGroup(groupQuery(group))).toBe(group);
  });

  test('leaves the address bare when everybody is chosen', () => {
    expect(groupQuery('')).toBe('');
  });

  test('shows a picture to each of its groups and to nobody else', () => {
    expect(isFor('nguoi-cao-tuoi nguoi-khuyet-tat', 'nguoi-khuyet-tat')).toBe(true);
    expect(isFor('nguoi-cao-tuoi nguoi-khuyet-tat', 'cha-me-tre-em')).toBe(false);
  });

  test('does not take a group for another whose name begins the same', () => {
    expect(isFor('nguoi-cao-tuoi-mien-nui', 'nguoi-cao-tuoi')).toBe(false);
  });

  test('shows every picture when no group is chosen, also one that names none', () => {
    expect(isFor('nguoi-cao-tuoi', '')).toBe(true);
    expect(isFor('', '')).toBe(true);
  });
});
