import type { Spread } from './percentiles.ts';
import { type Line, ms, spread, tableOf } from './table.ts';

export interface DeliveryFigures {
  readonly hub: string;
  /** From publishing to the receipt of each device, and how many receipts stand at the hub in the end. */
  readonly release: {
    readonly devices: number;
    readonly stored: number;
    /** Requests that were told to come again later. */
    readonly turnedAway: number;
    readonly receipt: Spread;
  };
  /** `most`: bytes that one break may cost. */
  readonly file: {
    readonly bytes: number;
    readonly cuts: number;
    readonly milliseconds: number;
    readonly sentAgain: number;
    readonly most: number;
  };
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

export function kitDeliveryTable({ release, file }: DeliveryFigures): string {
  const { devices, stored, turnedAway, receipt } = release;
  const line = (what: string, value: string, aim = '', met: boolean | null = null): Line => ({
    what,
    value,
    floor: '',
    aim,
    met,
  });
  const each = file.sentAgain / Math.max(1, file.cuts);
  return tableOf([
    line(`published, to the receipt of each of ${devices} devices`, spread(receipt)),
    line('receipts at the hub', String(stored), 'all', stored === devices),
    line('turned away with a time to come again', String(turnedAway)),
    line(
      `a file of ${megabytes(file.bytes)}, broken off ${file.cuts} times`,
      `${ms(file.milliseconds)}, ${megabytes(file.sentAgain)} sent again`,
    ),
    line(
      'sent again for each break',
      megabytes(each),
      `≤ ${megabytes(file.most)}`,
      file.sentAgain <= file.cuts * file.most,
    ),
  ]);
}
