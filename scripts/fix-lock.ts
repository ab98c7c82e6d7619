import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Completes package-lock.json after `npm install`: npm leaves out optional binaries of other platforms that the registry it
 * asked does not hold, and `npm ci` then refuses the lockfile. Each missing one is added as an optional package of its platform.
 */
interface LockEntry {
  version?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
}
const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockEntry> };
const systems = ['darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'android', 'openharmony'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'loong64', 'mips64el', 'ppc64', 'ppc64le', 'riscv64', 's390x', 'wasm32'];
let added = 0;
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (lock.packages[place] !== undefined || !/^\d/.test(version)) continue;
    const parts = name.split(/[/-]/);
    const os = systems.filter((system) => parts.includes(system) || (system === 'win32' && parts.includes('windows')));
    const cpu = processors.filter((processor) => parts.includes(processor) || (processor === 'ia32' && parts.includes('ia32')));
    if (os.length === 0 && cpu.length === 0) continue;
    lock.packages[place] = { version, optional: true, ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }) };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${file}: ${added} optional packages of other platforms added`);
