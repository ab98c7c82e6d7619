import { locales } from './locales.ts';
import { pagePath } from './paths.ts';

/** Headers of every address a pattern fits. A later rule replaces what an earlier one says. */
export interface HeaderRule {
  /** A path; one `*` in it stands for anything, slashes too: `/nhung/*`, `/*.ics`. */
  pattern: string;
  /** By the header's name. */
  headers: Record<string, string>;
}

/** The code that stands in a built page itself, as sources of a Content-Security-Policy: `'sha256-…'`. */
export interface InlineCode {
  /** The page's address: `/en/luat/`. */
  path: string;
  styles: readonly string[];
  scripts: readonly string[];
}

type Directives = Record<string, readonly string[]>;

interface Route {
  patterns: readonly string[];
  /** What these addresses may load and who may frame them; the code inside their pages is added by its hashes. */
  policy?: Directives;
  headers?: Record<string, string>;
}

const self = "'self'";
const none = "'none'";

/** A page that is only read: the heading font, pictures of this site; forms lead to our own search. Nobody may frame it. */
const pagePolicy: Directives = { 'default-src': [none], 'font-src': [self], 'img-src': [self], 'form-action': [self], 'base-uri': [none], 'frame-ancestors': [none] };

/** An address below a page's in every language. `'nhung' => ['/nhung/*', '/en/nhung/*', …]` */
const inEveryLanguage = (id: string): string[] => locales.map((locale) => `${pagePath(locale, id)}*`);

/** Topics, articles, guides, questions by audience, children's pages of the packs; of the law only the articles' pages. */
const listenPatterns = [...['chu-de', 'danh-cho', 'hoi-dap', 'chuyen-de'].flatMap(inEveryLanguage), ...locales.map((locale) => `${pagePath(locale, 'luat')}dieu-*`)];

/** Everything here is public and there are no cookies, so another site's script may read it. */
const readableByAll = { 'Access-Control-Allow-Origin': '*' };

