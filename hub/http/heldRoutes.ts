import { z } from 'zod';
import {
  discardHeldRequest,
  heldOutcomes,
  heldResponse,
  settledResponse,
  takeHeldRequest,
} from '../../shared/contracts/sync/adminWire.ts';
import { uuidSchema } from '../../shared/contracts/sync/rowSchema.ts';
import { wirePath } from '../../shared/contracts/sync/wire.ts';
import { ok } from '../../shared/kernel/result.ts';
import { isUuid } from '../../shared/kernel/uuid.ts';
import { accountNames, listHeldWork } from '../administration/listings.ts';
import { discardHeldWork } from '../devices/discardHeldWork.ts';
import { takeHeldWork } from '../devices/takeHeldWork.ts';
import type { HubContext } from '../hubContext.ts';
import { answer } from './answer.ts';
import { refuse } from './refusal.ts';
import { json, type Route, signedIn } from './route.ts';
import { adminRoute } from './routeOf.ts';

const ofId = z.strictObject({ id: uuidSchema });
const path = `${wirePath}/admin/devices/:id/held`;
const none = { applied: 0, conflict: 0, rejected: 0, discarded: 0 };

/** What locked laptops handed over, for an admin to read, take in or discard. */
export const heldRoutes = (hub: HubContext): readonly Route[] => [
  adminRoute({
    method: 'GET',
    path,
    summary: 'What a locked laptop handed over',
    params: ofId,
    response: json(heldResponse),
    handle: async ({ reply, params }) => {
      const work = (await listHeldWork(hub.db, (params as z.output<typeof ofId>).id)).map(told);
      const names = await accountNames(
        hub.db,
        work.flatMap(({ args }) => accountIn(args) ?? []),
      );
      return answer(
        reply,
        ok({ work: work.map((each) => ({ ...each, about: names.get(accountIn(each.args) ?? '') ?? null })) }),
      );
    },
  }),
  adminRoute({
    method: 'POST',
    path: `${path}/take`,
    summary: 'Put held work into effect in its user’s name',
    params: ofId,
    body: takeHeldRequest,
    response: json(settledResponse),
    handle: async ({ reply, params, body, caller }) => {
      const { ids } = body as z.output<typeof takeHeldRequest>;
      const by = signedIn(caller).userId;
      const taken = await takeHeldWork(hub, (params as z.output<typeof ofId>).id, { ids, by });
      if (!taken.ok) return answer(reply, refuse(taken.error.code));
      const count = (outcome: string): number =>
        taken.value.filter((each) => each.outcome === outcome).length;
      return answer(
        reply,
        ok({ ...none, applied: count('applied'), conflict: count('conflict'), rejected: count('rejected') }),
      );
    },
  }),
  adminRoute({
    method: 'POST',
    path: `${path}/discard`,
    summary: 'Discard held work, with a reason',
    params: ofId,
    body: discardHeldRequest,
    response: json(settledResponse),
    handle: async ({ reply, params, body, caller }) => {
      const asked = body as z.output<typeof discardHeldRequest>;
      const by = signedIn(caller).userId;
      const gone = await discardHeldWork(hub, (params as z.output<typeof ofId>).id, { ...asked, by });
      return answer(reply, gone.ok ? ok({ ...none, discarded: gone.value.length }) : refuse('not_found'));
    },
  }),
];

type Listed = Awaited<ReturnType<typeof listHeldWork>>[number];

/** A laptop hands over whatever it holds: what is not as it should be is shown as far as it says something. */
const envelope = z.object({
  kind: z.string().catch(''),
  authoredAt: z.int().catch(0),
  args: z.record(z.string(), z.unknown()).catch({}),
  dependsOn: z.array(uuidSchema).catch([]),
});

/** The account that it is about, by its id, where the words of it say one. */
function accountIn(args: Readonly<Record<string, unknown>>): string | null {
  const id = args.accountId ?? args.id;
  return typeof id === 'string' && isUuid(id) ? id : null;
}

function told({
  envelope: given,
  outcome,
  ...work
}: Listed): Omit<z.output<typeof heldResponse>['work'][number], 'about'> {
  return {
    ...work,
    ...envelope.parse(given),
    outcome: heldOutcomes.find((each) => each === outcome) ?? null,
  };
}
