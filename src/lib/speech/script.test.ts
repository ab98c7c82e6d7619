import { describe, expect, test } from 'vitest';
import { sourceLocale } from '../locales.ts';
import { formatProblem } from '../problems.ts';
import { readContent, type Content } from '../readContent.ts';
import type { Claim } from '../schemas/common.ts';
import type { PackWords } from '../schemas/pack.ts';
import type { TopicWords } from '../schemas/topic.ts';
import { countSyllables } from '../text.ts';
import { checkSpeech, formatMinutes, gatheredPartNames, leftOutWords, makeScript, pointsBack, scriptSeconds, scriptText, secondsOf, speechEntry, speechFilePath, speechPageId, speechSubjects, speechWords, spokenTopics, subjectOfPage, topicPartNames, type SpeechSubject } from './script.ts';
import { regions } from './spokenForms.ts';
import { placesOf } from './spokenParts.ts';
import { toSpeech } from './toSpeech.ts';

const content = readContent();
const id = 'khong-ranh-dien-thoai';

/** The content with one topic, its words changed, and nothing that gathers others. */
function contentWith(change: (words: TopicWords) => TopicWords): Content {
  const entry = content.topics.get(id)!;
  return { ...content, topics: new Map([[id, { ...entry, words: { ...entry.words, [sourceLocale]: change(entry.words[sourceLocale]!) } }]]), packs: new Map(), campaigns: new Map() };
}
const said = (name: (typeof topicPartNames)[number], from: Content = content) => makeScript(from, id, 'bac').script.parts.find((part) => part.name === name)?.lines.join(' ');

test('the scripts of all topics, packs and campaigns can be read aloud, in both readings, in ninety seconds to three minutes', () => {
  expect(spokenTopics(content).length).toBeGreaterThanOrEqual(48);
  expect(speechSubjects(content).filter(({ of }) => of === 'campaign').length).toBe(content.campaigns.size);
  expect(checkSpeech(content).map(formatProblem)).toEqual([]);
  for (const subject of speechSubjects(content)) {
    for (const region of regions) {
      const { script } = makeScript(content, subject, region);
      expect(script.syllables, subject.id).toBe(countSyllables(scriptText(script)));
      expect(script.seconds, subject.id).toBeGreaterThanOrEqual(scriptSeconds.min);
      expect(script.seconds, subject.id).toBeLessThanOrEqual(scriptSeconds.max);
      expect(scriptText(script), subject.id).toMatch(/^[\p{L}\s.,;:?!]+$/u);
    }
  }
});

describe('the scripts of all topics', () => {
  test('take the same time in the north and the south, like those of packs and campaigns', () => {
    for (const subject of speechSubjects(content)) expect(makeScript(content, subject, 'nam').script.syllables, subject.id).toBe(makeScript(content, subject, 'bac').script.syllables);
  });

  test('say the main message twice, the second time with the answer where it would not be understood alone', () => {
    for (const topic of spokenTopics(content)) {
      const { parts } = makeScript(content, topic, 'bac').script;
      const again = parts.find(({ name }) => name === 'again')!.lines;
      expect(parts.find(({ name }) => name === 'messages')!.lines[1], topic).toBe(`Một là: ${again.at(-1)}`);
      expect(again.length, topic).toBe(pointsBack(content.topics.get(topic)!.words.vi!.messages[0]!.text) ? 3 : 2);
    }
  });

  test('always keep the question, the answer, a step without a device and a limit', () => {
    for (const topic of spokenTopics(content)) {
      const { leftOut, parts } = makeScript(content, topic, 'bac').script;
      const words = content.topics.get(topic)!.words.vi!;
      expect(parts.map(({ name }) => name).filter((name) => name !== 'situation'), topic).toEqual(topicPartNames.filter((name) => name !== 'situation'));
      expect(words.notPromised.length - leftOut.notPromised, topic).toBeGreaterThan(0);
      expect(words.steps.filter(({ inPerson }) => inPerson).length, topic).toBeGreaterThan(0);
      expect(parts.find(({ name }) => name === 'steps')!.lines.length, topic).toBe(1 + words.steps.length - leftOut.steps);
    }
  });
});

