/**
 * Runs one step after another between requests, so that none of them waits for all. Ends quietly when the data
 * is closed (locked, signed out) between two steps: nobody waits for the rest any more.
 */
export function inIdleSlices(steps: Iterator<void>): void {
  setImmediate(() => {
    try {
      if (steps.next().done === true) return;
    } catch (error) {
      if (error instanceof TypeError && error.message.includes('not open')) return;
      throw error;
    }
    inIdleSlices(steps);
  });
}
