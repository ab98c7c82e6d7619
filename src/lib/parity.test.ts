import { describe, expect, test } from 'vitest';
import { locales } from './locales.ts';
import { topicPost } from './messages/post.ts';
import { csvQuiz } from './messages/quiz.ts';
import { topicSms } from './messages/sms.ts';
import { talkOutline } from './messages/talkOutline.ts';
import { topicForms, topicPageForm } from './messages/topicForms.ts';
import { formProblems, parityProblems, type Form } from './parity.ts';
import { formatProblem } from './problems.ts';
import { readSite } from './site.ts';

const site = readSite();
const id = 'khong-ranh-dien-thoai';
const post = topicPost(site, id, 'vi');

/** The problems of a form after a change to its text; the change must have changed something. */
function after(form: Form, change: (text: string) => string, locale: 'vi' | 'en' | 'ko' | 'zh' = 'vi'): string[] {
  const text = change(form.text);
  expect(text).not.toBe(form.text);
  return formProblems(site, id, locale, { ...form, text }).map(formatProblem);
}

test('every form of every topic says the same in every language', () => {
  expect(site.content.topics.size).toBeGreaterThan(40);
  expect(parityProblems(site).map(formatProblem)).toEqual([]);
}, 60_000);

test('a topic has its FAQ, post, text message, outline and quiz in three forms', () => {
  for (const locale of locales) expect(topicForms(site, id, locale).map(({ name }) => name)).toEqual(expect.arrayContaining(['faq', 'post', 'outline', 'quiz', 'quiz-gift', 'quiz-csv']));
});

describe('a form that differs from its topic is named', () => {
  test('by a changed digit', () => {
    const outline = talkOutline(site, id, 'vi');
    expect(after(outline, (text) => text.replace('72 tuổi', '73 tuổi'))).toEqual([expect.stringContaining('form outline: found the figure "73"; expected only what the topic names.')]);
  });

  test('by a digit changed inside a statement, twice: the figure is new and the statement is not whole', () => {
    const other = [...site.content.topics.values()].find(({ words }) => /\d/.test(words.vi!.answer.text))!;
    const form = topicPost(site, other.id, 'vi');
    const changed = other.words.vi!.answer.text.replace(/\d+/, '987');
    const problems = formProblems(site, other.id, 'vi', { ...form, text: form.text.replace(other.words.vi!.answer.text, changed) }).map(formatProblem);
    expect(problems).toContainEqual(expect.stringContaining('expected the words of the topic, unchanged and whole'));
    expect(problems).toContainEqual(expect.stringContaining('found the figure'));
  });

  test('by a changed date', () => {
    const dated = [...site.content.topics.values()].find(({ words }) => /\d tháng \d+ năm \d{4}/.test(words.vi!.messages.map(({ text }) => text).join(' ')))!;
    const form = talkOutline(site, dated.id, 'vi');
    const text = form.text.replace(/(\d+) tháng (\d+) năm (\d{4})/, '28 tháng 2 năm 2031');
    expect(text).not.toBe(form.text);
    expect(formProblems(site, dated.id, 'vi', { ...form, text }).map(formatProblem)).toContainEqual(expect.stringContaining('found the figure "2031-02-28"'));
  });

  test('by a changed clause', () => {
    expect(after(post, (text) => text.replace('Điều 44 khoản 1 điểm b', 'Điều 44 khoản 2 điểm b'))).toEqual([
      expect.stringContaining('form post: found no "Điều 44 khoản 1 điểm b" behind "Người cao tuổi, người khuyết tật'),
      expect.stringContaining('form post: found the reference "44.2.b"; expected only what the topic names.'),
    ]);
  });

  test('by a point that the citation has not', () => {
    expect(after(post, (text) => text.replace('Điều 32 khoản 3 điểm a', 'Điều 32 khoản 3 điểm b'))).toContainEqual(expect.stringContaining('the reference "32.3.b"'));
  });

  test('by the basis of another statement, though the topic names both', () => {
    expect(after(post, (text) => text.replace('ưu tiên hỗ trợ, trong đó có tư vấn, hướng dẫn. (Điều 44 khoản 1 điểm b)', 'ưu tiên hỗ trợ, trong đó có tư vấn, hướng dẫn. (Điều 32 khoản 3 điểm a)'))).toEqual([
      expect.stringContaining('found no "Điều 44 khoản 1 điểm b" behind "Người cao tuổi, người khuyết tật'),
    ]);
  });

  test('by another section of the plan', () => {
    expect(after(post, (text) => text.replaceAll('mục II.4.1.g', 'mục II.4.1'))).toContainEqual(expect.stringContaining('found no "Kế hoạch Bắc Ninh, mục II.4.1.g" behind'));
  });

  test('by a changed agency', () => {
    const problems = after(post, (text) => text.replace('giao Ủy ban nhân dân xã, phường lập', 'giao Sở Tư pháp lập'));
    expect(problems).toEqual([expect.stringContaining('unchanged and whole'), expect.stringContaining('found the agency "sở tư pháp"')]);
  });

  test('by an agency that content/agencies does not know', () => {
    expect(after(post, (text) => `${text}\nXin hỏi Sở Ngoại vụ.`)).toEqual([expect.stringContaining('found the agency "sở ngoại vụ"')]);
  });

  test('by a number in words', () => {
    expect(after(post, (text) => `${text}\nCó mười hai việc phải làm.`)).toEqual([expect.stringContaining('found the figure "mười hai"')]);
  });

  test('by a sentence that was cut', () => {
    expect(after(post, (text) => text.replace(', trong đó có tư vấn, hướng dẫn.', '.'))).toEqual([expect.stringContaining('found no "Người cao tuổi, người khuyết tật được Nhà nước ưu tiên')]);
  });

  test('by a wrong answer of the quiz in a form that shows none', () => {
    const quiz = structuredClone(site.content.topics.get(id)!);
    quiz.words.vi!.quiz[0]!.wrong[0] = 'Sở Y tế, trong 15 ngày';
    const changed = { content: { ...site.content, topics: new Map([[id, quiz]]) } };
    expect(formProblems(changed, id, 'vi', { ...post, text: `${post.text}\nSở Y tế, trong 15 ngày` }).map(({ found }) => found)).toEqual(['the figure "15"', 'the agency "sở y tế"']);
    expect(formProblems(changed, id, 'vi', { ...post, text: `${post.text}\nSở Y tế, trong 15 ngày`, wrongAnswers: true })).toEqual([]);
  });

  test('by another right answer in the table', () => {
    expect(after(csvQuiz(site, id, 'vi'), (text) => text.replaceAll('Cơ quan nhà nước', 'Cơ quan'))).not.toEqual([]);
  });

  test.each([
    ['en', 'Article 44, clause 1, point b', 'Article 44, clause 3, point b', '44.3.b'],
    ['ko', '제44조 제1항 b호', '제44조 제3항 b호', '44.3.b'],
    ['zh', '第44条第1款b项', '第44条第3款b项', '44.3.b'],
  ] as const)('in %s too, by a changed clause', (locale, from, to, place) => {
    expect(after(topicPost(site, id, locale), (text) => text.replace(from, to), locale)).toEqual([expect.stringContaining(`found no "${from}" behind`), expect.stringContaining(`the reference "${place}"`)]);
  });
});

