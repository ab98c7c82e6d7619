import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../problems.ts';
import { readContent } from '../readContent.ts';
import { planFacts, planWords } from '../schemas/plan.ts';
import { draftYaml } from './draftYaml.ts';
import { fixtureAgencies } from './fixtures/fixtureAgencies.ts';
import { importPlan } from './importPlan.ts';
import { readSource } from './readSource.ts';

const fixture = (file: string) => join(import.meta.dirname, 'fixtures', file);
const filesOf = async (file: string) => {
  const draft = importPlan(await readSource(fixture(file)), fixtureAgencies);
  return draftYaml(draft, draft.id!);
};
const fixtures = ['danh-sach.txt', 'bang-co-nhom.txt', 'bang-ngat-trang.txt', 'moi-o-mot-dong.txt', 'van-xuoi.txt', 'chong-ngap.txt', 'ke-hoach.html', 'ke-hoach.docx'];

describe('the files of a draft', () => {
  test.each(fixtures)('%s: nothing but what a person must still write keeps them from the schema', async (file) => {
    const files = await filesOf(file);
    for (const [schema, text] of [[planFacts, files['facts.yaml']], [planWords, files['vi.yaml']]] as const) {
      const data = load(text);
      const issues = schema.safeParse(data).error?.issues ?? [];
      const found = issues.map(({ path }) => path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown> | null)?.[part], data));
      // A basis without a fit is refused as a whole: its fit is null.
      expect(found.map((value) => (typeof value === 'object' && value !== null && 'fit' in value ? value.fit : value))).toEqual(issues.map(() => null));
    }
  });

  test('leave every place that needs a person empty', async () => {
    const files = await filesOf('danh-sach.txt');
    const words = load(files['vi.yaml']) as { title: unknown; tasks: Record<string, { title: unknown; plain: unknown }> };
    expect(words.title).toBeNull();
    expect(Object.values(words.tasks).map(({ title, plain }) => [title, plain])).toEqual([[null, null], [null, null], [null, null]]);
    const facts = load(files['facts.yaml']) as { tasks: { basis: { fit: unknown }[] }[] };
    expect(facts.tasks.flatMap(({ basis }) => basis.map(({ fit }) => fit))).toEqual([null, null, null, null]);
  });

  test('have the words of the source beside the gaps, as comments only', async () => {
    const text = (await filesOf('danh-sach.txt'))['vi.yaml'];
    expect(text).toContain('# dòng 27: Đặt máy đọc sách ở mỗi xe (Khoản 3 Điều 17 Luật Chuyển đổi số)');
    expect(JSON.stringify(load(text))).not.toContain('Đặt máy đọc sách');
  });

  test('name the agencies to add and the lines that were not read', async () => {
    const text = (await filesOf('danh-sach.txt'))['facts.yaml'];
    expect(text).toContain('#   hoi-khuyen-hoc-tinh-gia-dinh: “Hội Khuyến học tỉnh”, dòng 32');
    expect(text).toContain('#   dòng 34: e) Kể chuyện cho trẻ em vào chiều thứ bảy.');
  });

  test('make the content check fail, until somebody has completed them', async () => {
    const root = mkdtempSync(join(tmpdir(), 'draft-'));
    try {
      cpSync('content', join(root, 'content'), { recursive: true });
      mkdirSync(join(root, 'content/plans/kh-gia-dinh-2027'));
      for (const [name, text] of Object.entries(await filesOf('danh-sach.txt'))) writeFileSync(join(root, 'content/plans/kh-gia-dinh-2027', name), text);
      let problems: readonly string[] = [];
      try {
        readContent(root);
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        problems = error.problems.map(({ file, field }) => `${file} ${field}`);
      }
      expect(problems).toContain('content/plans/kh-gia-dinh-2027/vi.yaml tasks.II.1.plain');
      expect(problems).toContain('content/plans/kh-gia-dinh-2027/facts.yaml tasks[0].basis[0].fit');
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
