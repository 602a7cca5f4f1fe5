import { zoneOffset } from '../calendar/zoneTime.ts';

/** A stretch of time in which a zone's wall clock runs evenly. */
export interface OffsetSpan {
  readonly from: number;
  readonly to: number;
  /** How far the wall's clock is ahead of UTC, in milliseconds. */
  readonly offset: number;
}

const stepMs = 7 * 86_400_000;

const known = new Map<string, readonly OffsetSpan[]>();
/** Some years of every zone that a company works in. */
const yearsKept = 2_000;

/** The stretches of one year (UTC) in a zone: asked of Intl once. */
export function spansOfYear(zone: string, year: number): readonly OffsetSpan[] {
  const key = `${zone} ${year}`;
  let spans = known.get(key);
  if (spans === undefined) {
    const offsetAt = (instant: number): number => zoneOffset(zone, instant);
    spans = offsetSpans(offsetAt, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
    if (known.size >= yearsKept) known.clear();
    known.set(key, spans);
  }
  return spans;
}

/**
 * The stretches between two instants: daylight saving and changes of a zone's rules end one and begin the next. Looked
 * for week by week, so of two changes in one week that undo each other none is seen; no zone has made such.
 */
function offsetSpans(offsetAt: (instant: number) => number, from: number, to: number): readonly OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let begin = from;
  let offset = offsetAt(from);
  for (let at = from; at < to; ) {
    const next = Math.min(at + stepMs, to);
    const then = offsetAt(next);
    if (then === offset) {
      at = next;
      continue;
    }
    const change = firstWith(offsetAt, offset, at, next);
    spans.push({ from: begin, to: change, offset });
    begin = change;
    offset = offsetAt(change);
    at = change;
  }
  if (begin < to) spans.push({ from: begin, to, offset });
  return spans;
}

/** The first instant after `from` at which the offset is another; it is another at `to`. */
function firstWith(offsetAt: (instant: number) => number, offset: number, from: number, to: number): number {
  let [same, other] = [from, to];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(middle) === offset) same = middle;
    else other = middle;
  }
  return other;
}
