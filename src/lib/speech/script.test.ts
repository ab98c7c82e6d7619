import { describe, expect, test } from 'vitest';
import { sourceLocale } from '../locales.ts';
import { formatProblem } from '../problems.ts';
import { readContent, type Content } from '../readContent.ts';
import type { TopicWords } from '../schemas/topic.ts';
import { countSyllables } from '../text.ts';
import { checkSpeech, formatMinutes, leftOutWords, makeScript, partNames, pointsBack, scriptSeconds, scriptText, secondsOf, speechFilePath, speechWords, spokenTopics } from './script.ts';
import { regions } from './spokenForms.ts';

const content = readContent();
const id = 'khong-ranh-dien-thoai';

/** The content with one topic, its words changed. */
function contentWith(change: (words: TopicWords) => TopicWords): Content {
  const entry = content.topics.get(id)!;
  return { ...content, topics: new Map([[id, { ...entry, words: { ...entry.words, [sourceLocale]: change(entry.words[sourceLocale]!) } }]]) };
}
const said = (name: (typeof partNames)[number], from: Content = content) => makeScript(from, id, 'bac').script.parts.find((part) => part.name === name)?.lines.join(' ');

describe('the scripts of all topics', () => {
  test('can be read aloud, in both readings, in ninety seconds to three minutes', () => {
    expect(spokenTopics(content).length).toBeGreaterThanOrEqual(48);
    expect(checkSpeech(content).map(formatProblem)).toEqual([]);
    for (const topic of spokenTopics(content)) {
      for (const region of regions) {
        const { script } = makeScript(content, topic, region);
        expect(script.syllables, topic).toBe(countSyllables(scriptText(script)));
        expect(script.seconds, topic).toBeGreaterThanOrEqual(scriptSeconds.min);
        expect(script.seconds, topic).toBeLessThanOrEqual(scriptSeconds.max);
        expect(scriptText(script), topic).toMatch(/^[\p{L}\s.,;:?!]+$/u);
      }
    }
  });

  test('take the same time in the north and the south', () => {
    for (const topic of spokenTopics(content)) expect(makeScript(content, topic, 'nam').script.syllables, topic).toBe(makeScript(content, topic, 'bac').script.syllables);
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
      expect(parts.map(({ name }) => name).filter((name) => name !== 'situation'), topic).toEqual(partNames.filter((name) => name !== 'situation'));
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
    expect(script.leftOut).toEqual({ messages: 0, steps: 2, notPromised: 0, situation: 1 });
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
