import type { KitItem } from '../../../../shared/domain/entities/kit.ts';
import { noAudience } from '../../../../shared/domain/kits/audience.ts';
import { takenOut } from '../../../../shared/domain/kits/itemChanges.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';
import type { ReadableDb } from '../../db/database.ts';
import { markedRow, markedRows } from '../../db/markedRow.ts';
import { inOrderOfNames } from '../../db/nameOrder.ts';
import { rowName } from '../../db/rowName.ts';
import type { Handlers } from '../handler.ts';
import { carriesAccountsOf } from './carriesAccountsOf.ts';
import {
  accountsMeant,
  activeKits,
  eventsOf,
  itemCounts,
  itemsOf,
  ownWordsSince,
  praiseSince,
  receiptsOf,
  unansweredSince,
  unsentFilesOf,
  versionsOf,
} from './repository.ts';
import {
  comment,
  createItem,
  createKit,
  createVersion,
  moveVersion,
  reviewItem,
  updateItem,
  updateVersion,
} from './service.ts';

/** Those who carry kits to customers of these territories. */
const repsOf = (db: ReadableDb, territoryIds: readonly string[]) =>
  inOrderOfNames(
    db,
    markedRows(db, 'user', "WHERE t.active = 1 AND t.role = 'rep' ORDER BY t.row"),
    ({ row }) => row.name,
  )
    .filter(({ row }) => row.territoryIds.some((id) => territoryIds.includes(id)))
    .map(({ row: { id, name } }) => ({ id, name }));

export const handlers: Handlers = {
  'studio.kits': ({ db }) =>
    ok({
      kits: activeKits(db).map(({ row: kit }) => ({
        kit,
        versions: versionsOf(db, kit.id).map(({ row: version, sync }) => ({
          version,
          authorName: rowName(db, 'user', version.authorId),
          ...itemCounts(db, version.id),
          sync,
        })),
      })),
    }),
  'studio.version': ({ db, me }, { versionId }) => {
    const found = markedRow(db, 'kitVersion', versionId);
    const kit = found === undefined ? undefined : markedRow(db, 'kit', found.row.kitId)?.row;
    if (found === undefined || kit === undefined) return fail('not_found');
    const { row: version, sync } = found;
    const source = version.basedOn === null ? undefined : markedRow(db, 'kitVersion', version.basedOn)?.row;
    const earlier: readonly KitItem[] =
      source === undefined ? [] : itemsOf(db, source.id).map(({ row }) => row);
    const before = new Map(earlier.map((item) => [item.itemId, item]));
    const items = itemsOf(db, versionId);
    // A copy of another kit's version replaces nothing.
    const replaced = source?.kitId === kit.id ? source : null;
    const audience = version.audience ?? noAudience;
    return ok({
      kit,
      version,
      authorName: rowName(db, 'user', version.authorId),
      approverName: rowName(db, 'user', version.approvedBy),
      items: items.map(({ row: item, sync }) => ({
        item,
        before: before.get(item.itemId) ?? null,
        reviewerName: rowName(db, 'user', item.reviewedBy),
        sync,
      })),
      basedOn: replaced?.number ?? null,
      before: replaced,
      takenOut:
        replaced === null
          ? []
          : [
              ...takenOut(
                earlier,
                items.map(({ row }) => row),
              ),
            ],
      events: eventsOf(db, versionId).map(({ row: event }) => ({
        event,
        authorName: rowName(db, 'user', event.authorId),
      })),
      reach: {
        reps: repsOf(db, audience.territoryIds),
        accounts: carriesAccountsOf({ me }, audience.territoryIds)
          ? accountsMeant(db, audience, { offset: 0, limit: 0 }).total
          : null,
      },
      unsentFiles: unsentFilesOf(db, versionId),
      receipts:
        version.releaseId === null
          ? []
          : receiptsOf(db, version.releaseId).map(({ row: receipt }) => ({
              receipt,
              userName: rowName(db, 'user', receipt.userId),
            })),
      sync,
    });
  },
  'studio.unanswered': ({ db }, { from }) =>
    ok({
      categories: unansweredSince(db, from).map(({ verbatims, ...rest }) => ({
        ...rest,
        verbatims: [...verbatims],
      })),
    }),
  'studio.ownWords': ({ db }, { from }) =>
    ok({ categories: ownWordsSince(db, from).map(({ said, ...rest }) => ({ ...rest, said: [...said] })) }),
  'studio.praise': ({ db }, { from }) => ok({ said: praiseSince(db, from) }),
  'studio.createKit': createKit,
  'studio.createVersion': createVersion,
  'studio.updateVersion': updateVersion,
  'studio.move': moveVersion,
  'studio.createItem': createItem,
  'studio.updateItem': updateItem,
  'studio.review': reviewItem,
  'studio.comment': comment,
};
