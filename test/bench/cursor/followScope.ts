import type { HubContext } from '../../../hub/hubContext.ts';
import { readChanges } from '../../../hub/pull/readChanges.ts';
import { beginSnapshot } from '../../../hub/pull/streamSnapshot.ts';
import type { Caller } from '../../../hub/sessions/authenticate.ts';
import type { ChangesResponse } from '../../../shared/contracts/sync/wire.ts';

export interface Reading {
  readonly held: ReadonlySet<string>;
  readonly pulls: number;
}

/**
 * Reads a caller's scopes on from where they stand now, as a laptop does, until everything up to a transaction is read:
 * that all is written does not say that it can be read, while a statement of the server's own holds the horizon.
 */
export async function followScope(
  hub: HubContext,
  caller: Caller,
  from: string,
  lastXid: () => string | null,
): Promise<Reading> {
  let cursor = from;
  const held = new Set<string>();
  let pulls = 0;
  for (;;) {
    const answer = await readChanges(hub, caller, cursor);
    if (!answer.ok) throw new Error(answer.error.code);
    const read = JSON.parse(answer.value) as ChangesResponse;
    const { rows = [], leaves = [] } = read.entities.account ?? {};
    for (const [id] of rows) held.add(String(id));
    for (const id of leaves) held.delete(id);
    cursor = read.cursor;
    pulls += 1;
    const until = lastXid();
    if (until !== null && read.complete && BigInt(read.horizon) > BigInt(until)) return { held, pulls };
  }
}

/** Where a laptop stands that has read everything: what is written from now on comes after it. */
export async function cursorOfNow(hub: HubContext, caller: Caller): Promise<string> {
  const first = await readChanges(hub, caller, null);
  if (!first.ok) throw new Error(first.error.code);
  const parts: string[] = [];
  for (const scope of (JSON.parse(first.value) as ChangesResponse).scopes) {
    const lines = await beginSnapshot(hub, caller, { scope, resume: null, planned: null });
    if (!lines.ok) throw new Error(lines.error.code);
    const begin = await lines.value.next();
    await lines.value.return(undefined);
    parts.push((JSON.parse(String(begin.value)) as { cursor: string }).cursor);
  }
  return parts.join('.');
}
