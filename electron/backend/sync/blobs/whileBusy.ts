import type { SyncContext } from '../syncContext.ts';

/** Between two looks whether the data has had its turn. */
const yieldMs = 50;

/** Rows and the user's words have the line before any file. */
export async function whileBusy({ status, signal }: SyncContext): Promise<void> {
  while (status.live.activity !== 'idle' && !signal.aborted)
    await new Promise((resolve) => setTimeout(resolve, yieldMs));
}
