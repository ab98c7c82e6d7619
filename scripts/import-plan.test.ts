import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'import-plan-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (file: string) => join('src/lib/planImport/fixtures', file);
const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/import-plan.ts', ...args], { encoding: 'utf8' });

describe('npm run import:plan', () => {
  test('writes both files and says what was read, what is unknown and what was not read', () => {
    const out = join(folder, 'whole');
    const { status, stdout } = run(fixture('danh-sach.txt'), '--out', out);
    expect(status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['facts.yaml', 'vi.yaml']);
    for (const line of [
      'danh-sach.txt: drafted as kh-gia-dinh-2027',
      'tasks: 3 (II.1 to II.2.1.dd)',
      'legal basis: 4 places in the law; fit is null until a person compares the words',
      '“Hội Khuyến học tỉnh”, line 32: not in content/agencies/; add it as hoi-khuyen-hoc-tinh-gia-dinh, or correct the draft',
      'line 34 (among the tasks, but no agency was found in it): “e) Kể chuyện cho trẻ em vào chiều thứ bảy.”',
    ]) expect(stdout).toContain(line);
  });

  test('says of a plan about something else that it has no legal basis', () => {
    expect(run(fixture('chong-ngap.txt'), '--out', join(folder, 'flood')).stdout).toContain('legal basis: none, because the document does not name Law 148/2025/QH15');
  });

  test('refuses a document that is no plan, ends with 1 and writes nothing', () => {
    const out = join(folder, 'none');
    const { status, stderr } = run(fixture('khong-phai-ke-hoach.txt'), '--out', out);
    expect([status, existsSync(out)]).toEqual([1, false]);
    expect(stderr).toMatch(/^khong-phai-ke-hoach\.txt {2}found no task in 4 lines.*Nothing was written\.\n$/);
  });

  test('overwrites nothing', () => {
    const out = join(folder, 'twice');
    run(fixture('chong-ngap.txt'), '--out', out);
    const before = readFileSync(join(out, 'facts.yaml'), 'utf8');
    const { status, stderr } = run(fixture('danh-sach.txt'), '--out', out);
    expect([status, readFileSync(join(out, 'facts.yaml'), 'utf8')]).toEqual([1, before]);
    expect(stderr).toMatch(/found .*facts\.yaml.* exists; expected a place where nothing is overwritten\. Choose another place with --out/);
    expect(run(fixture('danh-sach.txt'), '--id', 'kh-bac-ninh-2026').stderr).toContain('found content/plans/kh-bac-ninh-2026 exists');
  });

  test('takes the name of the entry from --id, in the citations too, and refuses one that is no id', () => {
    const out = join(folder, 'named');
    run(fixture('danh-sach.txt'), '--id', 'kh-xe-sach', '--out', out);
    expect(readFileSync(join(out, 'facts.yaml'), 'utf8')).toContain('cite: "kh-xe-sach#II.1.c"');
    expect(run(fixture('danh-sach.txt'), '--id', 'Kế hoạch').stderr).toContain('danh-sach.txt  found the id "Kế hoạch"; expected an id of lower-case ASCII letters');
  });

  test('says how to call it', () => {
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('import:plan  found 0 files; expected one file. npm run import:plan -- <file.txt|.docx|.html>');
    expect(run('--nonsense').stderr).toContain("Unknown option '--nonsense'");
  });
});
