import { SegmentedMessage } from 'sms-segments-calculator';
import { lawId, splitCitation } from '../citations.ts';
import type { Locale } from '../locales.ts';
import type { Form } from '../parity.ts';
import type { Content } from '../readContent.ts';
import { wordsOf } from '../site.ts';
import { basisLabels, plainSpaces, shortBasisLabels, withLabels } from './basis.ts';

/** Characters of one message: in the alphabet of GSM 03.38, and in UCS-2, which any letter with a Vietnamese mark forces on the whole message. */
export const smsLimits = { 'GSM-7': 160, 'UCS-2': 70 } as const;

/** `plain`: without the marks of Vietnamese; `marked`: as written. */
export type SmsKind = 'plain' | 'marked';

/** One text message. */
export interface Sms {
  kind: SmsKind;
  text: string;
  /** What it was taken from: `answer`, `messages[0]`, `quiz[1]`. */
  source: string;
  /** Whether the basis names the law beside its article. */
  namesLaw: boolean;
  /** Characters as the network counts them. */
  count: number;
  limit: number;
  /** Messages it is sent as; more than one only where nothing fits, and then it is the whole answer. */
  parts: number;
  form: Form;
}

/** Signs of print as a phone's keyboard has them, so that they do not turn a message into UCS-2. `'“dịch vụ”' => '"dịch vụ"'` */
export const keyboardSigns = (text: string): string =>
  plainSpaces(text).replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-').replaceAll('…', '...');

/** A text without the marks of Vietnamese. `'Điều 32 khoản 3' => 'Dieu 32 khoan 3'` */
export const withoutMarks = (text: string): string =>
  keyboardSigns(text).replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

/** Size of a text as an SMS. `'Dieu 32' => { count: 7, limit: 160, parts: 1 }` */
export function smsSize(text: string): { count: number; limit: number; parts: number } {
  const message = new SegmentedMessage(text);
  const gsm = message.encodingName === 'GSM-7';
  return { count: message.messageSize / (gsm ? 7 : 16), limit: smsLimits[gsm ? 'GSM-7' : 'UCS-2'], parts: message.segmentsCount };
}

/** True for a text that is sent as one message. The lengths are looked at first: counting as the network does takes a while. */
const fitsOneSms = (text: string): boolean =>
  text.length <= (/[\u0100-\u0370\u1e00-\u1fff\u3000-\uffff]/.test(text) ? smsLimits['UCS-2'] : smsLimits['GSM-7']) && smsSize(text).parts === 1;

/** Languages whose script has no form without marks. */
const withoutPlainForm: readonly Locale[] = ['ko', 'zh'];

/** How the basis is written, from the fullest to the shortest: all of it or the article alone, with the law's name or without. */
const ways = [{ basis: 'full', naming: true }, { basis: 'short', naming: true }, { basis: 'full', naming: false }, { basis: 'short', naming: false }] as const;

/**
 * The text messages of a topic, made by rule: the first that fits into one message of the sentence written for it, the answer, the key messages in their order and the
 * quiz (question with its right answer), each with as much of its basis as fits, at least the article. No message goes without a basis and
 * no sentence is cut: where nothing fits, it is the whole answer in as many messages as it takes, and `parts` says so.
 */
export function topicSms(content: Content, id: string, locale: Locale): Sms[] {
  const words = content.topics.get(id)!.words[locale]!;
  const { shortTitle: law } = wordsOf(content.documents.get(lawId)!, locale).words;
  const short = words.sms === undefined ? [] : [{ source: 'sms', texts: [words.sms.text], cite: words.sms.cite }];
  const sources = [
    { source: 'answer', texts: [words.answer.text], cite: words.answer.cite },
    ...words.messages.map(({ text, cite }, index) => ({ source: `messages[${index}]`, texts: [text], cite })),
    ...words.quiz.map(({ ask, right, cite }, index) => ({ source: `quiz[${index}]`, texts: [ask, right], cite })),
  ];
  const make = (kind: SmsKind): Sms => {
    const written = kind === 'plain' ? withoutMarks : keyboardSigns;
    // The sentence written for a message with marks; without them there is room for the answer itself.
    const candidates = [...(kind === 'marked' ? short : []), ...sources].flatMap(({ source, texts, cite }) =>
      ways.map(({ basis, naming }): Omit<Sms, 'count' | 'limit' | 'parts'> => {
        const labels = (basis === 'full' ? basisLabels : shortBasisLabels)(content, cite, locale);
        const namesLaw = naming && cite.some((place) => splitCitation(place).document === lawId);
        const text = written(withLabels(texts.join(' '), namesLaw ? [...labels, law] : labels, locale));
        return { kind, text, source, namesLaw, form: { name: `sms-${kind}`, text, frame: [written(law)], carries: [{ texts, cite }], basis, written } };
      }),
    );
    const chosen = candidates.find(({ text }) => fitsOneSms(text)) ?? candidates[0]!;
    return { ...chosen, ...smsSize(chosen.text) };
  };
  const marked = make('marked');
  if (withoutPlainForm.includes(locale)) return [marked];
  const plain = make('plain');
  return plain.text === marked.text ? [plain] : [plain, marked];
}
