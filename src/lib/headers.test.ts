import { describe, expect, test } from 'vitest';
import { headerRules, patternFits, type InlineCode } from './headers.ts';

const pages: InlineCode[] = [
  { path: '/404.html', styles: ["'sha256-style'"], scripts: [] },
  { path: '/luat/', styles: ["'sha256-style'"], scripts: [] },
  { path: '/viec/', styles: ["'sha256-style'"], scripts: ["'sha256-tasks'"] },
  { path: '/nhung/a/', styles: ["'sha256-embed'"], scripts: ["'sha256-height'"] },
  { path: '/en/nhung/a/toi/', styles: ["'sha256-dark'"], scripts: ["'sha256-height'"] },
];
const rules = headerRules(pages, 'http://localhost:4321');
/** The directives that hold at an address: the last rule that fits says them. */
const policyAt = (path: string): string[] => rules.findLast(({ pattern, headers }) => patternFits(pattern, path) && 'Content-Security-Policy' in headers)!.headers['Content-Security-Policy']!.split('; ');

describe('a pattern', () => {
  test.each([
    ['/*', '/', true], ['/*', '/en/luat/', true],
    ['/nhung/*', '/nhung/a/toi/', true], ['/nhung/*', '/en/nhung/a/', false], ['/nhung/*', '/nhung-khac/', false],
    ['/*.ics', '/lich/tat-ca.ics', true], ['/*.ics', '/lich/ics/', false],
    ['/*/feed.xml', '/en/dinh-chinh/feed.xml', true], ['/*/feed.xml', '/feed.xml', false],
    ['/luat/', '/luat/', true], ['/luat/', '/luat/dieu-1/', false],
  ])('%s fits %s: %s', (pattern, path, fits) => {
    expect(patternFits(pattern, path)).toBe(fits);
  });
});

describe('the headers', () => {
  test('let nobody frame the site and everybody frame an embed, in each language', () => {
    for (const path of ['/', '/luat/', '/hinh/a/', '/en/luat/', '/ko/tim-kiem/', '/zh/viec/', '/khong-co']) expect(policyAt(path), path).toContain("frame-ancestors 'none'");
    for (const path of ['/nhung/a/', '/en/nhung/a/toi/', '/ko/nhung/a/v1/', '/zh/nhung/a/']) expect(policyAt(path), path).toContain('frame-ancestors *');
  });

  test('never say X-Frame-Options, which one host could not take back from embeds', () => {
    expect(rules.filter(({ headers }) => Object.keys(headers).some((name) => name.toLowerCase() === 'x-frame-options'))).toEqual([]);
  });

  test('forbid everything that is not named', () => {
    for (const path of ['/', '/tim-kiem/', '/viec/', '/hinh/a/', '/nhung/a/', '/bo-hinh/a/vi/hinh.svg', '/pagefind/pagefind-worker.js']) expect(policyAt(path), path).toContain("default-src 'none'");
  });

  test('allow the scripts of a kind of page there and nowhere else', () => {
    expect(policyAt('/viec/')).toContain("script-src 'sha256-tasks'");
    expect(policyAt('/en/nhung/a/')).toContain("script-src 'sha256-height'");
    expect(policyAt('/luat/').filter((directive) => directive.startsWith('script-src'))).toEqual([]);
  });

  test('allow what an embed and the "not found" page in its place need, and not the style of other pages', () => {
    expect(policyAt('/nhung/a/')).toContain("style-src 'sha256-dark' 'sha256-embed' 'sha256-style'");
    expect(policyAt('/luat/')).toContain("style-src 'sha256-style'");
  });

  test('allow the reader aloud and recordings on the pages that can be listened to, and on no others', () => {
    for (const path of ['/chu-de/chu-ky-so/', '/en/luat/dieu-44/', '/ko/danh-cho/nguoi-cao-tuoi/', '/hoi-dap/nguoi-cao-tuoi/', '/chuyen-de/a/cho-tre-em/']) {
      expect(policyAt(path)).toContain("script-src 'self'");
      expect(policyAt(path)).toContain("media-src 'self'");
    }
    for (const path of ['/luat/', '/gioi-thieu/', '/en/']) expect(policyAt(path).filter((directive) => /^(script|media)-src/.test(directive))).toEqual([]);
  });

  test('never allow a script because it stands in the page, or one made from text', () => {
    for (const { pattern, headers } of rules) {
      expect(headers['Content-Security-Policy'] ?? '', pattern).not.toMatch(/'unsafe-eval'|script-src[^;]*'unsafe-inline'/);
    }
  });

  test('name no other host', () => {
    expect(rules.flatMap(({ headers }) => Object.values(headers)).filter((value) => /\/\/|\w\.\w/.test(value.replaceAll(/'sha256-[^']*'/g, '')))).toEqual([]);
  });

  test('hold browsers to https only where the site is built for https', () => {
    const saying = (url: string) => headerRules(pages, url).filter(({ headers }) => 'Strict-Transport-Security' in headers).map(({ pattern }) => pattern);
    expect(saying('http://localhost:4321')).toEqual([]);
    expect(saying('https://example.org')).toEqual(['/*']);
  });
});
