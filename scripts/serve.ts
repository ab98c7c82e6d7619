import { serveSite } from './siteServer.ts';

/** Serves dist/ on localhost until it is stopped. PORT chooses another port than 4321. */
const port = Number(process.env['PORT'] ?? 4321);
const { url } = await serveSite('dist', port);
console.log(`\n${url}\n(stop with Ctrl+C)`);