describe('a short form', () => {
  const [plain] = topicSms(site.content, id, 'vi');

  test('may hold fewer places, without marks', () => {
    expect(formProblems(site, id, 'vi', plain!.form)).toEqual([]);
    const short = { ...plain!.form, basis: 'short' as const };
    expect(formProblems(site, id, 'vi', { ...short, text: short.text.replace(' khoan 3 diem a', '') })).toEqual([]);
  });

  test('never holds another article, nor none', () => {
    const short = { ...plain!.form, basis: 'short' as const };
    expect(after(short, (text) => text.replace('Dieu 32', 'Dieu 33'))).toEqual([expect.stringContaining('found no "Dieu 32"'), expect.stringContaining('the reference "33')]);
    expect(after(short, (text) => text.replace(/\(Dieu 32.*\)/, ''))).toEqual([expect.stringContaining('found no "Dieu 32"')]);
  });

  test('does not take article 32 for article 3', () => {
    const form: Form = { name: 'test', text: 'Phải giúp. (Điều 32)', frame: [], carries: [{ texts: ['Phải giúp.'], cite: ['luat-148#3'] }], basis: 'short' };
    expect(formProblems(site, id, 'vi', form).map(({ found }) => found)).toEqual(['no "Điều 3" behind "Phải giúp."']);
  });
});

describe('a form that writes words in its own way', () => {
  const words = site.content.topics.get(id)!.words.vi!;
  const spoken = (text: string) => text.replaceAll('32', 'ba mươi hai').replaceAll('khoản 3', 'khoản ba').replaceAll('44', 'bốn mươi bốn').replaceAll('72', 'bảy mươi hai').replaceAll('khoản 1', 'khoản một');
  const script: Form = {
    name: 'script',
    text: [words.answer.text, words.answer.text, 'Căn cứ: Điều 32 khoản 3 điểm a.', words.situation].map(spoken).join('\n'),
    frame: ['Căn cứ:'],
    carries: [{ texts: [words.answer.text], cite: words.answer.cite }, { texts: [words.situation], cite: [] }],
    basis: 'full',
    written: spoken,
  };

  test('may say a message twice and its numbers in words', () => expect(formProblems(site, id, 'vi', script)).toEqual([]));

  test('is still caught by a number in words that the topic has not', () => {
    expect(after(script, (text) => text.replace('bảy mươi hai', 'bảy mươi ba')).join()).toContain('bảy mươi ba');
  });

  test('may name its basis in one place at the end, but must name all of it', () => {
    const together = { ...script, text: [...script.text.split('\n').filter((line) => !line.startsWith('Căn cứ')), 'Căn cứ: Điều ba mươi hai khoản ba điểm a.'].join('\n'), basisTogether: true };
    expect(formProblems(site, id, 'vi', { ...together, basisTogether: false })).not.toEqual([]);
    expect(formProblems(site, id, 'vi', together)).toEqual([]);
    expect(after(together, (text) => text.replace('khoản ba', 'khoản hai')).join()).toContain('found no "Điều ba mươi hai khoản ba điểm a"');
  });

  test('may name no basis where it says so', () => {
    const bare = { ...script, text: script.text.replace(/Căn cứ:.*\n/, ''), basis: 'none' as const };
    expect(formProblems(site, id, 'vi', bare)).toEqual([]);
  });
});

test('a page is compared by the text of its sections', () => {
  const text = topicForms(site, id, 'vi').find(({ name }) => name === 'quiz')!.text;
  const found = formProblems(site, id, 'vi', topicPageForm(site, id, 'vi', text)).map((problem) => problem.found);
  expect(found.length).toBeGreaterThan(5);
  expect(found.every((one) => one.startsWith('no "'))).toBe(true);
});

test('a topic that does not exist is an error that says what to give', () => {
  expect(() => formProblems(site, 'khong-co', 'vi', post)).toThrow('parity: found no topic "khong-co" in vi; expected an id of content/topics/ with words in that language. Correct the call.');
});
