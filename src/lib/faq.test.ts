import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { audiences } from './audiences.ts';
import { citationFault } from './checkReferences.ts';
import { faqAnswer, faqByNeed, faqFile, faqNeeds, faqSchema, makeFaq, needName, taskPageId, type FaqQuestion } from './faq.ts';
import { questionLines } from './faqWords.ts';
import { locales } from './locales.ts';
import { readContent, type Content } from './readContent.ts';
import { readFaq } from './readFaq.ts';

const content = readContent();
const topic = [...content.topics.values()].find(({ words }) => words.en !== undefined)!;
const [plan] = content.plans.values();
const task = plan!.facts.tasks.find(({ id, audiences: concerned }) => concerned.length > 0 && plan!.words.vi!.tasks[id]?.forYou)!;

test('names the page of a task as its address does', () => {
  expect(taskPageId('kh-bac-ninh-2026/II.4.1.dd')).toBe('ke-hoach/kh-bac-ninh-2026/ii-4-1-dd');
});

describe('the FAQ', () => {
  test.each(locales)('in %s goes through the audiences in their order, and each answer has a basis that exists', (locale) => {
    const faq = makeFaq(content, locale);
    expect(faq.map(({ audience }) => audience)).toEqual(audiences.filter((audience) => faq.some((group) => group.audience === audience)));
    const questions = faq.flatMap((group) => group.questions);
    expect(questions.length).toBeGreaterThan(20);
    expect(questions.flatMap(({ cites, messages, tasks }) => [...cites, ...messages.flatMap(({ cite }) => cite), ...tasks.flatMap((one) => one.cites)]).map((cite) => citationFault(content, cite)).filter((fault) => fault !== null)).toEqual([]);
  });

  test('asks a topic of exactly the audiences its facts name, with the topic’s own words', () => {
    const faq = makeFaq(content, 'vi');
    const asked = faq.filter(({ questions }) => questions.some(({ page }) => page === `chu-de/${topic.id}`));
    expect(asked.map(({ audience }) => audience).sort()).toEqual([...topic.facts.audiences].sort());
    for (const { questions } of asked) {
      expect(questions.find(({ page }) => page === `chu-de/${topic.id}`)).toMatchObject({
        page: `chu-de/${topic.id}`,
        need: topic.facts.theme,
        question: topic.words.vi!.question,
        answer: topic.words.vi!.answer.text,
        cites: topic.words.vi!.answer.cite,
        messages: topic.words.vi!.messages,
      });
    }
  });

  test('asks what a task changes for the people it concerns, on the basis of the plan', () => {
    const { question, answer } = plan!.words.vi!.tasks[task.id]!.forYou!;
    const { questions } = makeFaq(content, 'vi').find(({ audience }) => audience === task.audiences[0])!;
    expect(questions).toContainEqual(expect.objectContaining({ page: taskPageId(`${plan!.id}/${task.id}`), need: 'ke-hoach', question, answer, cites: [`${plan!.facts.document}#${task.id}`], messages: [] }));
  });

  test('leaves out a topic that is not translated, in that language only', () => {
    const { en: _, ...onlyVietnamese } = topic.words;
    const changed: Content = { ...content, topics: new Map([...content.topics, [topic.id, { ...topic, words: onlyVietnamese }]]) };
    const pages = (locale: 'vi' | 'en') => makeFaq(changed, locale).flatMap(({ questions }) => questions.map(({ page }) => page));
    expect(pages('vi')).toContain(`chu-de/${topic.id}`);
    expect(pages('en')).not.toContain(`chu-de/${topic.id}`);
  });

  test('leaves out an audience that nobody asks anything for', () => {
    const none: Content = { ...content, topics: new Map(), plans: new Map() };
    expect(makeFaq(none, 'vi')).toEqual([]);
  });

  test('keeps to the form that the pages read', () => {
    expect(faqSchema.safeParse(makeFaq(content, 'vi')).success).toBe(true);
    expect(faqSchema.safeParse([{ audience: 'nguoi-cao-tuoi', questions: [] }]).success).toBe(false);
  });
});

