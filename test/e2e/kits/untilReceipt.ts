import { expect } from '@playwright/test';
import type { Seat } from '../../harness/programDemo.ts';

type Moment = 'deliveredAt' | 'lockedAt' | 'recalledAt' | 'usedAfterRecallAt';

/**
 * Waits until a laptop of a person's has told the hub so, and not so, of a version: what its own screen shows, it tells a
 * moment later.
 */
export async function untilReceipt(
  { screen }: Seat,
  versionId: string,
  person: string,
  told: Readonly<Partial<Record<Moment, boolean>>>,
): Promise<void> {
  const version = await screen.ask('studio.version', { versionId });
  const releaseId = (version.ok ? version.value.version.releaseId : null) ?? '';
  await expect
    .poll(
      async () => {
        const receipts = await screen.ask('studio.receipts', { releaseId });
        const all = receipts.ok ? receipts.value.laptops : [];
        return all.some(
          (laptop) =>
            laptop.userName === person &&
            (Object.keys(told) as Moment[]).every((moment) => (laptop[moment] !== null) === told[moment]),
        );
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}
