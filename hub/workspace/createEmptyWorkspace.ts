import { randomInt } from 'node:crypto';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import { newId } from '../newId.ts';
import { insertRows } from '../rows/insertRows.ts';
import { hashPassword } from '../sessions/passwords.ts';
import { isEmpty, type WorkspaceHub } from './workspaceHub.ts';

export interface FirstAdmin {
  readonly email: string;
  /** Shown once, where the hub was started; only its hash is kept. */
  readonly password: string;
}

/** A workspace with nothing in it but one admin, who brings in the rest. `not_empty` where there are users already. */
export async function createEmptyWorkspace(
  hub: WorkspaceHub,
  email = 'admin@callboard.example',
): Promise<Result<FirstAdmin, 'not_empty'>> {
  if (!(await isEmpty(hub.db))) return fail('not_empty');
  const now = hub.clock.now();
  const id = newId(now);
  const password = newPassword();
  const argon2id = await hashPassword(password);
  await hub.db.transaction().execute(async (trx) => {
    const admin = {
      id,
      externalId: null,
      name: 'Admin',
      email,
      role: 'admin',
      managerId: null,
      territoryIds: [],
      active: true,
    };
    await insertRows(trx, 'user', [admin], { now, userId: null });
    await trx.insertInto('credential').values({ user_id: id, argon2id, changed_at: now }).execute();
  });
  return ok({ email, password });
}

/** Without letters and digits that look alike; 16 of 31 make 79 bits. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

const newPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');