describe('the order of an audience’s questions', () => {
  test.each(locales)('in %s keeps what belongs to one need together, the plans last, and leaves no question out', (locale) => {
    for (const { audience, questions } of makeFaq(content, locale)) {
      const needs = faqByNeed(questions);
      expect(needs.flatMap(({ questions: group }) => group.map(({ question }) => question)), audience).toEqual(questions);
      expect(needs.flatMap(({ questions: group }) => group.map(({ number }) => number)), audience).toEqual(questions.map((_, index) => index + 1));
      expect(needs.findIndex(({ need }) => need === 'ke-hoach'), audience).toBe(needs.some(({ need }) => need === 'ke-hoach') ? needs.length - 1 : -1);
    }
  });

  test('begins with papers for older people, with their rights for people with disabilities, with children for parents', () => {
    const first = Object.fromEntries(makeFaq(content, 'vi').map(({ audience, questions }) => [audience, questions[0]!.need]));
    expect(first).toMatchObject({ 'nguoi-cao-tuoi': 'giay-to', 'nguoi-khuyet-tat': 'quyen', 'cha-me-tre-em': 'tre-em' });
  });

  test('has a heading for every need in every language', () => {
    for (const locale of locales) expect(new Set(faqNeeds.map((need) => needName(need, content.interface[locale]))).size).toBe(faqNeeds.length);
  });
});

