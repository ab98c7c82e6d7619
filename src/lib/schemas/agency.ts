import { z } from 'zod';
import { citations, exceptions, id, translatedFrom, words } from './common.ts';

/** An agency, or another body the law gives something to do (enterprises, families, schools). */
export const agencyFacts = z.strictObject({
  /** Central, province, commune, or (to-chuc) an organisation outside the State. */
  level: z.enum(['trung-uong', 'tinh', 'xa', 'to-chuc']),
  /** A group of bodies ("the departments"), not one body. */
  collective: z.boolean(),
  predecessor: id.nullable(),
  successor: id.nullable(),
  exceptions,
});

export const agencyWords = z.strictObject({
  name: words,
  short: words,
  /** What the law or the plan gives it, in one sentence. */
  role: words,
  roleCite: citations,
});
export const agencyTranslation = agencyWords.omit({ roleCite: true }).extend({ translatedFrom });

export type AgencyFacts = z.infer<typeof agencyFacts>;
export type AgencyWords = z.infer<typeof agencyWords>;
