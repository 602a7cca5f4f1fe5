import { z } from 'zod';
import {
  type AudienceAccountsRequest,
  audienceAccountsRequest,
  audienceAccountsResponse,
  kitKeysResponse,
  publishResponse,
  type ReachRequest,
  type RecallRequest,
  type ReceiptsRequest,
  reachRequest,
  reachResponse,
  recallRequest,
  recallResponse,
  receiptsRequest,
  receiptsResponse,
  releaseReceiptsResponse,
  segmentsResponse,
} from '../../shared/contracts/sync/kitWire.ts';
import { uuidSchema } from '../../shared/contracts/sync/rowSchema.ts';
import { cursorSchema, recallsResponse, wirePath } from '../../shared/contracts/sync/wire.ts';
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
import { type Asked, json, type Route, signedIn } from './route.ts';
import { routeOf } from './routeOf.ts';

const ofId = z.strictObject({ id: uuidSchema });
const idOf = (asked: Asked): string => (asked.params as z.output<typeof ofId>).id;
const recallsQuery = z.strictObject({
  since: z.string().max(100).optional(),
  cursor: cursorSchema.optional(),
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
        return answer(reply, await recallsFor(hub, signedIn(caller), query as z.output<typeof recallsQuery>));
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
    marketingRoute({
      method: 'POST',
      path: `${wirePath}/kits/accounts`,
      summary: 'The accounts that an audience would hold, a page at a time',
      body: audienceAccountsRequest,
      bodyLimit,
      response: json(audienceAccountsResponse),
      handle: async ({ reply, body }) => {
        const { audience, ...page } = body as AudienceAccountsRequest;
        return answer(reply, ok(await accountsOfAudience(hub.db, audience, page)));
      },
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
