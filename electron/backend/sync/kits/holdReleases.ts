import { createHash, randomBytes } from 'node:crypto';
import { languages } from '../../../../shared/domain/entities/account.ts';
import { type KitItemContent, languageToShow } from '../../../../shared/domain/kits/itemContent.ts';
import { plainContent, type SaidContent } from '../../../../shared/domain/kits/plainContent.ts';
import type { KitPayload } from '../../../../shared/domain/kits/signedKit.ts';
import { excerptAround } from '../../../../shared/domain/search/excerptAround.ts';
import type { ReadableDb, WritableDb } from '../../db/database.ts';
import { foldText } from '../../db/foldText.ts';
import { readMeta } from '../../db/meta.ts';
import { stemsOf } from '../../db/stems.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';
import {
  checkKit,
  checkRecall,
  type KitProblem,
  kitStillHolds,
  type ReceivedRelease,
  type Trust,
} from './checkRelease.ts';
import { owe, takeBack } from './receiptsDue.ts';

/** Raised when what is derived from a payload changes; everything is then derived anew. */
const makerVersion = 2;

const releaseColumns = `r.id, r.kit_id, r.version, r.status, r.payload, r.key_id, r.signature, r.recall_payload,
  r.recall_key_id, r.recall_signature, r.row_version`;

interface ReleaseRecord {
  readonly id: Buffer;
  readonly kit_id: Buffer;
  readonly version: number;
  readonly status: string;
  readonly payload: string;
  readonly key_id: string;
  readonly signature: string;
  readonly recall_payload: string | null;
  readonly recall_key_id: string | null;
  readonly recall_signature: string | null;
  readonly row_version: number;
}

interface Held {
  readonly row: number;
  readonly payload_sha256: Buffer;
  readonly made_by: number;
  readonly problem: string | null;
  readonly delivered_at: number;
}

const receivedFrom = (record: ReleaseRecord): ReceivedRelease => ({
  id: uuidFromBytes(record.id),
  kitId: uuidFromBytes(record.kit_id),
  version: record.version,
  payload: record.payload,
  keyId: record.key_id,
  signature: record.signature,
  recallPayload: record.recall_payload,
  recallKeyId: record.recall_key_id,
  recallSignature: record.recall_signature,
});

const sha256Of = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Releases that came or changed since they were last looked at. */
export const releasesToCheck = (db: ReadableDb): readonly Buffer[] =>
  db
    .all<{ id: Buffer }>(
      `SELECT r.id FROM kit_release r LEFT JOIN kit_held h ON h.release_id = r.id
       WHERE h.row IS NULL OR h.row_version <> r.row_version OR h.made_by <> ? ORDER BY r.version`,
      makerVersion,
    )
    .map(({ id }) => id);

/** Releases that have left this laptop. */
export const releasesGone = (db: ReadableDb): readonly Buffer[] =>
  db
    .all<{ release_id: Buffer }>(
      'SELECT h.release_id FROM kit_held h LEFT JOIN kit_release r ON r.id = h.release_id WHERE r.row IS NULL',
    )
    .map(({ release_id }) => release_id);

export interface Holding {
  readonly db: WritableDb;
  readonly trust: Trust;
  /** Trusted time. */
  readonly now: number;
}

/**
 * Looks at one release as it stands in the hub's row, and makes or takes away what is derived from it. Answers what is
 * wrong with it, for the log.
 */
export function holdRelease({ db, trust, now }: Holding, releaseId: Buffer): KitProblem | null {
  const record = db.get<ReleaseRecord>(
    `SELECT ${releaseColumns} FROM kit_release r WHERE r.id = ?`,
    releaseId,
  );
  if (record === undefined) return null;
  const known = db.get<Held>(
    'SELECT row, payload_sha256, made_by, problem, delivered_at FROM kit_held WHERE release_id = ?',
    releaseId,
  );
  const received = receivedFrom(record);
  const checked = checkKit(trust, received);
  const problem = checked.ok
    ? rolledBack(db, record, known !== undefined)
      ? 'rolled_back'
      : null
    : checked.problem;
  const sha256 = sha256Of(record.payload);
  const same = known !== undefined && known.made_by === makerVersion && known.payload_sha256.equals(sha256);
  if (known !== undefined && (!same || problem !== null)) dropItems(db, known.row);
  db.run(
    `INSERT INTO kit_held (release_id, kit_id, version, row_version, payload_sha256, made_by, problem, checked_at,
       delivered_at, head)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?9)
     ON CONFLICT (release_id) DO UPDATE SET kit_id = ?2, version = ?3, row_version = ?4, payload_sha256 = ?5,
       made_by = ?6, problem = ?7, checked_at = ?8, head = ?9`,
    releaseId,
    record.kit_id,
    record.version,
    record.row_version,
    sha256,
    makerVersion,
    problem,
    now,
    checked.ok ? JSON.stringify({ ...checked.payload, items: undefined, files: undefined }) : null,
  );
  if (checked.ok && problem === null) {
    db.run(
      `INSERT INTO kit_highest (kit_id, version) VALUES (?, ?)
       ON CONFLICT (kit_id) DO UPDATE SET version = max(version, excluded.version)`,
      record.kit_id,
      record.version,
    );
    owe(db, releaseId, 'delivered', now);
    takeBack(db, releaseId, 'quarantined');
  } else owe(db, releaseId, 'quarantined', now);
  const recallProblem = takeRecall(db, trust, received, releaseId, now);
  settleKit(db, record.kit_id);
  return problem ?? recallProblem;
}

