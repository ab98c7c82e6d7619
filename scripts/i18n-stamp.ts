import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { sourceLocale, translationLocales } from '../src/lib/locales.ts';
import { entryKinds } from '../src/lib/readContent.ts';
import { sourceHashes } from '../src/lib/translation.ts';

/**
 * Writes `translatedFrom` into translations: the hash of each Vietnamese block as it stands now.
 * Run it after a person has compared a translation with the Vietnamese. With arguments ("topics/khong-ranh-dien-thoai") it
 * stamps only these entries; without, it stamps only translations that have no record yet, so that it never hides an outdated one.
 */
const chosen = process.argv.slice(2);
let stamped = 0;
for (const kind of entryKinds) {
  for (const id of existsSync(join('content', kind)) ? readdirSync(join('content', kind)) : []) {
    const folder = join('content', kind, id);
    const source = join(folder, `${sourceLocale}.yaml`);
    if (!existsSync(source) || (chosen.length > 0 && !chosen.includes(`${kind}/${id}`))) continue;
    const hashes = sourceHashes(load(readFileSync(source, 'utf8')) as object);
    for (const locale of translationLocales) {
      const file = join(folder, `${locale}.yaml`);
      if (!existsSync(file)) continue;
      const text = readFileSync(file, 'utf8');
      if (chosen.length === 0 && /^translatedFrom:/m.test(text)) continue;
      const body = text.replace(/^translatedFrom:.*(\n[ ]+.*)*\n?/m, '').trimEnd();
      const record = Object.entries(hashes).map(([block, hash]) => `  ${JSON.stringify(block)}: ${JSON.stringify(hash)}`);
      writeFileSync(file, `${body}\ntranslatedFrom:\n${record.join('\n')}\n`);
      stamped += 1;
    }
  }
}
const unknown = chosen.filter((entry) => !existsSync(join('content', entry)));
if (unknown.length > 0) {
  console.error(unknown.map((entry) => `content/${entry}: found no such entry; expected kind/id, such as "topics/khong-ranh-dien-thoai". Correct the name.`).join('\n'));
  process.exitCode = 1;
}
console.log(`stamped ${stamped} translations`);
