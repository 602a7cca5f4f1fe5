import type { z } from 'zod';
import type { figure } from '../../../../shared/contracts/ipc/kitShapes.ts';
import {
  type ShownEffectiveness,
  shownEffectiveness,
} from '../../../../shared/domain/figures/effectiveness.ts';
import type { ReadableDb } from '../../db/database.ts';
import type { HeldKitItem } from './repository/heldItems.ts';
import { answeredWith, objectionsAtAccountsOf } from './repository/tallies.ts';

export type Figure = z.output<typeof figure>;

export const figureFrom = ({ interval, period, ...counts }: ShownEffectiveness): Figure => ({
  ...counts,
  low: interval?.low ?? null,
  high: interval?.high ?? null,
  from: period?.from ?? null,
  to: period?.to ?? null,
});

/** "Reps say resolved", of what is on this laptop. Only responses have one. */
export function figureOf(db: ReadableDb, { kind, itemId }: HeldKitItem, version: number): Figure | null {
  if (kind !== 'objection_response') return null;
  const answered = answeredWith(db, itemId);
  const raised = answered.length === 0 ? [] : objectionsAtAccountsOf(db, itemId);
  return figureFrom(shownEffectiveness(version, answered, raised));
}
