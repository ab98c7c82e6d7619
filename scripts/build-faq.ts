import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { faqFile, makeFaq } from '../src/lib/faq.ts';
import { locales } from '../src/lib/locales.ts';
import { readSite, type Site } from '../src/lib/site.ts';

/**
 * Generates the FAQ of each language from topics and plan tasks, for the pages /hoi-dap/ and their plain-text versions.
 * @returns the number of questions per language, counting a question once for each audience it is shown to.
 */
export function buildFaq(site: Site, root: string = process.cwd()): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const locale of locales) {
    const faq = makeFaq(site.content, locale, site.settings.date);
    if (faq.length === 0) throw new Error(`content/topics: found no question in "${locale}"; expected at least one. Write a topic in that language.`);
    const file = join(root, faqFile(locale));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(faq, null, 2)}\n`);
    counts[locale] = faq.reduce((sum, { questions }) => sum + questions.length, 0);
  }
  return counts;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log('faq:', buildFaq(readSite()));
