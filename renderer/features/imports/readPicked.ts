import type { Failure } from '../../../shared/kernel/result.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { invoke } from '../../platform/callboard.ts';
import { newId } from '../../platform/newId.ts';

/** Bytes in one message: small enough that whatever else is going on between window and backend is not held up. */
const pieceBytes = 512 * 1024;
/** Arguments of one call that no engine refuses. */
const atOnce = 32_768;

/** Hands a picked file to the backend, piece by piece. Answers the id that it is known by there. */
export async function readPicked(file: File): Promise<Result<string>> {
  const fileId = newId();
  const opened = await invoke('imports.open', { fileId, name: file.name, bytes: file.size });
  if (!opened.ok) return refused(opened.error);
  for (let at = 0; at < file.size; at += pieceBytes) {
    const bytes = new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer());
    const appended = await invoke('imports.append', { fileId, piece: base64(bytes) });
    if (!appended.ok) return refused(appended.error);
  }
  return ok(fileId);
}

const refused = ({ code, detail }: Failure): Result<never> => fail(code, detail);

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += atOnce)
    text += String.fromCharCode(...bytes.subarray(at, at + atOnce));
  return btoa(text);
}
