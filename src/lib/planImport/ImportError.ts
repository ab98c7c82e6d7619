import { formatProblem, type Problem } from '../problems.ts';

/** What keeps a document from being drafted, all at once; nothing was written. */
export class ImportError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ImportError';
    this.problems = problems;
  }
}
