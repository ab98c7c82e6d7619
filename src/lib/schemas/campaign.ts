import { z } from 'zod';
import { isDay } from '../dates.ts';
import { cardPictures } from '../cardPictures.ts';
import { claim, exceptions, id, review, translatedClaim, translatedFrom, words } from './common.ts';

/** A short message for a day of the year, on cards of every shape. */
export const campaignFacts = z.strictObject({
  /** Month and day, "11-09", written on the card in each language; `null` for a campaign without a day. */
  day: z.string().refine((day) => isDay(`2024-${day}`), 'a day of the year as "MM-DD", in quotes').nullable(),
  /** The drawing: a name of src/lib/pictograms.ts, `ba` (the grandmother) or `canh-nha` (the home page's scene). */
  picture: z.enum(cardPictures),
  /** The page that says more, an address id without the language: `luat/dieu-44`. */
  page: words,
  /** What its pack holds besides its cards: topics with their sheets, texts and scripts, and infographics. */
  topics: z.array(id).min(2).max(6),
  infographics: z.array(id).min(1).max(3),
  review,
  exceptions,
});

const wordsOf = <T extends z.ZodType>(text: T) =>
  z.strictObject({
    /** What the day is about; the day itself is in the facts. */
    kicker: words,
    title: words,
    text,
  });

/** A message that states what a law or a plan says carries its citation; a mere greeting has none. */
export const campaignWords = wordsOf(claim.partial({ cite: true }));
export const campaignTranslation = wordsOf(translatedClaim).extend({ translatedFrom });

export type CampaignFacts = z.infer<typeof campaignFacts>;
export type CampaignWords = z.infer<typeof campaignWords>;
