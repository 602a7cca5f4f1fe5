import { z } from 'zod';
import {
  eraseResponse,
  erasuresResponse,
  peopleResponse,
  personKinds,
  personResponse,
} from '../../shared/contracts/sync/peopleWire.ts';
import { uuidSchema } from '../../shared/contracts/sync/rowSchema.ts';
import { wirePath } from '../../shared/contracts/sync/wire.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { HubContext } from '../hubContext.ts';
import { erasePerson } from '../people/erasePerson.ts';
import { erasuresSince } from '../people/erasures.ts';
import { exportPerson } from '../people/exportPerson.ts';
import { findPeople } from '../people/findPeople.ts';
import { answer } from './answer.ts';
import { json, type Route, signedIn } from './route.ts';
import { adminRoute } from './routeOf.ts';

const ofPerson = z.strictObject({ kind: z.enum(personKinds), id: uuidSchema });
const findQuery = z.strictObject({ find: z.string().min(1).max(320) });
const sinceQuery = z.strictObject({ since: z.coerce.number().int().min(0).optional() });

/** Personal data: looked up, given out and erased by admins; what was erased is told to every laptop. */
export function peopleRoutes(hub: HubContext): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${wirePath}/erasures`,
      summary: 'Who was erased, by id: what a laptop asks before it sends anything',
      access: 'session',
      isWire: true,
      query: sinceQuery,
      response: json(erasuresResponse),
      handle: async ({ reply, query }) => {
        const { since = 0 } = query as z.output<typeof sinceQuery>;
        return answer(reply, ok(await erasuresSince(hub.db, since, hub.clock.now())));
      },
    },
    adminRoute({
      method: 'GET',
      path: `${wirePath}/people`,
      summary: 'Contacts and leads by address or name',
      query: findQuery,
      response: json(peopleResponse),
      handle: async ({ reply, query }) => {
        const { find } = query as z.output<typeof findQuery>;
        return answer(reply, ok({ people: await findPeople(hub.db, find) }));
      },
    }),
    adminRoute({
      method: 'GET',
      path: `${wirePath}/people/:kind/:id`,
      summary: 'All that is held about a person',
      params: ofPerson,
      response: json(personResponse),
      handle: async ({ reply, params, caller }) => {
        const { kind, id } = params as z.output<typeof ofPerson>;
        const stamp = { now: hub.clock.now(), userId: signedIn(caller).userId };
        return answer(reply, await exportPerson(hub.db, kind, id, stamp));
      },
    }),
    adminRoute({
      method: 'POST',
      path: `${wirePath}/people/:kind/:id/erase`,
      summary: 'Erase a person, here and on every laptop at its next contact',
      params: ofPerson,
      response: json(eraseResponse),
      handle: async ({ reply, params, caller }) => {
        const { kind, id } = params as z.output<typeof ofPerson>;
        return answer(reply, await erasePerson(hub, kind, id, signedIn(caller).userId));
      },
    }),
  ];
}
