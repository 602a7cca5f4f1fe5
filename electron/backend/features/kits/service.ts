import type { ParsedInputOf } from '../../../../shared/contracts/ipc/channel.ts';
import type { channels } from '../../../../shared/contracts/ipc/index.ts';
import type { UseDetail } from '../../../../shared/domain/entities/kitUse.ts';
import { fail, type Result } from '../../../../shared/kernel/result.ts';
import type { ReadableDb } from '../../db/database.ts';
import { trustedNowOf } from '../../db/trustedClock.ts';
import type { CommandContext, Subject, Write } from '../handler.ts';
import { type SaveError, save } from '../saving.ts';
import { titleIn } from './listed.ts';
import { itemIn } from './repository/heldItems.ts';
import { type HeldKit, versionsOf } from './repository/heldKits.ts';
import { favouriteOf, oweReceipt } from './repository/mine.ts';

type Input<Name extends 'kits.acknowledge' | 'kits.favourite' | 'kits.feedback' | 'kits.use'> = ParsedInputOf<
  (typeof channels)[Name]
>;

export { currentKits } from './repository/heldKits.ts';

type Saved = Result<{ mutationId: string }, SaveError>;

/** What is about a kit's item is called by its title, as far as it is still here. */
function subjectOf(
  db: ReadableDb,
  entity: Subject['entity'],
  id: string,
  kit: HeldKit | undefined,
  itemId: string,
  accountId: string | null = null,
): Subject {
  const item = kit === undefined ? null : itemIn(db, kit.row, itemId);
  const label = item === null ? '' : titleIn(db, item, null);
  return { entity, id, label, accountId };
}

export function acknowledge(context: CommandContext, input: Input<'kits.acknowledge'>): Saved {
  const kit = versionsOf(context.db, input.kitId).find(
    ({ payload }) => payload.releaseId === input.releaseId,
  );
  if (kit === undefined || kit.payload.version !== input.version) return fail('not_found');
  const label = Object.values(kit.payload.title)[0] ?? '';
  return context.write((tx): ReturnType<Write['enqueue']> => {
    tx.changed('kits');
    oweReceipt(tx.db, input.releaseId, 'acknowledged', trustedNowOf(tx.db, context.clock).at);
    return tx.enqueue('acknowledgement.give', input, {
      entity: 'acknowledgement',
      id: input.id,
      label,
      accountId: null,
    });
  });
}

export function setFavourite(
  context: CommandContext,
  { kitId, itemId, kept }: Input<'kits.favourite'>,
): Saved {
  const { db, me, ids } = context;
  const kit = versionsOf(db, kitId)[0];
  if (kit === undefined) return fail('not_found');
  const standing = favouriteOf(db, me.id, itemId);
  const args = {
    id: standing?.id ?? ids.next(),
    kitId,
    itemId,
    status: kept ? ('kept' as const) : ('removed' as const),
    seen: standing?.status ?? null,
  };
  if (args.seen === args.status) return fail('exists');
  return save(context, 'favourite.set', args, subjectOf(db, 'favourite', args.id, kit, itemId), 'kits');
}

export function giveFeedback(context: CommandContext, input: Input<'kits.feedback'>): Saved {
  const kit = versionsOf(context.db, input.kitId)[0];
  if (kit === undefined) return fail('not_found');
  const note = input.note?.trim() === '' ? null : input.note;
  return save(
    context,
    'feedback.give',
    { ...input, note },
    subjectOf(context.db, 'feedback', input.id, kit, input.itemId),
    'kits',
  );
}

/** What was used has been used: a version that has ended or left meanwhile is no reason to refuse it. */
export function addUse(context: CommandContext, input: Input<'kits.use'>): Saved {
  const { db, clock } = context;
  const { pages, fileSha256, reaction, ...args } = input;
  const kit = versionsOf(db, input.kitId).find(({ payload }) => payload.version === input.version);
  const detail: UseDetail = {
    ...(pages.length === 0 ? {} : { pages }),
    ...(fileSha256 === null ? {} : { fileSha256 }),
    ...(reaction === null ? {} : { reaction }),
  };
  return context.write((tx): ReturnType<Write['enqueue']> => {
    tx.changed('kits');
    if (kit?.recalled === true)
      oweReceipt(tx.db, kit.payload.releaseId, 'used_after_recall', trustedNowOf(db, clock).at);
    return tx.enqueue(
      'use.add',
      { ...args, detail: Object.keys(detail).length === 0 ? null : detail },
      subjectOf(db, 'use', input.id, kit, input.itemId, input.accountId),
    );
  });
}
