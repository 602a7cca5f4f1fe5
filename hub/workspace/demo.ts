import type { Hub } from '../createHub.ts';
import { createDemoWorkspace as fill } from './createDemoWorkspace.ts';

/** The door by which a starting hub comes to the demo, which it loads only when asked for one. */
export async function createDemoWorkspace(hub: Hub): Promise<void> {
  const made = await fill(hub.context);
  if (!made.ok) throw new Error(`the demo workspace goes into an empty hub only: ${made.error.code}`);
}
