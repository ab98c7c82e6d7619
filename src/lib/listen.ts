/** A run of letters inside one text node of the page. */
type Part = [node: Text, from: number, to: number];

/** One sentence of the page: what is said, and where it stands. */
interface Sentence {
  text: string;
  parts: Part[];
}

/** What in the main part of a page is not its text, or not for the ear: ways to other pages, sources, controls, answers nobody has opened yet. */
const unread = 'nav,script,svg,[hidden],[data-unread],details:not([open]),.listen,.cite,.more,.sr,.on-paper,.on-screen';
/** What stands by itself: no sentence runs from one of these into the next. */
const blocks = 'h1,h2,h3,h4,p,li,dt,dd,th,td,summary,div,section,main';

/** Dots that end no sentence: "TP. Bắc Ninh", "Law No. 148", the number before a question. */
const innerDots = /^\d+\.|(?:^|[^\p{L}\d])(?:TP|TS|BS|No|Dr)\./gu;

/**
 * A sentence in pieces of at most `limit` letters, cut after a comma where there is one, else at a blank: Chrome falls silent in long ones.
 * `('Một, hai, ba', 9) => ['Một, hai,', 'ba']`; the comma of "1,5" is none.
 */
export const cutSentence = (text: string, limit: number): string[] =>
  (text.match(new RegExp(`.{1,${limit}}$|.{1,${limit - 1}}(?:[,;:](?= )|[，、；：])|.{1,${limit}}(?= )|.{1,${limit}}`, 'gsu')) ?? []).map((piece) => piece.trim());

/** The sentences of a text as places in it: `'Có. Không.' => [[0, 3], [4, 10]]`. A browser that cannot tell sentences apart is given the whole. */
export function splitPlaces(text: string, language: string): [from: number, to: number][] {
  // A line break in the page's source ends no sentence either.
  const masked = text.replace(/\s/g, ' ').replace(innerDots, (dot) => `${dot.slice(0, -1)},`);
  const sentences = 'Segmenter' in Intl ? [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(masked)] : [{ segment: masked, index: 0 }];
  return sentences.flatMap(({ segment, index }): [number, number][] => (/[\p{L}\d]/u.test(segment) ? [[index + segment.search(/\S/), index + segment.trimEnd().length]] : []));
}

/** Everything to be read on the page, in its order; words in another language than the page's are left out, because its voice would spoil them. */
function findSentences(): Sentence[] {
  const sentences: Sentence[] = [];
  const root = document.documentElement;
  const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  let nodes: Part[] = [];
  let text = '';
  let inside: Element | null = null;
  const close = () => {
    for (const [from, to] of splitPlaces(text, root.lang)) {
      sentences.push({
        text: text.slice(from, to).replace(/\s+/g, ' '),
        parts: nodes.flatMap(([node, start, end]): Part[] => (start < to && end > from ? [[node, Math.max(from - start, 0), Math.min(to, end) - start]] : [])),
      });
    }
    nodes = [];
    text = '';
  };
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement!;
    if (parent.closest(unread) || parent.closest('[lang]') !== root) continue;
    const around = parent.closest(blocks);
    if (around !== inside) close();
    inside = around;
    nodes.push([node, text.length, (text += node.data).length]);
  }
  close();
  return sentences;
}

/** Marks a sentence without touching the page's layout, focus or accessibility tree; gives back what takes the mark away. */
function mark(parts: Part[]): () => void {
  if (CSS.highlights as HighlightRegistry | undefined) {
    CSS.highlights.set('listen', new Highlight(...parts.map(([node, from, to]) => {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      return range;
    })));
    return () => CSS.highlights.delete('listen');
  }
  const undo = parts.map(([node, from, to]) => {
    const rest = node.splitText(to);
    const said = node.splitText(from);
    const span = document.createElement('span');
    span.className = 'listen-mark';
    said.replaceWith(span);
    span.append(said);
    return () => {
      // The first node keeps its identity, because the list of sentences points at it.
      node.data += said.data + rest.data;
      span.remove();
      rest.remove();
    };
  });
  return () => undo.forEach((take) => take());
}