/**
 * Offered as the one to use although a later one was here: what a hub, or whoever speaks in its place, replays. A
 * version that was held before and was followed is superseded in the ordinary way.
 */
function rolledBack(db: ReadableDb, record: ReleaseRecord, known: boolean): boolean {
  if (record.status !== 'published') return false;
  const highest = highestVersion(db, record.kit_id);
  if (highest === null || record.version >= highest) return false;
  const laterIsHere = db.get(
    'SELECT 1 FROM kit_held WHERE kit_id = ? AND version > ? AND problem IS NULL',
    record.kit_id,
    record.version,
  );
  return !(known && laterIsHere !== undefined);
}

const highestVersion = (db: ReadableDb, kitId: Buffer): number | null =>
  db.get<{ version: number }>('SELECT version FROM kit_highest WHERE kit_id = ?', kitId)?.version ?? null;

function takeRecall(
  db: WritableDb,
  trust: Trust,
  received: ReceivedRelease,
  releaseId: Buffer,
  now: number,
): KitProblem | null {
  const recall = checkRecall(trust, received);
  const problem = recall === null || recall.ok ? null : recall.problem;
  db.run('UPDATE kit_held SET recall_problem = ? WHERE release_id = ?', problem, releaseId);
  if (recall === null || !recall.ok) return problem;
  keepRecall(db, releaseId, recall.payload, now);
  return null;
}

/** A recall that has been verified: it stands for good, and the hub is told that it has been met. */
export function keepRecall(
  db: WritableDb,
  releaseId: Buffer,
  { recalledAt, reason }: { readonly recalledAt: number; readonly reason: string },
  now: number,
): void {
  db.run(
    'INSERT INTO kit_recalled (release_id, recalled_at, reason) VALUES (?, ?, ?) ON CONFLICT (release_id) DO NOTHING',
    releaseId,
    recalledAt,
    reason,
  );
  owe(db, releaseId, 'recalled', now);
}

/** Forgets a release that has left: what was remembered of its kit's versions and recalls stays. */
export function forgetRelease({ db }: Holding, releaseId: Buffer): void {
  const held = db.get<{ row: number; kit_id: Buffer }>(
    'SELECT row, kit_id FROM kit_held WHERE release_id = ?',
    releaseId,
  );
  if (held === undefined) return;
  dropItems(db, held.row);
  db.run('DELETE FROM kit_held WHERE row = ?', held.row);
  settleKit(db, held.kit_id);
}

/** Everything verified again, from the bytes: the releases that are no longer what the hub signed. */
export function fallenReleases(db: ReadableDb, trust: Trust): readonly Buffer[] {
  const all = db.iterate<
    Pick<ReleaseRecord, 'id' | 'key_id' | 'signature'> & { bytes: Buffer; sha256: Buffer }
  >(
    `SELECT r.id, r.key_id, r.signature, CAST(r.payload AS BLOB) AS bytes, h.payload_sha256 AS sha256
     FROM kit_held h JOIN kit_release r ON r.id = h.release_id WHERE h.problem IS NULL`,
  );
  const fallen: Buffer[] = [];
  for (const { id, key_id, signature, bytes, sha256 } of all) {
    const same = createHash('sha256').update(bytes).digest().equals(sha256);
    if (!same || !kitStillHolds(trust, key_id, bytes, signature)) fallen.push(id);
  }
  return fallen;
}

/**
 * Of each kit the newest verified version is found by its words, and the one before it kept to compare with. What is
 * to be made for that is left to `makeSome`.
 */
function settleKit(db: WritableDb, kitId: Buffer): void {
  const all = db.all<{ row: number; current: number; made: number; problem: string | null }>(
    'SELECT row, current, made, problem FROM kit_held WHERE kit_id = ? ORDER BY version DESC',
    kitId,
  );
  const verified = all.filter(({ problem }) => problem === null);
  for (const held of all) {
    const place = verified.indexOf(held);
    const current = place === 0;
    const wanted = place === 0 || place === 1;
    if (!wanted && held.made !== unneeded) dropItems(db, held.row);
    if (wanted && held.current === 1 && !current) index(db, held.row, 'delete');
    if (current && held.current === 0 && held.made !== unneeded) index(db, held.row, 'insert');
    const made = wanted ? Math.max(held.made, toMake) : unneeded;
    db.run('UPDATE kit_held SET current = ?, made = ? WHERE row = ?', Number(current), made, held.row);
  }
}

const unneeded = -1;
const toMake = 0;
/** Some ten milliseconds' worth in four languages. */
const itemsAtOnce = 12;
const excerptLength = 200;

