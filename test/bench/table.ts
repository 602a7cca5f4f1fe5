import type { Beside, SizeFigures } from './measureSize.ts';
import type { Spread } from './percentiles.ts';
import type { StormFigures } from './storm/measureStorm.ts';
import type { WindowFigures } from './window/measureWindow.ts';

export interface Line {
  readonly what: string;
  readonly value: string;
  readonly floor: string;
  readonly aim: string;
  /** Null where nothing was aimed at. */
  readonly met: boolean | null;
}

export const ms = (value: number): string =>
  value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const spread = ({ p50, p95, worst }: Spread): string => `${ms(p50)} / ${ms(p95)} / ${ms(worst)}`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What was measured at one size, against the floor of the same run and the aims. */
export function linesOf(figures: SizeFigures): Line[] {
  const { floor, pull, daily, reads, start, window } = figures;
  const lines: Line[] = [];
  const add = (what: string, value: string, floorText = '', aim = '', met: boolean | null = null): void => {
    lines.push({ what, value, floor: floorText, aim, met });
  };
  const hubMilliseconds = figures.export?.milliseconds ?? 0;
  if (floor !== null) {
    const bound = 1.5 * floor.fillMilliseconds + hubMilliseconds;
    const ratio = pull.milliseconds / floor.fillMilliseconds;
    add(
      `first pull of ${pull.rows.toLocaleString('en')} rows`,
      `${ms(pull.milliseconds)} (${ratio.toFixed(2)}x)`,
      `${ms(floor.fillMilliseconds)} + export ${ms(hubMilliseconds)}`,
      `≤ 1.5x floor + export = ${ms(bound)}`,
      pull.milliseconds <= bound,
    );
    add('database', megabytes(pull.databaseBytes), megabytes(floor.bytes));
  }
  add(
    'peak memory of the backend in that pull',
    `${pull.peakMegabytes.toFixed(0)} MB`,
    floor === null ? '' : `${floor.peakMegabytes.toFixed(0)} MB`,
  );
  if (daily?.search)
    add(
      'search, p50 / p95 / worst',
      spread(daily.search),
      '',
      'p95 ≤ 5 ms, worst ≤ 30 ms',
      daily.search.p95 <= 5 && daily.search.worst <= 30,
    );
  if (daily?.account) add('opening an account', spread(daily.account));
  if (daily?.prep)
    add('the sheet before a call', spread(daily.prep), '', 'p95 ≤ 30 ms', daily.prep.p95 <= 30);
  if (daily?.today) add('a day of eight calls', spread(daily.today));
  const durable = (what: string, beside: Beside | undefined): void => {
    if (beside === undefined) return;
    const { program, bare } = beside;
    const ratio = program.p50 / bare.p50;
    add(
      what,
      `${spread(program)} (${ratio.toFixed(1)}x)`,
      spread(bare),
      '≤ 2x the bare transaction',
      ratio <= 2,
    );
  };
  durable('an objection, durable', daily?.heard);
  durable('a call log with next step, durable', daily?.log);
  if (daily?.drain) {
    const { count, acknowledged, readBack } = daily.drain;
    add(
      `drain of ${count.toLocaleString('en')}: acknowledged`,
      ms(acknowledged),
      '',
      '≤ 1 s',
      acknowledged <= 1000,
    );
    add('drain: read back and settled', ms(readBack));
  }
  if (daily?.noop) add('sync with nothing to do', spread(daily.noop));
  if (reads !== null) add('reads while a pull is applied', spread(reads), '', 'p95 ≤ 20 ms', reads.p95 <= 20);
  if (start.length > 0) {
    const sorted = [...start].sort((a, b) => a - b);
    add(
      'start of the process to the first list',
      `${ms(sorted[2] ?? sorted[0] ?? 0)} (median of ${start.length})`,
    );
  }
  if (window !== null) lines.push(...windowLines(window));
  return lines;
}

/** The window in Chromium: what a user waits for, and what it holds on to. */
function windowLines({ interactive, palette, memory }: WindowFigures): readonly Line[] {
  const [least = 0, median = least] = [...interactive].sort((a, b) => a - b);
  const { firstBytes, lastBytes, screens } = memory;
  const line = (what: string, value: string, aim = '', met: boolean | null = null): Line => ({
    what,
    value,
    floor: '',
    aim,
    met,
  });
  return [
    line(
      'start of the process to a screen that answers',
      `${ms(median)} (median of ${interactive.length})`,
      '≤ 2 s',
      median <= 2000,
    ),
    line(
      `palette, keystroke to painted result (${palette.n})`,
      spread(palette),
      'p95 ≤ 50 ms',
      palette.p95 <= 50,
    ),
    line(
      `the window’s memory after ${screens} screens of a scripted hour`,
      `${megabytes(lastBytes)}, at first ${megabytes(firstBytes)}`,
    ),
  ];
}

export function stormTable(figures: StormFigures): string {
  const { laptops, mutations, editedEach, milliseconds, push, turnedAway, rowsRead, stored } = figures;
  const line = (what: string, value: string, aim = '', met: boolean | null = null): Line => ({
    what,
    value,
    floor: '',
    aim,
    met,
  });
  return tableOf([
    line(`${laptops} laptops, all back`, ms(milliseconds), '≤ 15 s', milliseconds <= 15_000),
    line(`mutations sent and at the hub`, `${mutations} and ${stored}`, 'none lost', stored === mutations),
    line(
      'a push, p50 / p95 / p99 / worst',
      [push.p50, push.p95, push.p99, push.worst].map(ms).join(' / '),
      'p99 ≤ 2 s',
      push.p99 <= 2000,
    ),
    line(`rows read: ${editedEach} edited accounts each, and the work of the others`, String(rowsRead)),
    line('turned away with a time to come again', String(turnedAway)),
  ]);
}

/** A table of Markdown, for the terminal and for the documents alike. */
export function tableOf(lines: readonly Line[]): string {
  const head = ['', 'Callboard', 'floor', 'aim', ''];
  const rows = lines.map(({ what, value, floor, aim, met }) => [
    what,
    value,
    floor,
    aim,
    met === null ? '' : met ? 'met' : 'missed',
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join(
    '\n',
  );
}
