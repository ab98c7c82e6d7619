import type { Locale } from './locales.ts';

/** The voices that may read a language, and the pieces they are given. */
export const voiceFacts: Record<Locale, {
  /** A voice's language, case set aside: `vi-VN`, on Android `vi_VN`. Pages in simplified Chinese are for Mandarin voices of the mainland, not for Cantonese. */
  pattern: string;
  /** The most letters said at once, some fifteen seconds: Chrome's voices fall silent after that. A Chinese or Korean letter is a whole syllable. */
  limit: number;
}> = {
  vi: { pattern: '^vi([-_]|$)', limit: 150 },
  en: { pattern: '^en([-_]|$)', limit: 150 },
  ko: { pattern: '^ko([-_]|$)', limit: 60 },
  zh: { pattern: '^(zh|cmn)([-_](CN|SG|Hans)|$)', limit: 50 },
};
