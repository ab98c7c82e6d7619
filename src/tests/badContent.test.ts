import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listCards } from '../lib/cards.ts';
import { atomFeed } from '../lib/feeds.ts';
import { checkCardGlyphs } from '../../scripts/cards/glyphs.ts';
import { contentProblems } from '../../scripts/contentProblems.ts';
import { ContentError, formatProblem } from '../lib/problems.ts';
import { dataTables } from '../lib/openData.ts';
import { readSite } from '../lib/site.ts';

/** The languages of the copied entries. */
const languages = ['vi', 'en'] as const;

let kept: string;
let root: string;
// One copy for all tests, so that an edit of the real files during the run is not taken for the fault of a test.
beforeAll(() => {
  kept = mkdtempSync(join(tmpdir(), 'good-content-'));
  // The Vietnamese and one translation are enough to show each fault; the words of the interface are needed in every language.
  cpSync('content', join(kept, 'content'), { recursive: true, filter: (source) => !/(?:ko|zh)\.(?:yaml|mdx)$/.test(source) || /[\\/]ui[\\/]/.test(source) });
  // Their published pictures go with the words.
  for (const id of readdirSync(join(kept, 'content/infographics'))) {
    const file = join(kept, 'content/infographics', id, 'versions.json');
    const versions = JSON.parse(readFileSync(file, 'utf8')) as { pictures: Record<string, unknown> }[];
    writeFileSync(file, JSON.stringify(versions.map(({ pictures, ...version }) => ({ ...version, pictures: { vi: pictures['vi'], en: pictures['en'] } }))));
  }
});
afterAll(() => rmSync(kept, { recursive: true }));
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bad-content-'));
  cpSync(join(kept, 'content'), join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const file = (name: string) => join(root, 'content', name);
const write = (name: string, text: string) => writeFileSync(file(name), text);
/** Changes a YAML file of the copy by its fields, so that the test does not depend on its wording. */
const change = <T = Record<string, unknown>>(name: string, edit: (data: T) => void) => {
  const data = load(readFileSync(file(name), 'utf8')) as T;
  edit(data);
  write(name, dump(data));
};
const remove = (name: string) => rmSync(file(name), { recursive: true });

/** What an editor reads when the content is broken; empty when it is not. */
function message(): string {
  try {
    readSite(root);
    return '';
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message;
  }
}
const expectProblems = (...lines: string[]) =>
  expect(message()).toBe(`${lines.length === 1 ? '1 problem' : `${lines.length} problems`} in the content; nothing was published.\n\n${lines.join('\n')}`);

const term = 'glossary/so-hoa';
const topic = 'topics/khong-ranh-dien-thoai';
const article = 'articles/dieu-44';
const agency = 'agencies/so-khcn';
const plan = 'plans/kh-bac-ninh-2026';

interface Claims { cite?: string; text: string }
interface TopicFile { answer: Claims; messages: Claims[]; steps: object[] }
interface PlanFacts { tasks: { id: string; leads: string[] }[]; sections: string[] }
interface ArticleFile { title: string; clauses: Record<string, object>; forYou: Record<string, object> }

test('the copy of the good content has no problem, so every problem below is the test’s own', () => {
  expect(message()).toBe('');
});

describe('a file that cannot be read', () => {
  test('broken YAML is named with its line', () => {
    write(`${term}/facts.yaml`, '# facts\ndefinition: "luat-148#3.1\n');
    expectProblems('content/glossary/so-hoa/facts.yaml  line 3: found broken YAML (deficient indentation); expected valid YAML. Look for a missing quote, a tab, or a ":" inside an unquoted text on that line.');
  });

  test('a field written twice is broken YAML', () => {
    write(`${term}/facts.yaml`, 'definition: null\ndefinition: null\n');
    expectProblems('content/glossary/so-hoa/facts.yaml  line 2: found broken YAML (duplicated mapping key); expected valid YAML. Look for a missing quote, a tab, or a ":" inside an unquoted text on that line.');
  });

  test('an unknown file in an entry is not skipped', () => {
    write(`${term}/ghi-chu.txt`, 'x');
    expectProblems('content/glossary/so-hoa/ghi-chu.txt  found a file the reader does not know; expected facts.yaml or vi.yaml, en.yaml, ko.yaml, zh.yaml. Rename or remove it.');
  });

  test.each([
    ['statistics', 'content/statistics  found a folder the reader does not know; expected documents, articles, plans, agencies, topics, glossary, infographics, guides, comparisons, indicators, campaigns, packs, changes, corrections, ui, pages. Rename or remove it.'],
    ['glossary/Số hóa', 'content/glossary/Số hóa  found the folder name "Số hóa"; expected an id of lower-case ASCII letters, digits and hyphens. Rename the folder (write đ as d).\ncontent/glossary/Số hóa/facts.yaml  found no such file; expected the facts of the entry. Add facts.yaml.'],
  ])('an unknown folder "%s" is not skipped', (folder, problems) => {
    mkdirSync(file(folder));
    expectProblems(...problems.split('\n'));
  });

  test('words of a language that the site does not have are not skipped', () => {
    write('ui/fr.yaml', 'brand: x\n');
    expectProblems('content/ui/fr.yaml  found a file the reader does not know; expected vi.yaml, en.yaml, ko.yaml, zh.yaml. Rename or remove it, or add its language to src/lib/locales.ts.');
  });

  test('a prose page without front matter, a file beside the pages, and a missing folder of pages are named', () => {
    write('pages/nguon/vi.mdx', 'Không có đầu trang.\n');
    write('pages/nguon.txt', 'x');
    expectProblems(
      'content/pages/nguon/vi.mdx  front matter: found ✖ Invalid input: expected object, received undefined; expected title and description. Correct the lines between the --- marks.',
      'content/pages/nguon.txt  found a file beside the pages; expected one folder per page. Move it into its folder, or out of content/.',
    );
    remove('pages');
    expectProblems('content/pages  found no such folder; expected the prose pages. Restore the folder.');
  });

  test('line ends of Windows are no problem', () => {
    for (const name of [`${topic}/vi.yaml`, 'pages/nguon/vi.mdx']) write(name, readFileSync(file(name), 'utf8').replaceAll('\n', '\r\n'));
    expect(message()).toBe('');
  });
});

describe('a field', () => {
  test('that no schema knows is named', () => {
    change(`${agency}/facts.yaml`, (facts) => Object.assign(facts, { sucessor: null }));
    expectProblems('content/agencies/so-khcn/facts.yaml  found unknown "sucessor"; expected only fields of the schema. Correct the spelling or remove it; the fields are described in src/lib/schemas/.');
  });

  test('that is missing is named once, not again by all that refers to the entry', () => {
    change(`${agency}/facts.yaml`, (facts) => delete facts['successor']);
    expectProblems('content/agencies/so-khcn/facts.yaml  successor: found nothing; expected string. Add the missing field; write null where the source says nothing and the schema allows it.');
  });

  test('that is missing in the plan or in an article is named once as well', () => {
    change(`${plan}/facts.yaml`, (facts) => delete facts['document']);
    change(`${article}/facts.yaml`, (facts) => delete facts['chapter']);
    expectProblems(
      'content/articles/dieu-44/facts.yaml  chapter: found nothing; expected one of "I", "II", "III", "IV", "V", "VI", "VII", "VIII". Use one of these.',
      'content/plans/kh-bac-ninh-2026/facts.yaml  document: found nothing; expected string. Add the missing field; write null where the source says nothing and the schema allows it.',
    );
  });

  test('that is not of its type, not one of its values, or empty is named with what was found', () => {
    change(`${topic}/facts.yaml`, (facts) => Object.assign(facts, { theme: 'tien', articles: ['44'] }));
    change<{ situation: string }>(`${topic}/en.yaml`, (words) => (words.situation = ''));
    expectProblems(
      'content/topics/khong-ranh-dien-thoai/facts.yaml  theme: found "tien"; expected one of "giay-to", "hoc-so", "an-toan", "quyen", "phi", "tre-em", "kinh-doanh". Use one of these.',
      'content/topics/khong-ranh-dien-thoai/facts.yaml  articles[0]: found "44"; expected number. Write a value of that type; put texts with ":" or "#" in quotes.',
      'content/topics/khong-ranh-dien-thoai/en.yaml  situation: found ""; expected text that is not empty. Correct the value.',
    );
  });

  test('that holds a day the calendar does not have is named', () => {
    change('documents/luat-148/facts.yaml', (facts) => Object.assign(facts, { comparedOn: '2026-11-31', issued: '2025-13' }));
    expectProblems(
      'content/documents/luat-148/facts.yaml  issued: found "2025-13"; expected a day "YYYY-MM-DD" or a month "YYYY-MM" of the calendar, in quotes. Correct the value.',
      'content/documents/luat-148/facts.yaml  comparedOn: found "2026-11-31"; expected a day of the calendar as "YYYY-MM-DD", in quotes. Correct the value.',
    );
  });
});

describe('a citation', () => {
  test.each([
    ['an article', 'luat-148#99', 'the law has no article 99'],
    ['a clause', 'luat-148#44.9', 'article 44 has no clause 9'],
    ['a point', 'luat-148#44.1.z', 'clause 1 of article 44 has no point "z"'],
    ['a section of a plan', 'kh-bac-ninh-2026#IX.9', '"kh-bac-ninh-2026" has no section IX.9'],
    ['a document', 'luat-149#1', '"luat-149" is not in content/documents/'],
    ['a plan whose text we do not hold', 'qd-268-2026#I', '"qd-268-2026" has no outline in content/plans/'],
    ['a place that is no place in a law', 'luat-148#II.4', '"II.4" is not article.clause.point'],
  ])('of %s that does not exist is named', (_, cite, fault) => {
    change<TopicFile>(`${topic}/vi.yaml`, ({ messages }) => (messages[0]!.cite = cite));
    expectProblems(`content/topics/khong-ranh-dien-thoai/vi.yaml  messages[0].cite[0]: found "${cite}"; expected a place that exists in the outline. Correct the citation: ${fault}.`);
  });

  test('in the facts is followed too', () => {
    write(`${term}/facts.yaml`, 'definition: "luat-148#99"\n');
    expectProblems('content/glossary/so-hoa/facts.yaml  definition: found "luat-148#99"; expected a place that exists in the outline. Correct the citation: the law has no article 99.');
  });

  test('in words instead of an id is refused', () => {
    write(`${term}/facts.yaml`, 'definition: "Điều 3 khoản 1"\n');
    expectProblems('content/glossary/so-hoa/facts.yaml  definition: found "Điều 3 khoản 1"; expected a citation such as "luat-148#44.3" or "kh-bac-ninh-2026#II.4.1.g". Correct the value.');
  });

  test('cannot be left out of a topic: neither of its answer nor of a message', () => {
    change<TopicFile>(`${topic}/vi.yaml`, ({ answer, messages }) => {
      delete answer.cite;
      delete messages[1]!.cite;
    });
    const expected = 'found nothing; expected a citation such as "luat-148#44.3", or a list of citations that is not empty. Add the missing field.';
    expectProblems(`content/topics/khong-ranh-dien-thoai/vi.yaml  answer.cite: ${expected}`, `content/topics/khong-ranh-dien-thoai/vi.yaml  messages[1].cite: ${expected}`);
  });

  test('written in a translation is refused, because it stands once, in the Vietnamese', () => {
    change<TopicFile>(`${topic}/en.yaml`, ({ answer }) => (answer.cite = 'luat-148#44'));
    expectProblems('content/topics/khong-ranh-dien-thoai/en.yaml  answer: found unknown "cite"; expected only fields of the schema. Correct the spelling or remove it; the fields are described in src/lib/schemas/.');
  });
});

describe('a reference', () => {
  test('to an unknown agency is named, with the ids that come near', () => {
    change<{ helpers: string[] }>(`${topic}/facts.yaml`, (facts) => (facts.helpers = ['so-khoa-hoc']));
    expectProblems('content/topics/khong-ranh-dien-thoai/facts.yaml  helpers[0]: found "so-khoa-hoc"; expected one of the ids there, such as "so-khcn", "so-khcn-bac-giang", "so-khcn-lam-dong". Use an id of content/agencies/, or add the agency.');
  });

  test('to an unknown agency in a task of the plan is named', () => {
    change<PlanFacts>(`${plan}/facts.yaml`, ({ tasks }) => tasks[2]!.leads.unshift('xyz'));
    expectProblems('content/plans/kh-bac-ninh-2026/facts.yaml  tasks[2].leads[0]: found "xyz"; expected one of the ids there. Use an id of content/agencies/, or add the agency.');
  });

  test('to a task that the plan does not have is named', () => {
    change<{ tasks: string[] }>(`${topic}/facts.yaml`, (facts) => (facts.tasks = ['kh-bac-ninh-2026/II.99']));
    expectProblems('content/topics/khong-ranh-dien-thoai/facts.yaml  tasks[0]: found "kh-bac-ninh-2026/II.99"; expected a task such as "kh-bac-ninh-2026/II.4.1.g". Use a task of content/plans/.');
  });

  test('is lost when a task id stands twice', () => {
    change<PlanFacts>(`${plan}/facts.yaml`, ({ tasks }) => tasks.push(structuredClone(tasks[0]!)));
    expectProblems('content/plans/kh-bac-ninh-2026/facts.yaml  tasks[17].id: found "II.1" a second time; expected each task once. Correct the id.');
  });
});

describe('writing', () => {
  test('that is not in Unicode form NFC is named with its line', () => {
    write(`${term}/facts.yaml`, `# ${'Số hóa'.normalize('NFD')}\ndefinition: null\n`);
    expectProblems('content/glossary/so-hoa/facts.yaml  line 1: found text that is not in Unicode form NFC; expected NFC. Save the file with composed letters (NFC); text copied from a PDF often is not.');
  });

  test('with the tone on the other vowel is named with its line', () => {
    write(`${term}/facts.yaml`, '# một\n# số hoà\ndefinition: null\n');
    expectProblems('content/glossary/so-hoa/facts.yaml  line 2: found "oà"; expected the tone on the first vowel (hòa, khỏe, thủy, Ủy ban). Move the tone mark.');
  });
});

describe('words', () => {
  test('of a translation whose Vietnamese is deleted are refused', () => {
    remove(`${article}/vi.yaml`);
    expectProblems('content/articles/dieu-44/en.yaml  found a translation without its source; expected vi.yaml beside it. Restore the Vietnamese, or remove the translation too.');
  });

  test('of a topic cannot be deleted; those of an article can, because the outline stays', () => {
    remove(`${article}/vi.yaml`);
    remove(`${article}/en.yaml`);
    expect(message()).toBe('');
    remove(`${topic}/vi.yaml`);
    expectProblems(
      'content/topics/khong-ranh-dien-thoai/vi.yaml  found no such file; expected the Vietnamese words of the entry. Write the Vietnamese first.',
      'content/topics/khong-ranh-dien-thoai/en.yaml  found a translation without its source; expected vi.yaml beside it. Restore the Vietnamese, or remove the translation too.',
    );
  });

  test('may be missing in a translation as a whole', () => {
    remove(`${topic}/en.yaml`);
    expect(message()).toBe('');
  });

  test('of a translation with one list item fewer are refused', () => {
    const steps = ['một', 'hai', 'ba', 'bốn'].map((text) => ({ text }));
    change<TopicFile>(`${topic}/vi.yaml`, (words) => (words.steps = steps.map((step) => ({ ...step, inPerson: true }))));
    change<TopicFile>(`${topic}/en.yaml`, (words) => (words.steps = steps.slice(1)));
    expectProblems('content/topics/khong-ranh-dien-thoai/en.yaml  steps: found 3 items; expected 4, as in vi.yaml. Give the translation the same parts as vi.yaml.');
  });

  test('cannot leave out a clause of an explained article', () => {
    for (const locale of languages) change<ArticleFile>(`${article}/${locale}.yaml`, ({ clauses }) => delete clauses['3']);
    expectProblems(
      ...languages.map((locale) => `content/articles/dieu-44/${locale}.yaml  clauses.3: found no words; expected words for clause 3. Write them: nothing of the source is left out.`),
    );
  });

  test('of a clause that the law does not have are refused', () => {
    for (const locale of languages) change<ArticleFile>(`${article}/${locale}.yaml`, ({ clauses }) => (clauses['12'] = { text: 'x' }));
    expectProblems(...languages.map((locale) => `content/articles/dieu-44/${locale}.yaml  clauses.12: found words; expected a clause that exists. Remove them or correct the clause.`));
  });

  test('need facts: an article with words names its audiences, duties and figures', () => {
    change(`${article}/facts.yaml`, (facts) => delete facts['figures']);
    expectProblems('content/articles/dieu-44/facts.yaml  figures: found nothing; expected the field, because the article is explained. Add it (an empty list or null where there is nothing).');
  });

  test('must say what is wrong with a legal basis that does not fit', () => {
    for (const locale of languages) change<{ tasks: Record<string, { defect: string | null }> }>(`${plan}/${locale}.yaml`, ({ tasks }) => (tasks['II.4.2.d']!.defect = null));
    expectProblems(
      ...languages.map((locale) => `content/plans/kh-bac-ninh-2026/${locale}.yaml  tasks.II.4.2.d.defect: found null; expected words, because facts.yaml says the plan states it. Make words and facts agree.`),
    );
  });

  test('must offer a step that needs no device', () => {
    change<{ steps: { inPerson: boolean }[] }>(`${topic}/vi.yaml`, ({ steps }) => steps.forEach((step) => (step.inPerson = false)));
    expectProblems('content/topics/khong-ranh-dien-thoai/vi.yaml  steps: found no step with inPerson: true; expected at least one. Add a step that needs no device.');
  });

  test('of the interface must be complete in every language', () => {
    change<{ brand?: string }>('ui/en.yaml', (words) => delete words.brand);
    expectProblems('content/ui/en.yaml  brand: found nothing; expected string. Add the missing field; write null where the source says nothing and the schema allows it.');
    remove('ui/en.yaml');
    expectProblems('content/ui/en.yaml  found no such file; expected the interface words of this language. Add it; every language of src/lib/locales.ts needs one.');
  });
});

describe('the writing rules', () => {
  const long = (syllables: number) => `${Array.from({ length: syllables }, () => 'chữ').join(' ')}.`;
  const guide = 'guides/nguoi-cao-tuoi';
  const both = (edit: (words: ArticleFile & { sentence: string; quick: Claims[]; limits: Claims[] }) => void) => {
    for (const locale of languages) change<ArticleFile & { sentence: string; quick: Claims[]; limits: Claims[] }>(`${article}/${locale}.yaml`, edit);
  };

  test('refuse a sentence of 41 syllables in plain text, and let one of 40 pass', () => {
    both((words) => (words.sentence = long(40)));
    expect(message()).toBe('');
    both((words) => (words.sentence = long(41)));
    expectProblems(`content/articles/dieu-44/vi.yaml  sentence: found a sentence of 41 syllables ("${long(41).slice(0, 60)}…"); expected at most 40 in plain text. Split it into shorter sentences, or add an exception with its reason to facts.yaml.`);
  });

  test('refuse a sentence of 21 syllables in the short level, and let one of 20 pass', () => {
    both((words) => (words.quick[0]!.text = long(20)));
    expect(message()).toBe('');
    both((words) => (words.quick[0]!.text = long(21)));
    expectProblems(`content/articles/dieu-44/vi.yaml  quick: found a sentence of 21 syllables ("${long(21).slice(0, 60)}…"); expected at most 20 in the short level. Split it into shorter sentences, or add an exception with its reason to facts.yaml.`);
  });

  test('let a sentence be longer where facts.yaml says why, and refuse an exception that nothing needs', () => {
    change(`${article}/facts.yaml`, (facts) => (facts['exceptions'] = [{ rule: 'sentence-length', in: 'sentence', reason: 'Tên luật dài.' }]));
    expectProblems('content/articles/dieu-44/facts.yaml  exceptions[0]: found an exception for sentence-length in sentence; expected a place that needs it. Remove it: the words keep the rule now.');
    both((words) => (words.sentence = long(41)));
    expect(message()).toBe('');
  });

  test('refuse an abbreviation that is not explained, in any language, and let an explained one pass', () => {
    both((words) => (words.sentence = 'Nộp qua DVC.'));
    expectProblems(...languages.map((locale) => `content/articles/dieu-44/${locale}.yaml  sentence: found the abbreviation "DVC"; expected its long form beside it, as in "giao diện lập trình ứng dụng (API)". Write it out, or explain it where it first stands.`));
    both((words) => (words.sentence = 'Nộp qua dịch vụ công (DVC).'));
    expect(message()).toBe('');
  });

  test.each([
    ['a percentage', 'Được giảm 50% phí.', '50%'],
    ['a number', 'Có 7 việc.', '7'],
    ['a day', 'Từ ngày 2 tháng 9 năm 2026.', '2026-09-02'],
  ])('refuse %s in the words of an article that its facts do not declare', (_, sentence, figure) => {
    both((words) => (words.sentence = sentence.replace('ngày 2 tháng 9 năm 2026', 'ngày 2 tháng 9 năm 2026')));
    change<{ sentence: string }>(`${article}/en.yaml`, (words) => (words.sentence = figure === '2026-09-02' ? 'From 2 September 2026.' : sentence));
    expectProblems(`content/articles/dieu-44/vi.yaml  sentence: found the figure "${figure}"; expected one that facts.yaml declares under figures (none). Compare with the clause; then declare it, or correct the words.`);
    change<{ figures: string[] }>(`${article}/facts.yaml`, (facts) => (facts.figures = [figure]));
    expect(message()).toBe('');
  });

  test('refuse a translation that changes a number, a reference or a day', () => {
    change<{ limits: Claims[] }>(`${article}/vi.yaml`, (words) => (words.limits[4]!.text = 'Xem Điều 32 khoản 3.'));
    change<{ limits: Claims[] }>(`${article}/en.yaml`, (words) => (words.limits[4]!.text = 'See Article 23, clause 3.'));
    expectProblems('content/articles/dieu-44/en.yaml  limits: found "23" added; expected the figures, dates and references of vi.yaml, no more and no fewer. Compare with the Vietnamese; numbers in digits stay in digits, those in words stay in words.');
  });

  test('refuse a claim without its citation in a guide, as in every entry', () => {
    change<{ gives: Claims[] }>(`${guide}/vi.yaml`, (words) => delete words.gives[0]!.cite);
    expectProblems('content/guides/nguoi-cao-tuoi/vi.yaml  gives[0].cite: found nothing; expected a citation such as "luat-148#44.3", or a list of citations that is not empty. Add the missing field.');
  });

  test('refuse a guide for nobody we know, a missing guide, and a key article that does not concern its reader', () => {
    change<{ keyArticles: number[] }>(`${guide}/facts.yaml`, (facts) => (facts.keyArticles = [46]));
    cpSync(file('guides/can-bo'), file('guides/quan-chuc'), { recursive: true });
    change<{ keyArticles: number[] }>('guides/quan-chuc/facts.yaml', (facts) => (facts.keyArticles = [44]));
    remove('guides/can-bo');
    expectProblems(
      'content/guides/nguoi-cao-tuoi/facts.yaml  keyArticles[0]: found 46; expected an article whose facts.yaml names this audience. Choose another article, or add the audience to the article.',
      'content/guides/quan-chuc  found the folder name "quan-chuc"; expected an audience of src/lib/audiences.ts. Rename the folder.',
      'content/guides/quan-chuc/facts.yaml  keyArticles[0]: found 44; expected an article whose facts.yaml names this audience. Choose another article, or add the audience to the article.',
      'content/guides/can-bo  found no such folder; expected a guide for every audience. Write the guide.',
    );
  });
});

test('words of the interface that lose a mark or change a figure in a translation are refused', () => {
  change<{ article: { kicker: string }; law: { replacesText: string } }>('ui/ko.yaml', ({ article: words, law }) => {
    words.kicker = '조';
    law.replacesText = law.replacesText.replace('제48조', '제84조');
  });
  expectProblems(
    'content/ui/ko.yaml  article.kicker: found no mark and no figure; expected {number}, as in vi.yaml. Keep the marks in braces and the figures of the Vietnamese.',
    'content/ui/ko.yaml  law.replacesText: found 1, 2, 67/2006/QH11, 84; expected 1, 2, 48, 67/2006/QH11, as in vi.yaml. Keep the marks in braces and the figures of the Vietnamese.',
  );
});

describe('a correction', () => {
  const correction = 'corrections/sua-dieu-44';
  const add = (facts: object) => {
    mkdirSync(file(correction), { recursive: true });
    write(`${correction}/facts.yaml`, dump(facts));
    write(`${correction}/vi.yaml`, dump({ was: 'Trang ghi Điều 43.', now: 'Nay ghi Điều 44.' }));
  };

  test('is read when it is whole, and stands in the feed with the day it was made', () => {
    expect(atomFeed(readSite(root), 'vi', 'dinh-chinh')).not.toContain('<entry>');
    add({ on: '2026-12-01', page: 'luat/dieu-44' });
    const feed = atomFeed(readSite(root), 'en', 'dinh-chinh');
    expect(feed).toContain('/en/dinh-chinh/#sua-dieu-44</id>');
    expect(feed).toContain('<updated>2026-12-01T00:00:00Z</updated>');
    expect(feed).toContain('xml:lang="vi">');
  });

  test('of a page that does not exist is refused', () => {
    add({ on: '2026-12-01', page: 'luat/dieu-99' });
    expectProblems('content/corrections/sua-dieu-44/facts.yaml  page: found "luat/dieu-99"; expected the id of a page, such as "luat/dieu-44". Use the address of the page without its language.');
  });
});

describe('a task of a plan', () => {
  interface Task { id: string; code?: { printed: string | null; inferred: boolean }; group?: string; leads: string[]; supports: string[] | null; result: string | null; authority: string | null; deadlines: Record<string, unknown>[]; basis: Record<string, unknown>[]; audiences: string[]; reports: Record<string, unknown>[] }
  const other = 'plans/kh-lam-dong-2026';
  const spoil = (edit: (task: Task) => void) => change<{ tasks: Task[] }>(`${other}/facts.yaml`, ({ tasks }) => edit(tasks[0]!));
  const at = 'content/plans/kh-lam-dong-2026/facts.yaml  tasks[0].';
  const agencyFault = 'expected one of the ids there. Use an id of content/agencies/, or add the agency.';

  test.each<[string, (task: Task) => void, string]>([
    ['its place', (task) => (task.id = 'phụ lục 1'), 'id: found "phụ lục 1"; expected a section such as "II.4.1.g", a row of an annex such as "PL2.17". Correct the value.'],
    ['its printed number', (task) => (task.code = { printed: '', inferred: false }), 'code.printed: found ""; expected text that is not empty. Correct the value.'],
    ['its group', (task) => (task.group = 'xyz'), 'group: found "xyz"; expected one of ra-soat, tuyen-truyen, chuong-trinh. Correct the group, or list it under groups.'],
    ['those who lead', (task) => (task.leads = []), 'leads: found []; expected array to have >=1 items. Correct the value.'],
    ['those who support', (task) => (task.supports = ['xyz']), `supports[0]: found "xyz"; ${agencyFault}`],
    ['a day that is none', (task) => (task.deadlines[0]!['date'] = '2026-04-31'), 'deadlines[0].date: found "2026-04-31"; expected a day of the calendar as "YYYY-MM-DD", in quotes. Correct the value.'],
    ['whom a deadline binds', (task) => (task.deadlines[0]!['agencies'] = ['xyz']), `deadlines[0].agencies: found "xyz"; ${agencyFault}`],
    ['whose guidance a deadline waits for', (task) => { task.deadlines = [{ kind: 'guided', by: 'xyz', agencies: [], cite: 'kh-lam-dong-2026#PL.I.1' }]; }, `deadlines[0].by: found "xyz"; ${agencyFault}`],
    ['where a deadline stands', (task) => (task.deadlines[0]!['cite'] = 'kh-lam-dong-2026#PL.I.9'), 'deadlines[0].cite: found "kh-lam-dong-2026#PL.I.9"; expected a place that exists in the outline. Correct the citation: "kh-lam-dong-2026" has no section PL.I.9.'],
    ['its product', (task) => (task.result = 'kh-lam-dong-2026#PL.I.9'), 'result: found "kh-lam-dong-2026#PL.I.9"; expected a place that exists in the outline. Correct the citation: "kh-lam-dong-2026" has no section PL.I.9.'],
    ['its legal basis', (task) => task.basis.push({ cite: 'luat-148#99', fit: 'matches' }), 'basis[0].cite: found "luat-148#99"; expected a place that exists in the outline. Correct the citation: the law has no article 99.'],
    ['whom it reaches', (task) => task.audiences.push('xyz'), 'audiences[0]: found "xyz"; expected one of "nguoi-cao-tuoi", "nguoi-khuyet-tat", "nguoi-lam-thu-tuc", "dan-toc-mien-nui", "cha-me-tre-em", "ho-kinh-doanh", "nguoi-hoc", "can-bo", "doanh-nghiep-so". Use one of these.'],
    ['a report without its evidence', (task) => task.reports.push({ kind: 'reported-done', on: '2026-12-01' }), 'reports[0].evidence: found nothing; expected string. Add the missing field; write null where the source says nothing and the schema allows it.'],
    ['a report whose evidence is no public address', (task) => task.reports.push({ kind: 'planned', on: '2026-12-01', evidence: 'Sở Tư pháp' }), 'reports[0].evidence: found "Sở Tư pháp"; expected the https address of the public page that says so. Correct the value.'],
    ['a finding that the plan itself contradicts', (task) => task.reports.push({ kind: 'not-measurable', on: '2026-12-01' }), 'reports[0].kind: found "not-measurable", but the plan names a product or a time; expected a task whose result and time the plan leaves open. Remove the report.'],
    ['reports out of order', (task) => task.reports.push(...['2026-12-02', '2026-12-01'].map((on) => ({ kind: 'planned', on, evidence: 'https://example.org/' }))), 'reports[1].on: found 2026-12-01, before 2026-12-02; expected reports in the order of their days. Put the oldest first.'],
  ])('with an error in %s is refused', (_, edit, expected) => {
    spoil(edit);
    expect(message().split('\n')).toContain(`${at}${expected}`);
  });

  test('with a report is shown with its evidence and day, and only that changes its status', () => {
    spoil((task) => task.reports.push({ kind: 'reported-done', on: '2026-12-01', evidence: 'https://example.org/bao-cao' }));
    const row = dataTables(readSite(root)).find(({ name }) => name === 'tasks')!.rows.find(({ id }) => id === 'kh-lam-dong-2026/PL.I.1')!;
    expect(row).toMatchObject({ status: 'reported-done', reports: [{ kind: 'reported-done', on: '2026-12-01', evidence: 'https://example.org/bao-cao' }] });
  });
});

describe('a target', () => {
  const target = 'indicators/ct-01-phu-song-5g';
  test.each<[string, Record<string, unknown>, string]>([
    ['its document', { document: 'cl-1' }, 'document: found "cl-1"; expected one of the ids there, such as "cl-1305-bac-ninh-2025". Use an id of content/plans/.'],
    ['its number, which another has', { number: 2 }, 'number: found 2, as in content/indicators/'],
    ['its unit', { unit: 'phan-tram' }, 'unit: found "phan-tram"; expected one of "percent", "index", "count". Use one of these.'],
    ['its comparison', { targets: { 2030: { comparison: '~', value: 1 } } }, 'targets.2030.comparison: found "~"; expected one of ">=", "=". Use one of these.'],
    ['its value', { targets: { 2030: { comparison: '>=', value: 'gần hết' } } }, 'targets.2030.value: found "gần hết"; expected number.'],
    ['its year', { targets: { 'sau này': null } }, 'targets.sau này: found'],
    ['who follows it', { agency: 'xyz' }, 'agency: found "xyz"; expected one of the ids there. Use an id of content/agencies/, or add the agency.'],
  ])('with an error in %s is refused', (_, fault, expected) => {
    change(`${target}/facts.yaml`, (facts) => Object.assign(facts, fault));
    expect(message()).toMatch(/ problems? in the content/);
    expect(message()).toContain(expected);
  });
});

describe('a comparison of two plans', () => {
  const facts = 'comparisons/bac-ninh-lam-dong/facts.yaml';
  interface Groups { groups: { left: string[]; right: string[] }[] }

  test('that leaves out a task, names one twice, or one that does not exist, is refused', () => {
    let moved = '';
    change<Groups>(facts, ({ groups }) => {
      moved = groups[0]!.left.shift()!;
      groups[0]!.right.push(groups[0]!.right[0]!, 'II.99');
    });
    const file = `content/${facts}`;
    expectProblems(
      `${file}  groups.left: found task ${moved} in no group; expected each task of the plan in exactly one group. Place it once.`,
      `${file}  groups.right: found task PL.I.1 2 times; expected each task of the plan in exactly one group. Place it once.`,
      `${file}  groups.right: found "II.99"; expected a task of kh-lam-dong-2026. Correct the id.`,
    );
  });
});

test('a piece of news about a page that does not exist is refused', () => {
  change<{ pages: string[] }>('changes/nam-van-ban-ke-hoach/facts.yaml', ({ pages }) => pages.push('viec/xyz'));
  expectProblems('content/changes/nam-van-ban-ke-hoach/facts.yaml  pages[5]: found "viec/xyz"; expected the id of a page, such as "luat/dieu-44". Use the address of the page without its language.');
});

describe('an infographic', () => {
  const picture = 'infographics/tre-em-tren-mang';
  interface Steps { steps: Record<string, unknown>[] }
  test.each<[string, (step: Record<string, unknown>) => void, string]>([
    ['a drawing nobody has made', (step) => (step['pictogram'] = 'con-rong'), 'steps[0].pictogram: found "con-rong"; expected one of '],
    ['neither a drawing nor a numeral', (step) => delete step['pictogram'], 'steps[0]: found '],
    ['a clause that does not exist', (step) => (step['cite'] = 'luat-148#43.9'), 'steps[0].cite[0]: found "luat-148#43.9"; expected a place that exists in the outline. Correct the citation: article 43 has no clause 9.'],
    ['a task that does not exist', (step) => (step['task'] = 'kh-bac-ninh-2026/II.99'), 'steps[0].task: found "kh-bac-ninh-2026/II.99"; expected a task such as "kh-bac-ninh-2026/II.4.1.g". Use a task of content/plans/.'],
  ])('with %s is refused', (_, edit, expected) => {
    change<Steps>(`${picture}/facts.yaml`, ({ steps }) => edit(steps[0]!));
    expect(message()).toContain(`content/${picture}/facts.yaml  ${expected}`);
  });

  test('with a step that has no words in one language is refused', () => {
    change<{ steps: Record<string, object> }>(`${picture}/en.yaml`, ({ steps }) => delete steps['day']);
    expect(message()).toContain(`content/${picture}/en.yaml  steps`);
  });

  test('of targets, deadlines or a comparison that do not exist is refused', () => {
    change('infographics/41-chi-tieu/facts.yaml', (facts) => (facts['document'] = 'xyz'));
    change('infographics/cac-han-cua-ke-hoach/facts.yaml', (facts) => (facts['plan'] = 'xyz'));
    change('infographics/bac-ninh-va-lam-dong/facts.yaml', (facts) => (facts['comparison'] = 'xyz'));
    expectProblems(
      'content/infographics/41-chi-tieu/facts.yaml  document: found "xyz"; expected one of the ids there. Use an id of content/plans/.',
      'content/infographics/bac-ninh-va-lam-dong/facts.yaml  comparison: found "xyz"; expected one of the ids there. Use an id of content/comparisons/.',
      'content/infographics/cac-han-cua-ke-hoach/facts.yaml  plan: found "xyz"; expected one of the ids there. Use an id of content/plans/.',
    );
  });
});

describe('the outline of the law', () => {
  test('is damaged when an article loses a clause that nobody explains', () => {
    for (const locale of languages) rmSync(file(`articles/dieu-01/${locale}.yaml`), { force: true });
    change<{ clauses: Record<string, string[]> }>('articles/dieu-01/facts.yaml', ({ clauses }) => (clauses['9'] = ['a']));
    expectProblems(
      'content/articles  clauses: found 210; expected 209. Restore the outline in the facts.yaml files.',
      'content/articles  points: found 77; expected 76. Restore the outline in the facts.yaml files.',
    );
  });

  test('is damaged when an article stands in the folder of another', () => {
    change<{ article: number }>('articles/dieu-02/facts.yaml', (facts) => (facts.article = 4));
    expectProblems('content/articles/dieu-02/facts.yaml  article: found 4; expected the number in the folder name "dieu-02". Correct the number or the folder.');
  });
});

test('two faults in two files are reported together, those of prose pages too', () => {
  write(`${term}/facts.yaml`, 'definition: "luat-148#99"\n');
  change<{ helpers: string[] }>(`${topic}/facts.yaml`, (facts) => (facts.helpers = ['xyz']));
  remove('pages/nguon/vi.mdx');
  expectProblems(
    'content/glossary/so-hoa/facts.yaml  definition: found "luat-148#99"; expected a place that exists in the outline. Correct the citation: the law has no article 99.',
    'content/topics/khong-ranh-dien-thoai/facts.yaml  helpers[0]: found "xyz"; expected one of the ids there. Use an id of content/agencies/, or add the agency.',
    'content/pages/nguon/en.mdx  found a translation without its source; expected vi.mdx beside it. Restore the Vietnamese, or remove the translation too.',
  );
});

test('an article of one paragraph needs its words, and an article with clauses has none beside them', () => {
  change<{ body?: string }>('articles/dieu-28/vi.yaml', (words) => delete words.body);
  change<{ body?: string }>('articles/dieu-28/en.yaml', (words) => delete words.body);
  change<{ body?: string }>(`${article}/vi.yaml`, (words) => (words.body = 'Một đoạn.'));
  change<{ body?: string }>(`${article}/en.yaml`, (words) => (words.body = 'A paragraph.'));
  const lines = message().split('\n').slice(2);
  expect(lines).toEqual([
    ...languages.map((locale) => `content/articles/dieu-28/${locale}.yaml  body: found nothing; expected the words of the article, which has no clauses. Make words and outline agree.`),
    ...languages.map((locale) => `content/articles/dieu-44/${locale}.yaml  body: found words; expected no body, because the article has clauses. Make words and outline agree.`),
  ]);
});

const glyphProblem = 'content/articles/dieu-44/vi.yaml  title on the card of /luat/dieu-44/: found 缺 U+7F3A; expected letters that Be Vietnam Pro 700 has. Write it with other letters in the entry, or give the language a font that has it.';
const spoilTitle = () => change<ArticleFile>(`${article}/vi.yaml`, (words) => (words.title = 'Hỗ trợ 缺'));

test('a letter of a title that no card font has is named with its page', () => {
  spoilTitle();
  expect(checkCardGlyphs(listCards(readSite(root))).map(formatProblem)).toEqual([glyphProblem]);
});

describe('npm run check:content', { timeout: 30_000 }, () => {
  const check = () => spawnSync(process.execPath, [join(process.cwd(), 'scripts/check-content.ts')], { cwd: root, encoding: 'utf8' });

  test('ends with 0 on good content and says how much it read', () => {
    const { status, stdout, stderr } = check();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^content: \d+ entries, \d+ pages, no problem found\n$/);
  });

  test('ends with 1 on bad content and prints exactly the problems, no stack', () => {
    write(`${term}/facts.yaml`, 'definition: "luat-148#99"\n');
    expect(check()).toMatchObject({ status: 1, stdout: '', stderr: `${message()}\n` });
  });

  test('ends with 1 when a card cannot be drawn', () => {
    spoilTitle();
    expect(check()).toMatchObject({ status: 1, stdout: '', stderr: `1 problem in the content; nothing was published.\n\n${glyphProblem}\n` });
  });
});

