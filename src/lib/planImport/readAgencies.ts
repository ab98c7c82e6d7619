import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { splitCitation } from '../citations.ts';
import type { Problem } from '../problems.ts';
import { agencyFacts, agencyWords, type AgencyFacts } from '../schemas/agency.ts';
import { documentFacts } from '../schemas/legalDocument.ts';
import { foldWords } from './foldWords.ts';
import { ImportError } from './ImportError.ts';

/** An agency of content/agencies/ with all that its name in a document is compared with. */
export interface Agency {
  id: string;
  names: string[];
  level: AgencyFacts['level'];
  collective: boolean;
  /** The province it belongs to, folded: `lam dong`; `null` for central bodies and for groups such as "doanh nghiệp". */
  province: string | null;
}

/**
 * The province a name holds, folded: `'Ủy ban nhân dân tỉnh Lâm Đồng' => 'lam dong'`; `null` where it holds none. In capitals the words
 * after it would be capitals too, so there it must end the line: `'TỈNH BẮC NINH' => 'bac ninh'`, `'TỈNH BẮC NINH NĂM 2026' => null`.
 */
export function provinceIn(name: string): string | null {
  const match = /(?:[Tt]ỉnh|[Tt]hành phố)\s+(\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){0,3})/u.exec(name) ?? /(?:TỈNH|THÀNH PHỐ)\s+(\p{Lu}+(?:\s\p{Lu}+){0,3})\s*(?:$|[|;])/u.exec(name);
  return match === null ? null : foldWords(match[1]!);
}

/**
 * The agencies below `root`, read without the rest of the content: a draft that waits there unfinished must not keep the next one from being made.
 * An agency's province is that of the plan its role is cited from, as the plan's issuer names it; else the province in its own name.
 * @throws ImportError when an agency or a document cannot be read.
 */
export function readAgencies(root: string): Agency[] {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(file: string, schema: S): z.output<S> | null => {
    let found: string;
    try {
      const result = schema.safeParse(load(readFileSync(join(root, file), 'utf8')));
      if (result.success) return result.data;
      found = z.prettifyError(result.error).replace(/\s+/g, ' ');
    } catch (error) {
      found = error instanceof Error ? error.message : String(error);
    }
    problems.push({ file, field: '', found, expected: 'an entry as described in src/lib/schemas/', action: 'Run npm run check:content and mend it.' });
    return null;
  };
  const folders = (folder: string) => readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();

  const known = folders('content/agencies').map((id) => ({ id, facts: read(`content/agencies/${id}/facts.yaml`, agencyFacts), words: read(`content/agencies/${id}/vi.yaml`, agencyWords) }));
  const issuers = new Map(folders('content/documents').map((id) => [id, read(`content/documents/${id}/facts.yaml`, documentFacts)?.issuer]));
  if (problems.length > 0) throw new ImportError(problems);

  const nameOf = new Map(known.map(({ id, words }) => [id, words!.name]));
  return known.map(({ id, facts, words }) => {
    const { level, collective } = facts!;
    const belongsNowhere = level === 'trung-uong' || (level === 'to-chuc' && collective);
    const cited = words!.roleCite.map((cite) => provinceIn(nameOf.get(issuers.get(splitCitation(cite).document) ?? '') ?? '')).find((province) => province !== null);
    return { id, names: [words!.name, words!.short], level, collective, province: belongsNowhere ? null : (cited ?? provinceIn(words!.name)) };
  });
}
