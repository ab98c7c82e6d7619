import { translationLocales } from '../src/lib/locales.ts';
import { entryKinds } from '../src/lib/readContent.ts';
import { readSite } from '../src/lib/site.ts';

/** Prints, per kind and language, how many entries are current, outdated, without record, or missing; then names each that is not current. */
const { content } = readSite();
const rows: Record<string, string | number>[] = [];
const unfinished: string[] = [];
for (const kind of entryKinds) {
  for (const locale of translationLocales) {
    const counts = { current: 0, outdated: 0, 'not-recorded': 0, missing: 0 };
    for (const entry of content[kind].values()) {
      if (entry.words.vi === undefined) continue;
      const blocks = entry.translation[locale];
      const stale = [...(blocks ?? [])].filter(([, status]) => status !== 'current');
      const status = blocks === undefined ? 'missing' : (stale.find(([, block]) => block === 'outdated') ?? stale[0])?.[1] ?? 'current';
      counts[status] += 1;
      if (status !== 'current') unfinished.push(`${kind}/${entry.id} ${locale}: ${status}${stale.length > 0 ? ` (${stale.map(([block]) => block).join(', ')})` : ''}`);
    }
    rows.push({ kind, language: locale, ...counts });
  }
}
console.table(rows);
for (const line of unfinished) console.log(line);
