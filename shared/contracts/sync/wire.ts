import { z } from 'zod';
import { languages } from '../../domain/entities/account.ts';
import { type EntityName, entityNames } from '../../domain/entities/index.ts';
import { roles } from '../../domain/entities/workspace.ts';
import { kitKey, signedText } from './kitWire.ts';
import { instantSchema, textSchema, uuidSchema } from './rowSchema.ts';

/** Every endpoint stands under this path; requests carry `callboard-wire: <wireVersion>`. */
export const wirePath = '/v1';
export const wireHeader = 'callboard-wire';

/** `territory:<uuid>`, `user:<uuid>`, `marketing` or `everyone`. */
export const scopeKeySchema = z.string().regex(/^(everyone|marketing|(territory|user):[0-9a-f-]{36})$/);

/**
 * Opaque to laptops, which keep it with the rows it belongs to and hand it back. Cursors join with `.`: what
 * comes later replaces a scope's earlier part (so a snapshot's `begin.cursor` is added as `<cursor>.<part>`),
 * and the next answer to `/changes` gives one cursor for all of them.
 */
export const cursorSchema = z.string().min(1).max(20_000);

/** A PostgreSQL transaction id (xid8) in decimal; compared as a 64-bit number, never as text. */
export const xidSchema = z.string().regex(/^\d{1,20}$/);

const entityNameSchema = z.enum(entityNames as [EntityName, ...EntityName[]]);

// --- before signing in ---------------------------------------------------------------------------------

/**
 * `GET /v1/workspace`: what anybody may know before signing in. `demo` is null but in a demo workspace, where
 * everybody is invented and the password protects nothing.
 */
export const workspaceResponse = z.strictObject({
  name: z.string().max(200),
  demo: z
    .strictObject({
      password: z.string().max(100),
      people: z
        .array(
          z.strictObject({
            name: z.string().max(200),
            email: z.string().max(320),
            role: z.enum(roles),
            language: z.enum(languages),
            /** By name. */
            territories: z.array(z.string().max(200)).max(50),
          }),
        )
        .max(50),
    })
    .nullable(),
});
export type WorkspaceResponse = z.output<typeof workspaceResponse>;

// --- session -------------------------------------------------------------------------------------------

/** `POST /v1/sessions`: signs a person in and enrols (or finds again) the device. */
export const signInRequest = z.strictObject({
  email: z.string().min(3).max(320),
  password: z.string().min(1).max(1024),
  device: z.strictObject({
    id: uuidSchema,
    name: textSchema.max(200),
    /** Ed25519 public key, SPKI DER in base64: what later refreshes are signed with. */
    publicKey: z.string().max(200),
  }),
});

const tokens = {
  accessToken: z.string(),
  accessExpiresAt: instantSchema,
  refreshToken: z.string(),
  hubTime: instantSchema,
};

export const signInResponse = z.strictObject({
  ...tokens,
  hub: z.strictObject({
    id: uuidSchema,
    name: z.string(),
    epoch: uuidSchema,
    /** X25519 public key (SPKI DER, base64) that every laptop also wraps its data key for, or null. */
    recoveryPublicKey: z.string().nullable(),
    /** A laptop that has not reached the hub for this many days locks itself; null: never. */
    maximumOfflineDays: z.int().positive().nullable(),
    /** What kits are verified with, pinned in place of what was pinned before. */
    kitKeys: z.array(kitKey),
  }),
  user: z.strictObject({
    id: uuidSchema,
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    language: z.enum(languages).nullable(),
  }),
});

/**
 * `POST /v1/sessions/refresh`. `signature` is the device key's Ed25519 signature (base64) over the UTF-8
 * text `refresh:<deviceId>:<refreshToken>:<at>`. The previous token stays good until the new one is used.
 */
export const refreshRequest = z.strictObject({
  deviceId: uuidSchema,
  refreshToken: z.string().max(500),
  at: instantSchema,
  signature: z.string().max(200),
});
export const refreshResponse = z.strictObject(tokens);

// --- push ----------------------------------------------------------------------------------------------

/** The place of one mutation in its client's queue. `void` keeps the place of one that was abandoned. */
export const mutationEnvelope = z.strictObject({
  seq: z.int().positive(),
  id: uuidSchema,
  kind: z.string().min(1).max(60),
  version: z.int().positive(),
  /** The laptop's clocks when it was written: wall clock, boot and monotonic milliseconds. */
  authoredAt: instantSchema,
  boot: uuidSchema,
  monotonic: z.number().min(0),
  /** The cursor the laptop stood at when it was written; access is judged as of then. */
  cursor: cursorSchema.nullable(),
  dependsOn: z.array(uuidSchema).max(50),
  args: z.unknown(),
});
export type MutationEnvelope = z.output<typeof mutationEnvelope>;
export const voidKind = 'void';

