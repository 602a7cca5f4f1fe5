import { z } from 'zod';
import {
  audienceAccountsResponse,
  audiencePage,
  kitKeysResponse,
  publishResponse,
  type ReachRequest,
  type RecallRequest,
  type ReceiptsRequest,
  reachRequest,
  reachResponse,
  recallRequest,
  recallResponse,
  recallsResponse,
  receiptsRequest,
  receiptsResponse,
  releaseReceiptsResponse,
  segmentsResponse,
} from '../../shared/contracts/sync/kitWire.ts';
import { uuidSchema } from '../../shared/contracts/sync/rowSchema.ts';
import { wirePath } from '../../shared/contracts/sync/wire.ts';
import { type Audience, noAudience } from '../../shared/domain/kits/audience.ts';
import { marketingRoles } from '../../shared/domain/kits/kitRules.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { HubContext } from '../hubContext.ts';
import { readKitKeys } from '../kits/keys/kitKeys.ts';
import { publish } from '../kits/publish.ts';
import { accountsOfAudience, reach, segmentsInUse } from '../kits/reach.ts';
import { recall, recallsFor } from '../kits/recall.ts';
import { takeReceipts } from '../kits/receipts.ts';
import { receiptsOfRelease } from '../kits/receiptsOfRelease.ts';
import { answer } from './answer.ts';
import { refuse } from './refusal.ts';
import { type Asked, json, type Route, signedIn } from './route.ts';
import { routeOf } from './routeOf.ts';

const ofId = z.strictObject({ id: uuidSchema });
const idOf = (asked: Asked): string => (asked.params as z.output<typeof ofId>).id;
const accountsQuery = z.strictObject(audiencePage);
const recallsQuery = z.strictObject({
  since: z.string().max(100).optional(),
  contact: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 53 - 1)
    .optional(),
});
/** A body with five hundred receipts, or an audience of a thousand territories. */
const bodyLimit = 131_072;

const marketingRoute = routeOf(marketingRoles);

/** What is made, taken back and counted at the hub alone; everything else about kits goes with the other rows. */
export function kitRoutes(hub: HubContext): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${wirePath}/recalls`,
      summary: 'Signed recalls in the caller’s territories: the first thing that a contact brings',
      access: 'session',
      isWire: true,
      query: recallsQuery,
      response: json(recallsResponse),
      handle: async ({ reply, query, caller }) => {
        const { since, contact } = query as z.output<typeof recallsQuery>;
        return answer(reply, await recallsFor(hub, signedIn(caller), since ?? null, contact ?? null));
      },
    },
    {
      method: 'GET',
      path: `${wirePath}/kits/keys`,
      summary: 'The chain of keys that kits are signed with',
      access: 'session',
      isWire: true,
      response: json(kitKeysResponse),
      handle: async ({ reply }) => answer(reply, ok({ keys: await readKitKeys(hub.db) })),
    },
    {
      method: 'POST',
      path: `${wirePath}/kits/versions/:id/publish`,
      summary: 'Sign an approved version and hand it to its territories',
      access: 'session',
      isWire: true,
      params: ofId,
      response: json(publishResponse),
      handle: async (asked) => answer(asked.reply, await publish(hub, signedIn(asked.caller), idOf(asked))),
    },
    {
      method: 'POST',
      path: `${wirePath}/kits/releases/:id/recall`,
      summary: 'Take a published version back',
      access: 'session',
      isWire: true,
      params: ofId,
      body: recallRequest,
      response: json(recallResponse),
      handle: async (asked) => {
        const { reason } = asked.body as RecallRequest;
        return answer(asked.reply, await recall(hub, signedIn(asked.caller), idOf(asked), reason));
      },
    },
    marketingRoute({
      method: 'GET',
      path: `${wirePath}/kits/releases/:id/receipts`,
      summary: 'What each laptop has of a published version',
      params: ofId,
      response: json(releaseReceiptsResponse),
      handle: async (asked) => answer(asked.reply, await receiptsOfRelease(hub, idOf(asked))),
    }),
    marketingRoute({
      method: 'GET',
      path: `${wirePath}/kits/versions/:id/reach`,
      summary: 'Whom the audience of a version holds',
      params: ofId,
      response: json(reachResponse),
      handle: (asked) => ofAudience(hub, asked, (audience) => reach(hub.db, audience)),
    }),
    marketingRoute({
      method: 'GET',
      path: `${wirePath}/kits/versions/:id/accounts`,
      summary: 'The accounts of a version’s audience, a page at a time',
      params: ofId,
      query: accountsQuery,
      response: json(audienceAccountsResponse),
      handle: (asked) =>
        ofAudience(hub, asked, (audience) =>
          accountsOfAudience(hub.db, audience, asked.query as z.output<typeof accountsQuery>),
        ),
    }),
    marketingRoute({
      method: 'GET',
      path: `${wirePath}/kits/segments`,
      summary: 'The segments that accounts have, and how many have each',
      response: json(segmentsResponse),
      handle: async ({ reply }) => answer(reply, ok(await segmentsInUse(hub.db))),
    }),
    marketingRoute({
      method: 'POST',
      path: `${wirePath}/kits/reach`,
      summary: 'Whom an audience would hold',
      body: reachRequest,
      bodyLimit,
      response: json(reachResponse),
      handle: async ({ reply, body }) =>
        answer(reply, ok(await reach(hub.db, (body as ReachRequest).audience))),
    }),
    {
      method: 'POST',
      path: `${wirePath}/kits/receipts`,
      summary: 'What the caller’s device has of which releases',
      access: 'session',
      isWire: true,
      body: receiptsRequest,
      bodyLimit,
      response: json(receiptsResponse),
      handle: async ({ reply, body, caller }) =>
        answer(reply, await takeReceipts(hub, signedIn(caller), body as ReceiptsRequest)),
    },
  ];
}

/** What `read` tells of the audience of the version in the address; `not_found`. */
async function ofAudience<Told>(
  hub: HubContext,
  asked: Asked,
  read: (audience: Audience) => Promise<Told>,
): Promise<void> {
  const audience = await audienceOf(hub, idOf(asked));
  return answer(asked.reply, audience === null ? refuse('not_found') : ok(await read(audience)));
}

/** Null where there is no such version. */
async function audienceOf({ db }: HubContext, versionId: string): Promise<Audience | null> {
  const version = await db
    .selectFrom('kit_version')
    .select('audience')
    .where('id', '=', versionId)
    .executeTakeFirst();
  return version === undefined ? null : (version.audience ?? noAudience);
}
