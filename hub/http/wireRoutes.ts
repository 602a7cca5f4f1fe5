import { z } from 'zod';
import { mutationDefinition } from '../../shared/contracts/sync/mutations/index.ts';
import {
  changesResponse,
  cursorSchema,
  digestResponse,
  type PushRequest,
  pushRequest,
  pushResponse,
  type RefreshRequest,
  refreshRequest,
  refreshResponse,
  type SignInRequest,
  scopeKeySchema,
  signInRequest,
  signInResponse,
  snapshotBegin,
  wireHeader,
  wirePath,
  workspaceResponse,
} from '../../shared/contracts/sync/wire.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { HubContext } from '../hubContext.ts';
import { readIdentity } from '../identity/hubIdentity.ts';
import { push } from '../mutations/push.ts';
import type { FindDefinition } from '../mutations/receivedMutation.ts';
import type { Period } from '../pull/plannedAccounts.ts';
import { readChanges } from '../pull/readChanges.ts';
import { readDigest } from '../pull/readDigest.ts';
import { beginSnapshot } from '../pull/streamSnapshot.ts';
import { endSession } from '../sessions/endSession.ts';
import { refreshSession } from '../sessions/refreshSession.ts';
import { signIn } from '../sessions/signIn.ts';
import { workspaceMark } from '../workspace/workspaceMark.ts';
import { answer } from './answer.ts';
import { sendCompressed } from './compress.ts';
import { type Asked, json, type Route, signedIn } from './route.ts';

const changesQuery = z.strictObject({ cursor: cursorSchema.optional() });
const snapshotQuery = z.strictObject({
  scope: scopeKeySchema,
  resume: z.string().max(1000).optional(),
  /** Two instants. */
  planned: z
    .string()
    .regex(/^\d{1,15}-\d{1,15}$/)
    .optional(),
});
const periodOf = (text: string): Period => {
  const [from = 0, to = 0] = text.split('-').map(Number);
  return { from, to };
};
const digestQuery = z.strictObject({ scope: scopeKeySchema });

/** A batch of the largest size the laptop sends, and its envelope. */
const pushBytes = 1_048_576;

/** The endpoints that laptops speak to. */
export function wireRoutes(
  hub: HubContext,
  findDefinition: FindDefinition = mutationDefinition,
): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${wirePath}/workspace`,
      summary: 'The name of the workspace and, in a demo only, its invented people',
      access: 'anyone',
      isWire: true,
      response: json(workspaceResponse),
      handle: async ({ reply }) => {
        const { name } = await readIdentity(hub.db);
        return answer(reply, ok({ name: name.slice(0, 200), demo: await workspaceMark(hub.db) }));
      },
    },
    {
      method: 'POST',
      path: `${wirePath}/sessions`,
      summary: 'Sign in with email and password, and enrol the device',
      access: 'anyone',
      isWire: true,
      body: signInRequest,
      response: json(signInResponse),
      handle: async ({ request, reply, body }) =>
        answer(reply, await signIn(hub, body as SignInRequest, request.ip)),
    },
    {
      method: 'POST',
      path: `${wirePath}/sessions/refresh`,
      summary: 'Exchange a refresh token, signed by the device, for new tokens',
      access: 'anyone',
      isWire: true,
      body: refreshRequest,
      response: json(refreshResponse),
      handle: async ({ reply, body }) => answer(reply, await refreshSession(hub, body as RefreshRequest)),
    },
    {
      method: 'DELETE',
      path: `${wirePath}/sessions`,
      summary: 'Sign out',
      access: 'session',
      isWire: true,
      response: { status: 204, type: 'application/json' },
      handle: async ({ reply, caller }) => {
        await endSession(hub, signedIn(caller).sessionId);
        return reply.code(204).send();
      },
    },
    {
      method: 'POST',
      path: `${wirePath}/push`,
      summary: 'Deliver a batch of the outbox',
      access: 'session',
      isWire: true,
      body: pushRequest,
      bodyLimit: pushBytes,
      response: json(pushResponse),
      handle: async ({ request, reply, body, caller }) => {
        const wireVersion = Number(request.headers[wireHeader]);
        const options = { findDefinition, wireVersion, requestId: request.id };
        return answer(reply, await push(hub, signedIn(caller), body as PushRequest, options));
      },
    },
    {
      method: 'GET',
      path: `${wirePath}/changes`,
      summary: 'What changed since a cursor; without one, the scopes to take snapshots of',
      access: 'session',
      isWire: true,
      query: changesQuery,
      response: json(changesResponse),
      handle: async ({ reply, query, caller }: Asked) => {
        const { cursor } = query as z.output<typeof changesQuery>;
        return answer(reply, await readChanges(hub, signedIn(caller), cursor ?? null));
      },
    },
    {
      method: 'GET',
      path: `${wirePath}/snapshot`,
      summary: 'All rows of a scope, as lines of JSON: begin, then page and rows in turn, then end',
      access: 'session',
      isWire: true,
      query: snapshotQuery,
      isSnapshot: true,
      response: { status: 200, type: 'application/x-ndjson', schema: snapshotBegin },
      handle: async ({ reply, query, caller }) => {
        const { scope, resume = null, planned } = query as z.output<typeof snapshotQuery>;
        const period = planned === undefined ? null : periodOf(planned);
        const lines = await beginSnapshot(hub, signedIn(caller), { scope, resume, planned: period });
        return lines.ok ? sendCompressed(reply, lines.value) : answer(reply, lines);
      },
    },
    {
      method: 'GET',
      path: `${wirePath}/digest`,
      summary: 'Counts and hashes of what stands in a scope',
      access: 'session',
      isWire: true,
      query: digestQuery,
      response: json(digestResponse),
      handle: async ({ reply, query, caller }) => {
        const { scope } = query as z.output<typeof digestQuery>;
        return answer(reply, await readDigest(hub, signedIn(caller), scope));
      },
    },
  ];
}
