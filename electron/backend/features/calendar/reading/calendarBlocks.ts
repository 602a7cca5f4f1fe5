/** A component as its lines, unfolded; nested ones (alarms) left out. */
export interface CalendarBlock {
  readonly lines: readonly string[];
}

export interface CalendarBlocks {
  readonly events: readonly CalendarBlock[];
  readonly zones: readonly CalendarBlock[];
  /** Properties of the calendar itself by name, the first of each. */
  readonly properties: ReadonlyMap<string, string>;
  /** It ends in the middle. */
  readonly cutOff: boolean;
}

/** Longer than any line that says something; what is longer is an attached file. */
const longestLine = 100_000;

/** Before a value or its parameters: `DTSTART;TZID=…:` gives `DTSTART`. */
export const nameOf = (line: string): string => (/^[A-Za-z0-9-]+/.exec(line)?.[0] ?? '').toUpperCase();

/** What follows the first colon outside quotes. */
export function valueIn(line: string): string {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return line.slice(at + 1);
  }
  return '';
}

/**
 * Cuts a calendar into its events before anything is interpreted, so that one that is broken costs itself alone.
 * Null where the text is no calendar.
 */
export function calendarBlocks(text: string): CalendarBlocks | null {
  if (text.includes('\0') || !/^BEGIN:VCALENDAR\s*$/im.test(text)) return null;
  const events: CalendarBlock[] = [];
  const zones: CalendarBlock[] = [];
  const properties = new Map<string, string>();
  const open: string[] = [];
  let lines: string[] = [];
  let begun = false;
  for (const line of linesOf(text)) {
    if (line.length > longestLine) continue;
    const name = nameOf(line);
    if (name === 'BEGIN') {
      const component = valueIn(line).trim().toUpperCase();
      open.push(component);
      if (component === 'VCALENDAR') begun = true;
      if (open.length === 2) lines = [];
      if (open.length > 2 && open[1] === 'VTIMEZONE') lines.push(line);
    } else if (name === 'END') {
      const component = valueIn(line).trim().toUpperCase();
      if (open.length > 2 && open[1] === 'VTIMEZONE') lines.push(line);
      if (open.length === 2 && component === 'VEVENT') events.push({ lines });
      if (open.length === 2 && component === 'VTIMEZONE') zones.push({ lines });
      open.pop();
    } else if (open.length === 2 || (open.length > 2 && open[1] === 'VTIMEZONE')) lines.push(line);
    else if (open.length === 1 && !properties.has(name)) properties.set(name, valueIn(line));
  }
  return { events, zones, properties, cutOff: !begun || open.length > 0 };
}

function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const feed = text.indexOf('\n', from);
    const to = feed === -1 ? text.length : feed;
    const line = text.slice(from, text[to - 1] === '\r' ? to - 1 : to);
    if (line.trim() !== '') yield line;
    from = to + 1;
  }
}
