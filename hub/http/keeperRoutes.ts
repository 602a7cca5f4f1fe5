import type { HubContext } from '../hubContext.ts';
import { readGauges } from '../observe/readGauges.ts';
import { answer } from './answer.ts';
import { openApi } from './openApi.ts';
import { refuse } from './refusal.ts';
import type { Route } from './route.ts';

/** What those who keep the hub running ask of it. They hold ids and counts only, and none of them needs a session. */
export function keeperRoutes(
  hub: HubContext,
  others: readonly Route[],
  isLeaving: () => boolean,
): readonly Route[] {
  const routes: readonly Route[] = [
    {
      method: 'GET',
      path: '/healthz',
      summary: 'The process answers',
      access: 'anyone',
      isWire: false,
      response: { status: 200, type: 'text/plain' },
      handle: async ({ reply }) => reply.type('text/plain; charset=utf-8').send('ok\n'),
    },
    {
      method: 'GET',
      path: '/readyz',
      summary: 'The database answers too, and the process is not about to stop',
      access: 'anyone',
      isWire: false,
      response: { status: 200, type: 'text/plain' },
      handle: async ({ request, reply }) => {
        if (isLeaving()) return answer(reply, refuse('unavailable', { reason: 'stopping', retryAfter: 1 }));
        try {
          await hub.db.selectFrom('sync_meta').select('epoch').executeTakeFirstOrThrow();
          return reply.type('text/plain; charset=utf-8').send('ready\n');
        } catch (error) {
          hub.log.warn({ err: error, requestId: request.id }, 'not ready');
          return answer(reply, refuse('unavailable', { retryAfter: 5 }));
        }
      },
    },
    {
      method: 'GET',
      path: '/metrics',
      summary: 'Counters for Prometheus',
      access: 'anyone',
      isWire: false,
      response: { status: 200, type: 'text/plain' },
      handle: async ({ reply }) => {
        await readGauges(hub);
        return reply.type('text/plain; version=0.0.4; charset=utf-8').send(hub.metrics.text());
      },
    },
    {
      method: 'GET',
      path: '/openapi.json',
      summary: 'This description',
      access: 'anyone',
      isWire: false,
      response: { status: 200, type: 'application/json' },
      handle: async ({ reply }) => reply.send(openApi([...others, ...routes])),
    },
  ];
  return routes;
}
