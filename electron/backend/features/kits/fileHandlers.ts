import { statfsSync } from 'node:fs';
import { ok } from '../../../../shared/kernel/result.ts';
import type { EngineHandlers } from '../handler.ts';
import { filesHere } from './files.ts';

/** Room on the disk that the files go to, for a user without special rights; null where the system does not say. */
function bytesFreeAt(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

export const handlers: EngineHandlers = {
  'kits.files': (context) => ok(filesHere(context, bytesFreeAt(context.profile.folder))),
};
