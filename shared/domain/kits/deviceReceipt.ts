/** How a release stands on one laptop, the gravest first; `offered`: it is meant for it and has not come. */
export const deviceReceiptStates = [
  'used_after_recall',
  'quarantined',
  'recalled',
  'locked',
  'acknowledged',
  'delivered',
  'offered',
] as const;
export type DeviceReceiptState = (typeof deviceReceiptStates)[number];

/** What a laptop told of a release; a moment that has not come is null. */
export interface DeviceReceipt {
  readonly deliveredAt: number | null;
  readonly acknowledgedAt: number | null;
  readonly lockedAt: number | null;
  readonly recalledAt: number | null;
  readonly usedAfterRecallAt: number | null;
  readonly quarantinedAt: number | null;
}

/** The gravest that was told, and when. */
export function deviceReceiptState(receipt: DeviceReceipt): {
  readonly state: DeviceReceiptState;
  readonly at: number | null;
} {
  const moments: Readonly<Record<DeviceReceiptState, number | null>> = {
    used_after_recall: receipt.usedAfterRecallAt,
    quarantined: receipt.quarantinedAt,
    recalled: receipt.recalledAt,
    locked: receipt.lockedAt,
    acknowledged: receipt.acknowledgedAt,
    delivered: receipt.deliveredAt,
    offered: null,
  };
  const state = deviceReceiptStates.find((one) => moments[one] !== null) ?? 'offered';
  return { state, at: moments[state] };
}

/** Of a release that was taken back: it is there, and the laptop does not know of it. A lease that has passed keeps it shut. */
export const mayStillSay = ({ deliveredAt, recalledAt, lockedAt, quarantinedAt }: DeviceReceipt): boolean =>
  deliveredAt !== null && recalledAt === null && lockedAt === null && quarantinedAt === null;
