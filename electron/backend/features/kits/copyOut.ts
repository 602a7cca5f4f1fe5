import type { Answer } from '../../../../shared/contracts/ipc/index.ts';
import { leavesAs } from '../../../../shared/domain/kits/leavesAs.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';
import type { QueryContext } from '../handler.ts';
import { kitGround, whyUnusable } from './ground.ts';
import { itemIn } from './repository/heldItems.ts';

/** Outside nothing ends by itself any more, so it is asked at the moment it leaves, as for a customer's eyes. */
export function copyOut(
  context: QueryContext,
  { kitId, itemId }: { readonly kitId: string; readonly itemId: string },
): Answer<'kits.copyOut'> {
  const ground = kitGround(context, { accountId: null, contactIds: [], language: null }, true);
  const kit = [...ground.kits.values()].find(({ payload }) => payload.kitId === kitId);
  const item = kit === undefined ? null : itemIn(context.db, kit.row, itemId);
  if (kit === undefined || item === null) return fail('not_found');
  const { file } = item.facts;
  const as = leavesAs({ visibility: item.visibility, file });
  if (as === null || file === null) return fail('stays_here');
  if (whyUnusable(ground, kit, item) !== null) return fail('not_usable');
  return ok({
    sha256: file.sha256,
    name: file.name,
    mediaType: file.mediaType,
    as,
    mark: { name: context.me.name, on: ground.now.today },
  });
}
