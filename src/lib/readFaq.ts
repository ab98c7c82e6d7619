import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faqFile, faqSchema, type Faq } from './faq.ts';
import type { Locale } from './locales.ts';

/**
 * The FAQ that scripts/build-faq.ts generated for this build.
 * @throws Error naming the file when the script has not run or left something else.
 */
export function readFaq(locale: Locale, root: string = process.cwd()): Faq {
  const file = join(root, faqFile(locale));
  if (!existsSync(file)) throw new Error(`${faqFile(locale)}: found no file; expected the FAQ made by scripts/build-faq.ts. Run "npm run build" or "npm run dev", which make it first.`);
  return faqSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
