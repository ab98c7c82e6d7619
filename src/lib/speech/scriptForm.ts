import { splitCitation } from '../citations.ts';
import { sourceLocale } from '../locales.ts';
import type { Form } from '../parity.ts';
import type { Content } from '../readContent.ts';
import { counted, makeScript, speechWords } from './script.ts';
import type { Region } from './spokenForms.ts';
import { toSpeech } from './toSpeech.ts';

/** A loudspeaker script for the parity check: in words, shortened from the end, with the basis of all of it at its close. */
export function scriptForm(content: Content, topicId: string, region: Region): Form {
  const words = content.topics.get(topicId)!.words[sourceLocale]!;
  const { script } = makeScript(content, topicId, region);
  const say = (text: string) => toSpeech(text, region).text;
  const documents = [...new Set(script.cites.map((cite) => splitCitation(cite).document))].flatMap((document) => {
    const { title, shortTitle } = content.documents.get(document)!.words[sourceLocale]!;
    return [title, shortTitle];
  });
  const kept = (name: 'messages' | 'notPromised') => words[name].slice(0, words[name].length - script.leftOut[name]);
  return {
    name: `script-${region}`,
    text: script.parts.flatMap(({ lines }) => lines).join('\n'),
    // What the frame says around a text is what stands before and after its mark.
    frame: [...Object.values(speechWords(content)).flatMap((text) => text.split('{text}')), ...counted, ...documents].map((text) => say(text.trim())),
    carries: [words.answer, ...kept('messages'), ...kept('notPromised')].map(({ text, cite }) => ({ texts: [text], cite })),
    basis: 'short',
    basisTogether: true,
    written: say,
  };
}
