import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draftYaml } from './draftYaml.ts';
import { fixtureAgencies } from './fixtures/fixtureAgencies.ts';
import { foldWords } from './foldWords.ts';
import { importPlan, type Draft } from './importPlan.ts';
import { readAgencies } from './readAgencies.ts';
import { readSource, type Source } from './readSource.ts';
import { skipBecause } from '../../tests/skip.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const sources = process.env['SOURCES_DIR'] ?? join(process.cwd(), '../shared/sources');

const draftOf = async (file: string): Promise<Draft> => importPlan(await readSource(join(fixtures, file)), fixtureAgencies);
const taskOf = (draft: Draft, id: string) => {
  const task = draft.tasks.find((candidate) => candidate.id === id);
  if (task === undefined) throw new Error(`no task ${id} among ${draft.tasks.map((candidate) => candidate.id).join(', ')}`);
  return task;
};
const timesOf = (draft: Draft, id: string) => taskOf(draft, id).deadlines?.map(({ cite: _, ...deadline }) => deadline);
const unreadOf = (draft: Draft) => draft.unread.map(({ line, words, why }) => [line, words, why]);

describe('a plan of nested lists', () => {
  test('has a task where letters label its parts, and one where bullets below a letter do', async () => {
    const draft = await draftOf('danh-sach.txt');
    expect(draft.tasks.map(({ id }) => id)).toEqual(['II.1', 'II.2.1.a', 'II.2.1.dd']);
    expect(taskOf(draft, 'II.1').leads).toEqual(['so-noi-vu-gia-dinh', 'cac-so-gia-dinh']);
    expect(taskOf(draft, 'II.1').products).toEqual(['Sổ đầu sách', 'Biên bản bàn giao sách']);
    expect(taskOf(draft, 'II.2.1.a').supports).toEqual(['so-noi-vu-gia-dinh', 'cong-an-gia-dinh']);
  });

  test('says whom a deadline binds, and cites the section that holds it', async () => {
    const { deadlines } = taskOf(await draftOf('danh-sach.txt'), 'II.1');
    expect(deadlines).toEqual([
      { kind: 'before', date: '2027-03-12', agencies: ['cac-so-gia-dinh'], cite: 'kh-gia-dinh-2027#II.1.c' },
      { kind: 'before', date: '2027-04-30', agencies: ['so-noi-vu-gia-dinh'], cite: 'kh-gia-dinh-2027#II.1.c' },
    ]);
  });

  test('joins a sentence that a page break cut in two', async () => {
    const [content] = taskOf(await draftOf('danh-sach.txt'), 'II.1').words.content.slice(1);
    expect(content).toMatchObject({ text: expect.stringContaining('bỏ sách rách và ghi sổ sách mới'), lines: [16, 17] });
  });

  test('cites the law, lists a basis in another law, and drafts none from it', async () => {
    const draft = await draftOf('danh-sach.txt');
    expect(draft.tasks.map(({ basis }) => basis)).toEqual([['luat-148#4'], ['luat-148#17.3'], ['luat-148#32.2.dd', 'luat-148#32.2.e']]);
    expect(draft.otherBases).toEqual([{ task: 'II.2.1.dd', words: 'Điều 17 Luật Đất đai' }]);
  });

  test('lists an item among the tasks that names no agency as unread', async () => {
    expect(unreadOf(await draftOf('danh-sach.txt'))).toEqual([[34, 'e) Kể chuyện cho trẻ em vào chiều thứ bảy.', 'among the tasks, but no agency was found in it']]);
  });
});

