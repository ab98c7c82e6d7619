import { parse as parseGift } from 'gift-pegjs';
import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '../locales.ts';
import { readSite, type Site } from '../site.ts';
import { countSyllables } from '../text.ts';
import { basisLabels, shortBasisLabels, withLabels } from './basis.ts';
import { postLimit, topicPost } from './post.ts';
import { csvQuiz, giftQuiz, topicQuiz } from './quiz.ts';
import { keyboardSigns, smsLimits, smsSize, topicSms, withoutMarks } from './sms.ts';
import { talkLimit, talkOutline } from './talkOutline.ts';
import { messageFiles, messageProblems } from './topicForms.ts';

const site = readSite();
const topicsIn = (locale: Locale): string[] => [...site.content.topics].filter(([, { words }]) => words[locale] !== undefined).map(([id]) => id);
const editions = locales.flatMap((locale) => topicsIn(locale).map((id) => ({ locale, id })));
const wordsOf = ({ locale, id }: { locale: Locale; id: string }) => site.content.topics.get(id)!.words[locale]!;
const first = 'khong-ranh-dien-thoai';

/** The site with the Vietnamese words of one topic changed. */
function withWords(change: (words: ReturnType<typeof wordsOf>) => void): Site {
  const topic = structuredClone(site.content.topics.get(first)!);
  change(topic.words.vi!);
  return { ...site, content: { ...site.content, topics: new Map([...site.content.topics, [first, topic]]) } };
}

describe('the basis behind a statement', () => {
  test('names each place once, as readers see it, with plain blanks', () => {
    expect(basisLabels(site.content, ['luat-148#44.1.b', 'luat-148#44.1.b', 'luat-148#32.3'], 'vi')).toEqual(['Điều 44 khoản 1 điểm b', 'Điều 32 khoản 3']);
  });
  test('comes down to the article, or to the name of the plan, where there is little room', () => {
    expect(shortBasisLabels(site.content, ['luat-148#44.1.b', 'luat-148#44.3', 'kh-bac-ninh-2026#II.4.1.g'], 'vi')).toEqual(['Điều 44', site.content.documents.get('kh-bac-ninh-2026')!.words.vi!.shortTitle]);
  });
  test('stands in the brackets of its language', () => {
    expect(withLabels('Phải giúp.', ['Điều 32', 'Điều 44'], 'vi')).toBe('Phải giúp. (Điều 32; Điều 44)');
    expect(withLabels('必须帮助。', ['第32条', '第44条'], 'zh')).toBe('必须帮助。（第32条；第44条）');
  });
});

describe('a post', () => {
  test('opens with the question, then answers with the basis', () => {
    for (const edition of editions) {
      const { question, answer } = wordsOf(edition);
      const [hook, , reply] = topicPost(site, edition.id, edition.locale).text.split('\n');
      expect(hook).toBe(question);
      expect(reply).toBe(withLabels(answer.text, basisLabels(site.content, answer.cite, edition.locale), edition.locale));
    }
  });
  test('has at most 2,000 characters in every language', () => {
    expect(editions.length).toBeGreaterThan(100);
    expect(editions.filter(({ id, locale }) => topicPost(site, id, locale).text.length > postLimit)).toEqual([]);
  });
  test('ends with the address of the topic, the law’s name and the word that nobody has reviewed it', () => {
    const { text } = topicPost(site, first, 'vi');
    expect(text).toContain(`${site.settings.url}/chu-de/${first}/`);
    expect(text).toContain('148/2025/QH15');
    expect(text).toContain(site.content.interface.vi.notes.notReviewed);
  });
  test('leaves out whole lines where it would be too long, and says so', () => {
    const long = withWords((words) => words.notPromised.forEach((claim) => (claim.text = `${'Luật không hứa điều này. '.repeat(30)}Hết.`)));
    const { text } = topicPost(long, first, 'vi');
    expect(text.length).toBeLessThanOrEqual(postLimit);
    expect(text).toContain(site.content.interface.vi.messages.limitsLeft);
    const limits = text.split('\n').filter((line) => line.includes('Luật không hứa điều này.'));
    expect(limits.length).toBeGreaterThan(0);
    for (const line of limits) expect(line).toMatch(/Hết\. \(.+\)$/);
  });
  test('that cannot be made short enough is a problem', () => {
    const problems = messageProblems(withWords((words) => (words.answer.text = 'Cơ quan nhà nước phải giúp. '.repeat(100).trim())));
    expect(problems.map(({ file, found }) => `${file} ${found}`)).toContainEqual(expect.stringMatching(/^content\/topics\/khong-ranh-dien-thoai\/vi\.yaml a post of \d+ characters$/));
  });
});

