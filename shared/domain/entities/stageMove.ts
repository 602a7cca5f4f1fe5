import { buyerStages } from './account.ts';
import { instant, oneOf, uuid } from './column.ts';
import { entity, type RowOf } from './entity.ts';

/**
 * That the buyers of an account came from one stage to another. The hub writes it with the change itself, at its own
 * time, so that movement in a week is the same for whoever asks, and on a laptop that was not there.
 */
export const stageMove = entity({
  name: 'stageMove',
  scope: { by: 'account', column: 'accountId' },
  conflict: 'hubOnly',
  columns: {
    accountId: uuid,
    fromStage: oneOf(buyerStages),
    toStage: oneOf(buyerStages),
    movedAt: instant,
  },
});
export type StageMove = RowOf<typeof stageMove>;