describe('a table whose numbers begin anew in every group', () => {
  test('has the group in the ids of its tasks, and knows its headings when they are repeated', async () => {
    const draft = await draftOf('bang-co-nhom.txt');
    expect(draft.tasks.map(({ id, code, group }) => [id, code?.printed, group])).toEqual([
      ['PL.I.1', '1', 'chuan-bi'], ['PL.I.2', '2', 'chuan-bi'], ['PL.II.1', '1', 'ngay-thi'], ['PL.II.2', '2', 'ngay-thi'],
    ]);
    expect(draft.groups.map(({ name }) => name?.text)).toEqual(['Chuẩn bị', 'Ngày thi']);
  });

  test('keeps a name that nobody knows, with its line, and an id for the agency to add', async () => {
    const draft = await draftOf('bang-co-nhom.txt');
    expect(taskOf(draft, 'PL.II.1').leads).toEqual(['so-gddt-gia-dinh', 'hoi-nguoi-tha-dieu-gia-dinh']);
    expect(draft.agenciesToAdd).toContainEqual({ words: 'Hội Người Thả Diều', id: 'hoi-nguoi-tha-dieu-gia-dinh', why: 'not in content/agencies/', lines: [22] });
  });

  test('tells rows apart that have the same number, and says so', async () => {
    const source = await readSource(join(fixtures, 'bang-co-nhom.txt'));
    const lines = source.lines.map((line) => (line.number === 19 ? { ...line, cells: line.cells!.with(0, '1') } : line));
    const draft = importPlan({ ...source, lines }, fixtureAgencies);
    expect(draft.tasks.map(({ id }) => id)).toEqual(['PL.I.1', 'PL.I.1b', 'PL.II.1', 'PL.II.2']);
    expect(draft.repeatedIds).toEqual(['PL.I.1']);
  });

  test('lists a row without a number it can read, and words below the table', async () => {
    expect(unreadOf(await draftOf('bang-co-nhom.txt'))).toEqual([[24, '?? | một dòng không ai hiểu', '"??" is neither a number nor the mark of a group'], [25, 'Dòng lạc dưới bảng.', 'belongs to nothing known']]);
  });
});

describe('a table broken over pages', () => {
  test('joins the two halves of a row in every column, and does not print the end of a name twice', async () => {
    const draft = await draftOf('bang-ngat-trang.txt');
    const task = taskOf(draft, 'PL1.1');
    expect(task.words.content.map(({ text }) => text)).toEqual(['Vẽ bản đồ giếng làng và ghi độ sâu của từng giếng.']);
    expect(task.leads).toEqual(['so-nnmt-gia-dinh']);
    expect(task.supports).toEqual(['so-khcn-lang-gieng', 'cac-so-gia-dinh']);
    expect(task.products).toEqual(['Bản đồ']);
    expect(timesOf(draft, 'PL1.1')).toEqual([{ kind: 'month', month: '2027-03', agencies: [] }]);
  });

  test('follows the headings where an annex changes the order of its columns, and the words where a time stands among the products', async () => {
    const draft = await draftOf('bang-ngat-trang.txt');
    expect([taskOf(draft, 'PL2.1').products, timesOf(draft, 'PL2.1')]).toEqual([['Báo cáo'], [{ kind: 'on', date: '2027-10-31', agencies: [] }]]);
    expect([taskOf(draft, 'PL2.2').products, timesOf(draft, 'PL2.2')]).toEqual([null, [{ kind: 'recurring', agencies: [] }]]);
  });
});

describe('a table with every cell on a line of its own', () => {
  test('numbers rows that lost their number by their place, and says so', async () => {
    const draft = await draftOf('moi-o-mot-dong.txt');
    expect(draft.tasks.map(({ id, code }) => [id, code?.printed ?? null, code?.inferred])).toEqual([
      ['PL2.1', '1', false], ['PL2.2', null, true], ['PL2.3', null, true], ['PL2.4', '4', false], ['PL2.5', null, true], ['PL2.6', '6', false],
    ]);
  });

  test('tells a missing product from a missing remark', async () => {
    const draft = await draftOf('moi-o-mot-dong.txt');
    expect(draft.tasks.map(({ products }) => products)).toEqual([['Mã đã in'], null, null, ['Sách nhỏ'], ['Bảng đếm'], null]);
    expect(taskOf(draft, 'PL2.2').words.note.map(({ text }) => text)).toEqual(['Công văn số 8/CV-UBND ngày 4/2/2027']);
  });

  test('opens a group without a name where more rows follow than the group says it has', async () => {
    const { groups, tasks } = await draftOf('moi-o-mot-dong.txt');
    expect(groups.map(({ name }) => name?.text ?? null)).toEqual(['VIỆC LÀM QUANH NĂM (2 nhiệm vụ)', null, 'NHÓM VIỆC VỀ SAU (2 nhiệm vụ)']);
    expect(tasks.map(({ group }) => groups.findIndex(({ key }) => key === group))).toEqual([0, 0, 1, 1, 2, 2]);
  });

  test('leaves a list of targets out of the tasks', async () => {
    const draft = await draftOf('moi-o-mot-dong.txt');
    expect([...draft.matter].filter(([, kind]) => kind === 'targets').map(([line]) => line)).toEqual([19, 20, 21, 22, 23, 24, 25, 26]);
  });
});