describe('a script', () => {
  test('names no station and no presenter, and says that nobody has checked it', () => {
    expect(said('opening')).toBe('Kính thưa bà con. Sau đây là lời giải thích về Luật Chuyển đổi số và việc thực hiện luật.');
    expect(said('closing')).toContain('chưa được cơ quan thẩm định');
  });

  test('says its basis in words, the law first', () => {
    expect(said('closing')).toMatch(/^Căn cứ: Luật Chuyển đổi số, số một trăm bốn mươi tám, năm hai nghìn không trăm hai mươi nhăm, của Quốc hội khóa mười lăm, Điều ba mươi hai khoản ba điểm a; Điều bốn mươi tư khoản một điểm bê\. Kế hoạch Bắc Ninh, mục hai chấm bốn chấm một chấm gờ\./);
  });

  test('announces the invented situation as one', () => {
    expect(said('situation')).toMatch(/^Sau đây là một tình huống giả định\. Bà Tư bảy mươi hai tuổi/);
  });

  test('leaves out the situation and then steps before it leaves out what the law says', () => {
    const longer = contentWith((words) => ({ ...words, steps: words.steps.map((step) => ({ ...step, text: `${step.text} ${'Xin nhớ kỹ điều này. '.repeat(6).trim()}` })) }));
    const { script, problems } = makeScript(longer, id, 'bac');
    expect(problems).toEqual([]);
    expect(script.leftOut).toEqual({ topics: 0, messages: 0, steps: 2, notPromised: 0, situation: 1 });
    expect(script.seconds).toBeLessThanOrEqual(scriptSeconds.max);
    expect(leftOutWords(script, speechWords(content))).toBe('Cho vừa thời gian, bài đọc bỏ bớt 2 việc nên làm, tình huống giả định. Đọc đủ ở trang của câu hỏi.');
  });

  test('keeps the one step that needs no device, even when it is the last', () => {
    const longer = contentWith((words) => ({ ...words, steps: words.steps.map((step, index) => ({ text: `${step.text} ${'Xin nhớ kỹ. '.repeat(12).trim()}`, inPerson: index === words.steps.length - 1 })) }));
    expect(said('steps', longer)).toContain('hàng xóm đến hỏi giúp');
  });

  test('is refused when it is too long even in its shortest form', () => {
    const { problems } = makeScript(contentWith((words) => ({ ...words, answer: { ...words.answer, text: 'Cơ quan nhà nước phải hướng dẫn. '.repeat(60).trim() } })), id, 'bac');
    expect(problems.map(formatProblem).join()).toMatch(/^content\/topics\/khong-ranh-dien-thoai\/vi\.yaml {2}found a loudspeaker script of \d+ syllables, \d+ seconds without everything that may be left out; expected 240 to 480 syllables, 90 to 180 seconds\. Shorten /);
  });

  test('is refused when it is too short', () => {
    const bare = contentWith((words) => ({ ...words, messages: words.messages.slice(0, 2).map((message) => ({ ...message, text: 'Có.' })), steps: words.steps.slice(0, 3).map((step) => ({ ...step, text: 'Hỏi.' })), situation: 'Bà Tư hỏi.', notPromised: words.notPromised.slice(0, 1) }));
    expect(makeScript(bare, id, 'bac').problems.map(formatProblem).join()).toContain('with everything that the topic has; expected 240 to 480 syllables');
  });

  test('is refused for each piece that nobody can read, with its entry and field, once for both readings', () => {
    const unreadable = contentWith((words) => ({ ...words, messages: words.messages.map((message, index) => (index === 1 ? { ...message, text: 'Xem https://vi-du.vn hoặc hỏi XYZ.' } : message)), steps: words.steps.map((step, index) => (index === 0 ? { ...step, text: 'Mở app ra.' } : step)) }));
    expect(checkSpeech(unreadable).map(formatProblem)).toEqual([
      'content/topics/khong-ranh-dien-thoai/vi.yaml  messages[1]: found “https://vi-du.vn”, which cannot be read aloud; expected words. Write it in words, or add how it is said to src/lib/speech/spokenForms.ts.',
      'content/topics/khong-ranh-dien-thoai/vi.yaml  messages[1]: found “XYZ”, which cannot be read aloud; expected words. Write it in words, or add how it is said to src/lib/speech/spokenForms.ts.',
      'content/topics/khong-ranh-dien-thoai/vi.yaml  steps[0]: found “app”, which cannot be read aloud; expected words. Write it in words, or add how it is said to src/lib/speech/spokenForms.ts.',
    ]);
  });
});

