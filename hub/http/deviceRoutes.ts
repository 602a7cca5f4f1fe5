import {
  type DeviceSigned,
  deviceSigned,
  type HandOverRequest,
  handOverRequest,
  handOverResponse,
  standingResponse,
  wipedResponse,
} from '../../shared/contracts/sync/deviceWire.ts';
import { wirePath } from '../../shared/contracts/sync/wire.ts';
import { holdWork } from '../devices/holdWork.ts';
import type { HubContext } from '../hubContext.ts';
import { deviceStanding, deviceWiped } from '../sessions/deviceStanding.ts';
import { answer } from './answer.ts';
import { json, type Route } from './route.ts';

/** As much as a laptop pushes at once. */
const handOverBytes = 1_048_576;

/** What laptops that were locked, and so have no session, still say to the hub: signed with the device's key. */
export const deviceRoutes = (hub: HubContext): readonly Route[] => [
  {
    method: 'POST',
    path: `${wirePath}/devices/standing`,
    summary: 'Whether this laptop is let in, locked, or to empty itself',
    access: 'anyone',
    isWire: true,
    body: deviceSigned,
    response: json(standingResponse),
    handle: async ({ reply, body }) => answer(reply, await deviceStanding(hub, body as DeviceSigned)),
  },
  {
    method: 'POST',
    path: `${wirePath}/devices/wiped`,
    summary: 'This laptop has emptied itself',
    access: 'anyone',
    isWire: true,
    body: deviceSigned,
    response: json(wipedResponse),
    handle: async ({ reply, body }) => answer(reply, await deviceWiped(hub, body as DeviceSigned)),
  },
  {
    method: 'POST',
    path: `${wirePath}/devices/hand-over`,
    summary: 'A locked laptop hands over what it had not sent, to be held back',
    access: 'anyone',
    isWire: true,
    body: handOverRequest,
    bodyLimit: handOverBytes,
    response: json(handOverResponse),
    handle: async ({ reply, body }) => answer(reply, await holdWork(hub, body as HandOverRequest)),
  },
];
