import { patternFits, type HeaderRule } from './headers.ts';

/** What Cloudflare Pages reads of a `_headers` file; Netlify has no narrower limit. */
const limits = { rules: 100, line: 2000 };

/**
 * The rules as a `_headers` file. Cloudflare Pages joins what several rules say of a header with a comma, unless a line `! Name` takes
 * the earlier away; in Netlify the later rule wins, and its parser passes over a line without a colon. So both read the same.
 * https://developers.cloudflare.com/pages/configuration/headers/, https://docs.netlify.com/routing/headers/
 * @throws Error naming the rule when a host would leave it out.
 */
export function headersFile(rules: readonly HeaderRule[]): string {
  if (rules.length > limits.rules) throw new Error(`_headers: found ${rules.length} rules; expected at most ${limits.rules}, which is all that Cloudflare Pages reads. Join routes in src/lib/headers.ts.`);
  const said = new Set<string>();
  const blocks = rules.map(({ pattern, headers }) => {
    const lines = Object.entries(headers).flatMap(([name, value]) => [...(said.has(name) ? [`  ! ${name}`] : []), `  ${name}: ${value}`]);
    const long = lines.find((line) => line.length > limits.line);
    if (long !== undefined) throw new Error(`_headers  ${pattern}: found a line of ${long.length} characters, "${long.trim().slice(0, 40)}…"; expected at most ${limits.line}, or Cloudflare Pages leaves it out. Have fewer different scripts and styles inside these pages.`);
    for (const name of Object.keys(headers)) said.add(name);
    return [pattern, ...lines].join('\n');
  });
  return `# Written by the build from src/lib/headers.ts, for hosts that read _headers. The hashes are those of this build's pages.\n\n${blocks.join('\n\n')}\n`;
}

/** The headers a `_headers` file gives to an address, names in lower case, as Cloudflare Pages reads it. */
export function headersFor(file: string, path: string): Map<string, string> {
  const headers = new Map<string, string>();
  let fits = false;
  // Within a rule everything is taken away before anything is set; our files say it in that order.
  for (const line of file.split('\n').map((raw) => raw.trim()).filter((text) => text !== '' && !text.startsWith('#'))) {
    if (line.startsWith('/')) fits = patternFits(line, path);
    else if (fits && line.startsWith('! ')) headers.delete(line.slice(2).toLowerCase());
    else if (fits) {
      const name = line.slice(0, line.indexOf(':')).toLowerCase();
      const value = line.slice(line.indexOf(':') + 1).trim();
      headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
    }
  }
  return headers;
}

/** `('/*.ics') => '\.ics$'`, `('/nhung/*') => '^/nhung/'` */
function nginxPattern(pattern: string): string {
  const [start, end] = pattern.split('*').map((text) => text.replaceAll('.', '\\.'));
  if (end === undefined) return `^${start}$`;
  if (end === '') return `^${start}`;
  return start === '/' ? `${end}$` : `^${start}.*${end}$`;
}

/**
 * The rules for nginx, to be included in a `server` block. Each header is a variable that later rules set anew; a header whose variable is
 * empty is not sent. "if" is safe outside of "location" and with nothing but "set" in it.
 * https://nginx.org/en/docs/http/ngx_http_headers_module.html, https://nginx.org/en/docs/http/ngx_http_rewrite_module.html
 */
export function nginxFragment(rules: readonly HeaderRule[]): string {
  const variable = (name: string) => `$site_${name.toLowerCase().replaceAll('-', '_')}`;
  // A type is not added beside the server's own but put in its place.
  const plain = (headers: HeaderRule['headers']) => Object.entries(headers).filter(([name]) => name !== 'Content-Type');
  const names = [...new Set(rules.flatMap(({ headers }) => plain(headers).map(([name]) => name)))];
  return [
    "# Written by the build from src/lib/headers.ts. Put into nginx's server block: include <folder of the site>/_nginx.conf;",
    '# The hashes are those of this build\'s pages, so include the file that came with them and reload nginx after each build.',
    '# An "add_header" of your own inside a "location" would switch all of these off there.',
    '',
    'location ~ ^/_(headers|nginx\\.conf)$ { return 404; }',
    ...rules.flatMap(({ pattern, headers }) => (headers['Content-Type'] === undefined ? [] : [`location ~ ${nginxPattern(pattern)} { types { } default_type "${headers['Content-Type']}"; }`])),
    '',
    ...names.map((name) => `set ${variable(name)} "";`),
    ...rules.flatMap(({ pattern, headers }) => {
      const set = plain(headers).map(([name, value]) => `set ${variable(name)} "${value}";`);
      if (set.length === 0) return [];
      return pattern === '/*' ? set : ['', `if ($uri ~ ${nginxPattern(pattern)}) {`, ...set.map((line) => `  ${line}`), '}'];
    }),
    '',
    ...names.map((name) => `add_header ${name} ${variable(name)} always;`),
    '',
  ].join('\n');
}
