import { describe, expect, test } from 'vitest';
import { fill } from './interfaceWords.ts';

describe('fill', () => {
  test('puts values into their marks, each as often as it is marked', () => {
    expect(fill('{count} việc của {who}; {count} việc', { count: 17, who: 'tỉnh' })).toBe('17 việc của tỉnh; 17 việc');
  });

  test('writes a zero', () => {
    expect(fill('{count} việc', { count: 0 })).toBe('0 việc');
  });

  test('takes a value as it is, even when it looks like a mark', () => {
    expect(fill('“{query}”', { query: '{count} $& $1' })).toBe('“{count} $& $1”');
  });

  test('refuses a mark that nothing fills, and names it', () => {
    expect(() => fill('{cuont} việc', { count: 17 })).toThrow('content/ui: "{cuont} việc" has the mark {cuont}; expected one of count. Correct the mark in the language file.');
  });
});
