import type { KitPayload } from '../../../../../shared/domain/kits/signedKit.ts';
import type { HeldRelease } from '../../../../../shared/domain/kits/usable.ts';
import type { ReadableDb } from '../../../db/database.ts';
import { uuidFromBytes, uuidToBytes } from '../../../db/uuidBytes.ts';

export type KitHead = Omit<KitPayload, 'items' | 'files'>;

/** A verified version on this laptop. */
export interface HeldKit extends HeldRelease {
  readonly row: number;
  readonly payload: KitHead;
  readonly deliveredAt: number;
  readonly current: boolean;
  readonly recall: { readonly at: number; readonly reason: string } | null;
}

interface HeldRecord {
  readonly row: number;
  readonly head: string;
  readonly current: number;
  readonly delivered_at: number;
  readonly highest: number;
  readonly recalled_at: number | null;
  readonly reason: string | null;
}

const heldFrom = (record: HeldRecord): HeldKit => ({
  row: record.row,
  trust: 'verified',
  recalled: record.recalled_at !== null,
  highestVersion: record.highest,
  payload: JSON.parse(record.head) as KitHead,
  deliveredAt: record.delivered_at,
  current: record.current === 1,
  recall: record.recalled_at === null ? null : { at: record.recalled_at, reason: record.reason ?? '' },
});

const held = (where: string): string =>
  `SELECT h.row, h.head, h.current, h.delivered_at, m.version AS highest, c.recalled_at, c.reason
   FROM kit_held h JOIN kit_highest m ON m.kit_id = h.kit_id LEFT JOIN kit_recalled c ON c.release_id = h.release_id
   WHERE h.problem IS NULL AND ${where}`;
const heldCurrent = held('h.current = 1');
const heldOfKit = held('h.kit_id = ? ORDER BY h.version DESC');

/** The newest verified version of every kit here. */
export const currentKits = (db: ReadableDb): readonly HeldKit[] =>
  db.all<HeldRecord>(heldCurrent).map(heldFrom);

/** Every verified version of a kit here, the newest first. */
export const versionsOf = (db: ReadableDb, kitId: string): readonly HeldKit[] =>
  db.all<HeldRecord>(heldOfKit, uuidToBytes(kitId)).map(heldFrom);

export interface Quarantined {
  readonly releaseId: string;
  readonly kitId: string;
  readonly version: number;
  /** Its own where it could be read, else that of the version of its kit that is believed. */
  readonly head: string | null;
  readonly problem: string;
  readonly at: number;
}

/** What is kept and never offered, and recalls that are none. */
export const quarantined = (db: ReadableDb): readonly Quarantined[] =>
  db
    .all<{
      release_id: Buffer;
      kit_id: Buffer;
      version: number;
      head: string | null;
      problem: string;
      at: number;
    }>(
      `SELECT h.release_id, h.kit_id, h.version, coalesce(h.problem, h.recall_problem) AS problem, h.checked_at AS at,
         coalesce(h.head, (SELECT b.head FROM kit_held b WHERE b.kit_id = h.kit_id AND b.current = 1)) AS head
       FROM kit_held h WHERE h.problem IS NOT NULL OR h.recall_problem IS NOT NULL ORDER BY h.checked_at DESC`,
    )
    .map(({ release_id, kit_id, ...rest }) => ({
      ...rest,
      releaseId: uuidFromBytes(release_id),
      kitId: uuidFromBytes(kit_id),
    }));
