import { sql } from 'kysely';
import type { Role } from '../../shared/domain/entities/workspace.ts';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import { isUuid } from '../../shared/kernel/uuid.ts';
import type { HubContext } from '../hubContext.ts';
import { newId } from '../newId.ts';
import { insertRows } from '../rows/insertRows.ts';
import { updateRows } from '../rows/updateRows.ts';
import type { HubTransaction } from '../rows/writing.ts';
import { hashPassword, shortestPassword } from '../sessions/passwords.ts';
import { recordAudit } from './audit.ts';

export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly territoryIds: readonly string[];
  readonly externalId?: string | null;
  readonly managerId?: string | null;
  /** Null: they cannot sign in until one is set. */
  readonly password: string | null;
}

export type UserError = 'email_taken' | 'password_too_short' | 'not_found';

/** Adds a colleague. Returns their id. */
export async function addUser(
  hub: HubContext,
  user: NewUser,
  by: string | null = null,
): Promise<Result<string, UserError>> {
  const { password, ...row } = user;
  const hashed = password === null ? null : await hashChecked(password);
  if (hashed !== null && !hashed.ok) return hashed;
  const now = hub.clock.now();
  return hub.db.transaction().execute(async (trx) => {
    if (await findUserId(trx, user.email)) return fail('email_taken');
    const id = newId(now);
    await insertRows(trx, 'user', [{ id, externalId: null, managerId: null, ...row, active: true }], {
      now,
      userId: by,
    });
    if (hashed) await storePassword(trx, id, hashed.value, now);
    await recordAudit(trx, now, 'user.added', id, { role: user.role }, by);
    return ok(id);
  });
}

/** Sets a password and ends every session of the user: whoever had the old one is out. */
export async function setPassword(
  hub: HubContext,
  who: string,
  password: string,
  by: string | null = null,
): Promise<Result<string, UserError>> {
  const hashed = await hashChecked(password);
  if (!hashed.ok) return hashed;
  const now = hub.clock.now();
  const change = async (trx: HubTransaction, id: string): Promise<void> => {
    await storePassword(trx, id, hashed.value, now);
    await endSessions(trx, id, now, 'password_changed');
  };
  return changeUser(hub, who, 'user.password', change, by);
}

/** Someone who has left: signed out everywhere and not let in again. What they wrote stays. */
export const deactivateUser = (hub: HubContext, who: string): Promise<Result<string, UserError>> =>
  setActive(hub, who, false, null);

/** `deactivateUser`, or its taking back. */
export const setActive = (
  hub: HubContext,
  who: string,
  active: boolean,
  by: string | null,
): Promise<Result<string, UserError>> => {
  const change = async (trx: HubTransaction, id: string): Promise<void> => {
    const now = hub.clock.now();
    await updateRows(trx, 'user', ['active'], [{ id, active }], { now, userId: by }, 'recorded');
    if (!active) await endSessions(trx, id, now, 'revoked');
  };
  return changeUser(hub, who, active ? 'user.activated' : 'user.deactivated', change, by);
};

/** Someone who has come back, or should never have been let go; they sign in again with the password they had. */
export const reactivateUser = (hub: HubContext, email: string): Promise<Result<string, UserError>> =>
  changeUser(hub, email, 'user.reactivated', async (trx, id) => {
    const stamp = { now: hub.clock.now(), userId: null };
    await updateRows(trx, 'user', ['active'], [{ id, active: true }], stamp, 'recorded');
  });

/** The territories a user works from now on; what left them leaves the laptop at its next pull. */
export const grantTerritories = (
  hub: HubContext,
  who: string,
  territoryIds: readonly string[],
  by: string | null = null,
): Promise<Result<string, UserError>> => {
  const change = async (trx: HubTransaction, id: string): Promise<void> => {
    const stamp = { now: hub.clock.now(), userId: by };
    await updateRows(trx, 'user', ['territoryIds'], [{ id, territoryIds }], stamp, 'recorded');
  };
  return changeUser(hub, who, 'user.territories', change, by);
};

export const changeRole = (hub: HubContext, who: string, role: Role): Promise<Result<string, UserError>> =>
  changeUser(hub, who, 'user.role', async (trx, id) => {
    await updateRows(
      trx,
      'user',
      ['role'],
      [{ id, role }],
      { now: hub.clock.now(), userId: null },
      'recorded',
    );
  });

/** `who`: by address, or by id. */
async function changeUser(
  hub: HubContext,
  who: string,
  action: string,
  change: (trx: HubTransaction, id: string) => Promise<void>,
  by: string | null = null,
): Promise<Result<string, UserError>> {
  return hub.db.transaction().execute(async (trx) => {
    const id = isUuid(who) ? await knownUserId(trx, who) : await findUserId(trx, who);
    if (id === null) return fail('not_found');
    await change(trx, id);
    await recordAudit(trx, hub.clock.now(), action, id, null, by);
    return ok(id);
  });
}

async function knownUserId(trx: HubTransaction, id: string): Promise<string | null> {
  const user = await trx.selectFrom('user').select('id').where('id', '=', id).executeTakeFirst();
  return user?.id ?? null;
}

async function findUserId(trx: HubTransaction, email: string): Promise<string | null> {
  const user = await trx
    .selectFrom('user')
    .select('id')
    .where(sql<string>`lower(email)`, '=', email.trim().toLowerCase())
    .executeTakeFirst();
  return user?.id ?? null;
}

async function hashChecked(password: string): Promise<Result<string, 'password_too_short'>> {
  return password.length < shortestPassword ? fail('password_too_short') : ok(await hashPassword(password));
}

async function storePassword(
  trx: HubTransaction,
  userId: string,
  argon2id: string,
  now: number,
): Promise<void> {
  await trx
    .insertInto('credential')
    .values({ user_id: userId, argon2id, changed_at: now })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ argon2id, changed_at: now }))
    .execute();
}

async function endSessions(
  trx: HubTransaction,
  userId: string,
  now: number,
  reason: 'password_changed' | 'revoked',
): Promise<void> {
  await trx
    .updateTable('session')
    .set({ ended_at: now, end_reason: reason })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .execute();
}
