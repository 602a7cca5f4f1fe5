import { deviceReceiptState, deviceReceiptStates } from '../../../shared/domain/kits/deviceReceipt.ts';
import type { LaptopReceipt } from './useLaptopReceipts.ts';

export const receiptColumns = ['person', 'laptop', 'versionHeld', 'state', 'since', 'lastContact'] as const;
export type ReceiptColumn = (typeof receiptColumns)[number];

/** Ordered by a column, then by person; what is not known stands last either way. */
export function sortedReceipts(
  receipts: readonly LaptopReceipt[],
  by: ReceiptColumn,
  descending: boolean,
  language: string,
): readonly LaptopReceipt[] {
  const { compare } = new Intl.Collator(language);
  const direction = descending ? -1 : 1;
  return receipts.toSorted((one, other) => {
    const [a, b] = [orderOf(one, by), orderOf(other, by)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * compared(a, b, compare) || compare(one.userName, other.userName);
  });
}

const compared = (
  a: string | number,
  b: string | number,
  compare: (one: string, other: string) => number,
): number => (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));

function orderOf(receipt: LaptopReceipt, by: ReceiptColumn): string | number | null {
  const { state, at } = deviceReceiptState(receipt);
  const values: Readonly<Record<ReceiptColumn, string | number | null>> = {
    person: receipt.userName,
    laptop: receipt.deviceName,
    versionHeld: receipt.versionHeld,
    state: deviceReceiptStates.indexOf(state),
    since: at,
    lastContact: receipt.lastContactAt,
  };
  return values[by];
}
