import { Readable } from 'node:stream';
import { z } from 'zod';
import {
  type ImportLine,
  type ImportMappingsRequest,
  importLine,
  importMappingsRequest,
  importMappingsResponse,
  importRunsResponse,
  importUndoResponse,
} from '../../shared/contracts/sync/importWire.ts';
import { uuidSchema } from '../../shared/contracts/sync/rowSchema.ts';
import { wirePath } from '../../shared/contracts/sync/wire.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { HubContext } from '../hubContext.ts';
import { listRuns } from '../import/listRuns.ts';
import { fittingMappings } from '../import/mappings.ts';
import { receiveImport } from '../import/receiveImport.ts';
import { runImport } from '../import/runImport.ts';
import { undoImport } from '../import/undoImport.ts';
import { answer } from './answer.ts';
import { refuse } from './refusal.ts';
import { json, type Route, signedIn } from './route.ts';
import { adminRoute } from './routeOf.ts';

const ofId = z.strictObject({ id: uuidSchema });
/** Five hundred names of columns. */
const headerLimit = 1_048_576;
const keptShown = 200;

/** What laptops of admins bring into the hub. Nobody else is answered. */
export function importRoutes(hub: HubContext): readonly Route[] {
  return [
    adminRoute({
      method: 'POST',
      path: `${wirePath}/import/mappings`,
      summary: 'Mappings for a file with these columns: the one used last, and those that the program brings',
      body: importMappingsRequest,
      bodyLimit: headerLimit,
      response: json(importMappingsResponse),
      handle: async ({ reply, body }) => {
        const { kind, header } = body as ImportMappingsRequest;
        return answer(reply, ok(await fittingMappings(hub.db, kind, header)));
      },
    }),
    adminRoute({
      method: 'POST',
      path: `${wirePath}/import/runs`,
      summary:
        'Import a file, or try it: one line of JSON, then the text in UTF-8; answered by lines of JSON as it goes on',
      takesBytes: true,
      response: { status: 200, type: 'application/x-ndjson', schema: importLine },
      handle: async ({ request, reply, body, caller }) => {
        const { userId } = signedIn(caller);
        if (body === null || body === undefined)
          return answer(reply, refuse('bad_request', { issues: ['head'] }));
        const received = await receiveImport(body as AsyncIterable<Uint8Array>);
        if (!received.ok) return answer(reply, received);
        const hungUp = new AbortController();
        reply.raw.once('close', () => hungUp.abort());
        hub.log.info({ requestId: request.id, kind: received.value.head.kind }, 'an import begins');
        // Not compressed: a compressor would keep the lines that say how far it has come to itself.
        const lines = Readable.from(linesOf(runImport(hub, userId, received.value, hungUp.signal)));
        return reply.header('content-type', 'application/x-ndjson; charset=utf-8').send(lines);
      },
    }),
    adminRoute({
      method: 'GET',
      path: `${wirePath}/import/runs`,
      summary: 'The imports of late',
      response: json(importRunsResponse),
      handle: async ({ reply }) => answer(reply, ok(await listRuns(hub.db, hub.clock.now()))),
    }),
    adminRoute({
      method: 'POST',
      path: `${wirePath}/import/runs/:id/undo`,
      summary: 'Take a whole import back; what somebody has built on since stays and is listed',
      params: ofId,
      response: json(importUndoResponse),
      handle: async ({ reply, params, caller }) => {
        const { id } = params as z.output<typeof ofId>;
        const stamp = { now: hub.clock.now(), userId: signedIn(caller).userId };
        const undone = await undoImport(hub.db, id, stamp);
        if (!undone.ok) {
          const { code } = undone.error;
          return answer(
            reply,
            code === 'not_found' ? refuse('not_found') : refuse('wrong_state', { reason: code }),
          );
        }
        const { removed, restored, kept } = undone.value;
        const shown = kept.slice(0, keptShown);
        return answer(reply, ok({ removed, restored, keptCount: kept.length, kept: shown }));
      },
    }),
  ];
}

async function* linesOf(from: AsyncGenerator<ImportLine>): AsyncGenerator<string> {
  for await (const line of from) yield `${JSON.stringify(line)}\n`;
}