describe('a dispatch in paragraphs', () => {
  test('has one task where the paragraphs of a section are given to the same agencies, else one for each', async () => {
    const draft = await draftOf('van-xuoi.txt');
    expect(draft.tasks.map(({ id, leads }) => [id, leads])).toEqual([
      ['1', ['co-quan-gia-dinh', 'dia-phuong-gia-dinh']],
      ['2.2', ['co-quan-gia-dinh', 'dia-phuong-gia-dinh']],
      ['2.3', ['so-khcn-gia-dinh']],
      ['3.a', ['so-noi-vu-gia-dinh']],
      ['3.b', ['co-quan-gia-dinh']],
    ]);
  });

  test('takes the day the law comes into force from the dispatch, and no date of a document for a deadline', async () => {
    const draft = await draftOf('van-xuoi.txt');
    expect(timesOf(draft, '2.2')).toEqual([{ kind: 'before', date: '2026-07-01', agencies: [] }]);
    expect(timesOf(draft, '2.3')).toEqual([{ kind: 'before', date: '2027-12-05', agencies: [] }]);
    expect(timesOf(draft, '3.b')).toEqual([{ kind: 'not-stated', agencies: [] }]);
  });

  test('ends with a closing sentence that is no task', async () => {
    expect((await draftOf('van-xuoi.txt')).matter.get(21)).toBe('closing');
  });

  test('reads on behind a footnote that stands in the middle of a sentence', async () => {
    expect(taskOf(await draftOf('van-xuoi.txt'), '3.a').words.content[0]!.text).toMatch(/chọn thư hay theo Kế hoạch thi thư/);
  });
});

describe('other matter', () => {
  test('is named for what it is', async () => {
    const { matter } = await draftOf('danh-sach.txt');
    const linesOf = (kind: string) => [...matter].filter(([, own]) => own === kind).map(([line]) => line);
    expect(Object.fromEntries(['heading', 'preamble', 'purpose', 'funding', 'organisation', 'closing', 'recipients', 'signature'].map((kind) => [kind, linesOf(kind)]))).toEqual({
      heading: [1, 2, 3, 4, 6, 7], preamble: [9], purpose: [11, 12, 13], funding: [35, 36], organisation: [37, 38], closing: [39], recipients: [40, 41, 42], signature: [43, 44, 45],
    });
  });
});

