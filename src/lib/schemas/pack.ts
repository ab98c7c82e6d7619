import { z } from 'zod';
import { cardPictures } from '../cardPictures.ts';
import { audience, claim, exceptions, id, review, translatedClaim, translatedFrom, words, type ClaimSchema } from './common.ts';

/** How many themed packs there are: two a month for six months, as the plan of Lâm Đồng asks of its newspaper (PL.II.4). */
export const packCount = 12;

/** Facts of one themed pack: what is gathered round its theme. The month it is meant for follows from its order. */
export const packFacts = z.strictObject({
  /** 1 to 12; each number once. Packs 1 and 2 are for the first month, 3 and 4 for the second, and so on. */
  order: z.number().int().min(1).max(packCount),
  /** The drawing on its card: a name of src/lib/pictograms.ts, `ba` (the grandmother) or `canh-nha` (the home page's scene). */
  picture: z.enum(cardPictures),
  audiences: z.array(audience).min(1),
  topics: z.array(id).min(3).max(6),
  infographics: z.array(id).min(1).max(3),
  /** Plan tasks behind the theme, `kh-bac-ninh-2026/II.4.1.g`. */
  tasks: z.array(z.string()),
  review,
  exceptions,
});

const wordsOf = <C extends ClaimSchema>(claimSchema: C) =>
  z.strictObject({
    title: words,
    /** What the theme is and why it matters, in one statement. */
    purpose: claimSchema,
    /** An outline for a newspaper or a station: not the article, but what it can rest on. */
    news: z.strictObject({
      headline: words,
      lead: claimSchema,
      points: z.array(claimSchema).min(4).max(7),
      /** What a reporter asks people and agencies; questions, never answers. */
      questions: z.array(words).min(3).max(6),
      /** What the source does not say and the article therefore must not. */
      cautions: z.array(claimSchema).min(1).max(3),
    }),
    /** A page for children, where the theme concerns them; otherwise `null`. */
    children: z
      .strictObject({
        title: words,
        lines: z.array(claimSchema).min(4).max(7),
        /** Things to do, with an adult or in class. */
        activities: z.array(words).min(2).max(4),
        /** When and whom to ask for help, without invented numbers or addresses. */
        ask: words,
      })
      .nullable(),
  });

export const packWords = wordsOf(claim);
export const packTranslation = wordsOf(translatedClaim).extend({ translatedFrom });

export type PackFacts = z.infer<typeof packFacts>;
export type PackWords = z.infer<typeof packWords>;
