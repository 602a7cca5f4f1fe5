import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  type AdminReason,
  activeRequest,
  adminDone,
  deviceActs,
  devicesResponse,
  grantRequest,
  inviteRequest,
  passwordResponse,
  sizeResponse,
  territoriesResponse,
  territoryRequest,
  usersResponse,
} from '../../shared/contracts/sync/adminWire.ts';
import { uuidSchema } from '../../shared/contracts/sync/rowSchema.ts';
import { wirePath } from '../../shared/contracts/sync/wire.ts';
import { roles } from '../../shared/domain/entities/workspace.ts';
import { ok } from '../../shared/kernel/result.ts';
import { restoreDevice, revokeDevice, wipeDevice } from '../administration/devices.ts';
import { listDevices, listTerritories, listUsers } from '../administration/listings.ts';
import { scopeSize } from '../administration/scopeSize.ts';
import { addTerritory } from '../administration/territories.ts';
import { addUser, grantTerritories, setActive, setPassword } from '../administration/users.ts';
import type { HubContext } from '../hubContext.ts';
import { answer } from './answer.ts';
import { heldRoutes } from './heldRoutes.ts';
import { type Answer, refuse } from './refusal.ts';
import { json, type Route, signedIn } from './route.ts';
import { adminRoute } from './routeOf.ts';

const ofId = z.strictObject({ id: uuidSchema });
const ofDevice = z.strictObject({ id: uuidSchema, act: z.enum(deviceActs) });
const forRole = z.strictObject({ role: z.enum(roles) });
const path = `${wirePath}/admin`;

/** Sixteen letters and digits, to be told once: typed by whoever was invited, or pasted. */
const newPassword = (): string => randomBytes(12).toString('base64url');

const wrong = (reason: AdminReason): Answer<never> => refuse('wrong_state', { reason });

/** Users, territories and devices, as the commands administer them, from the laptops of admins. */
export function adminRoutes(hub: HubContext): readonly Route[] {
  return [...userRoutes(hub), ...territoryRoutes(hub), ...heldRoutes(hub), ...deviceRoutes(hub)];
}

const userRoutes = (hub: HubContext): readonly Route[] => [
  adminRoute({
    method: 'GET',
    path: `${path}/users`,
    summary: 'Everybody, with the territories they work',
    response: json(usersResponse),
    handle: async ({ reply }) => {
      const users = await listUsers(hub.db);
      return answer(reply, ok({ users: users.map(({ passwordSetAt: _, ...user }) => user) }));
    },
  }),
  adminRoute({
    method: 'POST',
    path: `${path}/users`,
    summary: 'Invite somebody, with a password that is told once',
    body: inviteRequest,
    response: json(passwordResponse),
    handle: async ({ reply, body, caller }) => {
      const invited = body as z.output<typeof inviteRequest>;
      const password = newPassword();
      const added = await addUser(hub, { ...invited, password }, signedIn(caller).userId);
      if (!added.ok) return answer(reply, wrong('email_taken'));
      return answer(reply, ok({ id: added.value, password }));
    },
  }),
  adminRoute({
    method: 'POST',
    path: `${path}/users/:id/password`,
    summary: 'A new password, told once; every session of theirs ends',
    params: ofId,
    response: json(passwordResponse),
    handle: async ({ reply, params, caller }) => {
      const { id } = params as z.output<typeof ofId>;
      const by = signedIn(caller).userId;
      if (id === by) return answer(reply, wrong('own_account'));
      const password = newPassword();
      const set = await setPassword(hub, id, password, by);
      return answer(reply, set.ok ? ok({ id, password }) : refuse('not_found'));
    },
  }),
  adminRoute({
    method: 'POST',
    path: `${path}/users/:id/active`,
    summary: 'Let somebody in no more, or again',
    params: ofId,
    body: activeRequest,
    response: json(adminDone),
    handle: async ({ reply, params, body, caller }) => {
      const { id } = params as z.output<typeof ofId>;
      const by = signedIn(caller).userId;
      if (id === by) return answer(reply, wrong('own_account'));
      const set = await setActive(hub, id, (body as z.output<typeof activeRequest>).active, by);
      return answer(reply, set.ok ? ok({}) : refuse('not_found'));
    },
  }),
  adminRoute({
    method: 'POST',
    path: `${path}/users/:id/territories`,
    summary: 'The territories somebody works from now on',
    params: ofId,
    body: grantRequest,
    response: json(adminDone),
    handle: async ({ reply, params, body, caller }) => {
      const { id } = params as z.output<typeof ofId>;
      const { territoryIds } = body as z.output<typeof grantRequest>;
      const known = new Set((await listTerritories(hub.db)).map((territory) => territory.id));
      if (!territoryIds.every((each) => known.has(each))) return answer(reply, refuse('not_found'));
      const granted = await grantTerritories(hub, id, [...new Set(territoryIds)], signedIn(caller).userId);
      return answer(reply, granted.ok ? ok({}) : refuse('not_found'));
    },
  }),
];

const territoryRoutes = (hub: HubContext): readonly Route[] => [
  adminRoute({
    method: 'GET',
    path: `${path}/territories`,
    summary: 'Every territory, with how many accounts stand in it and how many work it',
    response: json(territoriesResponse),
    handle: async ({ reply }) => answer(reply, ok({ territories: await listTerritories(hub.db) })),
  }),
  adminRoute({
    method: 'POST',
    path: `${path}/territories`,
    summary: 'Open a territory',
    body: territoryRequest,
    response: json(ofId),
    handle: async ({ reply, body, caller }) => {
      const added = await addTerritory(
        hub,
        body as z.output<typeof territoryRequest>,
        signedIn(caller).userId,
      );
      return answer(reply, added.ok ? ok({ id: added.value }) : wrong('name_taken'));
    },
  }),
  adminRoute({
    method: 'GET',
    path: `${path}/territories/:id/size`,
    summary: 'What comes to a laptop with a territory',
    params: ofId,
    query: forRole,
    response: json(sizeResponse),
    handle: async ({ reply, params, query }) => {
      const { id } = params as z.output<typeof ofId>;
      return answer(reply, ok(await scopeSize(hub.db, id, (query as z.output<typeof forRole>).role)));
    },
  }),
];

const acts = { lock: revokeDevice, restore: restoreDevice, wipe: wipeDevice };

const deviceRoutes = (hub: HubContext): readonly Route[] => [
  adminRoute({
    method: 'GET',
    path: `${path}/devices`,
    summary: 'Every laptop, with the receipts of those that were locked',
    response: json(devicesResponse),
    handle: async ({ reply }) => answer(reply, ok({ devices: await listDevices(hub.db) })),
  }),
  adminRoute({
    method: 'POST',
    path: `${path}/devices/:id/:act`,
    summary: 'Lock a laptop, have it empty itself, or let it in again',
    params: ofDevice,
    response: json(adminDone),
    handle: async ({ reply, params, caller }) => {
      const { id, act } = params as z.output<typeof ofDevice>;
      const { deviceId, userId } = signedIn(caller);
      if (id === deviceId) return answer(reply, wrong('own_account'));
      const done = await acts[act](hub, id, userId);
      return answer(reply, done.ok ? ok({}) : refuse('not_found'));
    },
  }),
];
