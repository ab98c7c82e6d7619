import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from '../src/lib/headerFiles.ts';
import { translationLocales } from '../src/lib/locales.ts';

/**
 * Serves a built site on localhost, as a static host would: index.html for folders, 404.html of the right language otherwise, and with
 * every answer the headers that the site's own `_headers` file asks for; without that file, none.
 * @param port 0 takes any free port.
 * @throws Error when there is nothing to serve or the port is taken.
 */
export async function serveSite(folder: string, port = 0): Promise<{ url: string; server: Server }> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder}/: found no index.html; expected a built site. Run "npm run build" first.`);
  const headersFile = join(folder, '_headers');
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    // Appended, not resolved: "//" is a path here, and would be no address at all if it were resolved.
    const { pathname: path, search } = URL.parse(`http://localhost${request.url ?? '/'}`) ?? new URL('http://localhost/');
    // Read anew each time, as the pages are: the site may be built again while it is served.
    for (const [name, value] of headersFor(existsSync(headersFile) ? readFileSync(headersFile, 'utf8') : '', path)) response.setHeader(name, value);
    // A folder asked for without its slash is redirected, as static hosts do; only names of this site are followed.
    if (/^(\/[\w-]+)+$/.test(path) && existsSync(join(folder, path, 'index.html'))) {
      response.writeHead(301, { location: `${path}/${search}` }).end();
      return;
    }
    const notFound = () => {
      const locale = translationLocales.find((known) => path.startsWith(`/${known}/`));
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(locale === undefined ? join(folder, '404.html') : join(folder, locale, '404', 'index.html')));
    };
    // Hosts read these two and keep them to themselves.
    if (['/_headers', '/_nginx.conf'].includes(path)) notFound();
    else files(request, response, notFound);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${port}: found it in use; expected a free one. Choose another, for example PORT=8080 npm start.`) : error),
    );
    server.listen(port, 'localhost', resolve);
  });
  const address = server.address();
  return { url: `http://localhost:${typeof address === 'object' && address !== null ? address.port : port}`, server };
}
