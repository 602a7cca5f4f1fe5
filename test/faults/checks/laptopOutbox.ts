import type { OutboxItem, OutboxState } from '../../../shared/contracts/ipc/sync.ts';
import type { Laptop } from '../../harness/laptop.ts';

/** The Sync screen of one laptop: every item in each of its lists. */
export async function readSyncLists(laptop: Laptop): Promise<ReadonlyMap<string, OutboxItem>> {
  const items = new Map<string, OutboxItem>();
  for (const list of ['attention', 'sending', 'waiting', 'done'] as const) {
    for (let offset = 0; ; offset += 200) {
      const answer = await laptop.ask('sync.list', { list, offset, limit: 200 });
      if (!answer.ok) throw new Error(`sync.list answered ${JSON.stringify(answer.error)} on ${laptop.name}`);
      for (const item of answer.value.items) items.set(item.mutationId, item);
      if (offset + 200 >= answer.value.total) break;
    }
  }
  return items;
}

/** By which mutation each replaced one was replaced; the lists do not say. */
export const readReplacements = (laptop: Laptop): ReadonlyMap<string, string> =>
  laptop.look((db) => {
    const rows = db
      .prepare(
        `select lower(hex(mutation_id)) as old, lower(hex(replaced_by)) as new from outbox where replaced_by is not null`,
      )
      .all() as { old: string; new: string }[];
    return new Map(rows.map((row) => [dashed(row.old), dashed(row.new)]));
  });

const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** It is the user's move, and the Sync screen says so. */
export const isInSight = (state: OutboxState | undefined): boolean =>
  state === 'refused' || state === 'conflict' || state === 'held';
