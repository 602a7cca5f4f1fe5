import { join } from 'node:path';
import type { ReadableDb, WritableDb } from './database.ts';

/** A file of a kit that is being made: chosen on this laptop, or a colleague's. */
export interface OwnFile {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: number | null;
  readonly key: Buffer;
  /** Sealed here up to there. */
  readonly have: number;
  /** How much the hub has said that it holds. */
  readonly sent: number;
  readonly atHub: boolean;
  readonly problem: string | null;
}

interface OwnFileRecord {
  readonly sha256: string;
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly pages: number | null;
  readonly seal_key: Buffer;
  readonly have: number;
  readonly sent: number;
  readonly at_hub: number;
  readonly problem: string | null;
}

const fromRecord = ({ media_type, seal_key, at_hub, ...record }: OwnFileRecord): OwnFile => ({
  ...record,
  mediaType: media_type,
  key: seal_key,
  atHub: at_hub === 1,
});

/** Beside the files that kits bring, which have keys of their own. */
export const ownFilePath = (folder: string, sha256: string): string => join(folder, `own-${sha256}`);

export function ownFile(db: ReadableDb, sha256: string): OwnFile | null {
  const record = db.get<OwnFileRecord>('SELECT * FROM own_file WHERE sha256 = ?', sha256);
  return record === undefined ? null : fromRecord(record);
}

const named = `EXISTS (SELECT 1 FROM kit_item i
  WHERE i.status = 'active' AND json_extract(i.facts, '$.file.sha256') = f.sha256)`;
const waiting = `f.at_hub = 0 AND f.problem IS NULL AND ${named}`;

/** What an item names and the hub has not yet, in the order in which it was chosen. */
export const ownFilesToSend = (db: ReadableDb): readonly OwnFile[] =>
  db.all<OwnFileRecord>(`SELECT f.* FROM own_file f WHERE ${waiting} ORDER BY f.chosen_at`).map(fromRecord);

export const countOwnFilesToSend = (db: ReadableDb): number =>
  db.get<{ count: number }>(`SELECT count(*) AS count FROM own_file f WHERE ${waiting}`)?.count ?? 0;

/** Chosen before that moment, and named by no item any more. */
export const ownFilesGivenUp = (db: ReadableDb, before: number): readonly string[] =>
  db
    .all<{ sha256: string }>(`SELECT f.sha256 FROM own_file f WHERE f.chosen_at < ? AND NOT ${named}`, before)
    .map(({ sha256 }) => sha256);

export function keepOwnFile(
  db: WritableDb,
  { sha256, name, mediaType, bytes, pages, key }: Omit<OwnFile, 'have' | 'sent' | 'atHub' | 'problem'>,
  now: number,
): void {
  db.run(
    `INSERT INTO own_file (sha256, name, media_type, bytes, pages, seal_key, have, chosen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET name = excluded.name, seal_key = excluded.seal_key, have = excluded.have,
       chosen_at = excluded.chosen_at, problem = NULL`,
    sha256,
    name,
    mediaType,
    bytes,
    pages,
    key,
    bytes,
    now,
  );
}

/** Makes room for the files of versions in review that are neither chosen here nor part of a kit on this laptop. */
export function expectReviewedFiles(db: WritableDb, newKey: () => Buffer, now: number): void {
  const missing = db.all<{
    sha256: string;
    name: string;
    media_type: string;
    bytes: number;
    pages: number | null;
  }>(
    `SELECT DISTINCT json_extract(i.facts, '$.file.sha256') AS sha256, json_extract(i.facts, '$.file.name') AS name,
       json_extract(i.facts, '$.file.mediaType') AS media_type, json_extract(i.facts, '$.file.bytes') AS bytes,
       json_extract(i.facts, '$.file.pages') AS pages
     FROM kit_version v JOIN kit_item i ON i.version_id = v.id
     WHERE v.status = 'in_review' AND i.status = 'active' AND json_extract(i.facts, '$.file.sha256') IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM own_file f WHERE f.sha256 = json_extract(i.facts, '$.file.sha256'))
       AND NOT EXISTS (SELECT 1 FROM kit_file k WHERE k.sha256 = json_extract(i.facts, '$.file.sha256'))`,
  );
  for (const { sha256, name, media_type, bytes, pages } of missing)
    db.run(
      `INSERT INTO own_file (sha256, name, media_type, bytes, pages, seal_key, have, chosen_at, sent, at_hub)
       VALUES (?, ?, ?, ?, ?, ?, 0, ?, 0, 1) ON CONFLICT (sha256) DO NOTHING`,
      sha256,
      name,
      media_type,
      bytes,
      pages,
      newKey(),
      now,
    );
}

/** Of those, what has not come whole, the smallest first. */
export const reviewedFilesDue = (db: ReadableDb): readonly OwnFile[] =>
  db.all<OwnFileRecord>('SELECT * FROM own_file f WHERE f.have < f.bytes ORDER BY f.bytes').map(fromRecord);

export const noteReviewed = (db: WritableDb, sha256: string, have: number): number =>
  db.run('UPDATE own_file SET have = ? WHERE sha256 = ?', have, sha256);

export const noteSent = (db: WritableDb, sha256: string, sent: number, atHub: boolean): number =>
  db.run('UPDATE own_file SET sent = ?, at_hub = ? WHERE sha256 = ?', sent, atHub ? 1 : 0, sha256);

export const noteOwnProblem = (db: WritableDb, sha256: string, problem: string): number =>
  db.run('UPDATE own_file SET problem = ? WHERE sha256 = ?', problem, sha256);

export const forgetOwnFile = (db: WritableDb, sha256: string): number =>
  db.run('DELETE FROM own_file WHERE sha256 = ?', sha256);
