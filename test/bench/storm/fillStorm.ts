import { sql } from 'kysely';
import type { HubContext } from '../../../hub/hubContext.ts';
import { newId } from '../../../hub/newId.ts';
import { readChanges } from '../../../hub/pull/readChanges.ts';
import { beginSnapshot } from '../../../hub/pull/streamSnapshot.ts';
import { insertRows } from '../../../hub/rows/insertRows.ts';
import { updateRows } from '../../../hub/rows/updateRows.ts';
import type { Caller } from '../../../hub/sessions/authenticate.ts';

const territories = 50;
const accountsEach = 200;
/** Accounts of each territory that somebody edited while the laptops were away. */
export const editedEach = 100;

/** One territory, its rep, and where a laptop of theirs had read to when it was last connected. */
export interface StormPlace {
  readonly userId: string;
  readonly accountIds: readonly string[];
  readonly cursor: string;
  readonly epoch: string;
}

/** A company of fifty territories of two hundred accounts, and the day that its laptops were away. */
export async function fillStorm(context: HubContext): Promise<readonly StormPlace[]> {
  const places: StormPlace[] = [];
  for (let number = 0; number < territories; number += 1) places.push(await addPlace(context, number));
  await sql`analyze`.execute(context.db);
  for (const { accountIds } of places) await edit(context, accountIds.slice(0, editedEach));
  return places;
}

async function addPlace(context: HubContext, number: number): Promise<StormPlace> {
  const now = context.clock.now();
  const stamp = { now, userId: null };
  const [territory, userId] = [newId(now), newId(now)];
  const accounts = Array.from({ length: accountsEach }, (_, at) => ({
    id: newId(now),
    name: `Account ${number}.${at}`,
    territoryIds: [territory],
    homeTerritoryId: territory,
    buyerStage: 'awareness',
    status: 'active',
  }));
  const user = {
    id: userId,
    name: `Rep ${number}`,
    email: `rep${number}@storm.example`,
    role: 'rep',
    territoryIds: [territory],
    active: true,
  };
  await context.db.transaction().execute(async (trx) => {
    await insertRows(trx, 'territory', [{ id: territory, name: `Territory ${number}`, active: true }], stamp);
    await insertRows(trx, 'user', [user], stamp);
    await insertRows(trx, 'account', accounts, stamp);
  });
  const caller: Caller = {
    userId,
    role: 'rep',
    territoryIds: [territory],
    sessionId: newId(now),
    deviceId: newId(now),
  };
  return { userId, accountIds: accounts.map(({ id }) => id), ...(await readToTheEnd(context, caller)) };
}

/** The cursor of one who has read every snapshot as it stands now. */
async function readToTheEnd(
  context: HubContext,
  caller: Caller,
): Promise<{ readonly cursor: string; readonly epoch: string }> {
  const first = await readChanges(context, caller, null);
  if (!first.ok) throw new Error(first.error.code);
  const { scopes, epoch } = JSON.parse(first.value) as { scopes: string[]; epoch: string };
  const parts: string[] = [];
  for (const scope of scopes) {
    const lines = await beginSnapshot(context, caller, { scope, resume: null, planned: null });
    if (!lines.ok) throw new Error(lines.error.code);
    const begin = await lines.value.next();
    await lines.value.return(undefined);
    parts.push((JSON.parse(String(begin.value)) as { cursor: string }).cursor);
  }
  return { cursor: parts.join('.'), epoch };
}

async function edit(context: HubContext, ids: readonly string[]): Promise<void> {
  const rows = ids.map((id, at) => ({ id, phone: `+46 8 ${at}` }));
  const stamp = { now: context.clock.now(), userId: null };
  await context.db
    .transaction()
    .execute((trx) => updateRows(trx, 'account', ['phone'], rows, stamp, 'recorded'));
}

/** A device and a session for each, without a thousand passwords to be hashed; their access tokens. */
export async function enrol(
  context: HubContext,
  laptops: readonly Pick<StormPlace, 'userId'>[],
): Promise<readonly string[]> {
  const now = context.clock.now();
  const made = laptops.map(({ userId }) => ({ userId, device: newId(now), session: newId(now) }));
  await context.db.transaction().execute(async (trx) => {
    const given = JSON.stringify(made);
    await sql`insert into device (id, user_id, name, public_key, enrolled_at, last_seen_at)
      select device, "userId", 'storm', device::text, ${now}, ${now}
      from json_to_recordset(${given}::json) as r(device uuid, "userId" uuid)`.execute(trx);
    await sql`insert into session (id, user_id, device_id, refresh_hash, created_at, refreshed_at)
      select session, "userId", device, '\\x00', ${now}, ${now}
      from json_to_recordset(${given}::json) as r(device uuid, session uuid, "userId" uuid)`.execute(trx);
  });
  return Promise.all(
    made.map(
      async ({ session }) => (await context.accessTokens.issue({ sessionId: session }, context.hubId)).token,
    ),
  );
}