describe('an SMS', () => {
  test.each([
    ['Điều 32 khoản 3 điểm a', 'Dieu 32 khoan 3 diem a'],
    ['Người cao tuổi được ưu tiên hỗ trợ – “đúng hạn”…', 'Nguoi cao tuoi duoc uu tien ho tro - "dung han"...'],
    ['ĐƯỜNG, Ủy ban, nghỉ, ngõ, ngọ', 'DUONG, Uy ban, nghi, ngo, ngo'],
  ])('without marks writes "%s" as "%s"', (marked, plain) => expect(withoutMarks(marked)).toBe(plain));
  test('with marks keeps the letters and takes plain signs', () => expect(keyboardSigns('Bắc Ninh’s “điểm\u00a0b”')).toBe('Bắc Ninh\'s "điểm b"'));
  test.each([
    ['a'.repeat(160), 160, 160, 1],
    ['a'.repeat(161), 161, 160, 2],
    ['ắ'.repeat(70), 70, 70, 1],
    ['ắ'.repeat(71), 71, 70, 2],
    [`[${'a'.repeat(158)}`, 160, 160, 1],
    [`[${'a'.repeat(159)}`, 161, 160, 2],
  ])('is counted as the network does: %#', (text, count, limit, parts) => expect(smsSize(text)).toEqual({ count, limit, parts }));
  test('fits into one message, or says that nothing does and is the whole answer', () => {
    for (const { id, locale } of editions) {
      for (const { kind, text, count, limit, parts, source } of topicSms(site.content, id, locale)) {
        expect(parts === 1 ? count <= limit : source === 'answer', `${locale} ${id} ${kind}`).toBe(true);
        if (kind === 'plain') expect(smsSize(text).limit, `${locale} ${id}`).toBe(smsLimits['GSM-7']);
      }
    }
  });
  test('holds whole sentences of the topic and at least the article', () => {
    for (const edition of editions) {
      const words = wordsOf(edition);
      const sources: Record<string, string> = { answer: words.answer.text, ...(words.sms === undefined ? {} : { sms: words.sms.text }) };
      words.messages.forEach(({ text }, index) => (sources[`messages[${index}]`] = text));
      words.quiz.forEach(({ ask, right }, index) => (sources[`quiz[${index}]`] = `${ask} ${right}`));
      for (const { kind, text, source } of topicSms(site.content, edition.id, edition.locale)) {
        const written = (kind === 'plain' ? withoutMarks : keyboardSigns)(sources[source]!);
        expect(text.startsWith(written), text).toBe(true);
        expect(text.slice(written.length)).toMatch(/^ ?[(（].+[)）]$/u);
      }
    }
  });
  test('takes a shorter source when the answer does not fit', () => {
    const { content } = withWords((words) => {
      delete words.sms;
      words.answer.text = 'Cơ quan nhà nước phải hướng dẫn, giúp ông bà. '.repeat(5).trim();
      words.messages[1]!.text = 'Người cao tuổi được ưu tiên.';
      words.messages[0]!.text = 'Cơ quan nhà nước phải hướng dẫn, giúp ông bà. '.repeat(5).trim();
    });
    expect(topicSms(content, first, 'vi').map(({ source, text }) => `${source}: ${text}`)).toEqual([
      'messages[1]: Nguoi cao tuoi duoc uu tien. (Dieu 44 khoan 1 diem b; Luat Chuyen doi so)',
      'messages[1]: Người cao tuổi được ưu tiên. (Điều 44; Luật Chuyển đổi số)',
    ]);
  });
  test('with marks takes the sentence that was written for it', () => {
    const { content } = withWords((words) => (words.sms = { text: 'Cơ quan phải giúp bà con', cite: ['luat-148#32.3.a'] }));
    expect(topicSms(content, first, 'vi').map(({ kind, source }) => `${kind}: ${source}`)).toEqual(['plain: answer', 'marked: sms']);
    expect(topicSms(content, first, 'vi')[1]!.text).toBe('Cơ quan phải giúp bà con (Điều 32 khoản 3 điểm a; Luật Chuyển đổi số)');
  });
  test('exists without and with marks for every topic in Vietnamese; a topic without one is a problem', () => {
    for (const id of topicsIn('vi')) expect(topicSms(site.content, id, 'vi').map(({ kind, parts }) => `${kind} ${parts}`), id).toEqual(['plain 1', 'marked 1']);
    const broken = withWords((words) => delete words.sms);
    expect(messageProblems(broken)).toMatchObject([{ file: `content/topics/${first}/vi.yaml`, field: 'sms', expected: 'at most 70' }]);
  });
  test('in a script without plain letters has one form', () => {
    expect(topicSms(site.content, first, 'ko').map(({ kind }) => kind)).toEqual(['marked']);
    expect(topicSms(site.content, first, 'zh').map(({ kind }) => kind)).toEqual(['marked']);
  });
});

describe('a talk outline', () => {
  test('can be read out in five minutes', () => {
    const lengths = topicsIn('vi').map((id) => countSyllables(talkOutline(site, id, 'vi').text));
    expect(lengths.length).toBeGreaterThan(40);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(talkLimit);
  });
  test('of more than five minutes is a problem', () => {
    const problems = messageProblems(withWords((words) => (words.situation = 'Bà Tư mang giấy tờ đến nơi nhận. '.repeat(80).trim())));
    expect(problems.map(({ found }) => found)).toContainEqual(expect.stringContaining('a talk outline of'));
  });
  test('says what people may ask and what not to promise, each with its basis, and marks the invented case', () => {
    const { text } = talkOutline(site, first, 'vi');
    const { notPromised, quiz } = wordsOf({ locale: 'vi', id: first });
    expect(text).toContain(site.content.interface.vi.messages.doNotPromise.toLocaleUpperCase('vi'));
    for (const { text: limit, cite } of notPromised) expect(text).toContain(withLabels(limit, basisLabels(site.content, cite, 'vi'), 'vi'));
    for (const { ask } of quiz) expect(text).toContain(ask);
    expect(text).toContain(`${site.content.interface.vi.notes.hypothetical}: Bà Tư`);
  });
});