describe('who does it in Bắc Ninh, and when', () => {
  const topicId = 'xa-phuong-giup-gi';
  const planId = 'kh-bac-ninh-2026';
  const taskId = 'II.4.1.g';
  type Task = Content['plans'] extends Map<string, infer P extends { facts: { tasks: unknown[] } }> ? P['facts']['tasks'][number] : never;
  /** The content with one task of Bắc Ninh's plan changed. */
  const withTask = (changes: Partial<Task>, id = taskId): Content => {
    const changed = structuredClone(content.plans.get(planId)!);
    Object.assign(changed.facts.tasks.find((one) => one.id === id)!, changes);
    return { ...content, plans: new Map([...content.plans, [planId, changed]]) };
  };
  const find = (from: Content, page: string, locale: (typeof locales)[number] = 'vi', today?: string): FaqQuestion => makeFaq(from, locale, today).flatMap(({ questions }) => questions).find((question) => question.page === page)!;
  const linesOf = (from: Content, locale: (typeof locales)[number] = 'vi', today?: string) => find(from, `chu-de/${topicId}`, locale, today).tasks.find(({ page }) => page === taskPageId(`${planId}/${taskId}`))!.lines;

  test('is said for every topic that names a task of Bắc Ninh, task by task', () => {
    const named = [...content.topics.values()].filter(({ facts }) => facts.tasks.some((reference) => !reference.startsWith('kh-lam-dong')));
    expect(named.length).toBeGreaterThan(20);
    for (const { id, facts } of named) {
      expect(find(content, `chu-de/${id}`).tasks.map(({ page }) => page), id).toEqual(facts.tasks.filter((reference) => !reference.startsWith('kh-lam-dong')).map(taskPageId));
    }
  });

  test('names the agency that the data names, and another one as soon as the data does', () => {
    expect(linesOf(content)).toEqual(['Ai làm: Ủy ban nhân dân các xã, phường.', 'Ai phối hợp: Sở Khoa học và Công nghệ.', 'Khi nào: thường xuyên.']);
    expect(linesOf(withTask({ leads: ['so-y-te', 'cong-an-tinh'] }))[0]).toBe('Ai làm: Sở Y tế; Công an tỉnh.');
    expect(linesOf(withTask({ leads: ['so-y-te'] }), 'en')[0]).toBe(`Carried out by: ${content.agencies.get('so-y-te')!.words.en!.name}.`);
  });

  test('names the time as the plan’s page does', () => {
    const cite = `${planId}#${taskId}`;
    expect(linesOf(withTask({ deadlines: [{ kind: 'before', date: '2026-11-15', agencies: ['so-khcn'], cite }] })).slice(2)).toEqual(['Khi nào (Sở Khoa học và Công nghệ): trước ngày 15 tháng 11 năm 2026.']);
    expect(linesOf(withTask({ deadlines: [{ kind: 'quarter', quarter: '2026-Q3', agencies: [], cite }, { kind: 'recurring', agencies: [], cite }] }), 'zh').slice(2)).toEqual(['时间：2026年第3季度。', '时间：经常进行。']);
  });

  test('says that a time has passed and what has been reported, never that anyone is late', () => {
    const passed = withTask({ deadlines: [{ kind: 'before', date: '2026-04-30', agencies: [], cite: `${planId}#${taskId}` }] });
    expect(linesOf(passed, 'vi', '2026-05-01')[2]).toBe('Khi nào: trước ngày 30 tháng 4 năm 2026 (hạn đã qua; chưa có báo cáo công khai).');
    expect(linesOf(passed, 'vi', '2026-04-29')[2]).toBe('Khi nào: trước ngày 30 tháng 4 năm 2026.');
  });

  test('says so where the plan names nobody or no time', () => {
    expect(linesOf(withTask({ supports: null, deadlines: [{ kind: 'not-stated', agencies: [], cite: `${planId}#${taskId}` }] })).slice(1)).toEqual(['Ai phối hợp: không ghi.', 'Khi nào: không ghi.']);
  });

  test('rests on the place of the task and of its times', () => {
    expect(find(content, 'chu-de/can-bo-nop-gi-ngay-nao').tasks[0]!.cites).toEqual(['kh-bac-ninh-2026#II.1', 'kh-bac-ninh-2026#II.1.c']);
  });

  test('leaves out the plan of another province', () => {
    const other = [...content.topics.values()].find(({ facts }) => facts.tasks.some((reference) => reference.startsWith('kh-lam-dong-2026/')))!;
    const pages = find(content, `chu-de/${other.id}`).tasks.map(({ page }) => page);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.join()).not.toContain('kh-lam-dong-2026');
  });

  test('leaves out a task that is not translated, in that language only', () => {
    expect(find(content, 'chu-de/song-yeu-chua-co-mang').tasks.some(({ page }) => page.includes('cl-1305'))).toBe(true);
    expect(makeFaq(content, 'ko').flatMap(({ questions }) => questions.flatMap(({ tasks }) => tasks)).filter(({ page }) => page.includes('cl-1305'))).toEqual([]);
  });

  test('is in the plain text and in what search engines are given, after the answer and its messages', () => {
    const question = find(withTask({ leads: ['so-y-te'] }), `chu-de/${topicId}`);
    const text = questionLines(content, 'vi', question);
    expect(text.indexOf('  Ai làm: Sở Y tế.')).toBeGreaterThan(question.messages.length);
    expect(text[0]).toBe(question.question);
    expect(text[1]).toBe(`${question.answer} (Kế hoạch Bắc Ninh, mục II.4.1.g)`);
    const answer = faqAnswer(question);
    expect(answer.startsWith(question.answer)).toBe(true);
    for (const part of [...question.messages.map((message) => message.text), 'Ai làm: Sở Y tế.', 'Khi nào: thường xuyên.']) expect(answer).toContain(part);
  });
});

describe('readFaq', () => {
  const root = mkdtempSync(join(tmpdir(), 'faq-'));
  afterAll(() => rmSync(root, { recursive: true }));

  test('says which file is missing and how to make it', () => {
    expect(() => readFaq('en', root)).toThrow('.cache/faq/en.json: found no file; expected the FAQ made by scripts/build-faq.ts. Run "npm run build" or "npm run dev", which make it first.');
  });

  test('refuses a question without a basis', () => {
    const file = join(root, faqFile('vi'));
    mkdirSync(dirname(file), { recursive: true });
    const question = { page: 'chu-de/x', question: 'Ai giúp tôi?', answer: 'Xã, phường.', cites: ['luat-148#44.1'], messages: [], need: 'giay-to', tasks: [] };
    writeFileSync(file, JSON.stringify([{ audience: 'nguoi-cao-tuoi', questions: [question] }]));
    expect(readFaq('vi', root)[0]!.questions).toEqual([question]);
    writeFileSync(file, JSON.stringify([{ audience: 'nguoi-cao-tuoi', questions: [{ ...question, cites: [] }] }]));
    expect(() => readFaq('vi', root)).toThrow('cites');
  });
});
