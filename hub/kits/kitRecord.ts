import type { KitEventKind } from '../../shared/domain/entities/kit.ts';
import { newId } from '../newId.ts';
import { insertRows } from '../rows/insertRows.ts';
import { updateRows } from '../rows/updateRows.ts';
import type { HubTransaction, Stamp } from '../rows/writing.ts';

export interface OfVersion {
  readonly kitId: string;
  readonly versionId: string;
}

/** Writes down what the hub did to a version, for marketing's trail. */
export async function recordKitEvent(
  trx: HubTransaction,
  { kitId, versionId }: OfVersion,
  kind: KitEventKind,
  stamp: Stamp,
  note: string | null = null,
): Promise<void> {
  await insertRows(
    trx,
    'kitEvent',
    [
      {
        id: newId(stamp.now),
        kitId,
        versionId,
        itemId: null,
        authorId: stamp.userId,
        kind,
        note,
        authoredAt: stamp.now,
      },
    ],
    stamp,
  );
}

export const setRow = (
  trx: HubTransaction,
  name: 'kitVersion' | 'kitRelease' | 'draftingTask',
  id: string,
  values: Readonly<Record<string, unknown>>,
  stamp: Stamp,
): Promise<number> => updateRows(trx, name, Object.keys(values), [{ id, ...values }], stamp, 'recorded');
