/**
 * One thing wrong in the content, worded so that an editor can mend it without reading code.
 * `file` is relative to the project, `field` a path such as `messages[1].cite` (empty when the whole file is meant).
 */
export interface Problem {
  file: string;
  field: string;
  found: string;
  expected: string;
  action: string;
}

/** `{file: 'content/topics/x/vi.yaml', field: 'answer', …}` => `content/topics/x/vi.yaml  answer: found …; expected …. …` */
export function formatProblem({ file, field, found, expected, action }: Problem): string {
  return `${file}  ${field === '' ? '' : `${field}: `}found ${found}; expected ${expected}. ${action}`;
}

/** All problems of the content at once. The message lists each on its own line. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${count} in the content; nothing was published.\n\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
