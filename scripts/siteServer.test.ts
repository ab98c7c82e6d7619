import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from './siteServer.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-server-'));
let url: string;
let server: Server;

beforeAll(async () => {
  const files = { 'index.html': 'trang đầu', '404.html': 'không có', 'luat/index.html': 'luật', 'en/index.html': 'home', 'en/404/index.html': 'not found', 'the/vi/x.png': 'png', _headers: '/*\n  X-Test: all\n\n/en/*\n  ! X-Test\n  X-Test: english\n  Content-Type: text/plain\n' };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  ({ url, server } = await serveSite(folder));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const get = async (path: string) => {
  const response = await fetch(`${url}${path}`, { redirect: 'manual' });
  return { status: response.status, type: response.headers.get('content-type'), header: response.headers.get('x-test'), location: response.headers.get('location'), text: await response.text() };
};

/** The status of a path exactly as written; `fetch` would tidy it up first. */
const statusOf = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode)).on('error', reject).end();
  });

describe('the local server', () => {
  test.each([['/', 'trang đầu'], ['/luat/', 'luật'], ['/luat/index.html', 'luật']])('answers %s with the index.html of its folder', async (path, text) => {
    expect(await get(path)).toMatchObject({ status: 200, text, type: expect.stringMatching(/^text\/html/) });
  });

  test.each([['/luat/', 'all'], ['/en/', 'english'], ['/khong-co/', 'all'], ['/en/nothing/', 'english']])('sends with %s the headers that _headers asks for, also when there is no such page', async (path, header) => {
    expect(await get(path)).toMatchObject({ header });
  });

  test('lets _headers name the type of a file, but not of "not found"', async () => {
    expect(await get('/en/')).toMatchObject({ type: 'text/plain' });
    expect(await get('/en/nothing/')).toMatchObject({ type: 'text/html; charset=utf-8' });
  });

  test('keeps the file with the headers to itself, as hosts do', async () => {
    expect(await get('/_headers')).toMatchObject({ status: 404, text: 'không có' });
  });

  test('serves a picture as a picture', async () => {
    expect(await get('/the/vi/x.png')).toMatchObject({ status: 200, type: 'image/png' });
  });

  test('redirects a folder asked for without its slash and keeps the query', async () => {
    expect(await get('/luat?q=a')).toMatchObject({ status: 301, location: '/luat/?q=a' });
  });

  test.each([['/khong-co/', 'không có'], ['/en/nothing/', 'not found'], ['/english/', 'không có']])('answers %s with 404 in the language of its folder', async (path, text) => {
    expect(await get(path)).toMatchObject({ status: 404, text, type: 'text/html; charset=utf-8' });
  });

  test('takes an address that begins with two slashes for a path of its own, never for another host', async () => {
    expect(await statusOf('//')).toBe(200);
    expect(await statusOf('//luat')).toBe(200);
  });

  test.each(['/%', '/%00', '/..%2f..%2f..%2fetc%2fpasswd', '/../package.json'])('answers the odd address %s with 404 and goes on serving', async (path) => {
    expect(await statusOf(path)).toBe(404);
    expect((await get('/')).status).toBe(200);
  });

  test('says that there is nothing to serve before the site is built', async () => {
    const empty = join(folder, 'the');
    await expect(serveSite(empty)).rejects.toThrow(`${empty}/: found no index.html; expected a built site. Run "npm run build" first.`);
  });

  test('says that a port is taken and how to choose another', async () => {
    const port = Number(new URL(url).port);
    await expect(serveSite(folder, port)).rejects.toThrow(`port ${port}: found it in use; expected a free one. Choose another, for example PORT=8080 npm start.`);
  });
});
