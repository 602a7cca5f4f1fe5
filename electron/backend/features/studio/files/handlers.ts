import { ok } from '../../../../../shared/kernel/result.ts';
import { keepOwnFile, ownFile } from '../../../db/ownFiles.ts';
import type { EngineHandlers } from '../../handler.ts';

/** Files for kits, as a window reads them in. */
export const handlers: EngineHandlers = {
  'studio.fileBegin': ({ fileIntake }, { id, name, bytes }) => fileIntake.begin(id, name, bytes),
  'studio.filePiece': ({ fileIntake }, { id, from, base64 }) =>
    fileIntake.take(id, from, Buffer.from(base64, 'base64')),
  'studio.fileEnd': ({ fileIntake, write, clock }, { id }) => {
    const taken = fileIntake.end(id);
    if (!taken.ok) return taken;
    const { key: _, ...shown } = taken.value;
    return write((tx) => {
      keepOwnFile(tx.db, taken.value, clock.now());
      tx.changed('studio');
      return ok(shown);
    });
  },
  'studio.fileCancel': ({ fileIntake }, { id }) => {
    fileIntake.cancel(id);
    return ok({});
  },
  'studio.file': ({ db }, { sha256 }) => {
    const found = ownFile(db, sha256);
    if (found === null) return ok({ file: null });
    const { bytes, have, sent, atHub, problem } = found;
    return ok({ file: { bytes, have, sent, atHub, problem } });
  },
};
