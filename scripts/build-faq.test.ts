import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFaq } from '../src/lib/faq.ts';
import { locales } from '../src/lib/locales.ts';
import { readFaq } from '../src/lib/readFaq.ts';
import { readSite } from '../src/lib/site.ts';
import { buildFaq } from './build-faq.ts';

const site = readSite();
const root = mkdtempSync(join(tmpdir(), 'build-faq-'));
afterAll(() => rmSync(root, { recursive: true }));

test('leaves for the pages exactly the FAQ that was made, and counts its questions', () => {
  const counts = buildFaq(site, root);
  for (const locale of locales) {
    expect(readFaq(locale, root)).toEqual(makeFaq(site.content, locale, site.settings.date));
    expect(counts[locale]).toBe(readFaq(locale, root).flatMap(({ questions }) => questions).length);
  }
});

test('refuses to write an empty FAQ', () => {
  expect(() => buildFaq({ ...site, content: { ...site.content, topics: new Map(), plans: new Map() } }, root)).toThrow('content/topics: found no question in "vi"; expected at least one. Write a topic in that language.');
});