describe('other files', () => {
  test('a page has its table rows read as cells, also where a cell spans two rows', async () => {
    const draft = await draftOf('ke-hoach.html');
    expect(draft.tasks.map(({ id, leads, supports }) => [id, leads, supports])).toEqual([
      ['II.1', ['so-gddt-gia-dinh', 'so-noi-vu-gia-dinh'], null],
      ['II.2', ['so-gddt-gia-dinh', 'so-noi-vu-gia-dinh'], ['ubnd-xa-gia-dinh']],
    ]);
    expect(draft.identity).toMatchObject({ province: 'gia dinh', year: '2027' });
    expect(draft.unread).toEqual([]);
  });

  // ke-hoach.docx was made with the package "docx": the same kind of table, two agencies as two paragraphs of one cell.
  test('a Word document takes the same path', async () => {
    const draft = await draftOf('ke-hoach.docx');
    expect(draft.id).toBe('kh-gia-dinh-2027');
    expect(draft.tasks.map(({ id, leads, products }) => [id, leads, products])).toEqual([
      ['PL.1', ['so-gddt-gia-dinh', 'so-noi-vu-gia-dinh'], ['Câu thơ']],
      ['PL.2', ['so-khcn-gia-dinh'], ['Băng ghi tiếng chim', 'Sổ nghe']],
    ]);
    expect(timesOf(draft, 'PL.2')).toEqual([{ kind: 'recurring', every: 'month', agencies: [] }]);
  });

  test('a plan about something else is drafted without any basis in the law', async () => {
    const draft = await draftOf('chong-ngap.txt');
    expect(draft.citesLaw).toBe(false);
    expect(draft.tasks.map(({ basis }) => basis)).toEqual([[], []]);
    expect(draft.otherBases).toEqual([{ task: 'I.1', words: 'khoản 2 Điều 17 Luật Đất đai' }]);
  });

  test('a time without a year is handed to a person, not guessed', async () => {
    const draft = await draftOf('chong-ngap.txt');
    expect(taskOf(draft, 'I.1').deadlines).toBeNull();
    expect(draft.untypedTimes).toEqual([{ task: 'I.1', words: 'Trước 15/8.' }]);
  });

  test('a document that is no plan is refused with what was looked for, what was found and what to do', async () => {
    await expect(draftOf('khong-phai-ke-hoach.txt')).rejects.toThrow(/khong-phai-ke-hoach\.txt {2}found no task in 4 lines; it begins "Chuyện con cò".*; expected a plan: a table with a column.*Check that this is the plan.*Nothing was written\./);
  });

  test('a law is no plan, though its clauses begin with agencies', () => {
    const lines = ['LUẬT', 'ĐI CHỢ', 'Điều 1. Trách nhiệm', '1. Bộ Khoa học và Công nghệ chủ trì đi chợ.'].map((text, index) => ({ number: index + 1, text, indented: false }));
    expect(() => importPlan({ file: 'luat.txt', lines, repairs: [] }, fixtureAgencies)).toThrow(/it calls itself "LUẬT"/);
  });
});

/** Every line that is not blank is in exactly one of the three sets, and the words of a task's lines stand in the draft. */
function expectNothingDropped(source: Source, draft: Draft): void {
  const places = [[...draft.used.keys()], [...draft.matter.keys()], draft.unread.map(({ line }) => line)];
  expect(places.flat().sort((one, other) => one - other)).toEqual(source.lines.map(({ number }) => number));
  expect(draft.unread.map(({ line, words }) => ({ line, words }))).toEqual(draft.unread.map(({ line }) => ({ line, words: source.lines.find(({ number }) => number === line)!.text })));
  const written = ` ${foldWords(draftYaml(draft, 'x')['vi.yaml'])} `;
  for (const { number, text, cells = [text] } of source.lines) {
    const fields = draft.used.get(number)?.fields.filter((field) => field !== 'number') ?? [];
    if (fields.length === 0) continue;
    // The end of a line is what a reader that stops too early loses; its mark or label is no part of the words.
    for (const cell of cells) {
      const end = foldWords(cell.replace(/^(?:\d+\.|[\p{L} ]{3,30}:)/u, '')).split(' ').slice(-2).join(' ');
      if (!/^\d*$/.test(end)) expect(written, `line ${number}`).toContain(` ${end} `);
    }
  }
}

describe('nothing is dropped', () => {
  const files = readdirSync(fixtures).filter((file) => /\.(txt|html|docx)$/.test(file) && file !== 'khong-phai-ke-hoach.txt');
  test.each(files)('every line of %s is used, kept as other matter, or listed', async (file) => {
    const source = await readSource(join(fixtures, file));
    expectNothingDropped(source, importPlan(source, fixtureAgencies));
  });

  test('nor any line of the source documents', async (context) => {
    if (!existsSync(sources)) skipBecause(context, `no folder ${sources}: set SOURCES_DIR to the source documents`);
    const agencies = readAgencies(process.cwd());
    const plans = readdirSync(sources).filter((file) => /^(plan|strategy|dispatch)-.*\.txt$/.test(file));
    expect(plans.length).toBeGreaterThanOrEqual(5);
    for (const file of plans) {
      const source = await readSource(join(sources, file));
      expectNothingDropped(source, importPlan(source, agencies));
    }
  });
});
