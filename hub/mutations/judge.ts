import type {
  Decision,
  Effect,
  FieldChanges,
  Insert,
  Mark,
  Merge,
} from '../../shared/contracts/sync/mutations/definition.ts';
import type { Entity } from '../../shared/domain/entities/entity.ts';
import { type EntityName, entities } from '../../shared/domain/entities/index.ts';
import { marketingRoles } from '../../shared/domain/kits/kitRules.ts';
import { allows, grantOf } from '../../shared/domain/permissions/permissions.ts';
import { assertNever } from '../../shared/kernel/assertNever.ts';
import type { Cursor } from '../pull/cursor.ts';
import { mayBeginIn, mayReach, rolesAt } from './access.ts';
import { refusalOfAgreement } from './agreementRefusals.ts';
import type { Bench } from './bench.ts';
import { carryOut, decidedBefore, mergedBefore, type OpenConflict } from './carryOut.ts';
import { refusalOfKits } from './kitRefusals.ts';
import type { ReceivedMutation } from './receivedMutation.ts';
import { type Refused, refused } from './refused.ts';

export type Verdict = { readonly ok: true; readonly conflicts: readonly OpenConflict[] } | Refused;

/**
 * Decides one mutation and, when it is accepted, carries it out on the working rows: all of its effects or none.
 * Permission is judged before existence, and what may not be seen is answered as what does not exist.
 */
export function judge(bench: Bench, mutation: ReceivedMutation, written: readonly Effect[]): Verdict {
  if (!mutation.meaning.ok)
    return { ok: false, code: mutation.meaning.code, detail: mutation.meaning.detail };
  const effects = whereTheMarkedHangs(bench, written);
  for (const effect of effects) {
    const refusal =
      refusalOf(bench, mutation, effect) ??
      refusalOfKits(bench, mutation, effect) ??
      refusalOfAgreement(bench, mutation, effect);
    if (refusal) return refusal;
  }
  const late = effects.flatMap((effect) => {
    if (effect.type === 'decision') return decidedBefore(bench.rows, mutation, effect);
    if (effect.type !== 'merge') return [];
    return mergedBefore(bench.rows, mutation, effect, bench.standsFor(effect.entity, effect.id));
  });
  if (late.length > 0) return { ok: true, conflicts: late };
  const conflicts = effects.flatMap((effect) =>
    bench.agreements
      .settled(bench.kits.settled(effect))
      .flatMap((settled) => carryOut(bench.rows, bench.access.userId, mutation, settled)),
  );
  return { ok: true, conflicts };
}

function refusalOf(bench: Bench, mutation: ReceivedMutation, effect: Effect): Refused | null {
  switch (effect.type) {
    case 'insert':
      return refusalOfInsert(bench, mutation, effect);
    case 'fields':
    case 'decision':
      return refusalOfFields(bench, mutation, effect);
    case 'mark':
      return refusalOfMark(bench, mutation, effect);
    case 'merge':
      return refusalOfMerge(bench, mutation, effect);
    default:
      return assertNever(effect, 'effect');
  }
}

function refusalOfInsert(bench: Bench, mutation: ReceivedMutation, effect: Insert) {
  const { access, rows } = bench;
  const entity: Entity = entities[effect.entity];
  const about = { entity: effect.entity, id: effect.id };
  const owner = entity.owner === undefined ? null : ((effect.values[entity.owner] as string | null) ?? null);
  const roles = rolesAt(access, mutation.cursor);
  if (!roles.some((role) => allows(role, effect.entity, 'create', access.userId, owner))) {
    return refused('forbidden', about);
  }
  const { scope } = entity;
  switch (scope.by) {
    case 'territory': {
      const territoryId = effect.values.territoryId as string | null;
      if (territoryId === null || !mayBeginIn(access, territoryId, mutation.cursor)) {
        return refused('forbidden', about);
      }
      break;
    }
    case 'territories': {
      const territoryIds = effect.values.territoryIds as readonly string[];
      const within =
        territoryIds.length > 0 && territoryIds.every((id) => mayBeginIn(access, id, mutation.cursor));
      if (!within) return refused('forbidden', about);
      break;
    }
    case 'account': {
      const accountId = effect.values.accountId as string;
      if (!reachesAccount(bench, accountId, mutation.cursor)) {
        return refused('not_found', { entity: 'account', id: accountId });
      }
      break;
    }
    // Whoever may write there at all writes for everybody, for all of marketing, or as themselves.
    case 'everyone':
    case 'marketing':
    case 'userAndMarketing':
      break;
    case 'user':
      if (effect.values.userId !== access.userId) return refused('forbidden', about);
  }
  return rows.isTaken(effect.entity, effect.id) ? refused('exists', about) : null;
}

