/** Fields whose values are this program's own words: codes, states, ids. What else a line holds is left out. */
const plainFields = new Set([
  'channel',
  'code',
  'contents',
  'kind',
  'lastSeq',
  'level',
  'lost',
  'profile',
  'reason',
  'salvaged',
  'scope',
  'state',
  'time',
]);
const looksLikeCode = /^[A-Za-z0-9_.:-]{1,80}$/;
/** Messages are written in the source; one that is none of these came from elsewhere. */
const looksLikeMessage = /^[a-z][a-z ,:;'’-]{2,120}$/;

/**
 * One line of the log as it may leave the laptop. The log should hold ids and codes only; this does not rely on it:
 * an error's own text may quote what it failed on, so of errors only the class and the places in this program stay.
 * Null for what is no line of the log.
 */
export function cleanLogLine(line: string): Readonly<Record<string, unknown>> | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parsed)) {
    if (name === 'msg') kept['msg'] = said(value, looksLikeMessage);
    else if (name === 'error') kept['error'] = placesOf(String(value));
    else if (!plainFields.has(name)) continue;
    else if (typeof value === 'number' || typeof value === 'boolean' || value === null) kept[name] = value;
    else kept[name] = said(value, looksLikeCode);
  }
  return kept;
}

const said = (value: unknown, pattern: RegExp): string =>
  typeof value === 'string' && pattern.test(value) ? value : '(left out)';

/** `TypeError`, and where: the last two parts of each path, since the first ones name the user's folder. */
function placesOf(stack: string): readonly string[] {
  const [first = '', ...rest] = stack.split('\n');
  const name = /^([A-Z][A-Za-z]{2,40})(:|$)/.exec(first)?.[1] ?? 'Error';
  const places = rest.flatMap((line) => {
    const [, place] = /([A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+:\d+:\d+)\)?$/.exec(line.trim()) ?? [];
    return place === undefined ? [] : [place];
  });
  return [name, ...places.slice(0, 12)];
}
