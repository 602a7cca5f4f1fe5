import type { Answer } from '../../../shared/contracts/ipc/index.ts';
import { filePieceBytes } from '../../../shared/domain/kits/fileMedia.ts';
import { invoke } from '../../platform/callboard.ts';
import { newId } from '../../platform/newId.ts';

type Brought =
  | Answer<'studio.fileEnd'>
  | Extract<Answer<'studio.fileBegin' | 'studio.filePiece'>, { ok: false }>;
const longestName = 200;

/**
 * Reads a file piece by piece into the program, which seals each before the next is read: a film of a gigabyte is
 * never whole in memory, and one that is too long is not read at all. Null where `signal` ended it.
 */
export async function bringFile(
  file: File,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Brought | null> {
  const id = newId();
  const name = file.name.slice(-longestName).trim() || '?';
  const begun = await invoke('studio.fileBegin', { id, name, bytes: file.size });
  if (!begun.ok) return begun;
  for (let from = 0; from < file.size; from += filePieceBytes) {
    const base64 = await base64Of(file.slice(from, from + filePieceBytes));
    if (signal.aborted || base64 === null) {
      await invoke('studio.fileCancel', { id });
      return signal.aborted ? null : { ok: false, error: { code: 'file_cut' } };
    }
    const taken = await invoke('studio.filePiece', { id, from, base64 });
    if (!taken.ok) return taken;
    onRead(taken.value.have);
  }
  return invoke('studio.fileEnd', { id });
}

/** Null where it cannot be read any more: moved, or on a stick that was pulled out. */
const base64Of = (part: Blob): Promise<string | null> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',', 2)[1] ?? '');
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(part);
  });
