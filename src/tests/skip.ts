import type { TestContext } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** Why the test was skipped; `npm test` prints it, and counts a skipped test without a reason as failed. */
    skipReason?: string;
  }
}

/** Ends a test that cannot run here, for a reason that is told. */
export function skipBecause(context: TestContext, reason: string): never {
  context.task.meta.skipReason = reason;
  return context.skip(reason);
}