/** Names that carry a hash of their content never change their meaning. */
const forGood = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** The headers of the site, written once; from the general to the particular. */
const routes: readonly Route[] = [
  {
    patterns: ['/*'],
    policy: pagePolicy,
    // No X-Frame-Options: frame-ancestors replaces it in every browser of the last ten years, and one host could not take it back from the embeds.
    headers: {
      // What is called a picture or data must not be run as something else.
      'X-Content-Type-Options': 'nosniff',
      // Which right of which group somebody reads about is nobody else's business, not even that of the sites we link to.
      'Referrer-Policy': 'same-origin',
      // Nothing here asks for these, so nothing that slips in can. Copying to the clipboard stays allowed.
      'Permissions-Policy': 'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
      // A page that opens ours in a new window gets no hold of it.
      'Cross-Origin-Opener-Policy': 'same-origin',
      // A correction must reach readers and embeds soon; within five minutes a slow line need not ask again.
      'Cache-Control': 'public, max-age=300',
    },
  },
  // The search page runs Pagefind: a script, a worker, WebAssembly, and parts of the index that are fetched.
  { patterns: inEveryLanguage('tim-kiem'), policy: { ...pagePolicy, 'script-src': [self, "'wasm-unsafe-eval'"], 'worker-src': [self], 'connect-src': [self] } },
  // A worker obeys the policy of its own file, not that of the page. Pagefind does most of its work in one.
  { patterns: ['/pagefind/*'], policy: { 'default-src': [none], 'script-src': [self, "'wasm-unsafe-eval'"], 'connect-src': [self] } },
  { patterns: ['/pagefind/fragment/*', '/pagefind/index/*', '/_astro/*'], headers: forGood },
  // The filter of the tasks fetches viec.json.
  { patterns: inEveryLanguage('viec'), policy: { ...pagePolicy, 'connect-src': [self] } },
  // Pages that can be listened to: the script that reads them aloud, or a recording.
  { patterns: listenPatterns, policy: { ...pagePolicy, 'script-src': [self], 'media-src': [self] } },
  // An infographic's page shows its own embed in a frame and loads /nhung/nhung.js for its height.
  { patterns: inEveryLanguage('hinh'), policy: { ...pagePolicy, 'script-src': [self], 'frame-src': [self] } },
  // Embeds may stand in every page of the world; they have no form and load only the font. Their icon is an empty data: address; that of
  // "not found" in their place is ours. The oEmbed answer and the height script live here too.
  { patterns: inEveryLanguage('nhung'), policy: { 'default-src': [none], 'font-src': [self], 'img-src': [self, 'data:'], 'form-action': [none], 'base-uri': [none], 'frame-ancestors': ['*'] }, headers: readableByAll },
  // A drawing opened by itself is a document; its letters are shapes and its colours attributes, so it needs nothing at all.
  { patterns: ['/bo-hinh/*'], policy: { 'default-src': [none], 'form-action': [none], 'base-uri': [none], 'frame-ancestors': ['*'] }, headers: readableByAll },
  { patterns: ['/du-lieu/*'], headers: readableByAll },
  // Fonts are always asked for across origins: an embed in a sandboxed frame has no origin and would lose its headings' letters.
  { patterns: ['/fonts/*'], headers: { ...readableByAll, 'Cache-Control': 'public, max-age=604800' } },
  // Types that servers do not know, or know without the letters' encoding.
  { patterns: ['/*.ics'], headers: { ...readableByAll, 'Content-Type': 'text/calendar; charset=utf-8' } },
  { patterns: ['/*/feed.xml'], headers: { ...readableByAll, 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  { patterns: ['/*.csv'], headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  { patterns: ['/*.txt'], headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  { patterns: ['/*.jsonld'], headers: { 'Content-Type': 'application/ld+json' } },
];

/** Whether a rule holds for an address. `('/*.ics', '/lich/tat-ca.ics') => true` */
export function patternFits(pattern: string, path: string): boolean {
  const [start, end] = pattern.split('*');
  return end === undefined ? path === pattern : path.length >= start!.length + end.length && path.startsWith(start!) && path.endsWith(end);
}

const policyText = (directives: Directives): string =>
  Object.entries(directives).flatMap(([name, sources]) => (sources.length === 0 ? [] : `${name} ${sources.join(' ')}`)).join('; ');

/**
 * The headers of every address of a built site.
 * @param pages the code inside every built page; a policy allows the code of the pages it is for, and of "not found", which answers anywhere.
 * @param url the address the site is built for. With https, browsers are told to stay with https for half a year; only this host, because no other is ours.
 */
export function headerRules(pages: readonly InlineCode[], url: string): HeaderRule[] {
  const policies = routes.filter(({ policy }) => policy !== undefined);
  const routeOf = (path: string): Route => policies.findLast(({ patterns }) => patterns.some((pattern) => patternFits(pattern, path)))!;
  const notFound = pages.filter(({ path }) => /(^|\/)404(\.html|\/)$/.test(path));
  return routes.flatMap((route): HeaderRule[] => {
    const headers = { ...route.headers };
    if (route === routes[0] && url.startsWith('https:')) headers['Strict-Transport-Security'] = 'max-age=15552000';
    if (route.policy !== undefined) {
      const inside = [...notFound, ...pages.filter(({ path }) => routeOf(path) === route)];
      const sources = (directive: string, hashes: string[]) => [...(route.policy![directive] ?? []), ...[...new Set(hashes)].sort()];
      headers['Content-Security-Policy'] = policyText({
        ...route.policy,
        'style-src': sources('style-src', inside.flatMap((page) => page.styles)),
        'script-src': sources('script-src', inside.flatMap((page) => page.scripts)),
      });
    }
    return route.patterns.map((pattern) => ({ pattern, headers }));
  });
}
