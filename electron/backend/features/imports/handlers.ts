import {
  importMappingsResponse,
  importRunsResponse,
  importUndoResponse,
} from '../../../../shared/contracts/sync/importWire.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';
import type { EngineHandlers } from '../handler.ts';

/** The hub lets nobody else in; this laptop says so before a file has gone anywhere. */
const isAdmin = ({ role }: { readonly role: string }): boolean => role === 'admin';

export const handlers: EngineHandlers = {
  'imports.open': ({ me, imports }, { fileId, name, bytes }) =>
    isAdmin(me) ? imports.open(fileId, name, bytes) : fail('forbidden'),
  'imports.append': ({ imports }, { fileId, piece }) => imports.append(fileId, Buffer.from(piece, 'base64')),
  'imports.read': ({ imports }, { fileId, ...choices }) => imports.read(fileId, choices),
  'imports.mappings': async ({ askHub, imports }, { fileId, kind }) => {
    const header = imports.header(fileId);
    if (header === null) return fail('not_found');
    const body = JSON.stringify({ kind, header });
    return askHub({
      answer: importMappingsResponse,
      request: { method: 'POST', path: '/import/mappings', body },
    });
  },
  'imports.start': ({ me, imports }, { fileId, ...asked }) =>
    isAdmin(me) ? imports.start(fileId, asked) : fail('forbidden'),
  'imports.progress': ({ imports }) => ok({ state: imports.state }),
  'imports.cancel': ({ imports }) => {
    imports.cancel();
    return ok({});
  },
  'imports.saveBadRows': ({ imports, profile, clock }) =>
    imports.saveBadRows(profile.exportFolder, clock.now()),
  'imports.runs': ({ askHub }) =>
    askHub({ answer: importRunsResponse, request: { method: 'GET', path: '/import/runs' } }),
  'imports.undo': async ({ askHub, syncNow }, { runId }) => {
    const answer = await askHub({
      answer: importUndoResponse,
      request: { method: 'POST', path: `/import/runs/${runId}/undo` },
    });
    if (answer.ok) syncNow();
    return answer;
  },
};
