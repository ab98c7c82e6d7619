import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { audiences } from './audiences.ts';
import { citationFault } from './checkReferences.ts';
import { faqFile, faqSchema, makeFaq, taskPageId } from './faq.ts';
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
    expect(questions.flatMap(({ cites, messages }) => [...cites, ...messages.flatMap(({ cite }) => cite)]).map((cite) => citationFault(content, cite)).filter((fault) => fault !== null)).toEqual([]);
  });

  test('asks a topic of exactly the audiences its facts name, with the topic’s own words', () => {
    const faq = makeFaq(content, 'vi');
    const asked = faq.filter(({ questions }) => questions.some(({ page }) => page === `chu-de/${topic.id}`));
    expect(asked.map(({ audience }) => audience).sort()).toEqual([...topic.facts.audiences].sort());
    for (const { questions } of asked) {
      expect(questions.find(({ page }) => page === `chu-de/${topic.id}`)).toEqual({
        page: `chu-de/${topic.id}`,
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
    expect(questions).toContainEqual({ page: taskPageId(`${plan!.id}/${task.id}`), question, answer, cites: [`${plan!.facts.document}#${task.id}`], messages: [] });
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

describe('readFaq', () => {
  const root = mkdtempSync(join(tmpdir(), 'faq-'));
  afterAll(() => rmSync(root, { recursive: true }));

  test('says which file is missing and how to make it', () => {
    expect(() => readFaq('en', root)).toThrow('.cache/faq/en.json: found no file; expected the FAQ made by scripts/build-faq.ts. Run "npm run build" or "npm run dev", which make it first.');
  });

  test('refuses a question without a basis', () => {
    const file = join(root, faqFile('vi'));
    mkdirSync(dirname(file), { recursive: true });
    const question = { page: 'chu-de/x', question: 'Ai giúp tôi?', answer: 'Xã, phường.', cites: ['luat-148#44.1'], messages: [] };
    writeFileSync(file, JSON.stringify([{ audience: 'nguoi-cao-tuoi', questions: [question] }]));
    expect(readFaq('vi', root)[0]!.questions).toEqual([question]);
    writeFileSync(file, JSON.stringify([{ audience: 'nguoi-cao-tuoi', questions: [{ ...question, cites: [] }] }]));
    expect(() => readFaq('vi', root)).toThrow('cites');
  });
});
