import { existsSync } from 'node:fs';
import { chromium as playwright, type Browser } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

// Background services of the browser would ask other hosts; the sandbox cannot start for root, as on most build machines.
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * Starts the first browser found: BROWSER_PATH, an installed Chromium, Chrome or Edge, else the one packed in @sparticuz/chromium,
 * which brings its own libraries, so that a machine with nothing but Node can run the browser tests.
 * @throws Error naming BROWSER_PATH when it leads to no file.
 */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env['BROWSER_PATH'];
  if (chosen !== undefined && !existsSync(chosen)) throw new Error(`BROWSER_PATH: found "${chosen}", which is no file; expected a Chromium, Chrome or Edge program. Correct or unset the variable.`);
  const found = chosen ?? installed.find((path) => existsSync(path));
  if (found !== undefined) return playwright.launch({ executablePath: found, args: quiet });

  // The package unpacks and uses its own system libraries only where it believes to run on its home platform; this is its documented switch.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return playwright.launch({ executablePath: await packed.executablePath(), args: quiet });
}
