import { rmSync } from 'node:fs';
import type { World } from './world.ts';

/** Ends every laptop and the hub, whatever state they are in, and removes all they wrote. */
export async function tearDown(world: World): Promise<void> {
  for (const { laptop } of world.seats) {
    laptop.link.sever();
    await Promise.race([
      laptop.stop().catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, 3_000)),
    ]);
  }
  await Promise.race([
    world.hub.stop().catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, 5_000)),
  ]);
  rmSync(world.folder, { recursive: true, force: true });
}