test('counts 160 syllables a minute and writes the time in minutes and seconds', () => {
  expect(secondsOf(400)).toBe(150);
  expect(formatMinutes(150, speechWords(content))).toBe('2 phút 30 giây');
  expect(formatMinutes(180, speechWords(content))).toBe('3 phút');
});

test('gives each file the address of its reading', () => {
  expect(speechFilePath('chu-ky-so', 'nam', 'txt')).toBe('/loa/chu-ky-so/nam.txt');
});

describe('the script of a pack or a campaign', () => {
  const campaign = 'ngay-phap-luat';
  const pack = 'nguoi-cao-tuoi';
  const purpose = 'Người cao tuổi được Nhà nước ưu tiên hỗ trợ trong chuyển đổi số.';
  const claim: Claim = { text: purpose, cite: ['luat-148#44.1'] };
  /** A pack with words of its own, whatever content/ holds of it today. */
  const withPack = (change: Partial<PackWords> = {}): Content => {
    const entry = content.packs.get(pack)!;
    const words: PackWords = { title: 'Người cao tuổi lên mạng', purpose: claim, news: { headline: 'Tít', lead: claim, points: [claim, claim, claim, claim], questions: ['Ai giúp?', 'Ở đâu?', 'Khi nào?'], cautions: [claim] }, children: null, ...change };
    return { ...content, packs: new Map([[pack, { ...entry, words: { vi: words } }]]) };
  };
  const gathered: [string, Content, SpeechSubject][] = [...content.campaigns.keys()].map((id): [string, Content, SpeechSubject] => [id, content, { of: 'campaign', id }]);
  gathered.push([pack, withPack(), { of: 'pack', id: pack }]);

  test.each(gathered)('of %s says its message twice and, in their order, the questions that it gathers, each with an answer', (_, from, subject) => {
    const { script, problems } = makeScript(from, subject, 'bac');
    const lines = (name: string) => script.parts.find((part) => part.name === name)!.lines;
    expect(problems).toEqual([]);
    expect(script.parts.map(({ name }) => name)).toEqual(gatheredPartNames);
    expect(lines('again').at(-1)).toBe(lines('theme').at(-1));
    const { topics } = (subject.of === 'pack' ? from.packs : from.campaigns).get(subject.id)!.facts;
    expect(script.topics).toEqual(topics.slice(0, script.topics.length));
    expect(script.leftOut.topics).toBe(topics.length - script.topics.length);
    expect(lines('answers').filter((line) => line.startsWith('Câu hỏi: '))).toEqual(script.topics.map((topic) => toSpeech(`Câu hỏi: ${from.topics.get(topic)!.words.vi!.question}`, 'bac').text));
    expect(lines('answers').filter((line) => line.startsWith('Trả lời: ')).length).toBe(script.topics.length);
  });

  test.each(gathered)('of %s says nothing but words of the content, and names every source of it', (_, from, subject) => {
    const { script } = makeScript(from, subject, 'bac');
    const own = script.topics.flatMap((topic) => {
      const { answer, messages, notPromised } = from.topics.get(topic)!.words.vi!;
      return [...[answer, ...messages].flatMap((said) => [{ ...said, text: `Trả lời: ${said.text}` }, said]), ...notPromised.map((said) => ({ ...said, text: `Xin lưu ý: ${said.text}` }))];
    });
    const answers = script.parts.find(({ name }) => name === 'answers')!.lines.filter((line) => !line.startsWith('Câu hỏi: '));
    expect(answers.length).toBeGreaterThan(2);
    for (const line of answers) {
      const source = own.find(({ text }) => toSpeech(text, 'bac').text === line);
      expect(source, line).toBeDefined();
      for (const cite of source!.cite) expect(script.cites).toContain(cite);
    }
    const main = subject.of === 'pack' ? from.packs.get(subject.id)!.words.vi!.purpose : from.campaigns.get(subject.id)!.words.vi!.text;
    for (const cite of main.cite ?? []) expect(script.cites).toContain(cite);
  });

  test('reads a pack only once it has words', () => {
    const empty: Content = { ...content, packs: new Map([[pack, { ...content.packs.get(pack)!, words: {} }]]) };
    expect(speechSubjects(empty).filter(({ of }) => of === 'pack')).toEqual([]);
    expect(speechSubjects(withPack()).filter(({ of }) => of === 'pack')).toEqual([{ of: 'pack', id: pack }]);
    expect(() => makeScript(empty, { of: 'pack', id: pack }, 'bac')).toThrow('content/packs/nguoi-cao-tuoi/vi.yaml: found no file; expected the words of a pack.');
  });

  test('names the theme of a pack, and the day of a campaign in words', () => {
    const theme = (from: Content, subject: SpeechSubject) => makeScript(from, subject, 'bac').script.parts[1]!.lines[0];
    expect(theme(withPack(), { of: 'pack', id: pack })).toBe('Chuyên đề: Người cao tuổi lên mạng.');
    expect(theme(content, { of: 'campaign', id: campaign })).toBe('Nhân ngày mùng chín tháng mười một, xin nói về: Ngày Pháp luật.');
  });

  test('repeats the title with a message that would not be understood alone', () => {
    const again = (text: string) => makeScript(withPack({ purpose: { ...claim, text } }), { of: 'pack', id: pack }, 'bac').script.parts.at(-2)!.lines.slice(1);
    expect(again('Việc này được Nhà nước ưu tiên hỗ trợ.')).toEqual(['Chuyên đề: Người cao tuổi lên mạng.', 'Việc này được Nhà nước ưu tiên hỗ trợ.']);
    expect(again(purpose)).toEqual([purpose]);
  });

  test('does not read an answer right after the same words as its message', () => {
    const { topics } = content.packs.get(pack)!.facts;
    const { answer, messages } = content.topics.get(topics[0]!)!.words.vi!;
    const { parts } = makeScript(withPack({ purpose: answer }), { of: 'pack', id: pack }, 'bac').script;
    expect(parts[2]!.lines[1]).toBe(toSpeech(`Trả lời: ${messages[0]!.text}`, 'bac').text);
  });

  test('leaves out the last questions where the time ends, and says so', () => {
    const long = withPack({ purpose: { ...claim, text: 'Người cao tuổi được Nhà nước ưu tiên hỗ trợ. '.repeat(11).trim() } });
    const { script, problems } = makeScript(long, { of: 'pack', id: pack }, 'bac');
    expect(problems).toEqual([]);
    // One question more would not fit.
    expect(script.leftOut.topics).toBe(1);
    expect(leftOutWords(script, speechWords(content))).toMatch(/Cho vừa thời gian, bài đọc bỏ bớt \d câu hỏi\./);
  });

  test('is refused when its message alone takes too long, naming the pack', () => {
    const endless = withPack({ purpose: { ...claim, text: 'Người cao tuổi được Nhà nước ưu tiên hỗ trợ. '.repeat(30).trim() } });
    expect(checkSpeech(endless).map(formatProblem).join()).toMatch(/^content\/packs\/nguoi-cao-tuoi\/vi\.yaml {2}found a loudspeaker script of \d+ syllables.*Shorten the purpose, /);
  });

  test('is refused for what nobody can read aloud in the words of the pack', () => {
    expect(checkSpeech(withPack({ title: 'Chuyên đề về app' })).map(formatProblem)).toEqual([expect.stringMatching(/^content\/packs\/nguoi-cao-tuoi\/vi\.yaml {2}title: found “app”/)]);
  });
});