function refusalOfFields(bench: Bench, mutation: ReceivedMutation, effect: FieldChanges | Decision) {
  const { access, rows } = bench;
  const entity: Entity = entities[effect.entity];
  const about = { entity: effect.entity, id: effect.id };
  const roles = rolesAt(access, mutation.cursor);
  if (!fits(entity, effect) || roles.every((role) => grantOf(role, effect.entity, 'update') === 'no')) {
    return refused('forbidden', about);
  }
  const row = rows.row(effect.entity, effect.id);
  if (row === undefined || !reaches(bench, effect.entity, effect.id, row, mutation.cursor)) {
    return refused('not_found', about);
  }
  // Whatever was written about them before their laptop heard of it is nobody's to keep any more.
  if (typeof row['erasedAt'] === 'number') return refused('not_found', { ...about, reason: 'erased' });
  const owner = entity.owner === undefined ? null : ((row[entity.owner] as string | null) ?? null);
  const allowed =
    roles.some((role) => allows(role, effect.entity, 'update', access.userId, owner)) ||
    bench.ownedAt(effect.entity, effect.id, mutation.cursor);
  return allowed ? null : refused('forbidden', about);
}

/** Edits move fields and decisions what is decided, never the one what the other does. */
function fits({ conflict, decided = [] }: Entity, effect: FieldChanges | Decision): boolean {
  if (effect.type === 'fields')
    return conflict === 'fields' && !Object.keys(effect.fields).some((name) => decided.includes(name));
  return (
    conflict === 'decided' ||
    (conflict === 'fields' && Object.keys(effect.values).every((name) => decided.includes(name)))
  );
}

/** A consequence needs no right of its own, but it falls on a row in reach. */
function refusalOfMark(bench: Bench, mutation: ReceivedMutation, effect: Mark) {
  const row = bench.rows.row(effect.entity, effect.id);
  return row === undefined || !reaches(bench, effect.entity, effect.id, row, mutation.cursor)
    ? refused('not_found', { entity: effect.entity, id: effect.id })
    : null;
}

/**
 * What is written about a row hangs on the account that the row hangs on, whichever its writer saw it at: a merge that
 * waited there may have been given up since, or come after it.
 */
function whereTheMarkedHangs(bench: Bench, effects: readonly Effect[]): readonly Effect[] {
  const accountId = effects
    .map((effect) => effect.type === 'mark' && bench.rows.row(effect.entity, effect.id)?.accountId)
    .find((id) => typeof id === 'string');
  if (accountId === undefined) return effects;
  return effects.map((effect) =>
    effect.type === 'insert' && effect.values.accountId !== undefined
      ? { ...effect, values: { ...effect.values, accountId } }
      : effect,
  );
}

/** Both rows are in reach, and may be changed. */
function refusalOfMerge(bench: Bench, mutation: ReceivedMutation, { entity, id, into }: Merge) {
  const roles = rolesAt(bench.access, mutation.cursor);
  if (roles.every((role) => grantOf(role, entity, 'update') !== 'yes'))
    return refused('forbidden', { entity, id });
  for (const each of [id, into]) {
    const row = bench.rows.row(entity, each);
    if (row === undefined || !reaches(bench, entity, each, row, mutation.cursor)) {
      return refused('not_found', { entity, id: each });
    }
  }
  return null;
}

function reachesAccount(
  { access, rows, memberships }: Bench,
  accountId: string,
  cursor: Cursor | null,
): boolean {
  const account = rows.account(accountId);
  return (
    account !== undefined &&
    mayReach(access, { ...account, memberships: memberships('account', accountId) }, cursor)
  );
}

function reaches(
  bench: Bench,
  entity: EntityName,
  id: string,
  row: Readonly<Record<string, unknown>>,
  cursor: Cursor | null,
): boolean {
  const { scope } = entities[entity];
  switch (scope.by) {
    case 'everyone':
      return true;
    case 'territories':
      if (entity === 'account') return reachesAccount(bench, id, cursor);
      return (row.territoryIds as readonly string[]).some((each) => bench.access.territoryIds.has(each));
    case 'account':
      return reachesAccount(bench, row.accountId as string, cursor);
    case 'user':
      return row.userId === bench.access.userId;
    case 'marketing':
      return rolesAt(bench.access, cursor).some((role) => marketingRoles.includes(role));
    case 'userAndMarketing':
      return row.authorId === bench.access.userId;
    case 'territory': {
      const territoryIds = row.territoryId === null ? [] : [row.territoryId as string];
      const memberships = entity === 'deal' || entity === 'lead' ? bench.memberships(entity, id) : [];
      return mayReach(bench.access, { territoryIds, memberships, createdBy: null }, cursor);
    }
  }
}