describe('a quiz', () => {
  test('puts the right answer in a place that is the same in every language and every build', () => {
    const places = (locale: Locale) => topicQuiz(site, first, locale).map(({ options }) => options.find(({ right }) => right)!.letter);
    expect(places('en')).toEqual(places('vi'));
    expect(places('zh')).toEqual(places('vi'));
    expect(places('vi')).toEqual(['C', 'A', 'A']);
  });
  test('has the right answer in each place about as often', () => {
    const right = topicsIn('vi').flatMap((id) => topicQuiz(site, id, 'vi').map(({ options }) => options.findIndex((option) => option.right)));
    expect(right.length).toBeGreaterThan(100);
    for (const place of [0, 1, 2]) expect(right.filter((one) => one === place).length / right.length, `place ${place}`).toBeGreaterThan(0.22);
  });
  test('as GIFT is read back with the same question, answers and basis', () => {
    for (const edition of editions) {
      const questions = parseGift(giftQuiz(site, edition.id, edition.locale).text).filter(({ type }) => type !== 'Category' && type !== 'Description');
      const { quiz } = wordsOf(edition);
      expect(questions.length).toBe(quiz.length);
      questions.forEach((question, index) => {
        const { ask, right, wrong, cite } = quiz[index]!;
        if (question.type !== 'MC') throw new Error(`${edition.id}: found ${question.type}; expected a multiple-choice question.`);
        expect(question.id).toBe(`${edition.id}-${index + 1}`);
        expect(question.stem.text).toBe(ask);
        expect(question.choices.filter(({ isCorrect }) => isCorrect).map(({ text }) => text.text)).toEqual([right]);
        expect(question.choices.filter(({ isCorrect }) => !isCorrect).map(({ text }) => text.text).sort()).toEqual([...wrong].sort());
        for (const label of basisLabels(site.content, cite, edition.locale)) expect(question.globalFeedback?.text).toContain(label);
      });
    }
  });
  test('as GIFT escapes the signs that the format reads', () => {
    const changed = withWords((words) => Object.assign(words.quiz[0]!, { ask: 'Tỉ lệ {a} = b, ~ #1: đúng?', right: 'Đúng = có', wrong: ['Sai ~ không', '#Sai: {không}'] }));
    const [question] = parseGift(giftQuiz(changed, first, 'vi').text);
    if (question?.type !== 'MC') throw new Error('expected a multiple-choice question');
    expect(question.stem.text).toBe('Tỉ lệ {a} = b, ~ #1: đúng?');
    expect(question.choices.map(({ text }) => text.text).sort()).toEqual(['#Sai: {không}', 'Sai ~ không', 'Đúng = có'].sort());
  });
  test('as CSV names the letter under which the right answer stands', () => {
    const simple = withWords((words) => words.quiz.forEach((item, index) => Object.assign(item, { ask: `Hỏi ${index}?`, right: `đúng ${index}`, wrong: ['sai', 'không'] })));
    const rows = csvQuiz(simple, first, 'vi').text.trimEnd().split('\r\n').slice(1).map((row) => row.split(','));
    expect(rows.length).toBeGreaterThan(1);
    rows.forEach(([, , a, b, c, letter], index) => expect({ A: a, B: b, C: c }[letter!]).toBe(`đúng ${index}`));
  });
  test('as CSV has a row for each question and no cell that a spreadsheet would run', () => {
    const changed = withWords((words) => Object.assign(words.quiz[0]!, { right: '=1+1, "đúng"' }));
    const lines = csvQuiz(changed, first, 'vi').text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\ufeffid,question,a,b,c,right,right_answer,basis,note,page');
    expect(lines.length).toBe(1 + wordsOf({ locale: 'vi', id: first }).quiz.length);
    expect(lines[1]).toContain(`"'=1+1, ""đúng"""`);
  });
});

test('every topic has its files in every language it is written in, each at its own address', () => {
  const paths = editions.flatMap(({ id, locale }) => messageFiles(site, id, locale).map(({ path }) => path));
  expect(new Set(paths).size).toBe(paths.length);
  for (const { id, locale } of editions) expect(messageFiles(site, id, locale).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['post', 'outline', 'gift', 'csv']));
  expect(messageFiles(site, first, 'en').map(({ path }) => path)).toContain(`/en/tin-nhan/${first}/bai-dang.txt`);
});

test('the same content gives the same bytes', () => {
  const again = readSite();
  for (const locale of locales) expect(messageFiles(again, first, locale)).toEqual(messageFiles(site, first, locale));
}, 60_000);
