import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from '../src/lib/site.ts';
import { buildHeaders, inlineCode } from './build-headers.ts';

const source = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

test('takes the hash of each style and script that stands in a page, exactly as written', () => {
  const { styles, scripts } = inlineCode('/', '<style>\n a { } </style><style data-x>b{}</style><script type="module">let ế = 1;\n</script>');
  expect(styles).toEqual([source('\n a { } '), source('b{}')]);
  expect(scripts).toEqual([source('let ế = 1;\n')]);
});

test('asks for no hash of a script that is a file, or of data', () => {
  expect(inlineCode('/', '<script src="/a.js"></script><script async src="/b.js"></script><script type="application/ld+json">{}</script>').scripts).toEqual([]);
});

test('stops where there are no pages to make a policy for', () => {
  const empty = mkdtempSync(join(tmpdir(), 'headers-'));
  try {
    expect(() => buildHeaders(readSite(), empty)).toThrow(`${empty}: found no page; expected a built site`);
  } finally {
    rmSync(empty, { recursive: true });
  }
});
