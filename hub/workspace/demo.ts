import type { Hub } from '../createHub.ts';
import { createDemoWorkspace as fill } from './createDemoWorkspace.ts';
import { makeCollateral } from './kits/collateral/collateral.ts';
import { publishDemoKits } from './kits/publishDemoKits.ts';

/** The door by which a starting hub comes to the demo, which it loads only when asked for one. */
export async function createDemoWorkspace({ context }: Hub): Promise<void> {
  const collateral = await makeCollateral();
  const made = await fill(context, collateral);
  if (!made.ok) throw new Error(`the demo workspace goes into an empty hub only: ${made.error.code}`);
  await publishDemoKits(context, collateral);
}
