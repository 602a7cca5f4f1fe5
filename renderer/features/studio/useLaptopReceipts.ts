import { useEffect, useState } from 'react';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useSyncStatus } from '../sync/useSyncStatus.ts';

export type LaptopReceipt = Output<'studio.receipts'>['laptops'][number];
type Synced = Output<'studio.version'>['receipts'];

export interface LaptopReceipts {
  readonly laptops: readonly LaptopReceipt[];
  /** Asked and not answered yet. */
  readonly isAsking: boolean;
  /** The hub was not reached: what came with the sync, which names no laptops. */
  readonly isAsSynced: boolean;
}

/** What each laptop has of a release, as the hub knows it now; asked again whenever a receipt comes with the sync. */
export function useLaptopReceipts(releaseId: string | null, synced: Synced, number: number): LaptopReceipts {
  const [answered, setAnswered] = useState<readonly LaptopReceipt[] | null>(null);
  const [isAsking, setAsking] = useState(releaseId !== null);
  const known = JSON.stringify(synced.map(({ receipt }) => [receipt.id, receipt.rowVersion]));
  const isOnline = useSyncStatus((store) => store.status?.connection === 'online');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `known` tells that there is news, `isOnline` that it can be asked for
  useEffect(() => {
    if (releaseId === null) return;
    let left = false;
    void invoke('studio.receipts', { releaseId }).then((answer) => {
      if (left) return;
      setAnswered(answer.ok ? answer.value.laptops : null);
      setAsking(false);
    });
    return () => {
      left = true;
    };
  }, [releaseId, known, isOnline]);
  return {
    laptops: answered ?? (isAsking ? [] : synced.map((one) => fromSynced(one, number))),
    isAsking,
    isAsSynced: !isAsking && answered === null && releaseId !== null,
  };
}

const fromSynced = ({ receipt, userName }: Synced[number], number: number): LaptopReceipt => ({
  userId: receipt.userId,
  userName: userName ?? '',
  deviceId: receipt.deviceId,
  deviceName: null,
  versionHeld:
    receipt.deliveredAt !== null && receipt.recalledAt === null && receipt.quarantinedAt === null
      ? number
      : null,
  deliveredAt: receipt.deliveredAt,
  acknowledgedAt: receipt.acknowledgedAt,
  lockedAt: receipt.lockedAt,
  recalledAt: receipt.recalledAt,
  usedAfterRecallAt: receipt.usedAfterRecallAt,
  quarantinedAt: receipt.quarantinedAt,
  lastContactAt: null,
  shutOutAt: null,
});
