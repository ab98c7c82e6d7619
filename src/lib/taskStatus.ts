import type { InterfaceWords } from './schemas/interfaceWords.ts';
import type { TaskFacts } from './schemas/plan.ts';

/** What is publicly known of a task; `no-public-report` says only that we know of none. */
export type TaskStatus = 'planned' | 'reported-done' | 'no-public-report' | 'not-measurable';

/** The newest report of a task. It is never inferred from a date. */
export const taskStatus = (task: TaskFacts): TaskStatus => task.reports.at(-1)?.kind ?? 'no-public-report';

/** A status in words. */
export const statusWords = (status: TaskStatus, ui: InterfaceWords): string =>
  ({ planned: ui.plan.planned, 'reported-done': ui.plan.reportedDone, 'no-public-report': ui.plan.noReport, 'not-measurable': ui.plan.notMeasurable })[status];

/** What stands beside a deadline whose day has gone by: that, and what has been reported. It never says "late". */
export const passedWords = (task: TaskFacts, ui: InterfaceWords): string => `${ui.plan.passed}; ${statusWords(taskStatus(task), ui)}`;
