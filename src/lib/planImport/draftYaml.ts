import type { Draft, DraftTask } from './importPlan.ts';
import type { Words } from './rawTask.ts';

/** A draft as the two files of an entry. */
export interface DraftFiles {
  'facts.yaml': string;
  'vi.yaml': string;
}

const quote = (text: string): string => JSON.stringify(text);
const list = (items: readonly string[]): string => `[${items.map(quote).join(', ')}]`;
const orNull = (text: string | null): string => (text === null ? 'null' : quote(text));
const flow = (record: Record<string, unknown>): string => `{ ${Object.entries(record).map(([key, value]) => `${key}: ${Array.isArray(value) ? list(value as string[]) : typeof value === 'boolean' ? value : orNull(value as string | null)}`).join(', ')} }`;

/** The document's words as comments, to be read and deleted: `# dòng 57: …`. */
const comments = (words: readonly Words[], indent: string): string[] =>
  [...new Set(words.map(({ text, lines }) => `${indent}# dòng ${lines.join(', ')}: ${text.replace(/\s+/g, ' ')}`))];

function taskFacts(task: DraftTask, draft: Draft): string[] {
  const { lead, support, time, product } = task.words;
  const unknown = draft.agenciesToAdd.filter(({ id }) => id !== null && [...task.leads, ...(task.supports ?? [])].includes(id));
  return [
    `  - id: ${quote(task.id)}`,
    ...(task.code === undefined ? [] : [`    code: ${flow(task.code)}`]),
    ...(task.group === undefined ? [] : [`    group: ${quote(task.group)}`]),
    ...comments([...lead, ...support], '    '),
    ...unknown.map(({ id, words }) => `    # chưa có trong content/agencies: ${id} (“${words}”)`),
    `    leads: ${task.leads.length > 0 ? list(task.leads) : 'null'}`,
    `    supports: ${task.supports === null ? 'null' : list(task.supports)}`,
    '    authority: null',
    '    responsibility: null',
    ...comments(product, '    '),
    `    result: ${orNull(task.result)}`,
    ...comments(time, '    '),
    ...(task.deadlines === null ? ['    deadlines: null'] : ['    deadlines:', ...task.deadlines.map((deadline) => `      - ${flow(deadline)}`)]),
    ...(task.basis.length === 0 ? ['    basis: []'] : ['    basis:', '      # người đọc so lời của nhiệm vụ với điều luật rồi ghi fit: matches, partial hoặc wrong', ...task.basis.map((cite) => `      - ${flow({ cite, fit: null })}`)]),
    '    audiences: []',
    '    reports: []',
  ];
}

/**
 * The files of a draft. What a person must write is `null`, which the schema refuses, so that an unfinished entry never passes
 * `npm run check:content`; the document's words stand beside it as comments only, because plain words are not copied from a source.
 * @param id the entry's id, which the draft's citations name already.
 */
export function draftYaml(draft: Draft, id: string): DraftFiles {
  const toAdd = draft.agenciesToAdd.map(({ id: proposed, words, why, lines }) => `#   ${proposed ?? '(chưa rõ là cơ quan nào)'}: “${words}”, dòng ${lines.join(', ')} (${why})`);
  const unread = draft.unread.map(({ line, words }) => `#   dòng ${line}: ${words}`);
  const head = [
    `# Bản nháp lập từ ${draft.file}, chưa xong: mỗi chỗ null là chỗ người đọc phải viết, trừ nơi văn bản thật sự không nêu.`,
    '# Lời văn bản ghi sau dấu # chỉ để đọc; viết xong thì xóa.',
  ];
  const facts = [
    ...head,
    ...(draft.citesLaw ? [] : ['# Văn bản không dẫn Luật 148/2025/QH15: không có căn cứ nào được ghi.']),
    ...(toAdd.length === 0 ? [] : ['# Cơ quan cần thêm vào content/agencies:', ...toAdd]),
    ...(unread.length === 0 ? [] : ['# Dòng chưa đọc được:', ...unread]),
    `document: ${quote(id)}`,
    draft.sections.length === 0 ? 'sections: null' : 'sections:',
    ...draft.sections.map((section) => `  - ${quote(section.id)}`),
    draft.parts.length === 0 ? 'parts: {}' : 'parts:',
    ...draft.parts.map((part) => `  ${quote(part.id)}: ${part.kind}`),
    ...(draft.groups.length === 0 ? [] : ['groups:', ...draft.groups.map(({ key }) => `  - ${quote(key)}`)]),
    'tasks:',
    ...draft.tasks.flatMap((task) => taskFacts(task, draft)),
  ];
  const words = [
    ...head,
    'title: null',
    'purpose: null',
    draft.parts.length === 0 ? 'parts: {}' : 'parts:',
    ...draft.parts.flatMap((part) => [...comments(part.words, '  '), `  ${quote(part.id)}: null`]),
    ...(draft.groups.length === 0 ? [] : ['groups:', ...draft.groups.flatMap(({ key, name }) => [...(name === null ? ['  # bản này mất tên nhóm'] : comments([name], '  ')), `  ${quote(key)}: null`])]),
    draft.sections.length === 0 ? 'sections: {}' : 'sections:',
    ...draft.sections.flatMap((section) => [...comments(section.words, '  '), `  ${quote(section.id)}: null`]),
    'tasks:',
    ...draft.tasks.flatMap((task) => [
      `  ${quote(task.id)}:`,
      ...comments(Object.values(task.words).flat(), '    '),
      '    title: null',
      '    plain: null',
      '    details: []',
      ...(task.products === null ? ['    products: null'] : ['    products:', ...task.products.map((product) => `      - ${quote(product)}`)]),
      '    authority: null',
      '    responsibility: null',
      '    guided: null',
      '    forYou: null',
      '    defect: null',
    ]),
  ];
  return { 'facts.yaml': `${facts.join('\n')}\n`, 'vi.yaml': `${words.join('\n')}\n` };
}