test('every script has an address of its own, from which its subject is known', () => {
  const subjects = speechSubjects(content);
  expect(new Set(subjects.map(speechPageId)).size).toBe(subjects.length);
  for (const subject of subjects) expect(subjectOfPage(content, speechPageId(subject))).toEqual(subject);
  expect(speechFilePath({ of: 'pack', id: 'nguoi-cao-tuoi' }, 'bac', 'docx')).toBe('/loa/chuyen-de-nguoi-cao-tuoi/bac.docx');
  expect(speechPageId({ of: 'campaign', id: 'nguoi-cao-tuoi-6-6' })).toBe('loa/ngay-nguoi-cao-tuoi-6-6');
  expect(() => subjectOfPage(content, 'loa/khong-co')).toThrow('loa/khong-co: found no script');
  expect(speechEntry(content, { of: 'campaign', id: 'ngay-phap-luat' }).title).toBe(content.campaigns.get('ngay-phap-luat')!.words.vi!.title);
});

test('names an article once for its clauses that stand together', () => {
  expect(placesOf(['luat-148#41.1', 'luat-148#41.3', 'luat-148#44', 'luat-148#44.1.b', 'luat-148#3.17']).replaceAll('\u00a0', ' ')).toBe('Điều 41 khoản 1, khoản 3; Điều 44; Điều 44 khoản 1 điểm b; Điều 3 khoản 17');
});
