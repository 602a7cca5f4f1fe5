import { z } from 'zod';
import { roles } from '../../domain/entities/workspace.ts';
import {
  activeRequest,
  adminDone,
  adminReasons,
  deviceActs,
  devicesResponse,
  discardHeldRequest,
  grantRequest,
  heldResponse,
  inviteRequest,
  passwordResponse,
  settledResponse,
  sizeResponse,
  takeHeldRequest,
  territoriesResponse,
  territoryRequest,
  usersResponse,
} from '../sync/adminWire.ts';
import { uuidSchema } from '../sync/rowSchema.ts';
import { command } from './channel.ts';
import { hubErrors } from './studio.ts';

const none = z.strictObject({});
const ofDevice = z.strictObject({ deviceId: uuidSchema });
const ofUser = z.strictObject({ userId: uuidSchema });
const errors = [...hubErrors, ...adminReasons, 'not_found'] as const;

/** Admin > Users, Territories, Devices: asked of the hub, and only with a connection. */
export const adminChannels = {
  'admin.users': command(none, usersResponse, hubErrors),
  /** Answers a password that nobody is told again. */
  'admin.invite': command(inviteRequest, passwordResponse, errors),
  'admin.newPassword': command(ofUser, passwordResponse, errors),
  'admin.setActive': command(ofUser.extend(activeRequest.shape), adminDone, errors),
  'admin.grant': command(ofUser.extend(grantRequest.shape), adminDone, errors),
  'admin.territories': command(none, territoriesResponse, hubErrors),
  'admin.addTerritory': command(territoryRequest, z.strictObject({ id: uuidSchema }), errors),
  /** What comes to a laptop of that role with a territory. */
  'admin.size': command(
    z.strictObject({ territoryId: uuidSchema, role: z.enum(roles) }),
    sizeResponse,
    hubErrors,
  ),
  'admin.devices': command(none, devicesResponse, hubErrors),
  'admin.actOnDevice': command(
    z.strictObject({ deviceId: uuidSchema, act: z.enum(deviceActs) }),
    adminDone,
    errors,
  ),
  /** What a locked laptop handed over; and what becomes of it. */
  'admin.heldWork': command(ofDevice, heldResponse, hubErrors),
  'admin.takeHeldWork': command(ofDevice.extend(takeHeldRequest.shape), settledResponse, errors),
  'admin.discardHeldWork': command(ofDevice.extend(discardHeldRequest.shape), settledResponse, errors),
};
