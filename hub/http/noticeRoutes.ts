import { Readable } from 'node:stream';
import { notice, wirePath } from '../../shared/contracts/sync/wire.ts';
import type { HubContext } from '../hubContext.ts';
import type { ChangeNotices } from '../notices/changeNotices.ts';
import { noticeLines } from '../notices/noticeLines.ts';
import { scopesOf } from '../pull/scopes.ts';
import { authenticate } from '../sessions/authenticate.ts';
import { type Route, signedIn } from './route.ts';

/** Where laptops hear that there is something to read. */
export function noticeRoutes(hub: HubContext, notices: ChangeNotices): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${wirePath}/notices`,
      summary: 'Says that something changed, as lines of JSON, for as long as it is listened to',
      access: 'session',
      isWire: true,
      response: { status: 200, type: 'application/x-ndjson', schema: notice },
      handle: async ({ request, reply, caller }) => {
        const scopes = scopesOf(signedIn(caller));
        const gone = new AbortController();
        reply.raw.once('close', () => gone.abort());
        const lines = noticeLines(notices, {
          scopes,
          gone: gone.signal,
          mayGoOn: async () => {
            const now = await authenticate(hub, request.headers.authorization);
            return now.ok && scopesOf(now.value).join() === scopes.join();
          },
        });
        reply.header('content-type', 'application/x-ndjson; charset=utf-8');
        return reply.send(Readable.from(lines, { objectMode: true, highWaterMark: 1 }));
      },
    },
  ];
}
