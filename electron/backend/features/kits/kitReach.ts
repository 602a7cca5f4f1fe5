import { countedUses, type ItemUse } from '../../../../shared/domain/figures/uses.ts';
import { accountIsMeant, peopleAreMeant } from '../../../../shared/domain/kits/audience.ts';
import { usableWindow } from '../../../../shared/domain/kits/usableWindow.ts';
import type { ReadableDb } from '../../db/database.ts';
import { audienceAccounts, heldCallsAt, peopleAt } from './repository/audience.ts';
import { itemsIn } from './repository/heldItems.ts';
import { currentKits, type HeldKit, versionsOf } from './repository/heldKits.ts';
import { usesOf } from './repository/tallies.ts';

/** What reach, frequency and adoption are counted from. */
export interface KitReach {
  readonly accounts: readonly { readonly id: string }[];
  readonly people: readonly { readonly id: string }[];
  readonly uses: readonly ItemUse[];
  /** Held calls in the audience at whose time a version was usable. */
  readonly held: readonly { readonly id: string }[];
}

/** Of the audience of a kit's newest version, in [from, to), as far as it is on this laptop. */
export function reachOfKit(
  db: ReadableDb,
  kit: HeldKit,
  { from, to }: { readonly from: number; readonly to: number },
): KitReach {
  const { audience, kitId } = kit.payload;
  const windows = versionsOf(db, kitId).map(({ payload, recall }) =>
    usableWindow(payload, recall?.at ?? null),
  );
  const fitting = audienceAccounts(db, audience.territoryIds).filter((account) =>
    accountIsMeant(audience, account),
  );
  const met = Map.groupBy(
    peopleAt(
      db,
      fitting.map(({ id }) => id),
    ),
    ({ accountId }) => accountId,
  );
  const accounts = fitting.filter(({ id }) =>
    peopleAreMeant(
      audience,
      (met.get(id) ?? []).map(({ persona }) => persona),
    ),
  );
  const ids = accounts.map(({ id }) => id);
  const items = itemsIn(db, kit.row).map(({ itemId }) => itemId);
  return {
    accounts,
    people: ids.flatMap((id) =>
      (met.get(id) ?? []).filter(({ persona }) => peopleAreMeant(audience, [persona])),
    ),
    uses: countedUses(usesOf(db, kitId, items, from, to)),
    held: heldCallsAt(db, ids, from, to).filter(({ startsAt }) =>
      windows.some((window) => startsAt >= window.from && startsAt < window.to),
    ),
  };
}

/** Of all kits together: an account, a person or a call that is in several audiences is there once. */
export function reachOfAll(db: ReadableDb, period: { readonly from: number; readonly to: number }): KitReach {
  const all = currentKits(db).map((kit) => reachOfKit(db, kit, period));
  const once = (of: 'accounts' | 'people' | 'held') => [
    ...new Map(all.flatMap((one) => one[of]).map((row) => [row.id, row])).values(),
  ];
  return {
    accounts: once('accounts'),
    people: once('people'),
    uses: all.flatMap(({ uses }) => uses),
    held: once('held'),
  };
}