describe('npm run build', { timeout: 60_000 }, () => {
  const build = () => spawnSync(process.execPath, [join(process.cwd(), 'scripts/build.ts')], { cwd: root, encoding: 'utf8' });
  const lastGoodSite = () => {
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/index.html'), 'the last good site');
  };

  test.each([
    ['broken YAML', () => write(`${term}/facts.yaml`, 'definition: "luat-148#1\n')],
    ['an unknown key', () => change(`${term}/facts.yaml`, (facts) => (facts['extra'] = 1))],
    ['a citation of article 99', () => write(`${term}/facts.yaml`, 'definition: "luat-148#99"\n')],
    ['a letter that no card font has', spoilTitle],
    ['a topic without citation', () => change<TopicFile>(`${topic}/vi.yaml`, (words) => delete words.answer.cite)],
    ['a translation without its Vietnamese', () => remove(`${topic}/vi.yaml`)],
  ])('stops at %s with the message and leaves the last good site as it was', (_, spoil) => {
    lastGoodSite();
    spoil();
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain('The site was not built; dist/ is still the last good one');
    expect(stderr).toMatch(/problems? in the content; nothing was published\.\n\ncontent\/\S+ {2}/);
    expect(stderr).not.toContain('    at ');
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the last good site');
  });

  test('leaves the last good site as it was when a later step fails', () => {
    lastGoodSite();
    // Good content, but no pages beside it: Astro fails after the content has passed.
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain('dist/ is still the last good one');
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the last good site');
  });
});

