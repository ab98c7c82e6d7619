import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

/** `npm test`: checks types, builds the site once, runs every test on it, and ends with one line, `N passed, N failed`. */
const report = '.cache/test-report.json';

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } }).status === 0;

rmSync(report, { force: true });
const built = run('node', ['scripts/build.ts']);
// The type check counts as one test, so that a wrong type cannot pass unseen.
const typed = built && run('astro', ['check', '--minimumSeverity', 'error']);
// Hooks that build or read the whole site take their time on a busy machine; a test that hangs still ends.
if (built) run('vitest', ['run', '--testTimeout=30000', '--hookTimeout=60000', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);

let passed = typed ? 1 : 0;
let failed = typed ? 0 : 1;
try {
  const { numPassedTests, numFailedTests, numTotalTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number; numFailedTests: number; numTotalTests: number; testResults: { status: string; assertionResults: { fullName: string; meta: { skipReason?: string } }[] }[];
  };
  const skipped = testResults.flatMap(({ assertionResults }) => assertionResults.flatMap(({ fullName, meta }) => (meta.skipReason === undefined ? [] : [`skipped: ${fullName}: ${meta.skipReason}`])));
  for (const line of skipped) console.log(line);
  passed += numPassedTests;
  // A file that cannot even be loaded has no tests to count; it is one failure. So is a test that was skipped and does not say why.
  failed += numFailedTests + (numTotalTests - numPassedTests - numFailedTests - skipped.length) + testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
} catch (error) {
  if (built) console.error(`${report}: vitest left no report (${error instanceof Error ? error.message : String(error)})`);
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
