import type { BuyerStage } from '../../../../../shared/domain/entities/account.ts';
import type { Persona } from '../../../../../shared/domain/entities/contact.ts';
import type { Row } from '../../../../../shared/domain/entities/index.ts';
import type { AudienceAccount } from '../../../../../shared/domain/kits/audience.ts';
import type { ReadableDb } from '../../../db/database.ts';
import { hexIds } from '../../../db/hexIds.ts';
import { markedRows } from '../../../db/markedRow.ts';
import { uuidFromBytes, uuidToBytes } from '../../../db/uuidBytes.ts';

/** Active accounts that are worked from one of the territories. */
export const audienceAccounts = (
  db: ReadableDb,
  territoryIds: readonly string[],
): readonly (AudienceAccount & { readonly id: string })[] =>
  db
    .all<{ id: Buffer; territory_ids: string; segment: string | null; buyer_stage: string }>(
      `SELECT id, territory_ids, segment, buyer_stage FROM account
       WHERE status = 'active' AND row IN (
         SELECT account_row FROM account_territory WHERE territory_id IN (SELECT unhex(value) FROM json_each(?)))`,
      hexIds(territoryIds),
    )
    .map(({ id, territory_ids, segment, buyer_stage }) => ({
      id: uuidFromBytes(id),
      territoryIds: JSON.parse(territory_ids) as string[],
      segment,
      buyerStage: buyer_stage as BuyerStage,
    }));

export const peopleAt = (
  db: ReadableDb,
  accountIds: readonly string[],
): readonly { readonly id: string; readonly accountId: string; readonly persona: Persona }[] =>
  db
    .all<{ id: Buffer; account_id: Buffer; persona: string }>(
      `SELECT c.id, c.account_id, c.persona FROM json_each(?) j CROSS JOIN contact c ON c.account_id = unhex(j.value)
       WHERE c.status = 'active'`,
      hexIds(accountIds),
    )
    .map(({ id, account_id, persona }) => ({
      id: uuidFromBytes(id),
      accountId: uuidFromBytes(account_id),
      persona: persona as Persona,
    }));

/** Held calls there that started in [from, to). */
export const heldCallsAt = (
  db: ReadableDb,
  accountIds: readonly string[],
  from: number,
  to: number,
): readonly { readonly id: string; readonly startsAt: number }[] =>
  db
    .all<{ id: Buffer; starts_at: number }>(
      `SELECT c.id, c.starts_at FROM json_each(?) j CROSS JOIN call c ON c.account_id = unhex(j.value)
       WHERE c.status = 'held' AND c.starts_at >= ? AND c.starts_at < ?`,
      hexIds(accountIds),
      from,
      to,
    )
    .map(({ id, starts_at }) => ({ id: uuidFromBytes(id), startsAt: starts_at }));

export const feedbackOn = (
  db: ReadableDb,
  kitId: string,
  from: number,
  to: number,
): readonly Row<'feedback'>[] =>
  markedRows(
    db,
    'feedback',
    'WHERE t.kit_id = ? AND t.authored_at >= ? AND t.authored_at < ? ORDER BY t.authored_at DESC',
    uuidToBytes(kitId),
    from,
    to,
  ).map(({ row }) => row);
