import type { Answer } from '../../../../shared/contracts/ipc/index.ts';
import type { ItemFacts } from '../../../../shared/domain/kits/itemContent.ts';
import type { WritableDb } from '../../db/database.ts';
import { neededAtOf } from '../../db/neededFiles.ts';
import type { QueryContext } from '../handler.ts';
import { fileState, titleIn } from './listed.ts';
import { downloadsPaused, filesOf, setAllPaused, setAsked, setPaused } from './repository/files.ts';
import { currentItem } from './repository/heldItems.ts';

type Files = Extract<Answer<'kits.files'>, { ok: true }>['value'];

/** Every file that the newest versions name, those needed soonest first. */
export function filesHere({ db, clock, me }: QueryContext, bytesFree: number | null): Files {
  const needed = neededAtOf(db, me.id, clock.now());
  const files = filesOf(db).map((file) => {
    const item = currentItem(db, file.itemId);
    const facts: ItemFacts['file'] = item?.facts.file ?? null;
    return {
      sha256: file.sha256,
      name: facts?.name ?? '',
      mediaType: facts?.mediaType ?? '',
      bytes: file.bytes,
      have: file.have,
      state: fileState(file),
      kitId: file.kitId,
      itemId: file.itemId,
      title: item === null ? '' : titleIn(db, item, null),
      neededAt: needed.get(file.kitId) ?? null,
    };
  });
  const sum = (of: (file: (typeof files)[number]) => number): number =>
    files.reduce((total, file) => total + of(file), 0);
  return {
    files: files.sort(
      (one, other) => (one.neededAt ?? Number.MAX_VALUE) - (other.neededAt ?? Number.MAX_VALUE),
    ),
    paused: downloadsPaused(db),
    bytesHere: sum(({ have }) => have),
    bytesMissing: sum(({ bytes, have }) => bytes - have),
    bytesFree,
  };
}

/** False where no such file is named by any kit here. */
export function steerDownload(
  db: WritableDb,
  sha256: string | null,
  action: 'pause' | 'resume' | 'first',
  now: number,
): boolean {
  if (action === 'first') return sha256 !== null && setAsked(db, sha256, now);
  if (sha256 !== null) return setPaused(db, sha256, action === 'pause');
  setAllPaused(db, action === 'pause');
  return true;
}