/** Releases whose items are still to be made. */
export const releasesToMake = (db: ReadableDb): readonly number[] =>
  db.all<{ row: number }>('SELECT row FROM kit_held WHERE made = 0').map(({ row }) => row);

/** Makes the next items of a release, and says when that was the last. */
export function makeSome({ db }: Holding, heldRow: number): void {
  const held = db.get<{ payload: string; current: number; done: number }>(
    `SELECT r.payload, h.current, (SELECT count(*) FROM kit_held_item i WHERE i.held_row = h.row) AS done
     FROM kit_held h JOIN kit_release r ON r.id = h.release_id WHERE h.row = ?`,
    heldRow,
  );
  if (held === undefined) return;
  // Parsed by the contract when its signature was checked, and the bytes have not changed since.
  const { items, files } = JSON.parse(held.payload) as KitPayload;
  if (held.done === 0) noteFiles(db, files);
  const next = items.slice(held.done, held.done + itemsAtOnce);
  for (const [at, item] of next.entries()) {
    const row = makeItem(db, heldRow, held.done + at, item, files);
    if (held.current === 1) indexItem(db, row);
  }
  if (held.done + next.length === items.length) db.run('UPDATE kit_held SET made = 1 WHERE row = ?', heldRow);
}

/** Where all that is still to come is put off, so is what joins it. */
function noteFiles(db: WritableDb, files: KitPayload['files']): void {
  const paused = Number(readMeta(db, 'files_paused') !== null);
  for (const { sha256, bytes, chunks, words } of files) {
    db.run(
      `INSERT INTO kit_file (sha256, bytes, chunks, words, seal_key, paused) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (sha256) DO UPDATE SET words = excluded.words`,
      sha256,
      bytes,
      JSON.stringify(chunks),
      words,
      randomBytes(32),
      paused,
    );
  }
}

/** The words of its file, whose language nobody says, are found with the language that stands in for the others. */
function makeItem(
  db: WritableDb,
  heldRow: number,
  position: number,
  item: KitItemContent,
  files: KitPayload['files'],
): number {
  const { id, kind, visibility, facts, content } = item;
  const speaks = languages.filter((language) => content[language] !== undefined);
  const fallback = languageToShow(content, null);
  const written = files.find(({ sha256 }) => sha256 === facts.file?.sha256)?.words ?? '';
  const { row } = db.get<{ row: number }>(
    `INSERT INTO kit_held_item (held_row, item_id, position, kind, visibility, category, competitor_id,
       valid_until, file_sha256, facts, languages, fallback)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING row`,
    heldRow,
    uuidToBytes(id),
    position,
    kind,
    visibility,
    facts.category,
    facts.competitorId === null ? null : uuidToBytes(facts.competitorId),
    facts.validUntil,
    facts.file?.sha256 ?? null,
    JSON.stringify(facts),
    speaks.join(),
    fallback,
  ) as { row: number };
  for (const language of speaks) {
    const said = { kind, said: content[language] } as SaidContent;
    const { title, body } = plainContent(said);
    db.run(
      `INSERT INTO kit_said (item_row, language, title, excerpt, title_key, body_key, stems, content)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      row,
      language,
      title,
      excerptAround(body, [], excerptLength).text,
      foldText(title),
      foldText(language === fallback ? `${body}\n${written}` : body),
      stemsOf(`${title} ${body}`, language).join(' '),
      JSON.stringify(said.said),
    );
  }
  return row;
}

function dropItems(db: WritableDb, heldRow: number): void {
  const held = db.get<{ current: number }>('SELECT current FROM kit_held WHERE row = ?', heldRow);
  if (held?.current === 1) index(db, heldRow, 'delete');
  db.run(
    'DELETE FROM kit_said WHERE item_row IN (SELECT row FROM kit_held_item WHERE held_row = ?)',
    heldRow,
  );
  db.run('DELETE FROM kit_held_item WHERE held_row = ?', heldRow);
  db.run('UPDATE kit_held SET current = 0, made = -1 WHERE row = ?', heldRow);
}

function index(db: WritableDb, heldRow: number, what: 'insert' | 'delete'): void {
  const from = 'FROM kit_held_item i JOIN kit_said s ON s.item_row = i.row WHERE i.held_row = ?';
  if (what === 'insert') {
    db.run(
      `INSERT INTO kit_word (rowid, title_key, body_key, stems) SELECT s.row, s.title_key, s.body_key, s.stems ${from}`,
      heldRow,
    );
  } else {
    db.run(
      `INSERT INTO kit_word (kit_word, rowid, title_key, body_key, stems)
       SELECT 'delete', s.row, s.title_key, s.body_key, s.stems ${from}`,
      heldRow,
    );
  }
}

const indexItem = (db: WritableDb, itemRow: number): number =>
  db.run(
    `INSERT INTO kit_word (rowid, title_key, body_key, stems)
     SELECT row, title_key, body_key, stems FROM kit_said WHERE item_row = ?`,
    itemRow,
  );
