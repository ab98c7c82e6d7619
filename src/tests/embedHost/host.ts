import { createServer, type Server } from 'node:http';

/** A newspaper's site: another origin than ours, with pages the tests write. */
export interface Host {
  url: string;
  server: Server;
  /** Puts a page at an address and returns that address. */
  put: (path: string, html: string) => string;
}

/** Starts an empty host on a free port of 127.0.0.1; our site is served on "localhost", so the two are strangers to a browser. */
export async function serveHost(): Promise<Host> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return { url, server, put: (path, html) => { pages.set(path, html); return `${url}${path}`; } };
}

/** An article of the newspaper: its own style, a paragraph before and a link after whatever is embedded. */
export const article = (body: string, head = ''): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bài báo</title><style>body{margin:0;font:17px/1.5 serif}</style>${head}</head>` +
  `<body><p><a id="before" href="#x">Đầu bài</a></p>${body}<p><a id="after" href="#x">Cuối bài</a></p></body></html>`;

/** A page that says a height to whoever embeds it, as one of our embeds would. */
export const impostor = (messages: readonly string[]): string =>
  `<!doctype html><html lang="vi"><head><title>Khung lạ</title></head><body>Khung lạ<script>${messages.map((message) => `parent.postMessage(${message}, '*');`).join('')}</script></body></html>`;