/** `POST /v1/push`. Mutations stand in ascending `seq`, without gaps. Each is parsed by itself. */
export const pushRequest = z.strictObject({
  clientId: uuidSchema,
  epoch: uuidSchema,
  mutations: z.array(z.unknown()).max(500),
});

export const fieldConflict = z.strictObject({
  entity: entityNameSchema,
  id: uuidSchema,
  field: z.string(),
  /** What the laptop built on, what it wrote, and what the hub holds. */
  from: z.unknown(),
  mine: z.unknown(),
  theirs: z.unknown(),
  by: uuidSchema.nullable(),
  byName: z.string().nullable(),
  at: instantSchema.nullable(),
});
export type FieldConflict = z.output<typeof fieldConflict>;

export const rejectionCodes = [
  /** The program knew less than the hub: unknown kind or version. */
  'unknown_kind',
  /** Out of contract; `detail.issues` names the paths. */
  'invalid',
  /** The role or the scopes do not allow it. */
  'forbidden',
  /** What it is about does not exist at the hub (or may not be seen). */
  'not_found',
  /** The id is taken by another row. */
  'exists',
  /** Nobody approves what they wrote themselves. */
  'own_work',
  /** What it is about does not stand where this begins; `detail.reason` says more. */
  'wrong_state',
  /** Something it builds on was refused. */
  'dependency_refused',
  /** A bug at the hub: it is stored, and can be sent again. */
  'hub_error',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

/**
 * `applied`: in effect. `conflict`: the fields without a conflict are in effect, the others are listed.
 * `rejected`: for good. `void`: the place is kept, nothing was done.
 */
export const mutationOutcome = z.strictObject({
  seq: z.int().positive(),
  id: uuidSchema,
  outcome: z.enum(['applied', 'conflict', 'rejected', 'void']),
  code: z.enum(rejectionCodes).nullable(),
  detail: z.record(z.string(), z.unknown()).nullable(),
  conflicts: z.array(fieldConflict),
  /** Pending work stays in sight until the laptop has read past this transaction. */
  commitXid: xidSchema,
  receivedAt: instantSchema,
});
export type MutationOutcome = z.output<typeof mutationOutcome>;

export const pushResponse = z.strictObject({
  epoch: uuidSchema,
  /** The highest seq in effect for this client; anything sent above it must be sent again. */
  lastSeq: z.int().min(0),
  outcomes: z.array(mutationOutcome),
  hubTime: instantSchema,
});

// --- pull ----------------------------------------------------------------------------------------------

/** Rows of one entity as arrays in the order of `wireColumns`, and ids that left the user's last scope. */
export const entityChanges = z.strictObject({
  rows: z.array(z.array(z.unknown())),
  leaves: z.array(uuidSchema),
});

/** `GET /v1/changes?cursor=…` (no cursor: only the scopes, to begin snapshots with). */
export const changesResponse = z.strictObject({
  epoch: uuidSchema,
  hubTime: instantSchema,
  /** Every scope the user has now, those not in the cursor included: they need a snapshot. */
  scopes: z.array(scopeKeySchema),
  cursor: cursorSchema,
  /** All scopes in the cursor have been read up to here: nothing below is still uncommitted. */
  horizon: xidSchema,
  complete: z.boolean(),
  entities: z.partialRecord(entityNameSchema, entityChanges),
});
export type ChangesResponse = z.output<typeof changesResponse>;

/**
 * `GET /v1/recalls?since=…&contact=…&cursor=…`: the first thing that a contact brings. `contact` is the number of that
 * contact, which the laptop keeps before it asks, and `lastContact` the highest that its device was heard with before:
 * where that is not lower, the laptop's disk holds what it held earlier, or there are two of it. `mark` names what was
 * answered; with the same one nothing is listed again. Payloads are `recallPayload`s of releases that stand, or stood, in
 * the caller's territories. `unchanged` comes where nothing has changed since `cursor`, and saves asking for changes.
 */
export const recallsResponse = z.strictObject({
  mark: z.string().min(1).max(100),
  recalls: z.array(z.strictObject({ releaseId: uuidSchema, kitId: uuidSchema, ...signedText })).nullable(),
  lastContact: z.int().min(0),
  hubTime: instantSchema,
  unchanged: changesResponse.optional(),
});
export type RecallsResponse = z.output<typeof recallsResponse>;

/**
 * `GET /v1/snapshot?scope=…&resume=…` streams lines of JSON. First `begin`; then for each page a `page`
 * line and, on the next line, its rows as one JSON array whose UTF-8 bytes have that SHA-256; last `end`.
 * A stream without `end` is not whole; it goes on from the last page's `resume`, at the same horizon.
 * With `planned=<from>-<to>` (instants) only what hangs on the accounts of the caller's own calls planned then, promises
 * due by then and open leads is sent, and `pause` ends it; those rows come again with the whole.
 */
export const snapshotBegin = z.strictObject({
  type: z.literal('begin'),
  epoch: uuidSchema,
  scope: scopeKeySchema,
  /** The scope's part of a cursor once the whole snapshot is applied. */
  cursor: cursorSchema,
  hubTime: instantSchema,
  /** Rows to expect per entity, and about how many bytes of pages they make; for progress only. */
  expected: z.partialRecord(entityNameSchema, z.int().min(0)),
  expectedBytes: z.int().min(0),
});
export const snapshotPage = z.strictObject({
  type: z.literal('page'),
  entity: entityNameSchema,
  count: z.int().min(1),
  sha256: z.string().length(64),
  resume: z.string().max(1000),
});
export const snapshotEnd = z.strictObject({
  type: z.literal('end'),
  counts: z.partialRecord(entityNameSchema, z.int().min(0)),
});

export const snapshotPause = z.strictObject({ type: z.literal('pause') });

/**
 * `GET /v1/digest?scope=…`: per entity the count and SHA-256 over `<id>:<rowVersion>\n` in order of id
 * (as text). `settled` is false while something beyond the horizon is under way: ask again later.
 */
export const digestResponse = z.strictObject({
  epoch: uuidSchema,
  horizon: xidSchema,
  settled: z.boolean(),
  entities: z.partialRecord(entityNameSchema, z.strictObject({ count: z.int().min(0), sha256: z.string() })),
});

/**
 * `GET /v1/notices`: a stream of lines that stays open. `open` first; `changed` when something has come to be
 * readable in a scope of the caller's; `alive` when nothing has for a while. A laptop that hears nothing asks now
 * and then instead.
 */
export const notice = z.strictObject({ type: z.enum(['open', 'changed', 'alive']) });

// --- errors --------------------------------------------------------------------------------------------

/** The body of every answer that is not 2xx. */
export const wireErrorCodes = [
  'bad_request', // 400: out of contract; detail.issues
  'wrong_credentials', // 401: at sign-in, whichever part was wrong
  'unauthenticated', // 401: the access token is missing, expired or wrong: refresh
  'session_ended', // 401: the refresh token is no longer good: sign in again
  'device_revoked', // 403: lock this laptop
  'forbidden', // 403
  'not_found', // 404
  'epoch', // 409: detail.epoch; the hub was restored
  'fork', // 409: this client's seq was used for something else: a cloned disk
  'gap', // 409: detail.lastSeq; send from there
  'wrong_state', // 409: what is asked does not begin where it stands; detail.reason
  'not_publishable', // 409: detail.findings, each with its place
  'offset', // 409: an upload stands elsewhere; detail.bytes
  'cursor_expired', // 410: take a new snapshot, keep the outbox
  'too_large', // 413: halve the batch; a file: detail.most
  'unsupported_media', // 415: a file that is not taken; detail.reason
  'range', // 416: beyond the file; detail.bytes
  'wire_version', // 426: detail.oldest, detail.newest: this program must be updated
  'too_many', // 429: Retry-After
  'unavailable', // 503: Retry-After
  'internal', // 500
] as const;
export type WireErrorCode = (typeof wireErrorCodes)[number];
export const wireError = z.strictObject({
  code: z.enum(wireErrorCodes),
  requestId: z.string(),
  detail: z.record(z.string(), z.unknown()).optional(),
});

export type SignInRequest = z.output<typeof signInRequest>;
export type SignInResponse = z.output<typeof signInResponse>;
export type RefreshRequest = z.output<typeof refreshRequest>;
export type RefreshResponse = z.output<typeof refreshResponse>;
export type PushRequest = z.output<typeof pushRequest>;
export type PushResponse = z.output<typeof pushResponse>;
export type SnapshotBegin = z.output<typeof snapshotBegin>;
export type SnapshotPage = z.output<typeof snapshotPage>;
export type SnapshotPause = z.output<typeof snapshotPause>;
export type SnapshotEnd = z.output<typeof snapshotEnd>;
export type DigestResponse = z.output<typeof digestResponse>;
export type WireError = z.output<typeof wireError>;
