import type { ArgsOf } from '../../../../shared/contracts/sync/mutations/index.ts';
import { languages } from '../../../../shared/domain/entities/account.ts';
import { noAudience } from '../../../../shared/domain/kits/audience.ts';
import { noTridom } from '../../../../shared/domain/kits/tridom.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import type { CommandContext, Subject } from '../handler.ts';
import { type SaveError, save } from '../saving.ts';
import { copiesForAnotherKit } from './copiesForAnotherKit.ts';
import { eventsOf, itemsOf, versionsOf } from './repository.ts';

const usualLeaseDays = 30;
type Saved = Result<{ mutationId: string }, SaveError>;

const kitSubject = (
  { db }: CommandContext,
  entity: Subject['entity'],
  id: string,
  kitId: string,
): Subject => ({ entity, id, label: markedRow(db, 'kit', kitId)?.row.name ?? '', accountId: null });

export const createKit = (context: CommandContext, args: ArgsOf<'kit.create'>): Saved =>
  save(
    context,
    'kit.create',
    args,
    { entity: 'kit', id: args.id, label: args.name, accountId: null },
    'studio',
  );

/** A draft and copies of what it begins with are there together, or nothing of it. */
export function createVersion(
  context: CommandContext,
  { id, kitId, basedOn }: { readonly id: string; readonly kitId: string; readonly basedOn: string | null },
): Result<{ mutationIds: string[] }, SaveError> {
  const { db, ids } = context;
  if (markedRow(db, 'kit', kitId) === undefined) return fail('not_found');
  const source = basedOn === null ? null : markedRow(db, 'kitVersion', basedOn)?.row;
  if (source === undefined) return fail('not_found');
  const newest = versionsOf(db, kitId)[0]?.row.number ?? 0;
  return context.write((tx) => {
    tx.changed('studio');
    const mutationIds: string[] = [];
    const version = tx.enqueue(
      'kitVersion.create',
      {
        id,
        kitId,
        number: newest + 1,
        basedOn,
        title: source?.title ?? {},
        audience: source?.audience ?? noAudience,
        languages: source?.languages ?? { languages: ['en'] },
        startsOn: null,
        expiresOn: null,
        leaseDays: source?.leaseDays ?? usualLeaseDays,
        acknowledge: source?.acknowledge ?? false,
        whatChanged: {},
        tridom: source?.tridom ?? noTridom,
      },
      kitSubject(context, 'kitVersion', id, kitId),
    );
    if (!version.ok) return version;
    mutationIds.push(version.value.mutationId);
    const active = basedOn === null ? [] : itemsOf(db, basedOn).filter(({ row }) => row.status === 'active');
    const rows = active.map(({ row }) => row);
    for (const row of source?.kitId === kitId ? rows : copiesForAnotherKit(rows, () => ids.next())) {
      const itemRowId = ids.next();
      const item = tx.enqueue(
        'kitItem.create',
        {
          id: itemRowId,
          kitId,
          versionId: id,
          itemId: row.itemId,
          kind: row.kind,
          visibility: row.visibility,
          position: row.position,
          ...Object.fromEntries(languages.map((language) => [language, row[language]])),
          facts: row.facts,
        } as ArgsOf<'kitItem.create'>,
        kitSubject(context, 'kitItem', itemRowId, kitId),
      );
      if (!item.ok) return item;
      mutationIds.push(item.value.mutationId);
    }
    return ok({ mutationIds });
  });
}

export function updateVersion(context: CommandContext, args: ArgsOf<'kitVersion.update'>): Saved {
  const version = markedRow(context.db, 'kitVersion', args.id)?.row;
  if (version === undefined) return fail('not_found');
  const subject = kitSubject(context, 'kitVersion', version.id, version.kitId);
  return save(context, 'kitVersion.update', args, subject, 'studio');
}

/** What was read has to hold still: a decision is made on what its maker saw. */
export function moveVersion(
  context: CommandContext,
  args: ArgsOf<'kitVersion.move'>,
): Result<{ mutationId: string }, SaveError | 'moved_on' | 'own_words'> {
  const version = markedRow(context.db, 'kitVersion', args.id)?.row;
  if (version === undefined) return fail('not_found');
  if (version.status !== args.seen.status) return fail('moved_on');
  if (args.move === 'approve' && wroteIn(context, version.id, version.authorId)) return fail('own_words');
  const subject = kitSubject(context, 'kitVersion', version.id, version.kitId);
  return save(context, 'kitVersion.move', args, subject, 'studio');
}

/** What is known here of who wrote; the hub knows every hand and has the last word. */
function wroteIn({ db, me }: CommandContext, versionId: string, authorId: string): boolean {
  if (authorId === me.id) return true;
  return (
    itemsOf(db, versionId).some(({ row }) => row.updatedBy === me.id && row.reviewedBy !== me.id) ||
    eventsOf(db, versionId).some(({ row }) => row.authorId === me.id && row.kind === 'submitted')
  );
}

export const createItem = (context: CommandContext, args: ArgsOf<'kitItem.create'>): Saved =>
  save(context, 'kitItem.create', args, kitSubject(context, 'kitItem', args.id, args.kitId), 'studio');

export function updateItem(context: CommandContext, args: ArgsOf<'kitItem.update'>): Saved {
  const item = markedRow(context.db, 'kitItem', args.id)?.row;
  if (item === undefined) return fail('not_found');
  const subject = kitSubject(context, 'kitItem', item.id, item.kitId);
  return save(context, 'kitItem.update', args, subject, 'studio');
}

export function reviewItem(
  context: CommandContext,
  args: ArgsOf<'kitItem.review'>,
): Result<{ mutationId: string }, SaveError | 'moved_on' | 'own_words'> {
  const item = markedRow(context.db, 'kitItem', args.id)?.row;
  if (item === undefined) return fail('not_found');
  if (item.revisionId !== args.seen.revisionId || item.reviewState !== args.seen.reviewState)
    return fail('moved_on');
  const version = markedRow(context.db, 'kitVersion', item.versionId)?.row;
  if (version === undefined) return fail('not_found');
  if (version.authorId === context.me.id) return fail('own_words');
  const subject = kitSubject(context, 'kitItem', item.id, item.kitId);
  return save(context, 'kitItem.review', args, subject, 'studio');
}

export const comment = (context: CommandContext, args: ArgsOf<'kitEvent.comment'>): Saved =>
  save(context, 'kitEvent.comment', args, kitSubject(context, 'kitEvent', args.id, args.kitId), 'studio');