describe('a form that cannot be made of a topic', () => {
  interface Words { answer: Claims; messages: Claims[]; quiz: { right?: string }[]; sms?: Claims }
  const words = `${topic}/vi.yaml`;
  /** What the build says of the forms when the content itself can be read. */
  const formMessages = () => contentProblems(readSite(root)).map(formatProblem).filter((line) => line.startsWith(`content/${words}`)).join('\n');

  test('a key message without a citation is named', () => {
    change<Words>(words, ({ messages }) => delete messages[1]!.cite);
    expect(message()).toContain(`content/${words}  messages[1].cite: found nothing; expected `);
  });

  test('a quiz without a right answer is named', () => {
    change<Words>(words, ({ quiz }) => delete quiz[0]!.right);
    expect(message()).toContain(`content/${words}  quiz[0].right: found nothing; expected string.`);
  });

  test('an abbreviation that nobody explained is named, because nobody could read it aloud', () => {
    change<Words>(words, ({ messages }) => (messages[0]!.text = 'Cơ quan nhà nước phải giúp ông bà dùng XQZ.'));
    expect(message()).toContain('"XQZ"');
    expect(message()).toContain(`content/${words}`);
  });

  test('a letter that no printed sheet has is named with its field', () => {
    change<Words>(words, ({ messages }) => (messages[1]!.text = 'Người cao tuổi được ưu tiên ꙮ hỗ trợ.'));
    expect(formMessages()).toMatch(/messages\[1\]\.text: found .*ꙮ.*expected .*\./);
  });

  test('a loudspeaker script that stays over 180 seconds is named with its length', () => {
    change<Words>(words, ({ answer }) => (answer.text = 'Cơ quan nhà nước phải hướng dẫn, giúp ông bà khi làm giấy tờ. '.repeat(40).trim()));
    expect(formMessages()).toMatch(/found .*\d{3} seconds.*expected .*180/);
  });

  test('a topic without a sentence that fits a text message is named', () => {
    change<Words>(words, (data) => delete data.sms);
    expect(formMessages()).toContain('sms: found no sentence');
  });
});