/**
 * Puts the controls in a template onto the page as soon as the browser has a voice of the page's language, and reads the page aloud.
 * The template says which voices are of that language (`data-voice`) and how long a piece may be (`data-limit`); without such a voice
 * nothing appears, and no other voice is ever used.
 */
export function startListening(template: HTMLTemplateElement): void {
  const synth = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!synth) return;
  const limit = +template.dataset['limit']!;
  let box: HTMLElement | undefined;
  let button: HTMLButtonElement;
  let speed: HTMLSelectElement;
  let voice: SpeechSynthesisVoice | undefined;
  let sentences: Sentence[] = [];
  let at = 0;
  let piece = 0;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unmark: (() => void) | undefined;
  let last: Element | undefined;
  // Kept here also because Chrome throws away an utterance nobody holds, and its end with it.
  let said: SpeechSynthesisUtterance | undefined;

  const pick = () => {
    const rank = ({ name, localService, default: usual }: SpeechSynthesisVoice) =>
      (localService && !navigator.onLine ? 8 : 0) + (/natural/i.test(name) ? 4 : /google/i.test(name) ? 2 : usual ? 1 : 0);
    voice = synth.getVoices()
      // eSpeak, which Firefox on Linux hides behind "speechd", is not understood by those who need to listen.
      .filter(({ lang, name, voiceURI }) => new RegExp(template.dataset['voice']!, 'i').test(lang) && !/espeak|speechd/i.test(name + voiceURI))
      .sort((a, b) => rank(b) - rank(a))[0];
    return voice;
  };

  const quiet = () => {
    clearTimeout(timer);
    // Not before the first word: Safari may lose what is spoken right after it.
    if (said) {
      said = undefined;
      synth.cancel();
    }
  };
  const stop = () => {
    quiet();
    unmark?.();
    unmark = last = undefined;
    delete box!.dataset['on'];
    button.textContent = button.dataset[at || piece ? 'more' : 'start']!;
  };
  const speak = () => {
    const sentence = sentences[at];
    if (!sentence) {
      at = 0;
      return stop();
    }
    if (!piece) {
      unmark?.();
      const here = sentence.parts[0]![0].parentElement!;
      const seen = last?.getBoundingClientRect();
      unmark = mark(sentence.parts);
      // Who has scrolled elsewhere is left there.
      if (!seen || (seen.bottom > 0 && seen.top < innerHeight)) here.scrollIntoView({ block: 'nearest' });
      last = here;
    }
    const pieces = cutSentence(sentence.text, limit);
    const now = said = new SpeechSynthesisUtterance(pieces[piece]);
    now.voice = voice!;
    // Android reads with the language, whatever the voice.
    now.lang = voice!.lang;
    now.rate = +speed.value;
    now.onend = () => {
      if (now !== said) return;
      clearTimeout(timer);
      tries = 0;
      if (++piece >= pieces.length) {
        piece = 0;
        at++;
      }
      speak();
    };
    now.onerror = () => now === said && stop();
    // Chrome's voices from the network fall silent without a word; twice the time a slow voice needs is waited for, the piece said again, at last given up.
    timer = setTimeout(() => {
      if (tries++ > 1) return stop();
      quiet();
      speak();
    }, (4e3 + (2e4 * now.text.length) / limit) / now.rate);
    synth.speak(now);
  };
  const restart = () => {
    quiet();
    piece = tries = 0;
    speak();
  };

  const show = () => {
    if (box || !pick()) return;
    box = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
    button = box.querySelector('button')!;
    speed = box.querySelector('select')!;
    // No pause(): on Android it is the same as cancel(). So the sentence is remembered and begun again.
    button.onclick = () => {
      if (said) return stop();
      if (!pick()) {
        box = box!.remove()!;
        return;
      }
      if (!at) sentences = findSentences();
      box!.dataset['on'] = '';
      button.textContent = button.dataset['stop']!;
      // Within the click: iOS lets nothing else begin to speak.
      restart();
    };
    speed.onchange = () => said && restart();
    template.after(box);
  };
  show();
  // Old Safari has neither the event nor the voices at once.
  synth.addEventListener?.('voiceschanged', show);
  for (let wait = 250; wait <= 5e3; wait += 250) setTimeout(show, wait);
  addEventListener('pagehide', () => said && stop());
}
