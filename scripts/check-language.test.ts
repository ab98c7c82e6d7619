import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'language-'));
  write('content/glossary/doi-tuong/vi.yaml', 'term: "Đối tượng"\nforms: ["tiếp nhận"]\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (file: string, raw: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), raw);
};
const check = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(process.cwd(), 'scripts/check-language.ts'), ...args], { cwd: root, encoding: 'utf8' });
  return { status, lines: `${stdout}${stderr}`.split('\n').filter((line) => line !== '') };
};

test('an error is listed and ends the check with 1', () => {
  write('content/topics/x/vi.yaml', 'question: "Ai giúp?"\nanswer: { text: "Căn cứ vào luật, xã giúp." }\n');
  expect(check()).toEqual({ status: 1, lines: ['content/topics/x/vi.yaml:2  answer.text  legalese: found "Căn cứ vào". Better: "theo" or "dựa vào".', 'language: 2 files, 1 errors (legalese 1), 0 hints (none)'] });
});

test('a hint is counted, listed only when asked for, and ends the check with 0', () => {
  write('content/topics/x/vi.yaml', 'question: "Ai triển khai?"\n');
  expect(check()).toEqual({ status: 0, lines: ['language: 2 files, 0 errors (none), 1 hints (legalese 1); --hints lists them'] });
  expect(check('--hints').lines[0]).toBe('content/topics/x/vi.yaml:1  question  legalese (hint): found "triển khai". Better: "làm" or "thực hiện".');
});

test('the terms of the glossary and their forms are known also when only some files are asked for', () => {
  write('content/topics/x/vi.yaml', 'question: "Đối tượng nào được tiếp nhận?"\n');
  expect(check('topics/')).toEqual({ status: 0, lines: ['language: 1 files, 0 errors (none), 0 hints (none)'] });
});

test('a part of a path that no file has, an option that does not exist and broken YAML are refused, not passed over', () => {
  write('content/topics/x/vi.yaml', 'question: "Ai\n');
  expect(check('topics/y')).toEqual({ status: 1, lines: ['check-language: no words file has "topics/y" in its path; expected a part such as "topics/khong-ranh-dien-thoai".'] });
  expect(check('--hint')).toEqual({ status: 1, lines: ['check-language: found --hint; expected --hints or parts of paths. Run "npm run check:language -- --hints topics/".'] });
  const { status, lines } = check('topics/x');
  expect(status).toBe(1);
  expect(lines[0]).toMatch(/^content\/topics\/x\/vi\.yaml:\d+ {2}found broken YAML \(.+\); expected valid YAML\. Run "npm run check:content"\.$/);
});

test('a folder without words is refused', () => {
  rmSync(join(root, 'content'), { recursive: true });
  expect(check()).toEqual({ status: 1, lines: ['1 problem in the content; nothing was published.', 'content  found no words file; expected the words of the site. Restore the folder, or run the command in the project.'] });
});
