import { describe, expect, test } from 'vitest';
import { headersFile, headersFor, nginxFragment } from './headerFiles.ts';
import type { HeaderRule } from './headers.ts';

const rules: HeaderRule[] = [
  { pattern: '/*', headers: { 'X-One': 'a', 'X-Two': 'b; c' } },
  { pattern: '/nhung/*', headers: { 'X-One': 'd' } },
  { pattern: '/*.ics', headers: { 'Content-Type': 'text/calendar' } },
];

describe('the _headers file', () => {
  const file = headersFile(rules);

  test('takes away what an earlier rule said before it says it anew', () => {
    expect(file).toContain('/nhung/*\n  ! X-One\n  X-One: d\n');
    expect(Object.fromEntries(headersFor(file, '/nhung/a/'))).toEqual({ 'x-one': 'd', 'x-two': 'b; c' });
    expect(Object.fromEntries(headersFor(file, '/luat/'))).toEqual({ 'x-one': 'a', 'x-two': 'b; c' });
  });

  test('is read as Cloudflare Pages reads it: without that line two values would be joined', () => {
    expect(headersFor(file.replace('  ! X-One\n', ''), '/nhung/a/').get('x-one')).toBe('a, d');
  });

  test('keeps a colon within a value and passes over remarks', () => {
    expect(headersFor('# X: y\n/*\n  # X: y\n  Policy: img-src data:\n', '/')).toEqual(new Map([['policy', 'img-src data:']]));
  });

  test('is refused with a line that a host would leave out', () => {
    expect(() => headersFile([{ pattern: '/hinh/*', headers: { 'X-One': 'x'.repeat(2000) } }])).toThrow('_headers  /hinh/*: found a line of 2009 characters, "X-One: xxx');
  });

  test('is refused with more rules than a host reads', () => {
    expect(() => headersFile(Array.from({ length: 101 }, (_, index) => ({ pattern: `/${index}`, headers: { 'X-One': 'a' } })))).toThrow('_headers: found 101 rules; expected at most 100');
  });
});

describe('the nginx fragment', () => {
  const fragment = nginxFragment(rules);

  test('sets a header for all addresses first and anew for some', () => {
    expect(fragment).toContain('set $site_x_one "a";\nset $site_x_two "b; c";\n\nif ($uri ~ ^/nhung/) {\n  set $site_x_one "d";\n}\n');
    expect(fragment).toContain('add_header X-One $site_x_one always;');
  });

  test('puts a type in the place of the server’s own instead of adding a second', () => {
    expect(fragment).toContain('location ~ \\.ics$ { types { } default_type "text/calendar"; }');
    expect(fragment).not.toContain('add_header Content-Type');
  });

  test('keeps both files of headers from readers', () => {
    expect(fragment).toContain('location ~ ^/_(headers|nginx\\.conf)$ { return 404; }');
  });
});
