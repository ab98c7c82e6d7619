import type { Draft } from './importPlan.ts';
import type { DocumentRecall, Score } from './recall.ts';

/** Line numbers as ranges. `[3, 4, 5, 9] => '3–5, 9'` */
export function lineRanges(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of [...lines].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

const byKind = <K>(entries: Iterable<[number, K]>): Map<K, number[]> => {
  const kinds = new Map<K, number[]>();
  for (const [line, kind] of entries) kinds.set(kind, [...(kinds.get(kind) ?? []), line]);
  return kinds;
};

/** What was read, what was not, and what is left to a person; one line per thing. */
export function draftSummary(draft: Draft): string[] {
  const leads = draft.tasks.reduce((sum, { leads }) => sum + leads.length, 0);
  const agencies = new Set(draft.tasks.flatMap(({ leads, supports }) => [...leads, ...(supports ?? [])]));
  const deadlines = draft.tasks.flatMap((task) => task.deadlines ?? []);
  const kinds = byKind(deadlines.map((deadline, index) => [index, deadline.kind] as [number, string]));
  const products = draft.tasks.reduce((sum, task) => sum + (task.products?.length ?? 0), 0);
  const basis = draft.tasks.flatMap((task) => task.basis);
  const withoutLead = draft.tasks.filter(({ leads }) => leads.length === 0);
  const inferred = draft.tasks.filter(({ code }) => code?.inferred === true);
  const some = (title: string, items: readonly string[]) => (items.length === 0 ? [] : [`${title}:`, ...items.map((item) => `  ${item}`)]);
  return [
    `tasks: ${draft.tasks.length} (${draft.tasks[0]!.id} to ${draft.tasks.at(-1)!.id})${draft.groups.length > 0 ? ` in ${draft.groups.length} groups` : ''}${inferred.length > 0 ? `; ${inferred.length} without a printed number, numbered by their place` : ''}`,
    `agencies: ${agencies.size}, named ${leads} times as leads`,
    `deadlines: ${deadlines.length} (${[...kinds].map(([kind, all]) => `${all.length} ${kind}`).join(', ')})`,
    `products: ${products}`,
    draft.citesLaw
      ? `legal basis: ${basis.length} places in the law; fit is null until a person compares the words`
      : 'legal basis: none, because the document does not name Law 148/2025/QH15; a plan about something else is drafted without one',
    ...some('names without an agency in content/agencies/', draft.agenciesToAdd.map(({ words, id, why, lines }) => `“${words}”, line ${lineRanges(lines)}: ${why}${id === null ? '' : `; add it as ${id}, or correct the draft`}`)),
    ...some('numbers that the document gives twice; the later task has a letter behind its id', draft.repeatedIds),
    ...some('tasks without an agency that leads', withoutLead.map(({ id }) => id)),
    ...some('times without a type of ours; deadlines must be completed', draft.untypedTimes.map(({ task, words }) => `${task}: “${words}”`)),
    ...some('bases in other documents, or left open by the words; none was drafted', draft.otherBases.map(({ task, words }) => `${task}: “${words}”`)),
    ...some('mended while reading', [...byKind(draft.repairs.map(({ line, what }) => [line, what] as [number, string]))].map(([what, lines]) => `${what}: line ${lineRanges(lines)}`)),
    `lines: ${draft.used.size} in tasks, ${draft.matter.size} kept as other matter, ${draft.unread.length} unread`,
    ...[...byKind(draft.matter)].map(([kind, lines]) => `  ${kind}: ${lineRanges(lines)}`),
    ...some('unread lines', draft.unread.map(({ line, words, why }) => `line ${line} (${why}): “${words}”`)),
  ];
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`);
const recallOf = ({ found, expected }: Score): string => `${found}/${expected} ${share(found, expected)}`;
const precisionOf = ({ found, drafted }: Score): string => `${found}/${drafted} ${share(found, drafted)}`;

/** The recall of every document as one table; precision is the share of what was drafted that the checked-in data has, too. */
export function recallTable(documents: readonly DocumentRecall[]): string[] {
  const rows = [
    ['document', 'tasks', 'lead agencies', 'deadlines', 'precision: tasks', 'leads', 'deadlines', 'also: supports', 'basis', 'bound agencies'],
    ...documents.map(({ plan, tasks, leads, deadlines, supports, basis, bound }) => [
      plan, recallOf(tasks), recallOf(leads), recallOf(deadlines), precisionOf(tasks), precisionOf(leads), precisionOf(deadlines), recallOf(supports), recallOf(basis), `${bound.same}/${bound.of}`,
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd());
}
