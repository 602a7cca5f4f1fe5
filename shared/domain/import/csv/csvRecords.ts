/** One record of a CSV file; `line` is where it begins, counted as an editor counts, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A line whose quotes are wrong, as it stood. */
export interface MalformedLine {
  readonly line: number;
  readonly raw: string;
}

const quote = '"';

/**
 * The records of a CSV text by RFC 4180, with `\n`, `\r\n` and (where the text has no `\n`) `\r` as line ends.
 *
 * Written here and not left to a library for what an import owes its user: a quote that never closes must not
 * swallow the rest of the file, so a record with wrong quotes gives up its first line only and reading goes
 * on at the next, in linear time; each record knows its true line, line breaks inside quotes counted; and
 * files with both kinds of line end are common. The tests hold it against papaparse on everything well formed.
 */
export function* csvRecords(
  text: string,
  delimiter: string,
  firstLine = 1,
): Generator<CsvRecord | MalformedLine | 'blank'> {
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  const nextDelimiter = forwardSearch(text, delimiter);
  let at = 0;
  let line = firstLine;
  while (at < text.length) {
    const record = recordAt(text, at, lineEnd, delimiter, nextDelimiter);
    if (record === undefined) {
      const end = text.indexOf(lineEnd, at);
      const stop = end === -1 ? text.length : end;
      yield { line, raw: text.slice(at, lineEnd === '\n' && text[stop - 1] === '\r' ? stop - 1 : stop) };
      at = stop + 1;
      line += 1;
      continue;
    }
    yield isBlank(record.cells) && text[at] !== quote ? 'blank' : { line, cells: record.cells };
    at = record.next;
    line += 1 + record.breaks;
  }
}

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && (cells[0] ?? '').trim() === '';

interface ReadRecord {
  readonly cells: string[];
  readonly next: number;
  /** Line ends inside quoted cells. */
  readonly breaks: number;
}

/** `undefined` where a quoted cell is not closed, or goes on after its closing quote. */
function recordAt(
  text: string,
  start: number,
  lineEnd: string,
  delimiter: string,
  nextDelimiter: (from: number) => number,
): ReadRecord | undefined {
  const cells: string[] = [];
  let at = start;
  let breaks = 0;
  let stop = endOfLine(text, at, lineEnd);
  for (;;) {
    if (text[at] === quote) {
      const close = closingQuote(text, at);
      if (close === -1) return undefined;
      const inner = text.slice(at + 1, close);
      cells.push(inner.includes(quote) ? inner.replaceAll('""', quote) : inner);
      if (close > stop) {
        breaks += countOf(inner, lineEnd);
        stop = endOfLine(text, close, lineEnd);
      }
      at = close + 1;
      while (at < stop && text[at] === ' ') at += 1;
      if (text[at] === delimiter) {
        at += 1;
        continue;
      }
      if (at >= stop || (text[at] === '\r' && at === stop - 1)) return { cells, next: stop + 1, breaks };
      return undefined;
    }
    const end = nextDelimiter(at);
    if (end < stop) {
      cells.push(text.slice(at, end));
      at = end + 1;
      continue;
    }
    const last = lineEnd === '\n' && stop > at && text[stop - 1] === '\r' ? stop - 1 : stop;
    cells.push(text.slice(at, last));
    return { cells, next: stop + 1, breaks };
  }
}

/** Remembers the last find, so that a file without a single delimiter is not searched to its end for each cell. */
function forwardSearch(text: string, letter: string): (from: number) => number {
  let searchedFrom = 0;
  let found = -1;
  return (from) => {
    if (from < searchedFrom || from > found) {
      const next = text.indexOf(letter, from);
      searchedFrom = from;
      found = next === -1 ? text.length : next;
    }
    return found;
  };
}

function endOfLine(text: string, from: number, lineEnd: string): number {
  const end = text.indexOf(lineEnd, from);
  return end === -1 ? text.length : end;
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf(quote, open + 1);
  while (at !== -1 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at;
}

function countOf(text: string, letter: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at !== -1; at = text.indexOf(letter, at + 1)) count += 1;
  return count;
}
