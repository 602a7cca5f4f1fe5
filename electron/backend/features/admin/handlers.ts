import { z } from 'zod';
import {
  type AdminReason,
  adminDone,
  adminReasons,
  devicesResponse,
  heldResponse,
  passwordResponse,
  settledResponse,
  sizeResponse,
  territoriesResponse,
  usersResponse,
} from '../../../../shared/contracts/sync/adminWire.ts';
import { uuidSchema } from '../../../../shared/contracts/sync/rowSchema.ts';
import { fail, type Result } from '../../../../shared/kernel/result.ts';
import type { HubAnswerError } from '../../sync/askHub.ts';
import type { EngineCommandContext, EngineHandlers } from '../handler.ts';

type Ask = EngineCommandContext['askHub'];
type Code = HubAnswerError | 'not_found' | AdminReason;

const territoryAdded = z.strictObject({ id: uuidSchema });

interface Refused {
  readonly code?: string;
  readonly said?: { readonly reason?: unknown };
}

/** What the hub refuses for a reason that an admin can do something about is said by that reason. */
async function change<Schema extends z.ZodType>(
  askHub: Ask,
  answer: Schema,
  path: string,
  body: object = {},
): Promise<Result<z.output<Schema>, Code>> {
  const answered = await askHub({
    answer,
    request: { method: 'POST', path: `/admin${path}`, body: JSON.stringify(body) },
  });
  if (answered.ok || answered.error.code !== 'hub_refused') return answered;
  const { code, said } = (answered.error.detail ?? {}) as Refused;
  if (code === 'not_found') return fail('not_found');
  const known = adminReasons.find((each) => each === said?.reason);
  return known === undefined ? answered : fail(known);
}

const read = <Schema extends z.ZodType>(askHub: Ask, answer: Schema, path: string) =>
  askHub({ answer, request: { method: 'GET', path: `/admin${path}` } });

/** What only the hub holds: who may come in, what they work, and on which laptops. */
export const handlers: EngineHandlers = {
  'admin.users': ({ askHub }) => read(askHub, usersResponse, '/users'),
  'admin.invite': ({ askHub }, invited) => change(askHub, passwordResponse, '/users', invited),
  'admin.newPassword': ({ askHub }, { userId }) =>
    change(askHub, passwordResponse, `/users/${userId}/password`),
  'admin.setActive': ({ askHub }, { userId, active }) =>
    change(askHub, adminDone, `/users/${userId}/active`, { active }),
  'admin.grant': async ({ askHub, syncNow }, { userId, territoryIds }) => {
    const answer = await change(askHub, adminDone, `/users/${userId}/territories`, { territoryIds });
    // Who works what stands on this laptop too.
    if (answer.ok) syncNow();
    return answer;
  },
  'admin.territories': ({ askHub }) => read(askHub, territoriesResponse, '/territories'),
  'admin.addTerritory': ({ askHub }, territory) => change(askHub, territoryAdded, '/territories', territory),
  'admin.size': ({ askHub }, { territoryId, role }) =>
    read(askHub, sizeResponse, `/territories/${territoryId}/size?role=${role}`),
  'admin.devices': ({ askHub }) => read(askHub, devicesResponse, '/devices'),
  'admin.actOnDevice': ({ askHub }, { deviceId, act }) =>
    change(askHub, adminDone, `/devices/${deviceId}/${act}`),
  'admin.heldWork': ({ askHub }, { deviceId }) => read(askHub, heldResponse, `/devices/${deviceId}/held`),
  'admin.takeHeldWork': async ({ askHub, syncNow }, { deviceId, ids }) => {
    const answer = await change(askHub, settledResponse, `/devices/${deviceId}/held/take`, { ids });
    // What is in effect now may stand on this laptop too.
    if (answer.ok) syncNow();
    return answer;
  },
  'admin.discardHeldWork': ({ askHub }, { deviceId, ids, reason }) =>
    change(askHub, settledResponse, `/devices/${deviceId}/held/discard`, { ids, reason }),
};
