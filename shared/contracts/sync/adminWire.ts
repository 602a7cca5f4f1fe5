import { z } from 'zod';
import { roles } from '../../domain/entities/workspace.ts';
import { instantSchema, uuidSchema } from './rowSchema.ts';

/** What admins ask of the hub, and nobody else may. Each refusal of its own is a `wrong_state` with its reason. */
export const adminReasons = ['email_taken', 'name_taken', 'own_account'] as const;
export type AdminReason = (typeof adminReasons)[number];

const name = z.string().trim().min(1).max(200);

/** `GET /v1/admin/users`. */
export const usersResponse = z.strictObject({
  users: z.array(
    z.strictObject({
      id: uuidSchema,
      name: z.string(),
      email: z.string(),
      role: z.enum(roles),
      active: z.boolean(),
      territoryIds: z.array(uuidSchema),
      /** When a laptop of theirs last spoke with the hub. */
      lastSeenAt: instantSchema.nullable(),
    }),
  ),
});

/** `POST /v1/admin/users`. */
export const inviteRequest = z.strictObject({
  name,
  email: z.email().max(320),
  role: z.enum(roles),
  territoryIds: z.array(uuidSchema).max(500),
});
/** The password was made up by the hub and is told this once; the hub keeps a hash of it. */
export const passwordResponse = z.strictObject({ id: uuidSchema, password: z.string() });

/** `POST /v1/admin/users/:id/active`. */
export const activeRequest = z.strictObject({ active: z.boolean() });
/** `POST /v1/admin/users/:id/territories`: those they work from now on. */
export const grantRequest = z.strictObject({ territoryIds: z.array(uuidSchema).max(500) });
export const adminDone = z.strictObject({});

/** `GET /v1/admin/territories`. */
export const territoriesResponse = z.strictObject({
  territories: z.array(
    z.strictObject({
      id: uuidSchema,
      name: z.string(),
      externalId: z.string().nullable(),
      active: z.boolean(),
      accounts: z.int(),
      users: z.int(),
    }),
  ),
});
/** `POST /v1/admin/territories`. */
export const territoryRequest = z.strictObject({ name, externalId: name.nullable() });

/** `GET /v1/admin/territories/:id/size?role=…`: what comes to a laptop of that role with it. */
export const sizeResponse = z.strictObject({
  accounts: z.int(),
  contacts: z.int(),
  calls: z.int(),
  rows: z.int(),
  /** As the hub stores them; a laptop's are of the same order. */
  bytes: z.int(),
});

/** `GET /v1/admin/devices`: those seen last first. */
export const devicesResponse = z.strictObject({
  devices: z.array(
    z.strictObject({
      id: uuidSchema,
      name: z.string(),
      userName: z.string(),
      email: z.string(),
      enrolledAt: instantSchema,
      lastSeenAt: instantSchema,
      lockedAt: instantSchema.nullable(),
      /** The receipts: it was told that it is locked, and it said that it has emptied itself. */
      toldAt: instantSchema.nullable(),
      wipeAskedAt: instantSchema.nullable(),
      wipedAt: instantSchema.nullable(),
      /** What it handed over once it was locked, and no admin has settled yet; and all that it ever handed over. */
      held: z.int(),
      handedOver: z.int(),
    }),
  ),
});
/** `POST /v1/admin/devices/:id/:act`. */
export const deviceActs = ['lock', 'restore', 'wipe'] as const;

/** `GET /v1/admin/devices/:id/held`: what a locked laptop handed over, in the order it was written. */
export const heldOutcomes = ['applied', 'conflict', 'rejected', 'void', 'discarded'] as const;
export const heldResponse = z.strictObject({
  work: z.array(
    z.strictObject({
      id: uuidSchema,
      kind: z.string(),
      authoredAt: instantSchema,
      receivedAt: instantSchema,
      /** What its user wrote, as it would have travelled. */
      args: z.record(z.string(), z.unknown()),
      /** What the account is called that it is about, where the hub knows it. */
      about: z.string().nullable(),
      /** Those of them that it builds on. */
      dependsOn: z.array(uuidSchema),
      settledAt: instantSchema.nullable(),
      settledBy: z.string().nullable(),
      outcome: z.enum(heldOutcomes).nullable(),
      code: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
/** `POST /v1/admin/devices/:id/held/take`: these, and what they build on, in their user's name; null: all. */
export const takeHeldRequest = z.strictObject({ ids: z.array(uuidSchema).min(1).max(1_000).nullable() });
/** `POST /v1/admin/devices/:id/held/discard`: these, and what builds on them. The words stay, with the reason. */
export const discardHeldRequest = z.strictObject({
  ids: z.array(uuidSchema).min(1).max(1_000),
  reason: z.string().trim().min(1).max(500),
});
/** How many, by what became of them. */
export const settledResponse = z.strictObject({
  applied: z.int(),
  conflict: z.int(),
  rejected: z.int(),
  discarded: z.int(),
});
