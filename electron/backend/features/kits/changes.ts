import type { Answer } from '../../../../shared/contracts/ipc/index.ts';
import type { Language } from '../../../../shared/domain/entities/account.ts';
import { partChanges } from '../../../../shared/domain/kits/contentParts.ts';
import type { ItemContent } from '../../../../shared/domain/kits/itemContent.ts';
import type { ReadableDb } from '../../db/database.ts';
import { markedRow } from '../../db/markedRow.ts';
import { spoken, titleIn } from './listed.ts';
import { contentIn, type HeldKitItem, itemsIn, saidBy } from './repository/heldItems.ts';
import type { HeldKit } from './repository/heldKits.ts';

type Change = Extract<Answer<'kits.kit'>, { ok: true }>['value']['changes'][number];

/** What an item is, in one text: the same in two versions when nothing about it changed. */
const whole = (db: ReadableDb, item: HeldKitItem): string =>
  JSON.stringify([
    item.visibility,
    item.facts,
    saidBy(db, item.row).toSorted((one, other) => (one.language < other.language ? -1 : 1)),
  ]);

/** Item by item against the version that was here before; nothing where there was none. */
export function changesSince(
  db: ReadableDb,
  kit: HeldKit,
  before: HeldKit | undefined,
  wanted: Language | null,
  userId: string,
): Change[] {
  if (before === undefined) return [];
  const former = new Map(itemsIn(db, before.row).map((item) => [item.itemId, item]));
  if (former.size === 0) return [];
  const mine = new Set(
    kit.payload.becauseOf.filter((cause) => cause.userId === userId).map(({ itemId }) => itemId),
  );
  const line = (item: HeldKitItem, change: Change['change']): Change => ({
    itemId: item.itemId,
    kind: item.kind,
    title: titleIn(db, item, wanted),
    change,
    becauseOfMe: mine.has(item.itemId),
    words: [],
  });
  const changes: Change[] = [];
  for (const item of itemsIn(db, kit.row)) {
    const was = former.get(item.itemId);
    former.delete(item.itemId);
    if (was === undefined) changes.push(line(item, 'added'));
    else if (whole(db, was) !== whole(db, item)) {
      const changed = line(item, 'changed');
      changes.push(
        changed.becauseOfMe ? { ...changed, words: wordsChanged(db, was, item, wanted) } : changed,
      );
    }
  }
  return [...changes, ...[...former.values()].map((item) => line(item, 'removed'))];
}

/** Part by part what an item says otherwise now, in the language in which it is shown. */
function wordsChanged(
  db: ReadableDb,
  was: HeldKitItem,
  item: HeldKitItem,
  wanted: Language | null,
): Change['words'] {
  const { content, language } = spoken(db, item, wanted);
  const former = contentIn(db, was.row, language);
  const before = former === null ? null : (JSON.parse(former) as ItemContent);
  return partChanges(item.kind, before, content.said).filter((part) => part.before !== part.after);
}

/** What this user heard or said that changed an item. */
export function becauseOfMe(
  db: ReadableDb,
  { payload }: HeldKit,
  itemId: string,
  userId: string,
): { heardId: string | null; verbatim: string | null }[] {
  return payload.becauseOf
    .filter((cause) => cause.userId === userId && cause.itemId === itemId)
    .map(({ heardId }) => ({
      heardId,
      verbatim: heardId === null ? null : (markedRow(db, 'heard', heardId)?.row.verbatim ?? null),
    }));
}
