import type { z } from 'zod';
import type { figure } from '../../../../shared/contracts/ipc/kitShapes.ts';
import {
  type AnsweredObjection,
  type RaisedObjection,
  type ShownEffectiveness,
  shownEffectiveness,
} from '../../../../shared/domain/figures/effectiveness.ts';
import type { ReadableDb } from '../../db/database.ts';
import type { HeldKitItem } from './repository/heldItems.ts';
import { answeredWith, objectionsAt } from './repository/tallies.ts';

export type Figure = z.output<typeof figure>;

export const figureFrom = ({ interval, period, ...counts }: ShownEffectiveness): Figure => ({
  ...counts,
  low: interval?.low ?? null,
  high: interval?.high ?? null,
  from: period?.from ?? null,
  to: period?.to ?? null,
});

/** What the figures of some responses are counted from: read in two questions, however many they are. */
export interface Tally {
  readonly answered: readonly AnsweredObjection[];
  readonly raised: readonly RaisedObjection[];
}

export function talliesOf(db: ReadableDb, itemIds: readonly string[]): ReadonlyMap<string, Tally> {
  const answered = answeredWith(db, itemIds);
  const resolved = [...answered.values()].flatMap((all) =>
    all.filter(({ outcome }) => outcome === 'resolved'),
  );
  const place = ({ accountId, category }: RaisedObjection): string => `${accountId} ${category}`;
  const raised = Map.groupBy(
    objectionsAt(
      db,
      [...new Set(resolved.map(({ accountId }) => accountId))],
      [...new Set(resolved.flatMap(({ category }) => category ?? []))],
    ),
    place,
  );
  return new Map(
    [...answered].map(([itemId, all]) => {
      const places = new Set(all.filter(({ outcome }) => outcome === 'resolved').map(place));
      return [itemId, { answered: all, raised: [...places].flatMap((where) => raised.get(where) ?? []) }];
    }),
  );
}

/** "Reps say resolved", of what is on this laptop, by item. Only responses have one. */
export function figuresOfItems(
  db: ReadableDb,
  items: readonly { readonly item: HeldKitItem; readonly version: number }[],
): ReadonlyMap<string, Figure> {
  const responses = items.filter(({ item }) => item.kind === 'objection_response');
  const tallies = talliesOf(
    db,
    responses.map(({ item }) => item.itemId),
  );
  return new Map(
    responses.map(({ item: { itemId }, version }) => {
      const { answered, raised } = tallies.get(itemId) ?? { answered: [], raised: [] };
      return [itemId, figureFrom(shownEffectiveness(version, answered, raised))];
    }),
  );
}

export const figureOf = (db: ReadableDb, item: HeldKitItem, version: number): Figure | null =>
  figuresOfItems(db, [{ item, version }]).get(item.itemId) ?? null;
