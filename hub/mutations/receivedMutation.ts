import { z } from 'zod';
import { limits } from '../../shared/contracts/sync/limits.ts';
import type { Effect, MutationDefinition } from '../../shared/contracts/sync/mutations/definition.ts';
import { uuidSchema } from '../../shared/contracts/sync/rowSchema.ts';
import {
  type MutationEnvelope,
  mutationEnvelope,
  type RejectionCode,
  voidKind,
} from '../../shared/contracts/sync/wire.ts';
import { type Cursor, decodeCursor } from '../pull/cursor.ts';
import { payloadHash } from './payloadHash.ts';

/** Finds what a kind at a version means, or null where this program is too old for it. */
export type FindDefinition = (kind: string, version: number) => MutationDefinition | null;

/** One mutation as it came, parsed by itself: what is wrong with it is its own refusal and nobody else's. */
export interface ReceivedMutation {
  readonly seq: number;
  readonly id: string;
  readonly hash: Buffer;
  readonly isVoid: boolean;
  readonly kind: string;
  readonly version: number;
  readonly authoredAt: number;
  readonly boot: string;
  readonly monotonic: number;
  /** Where the laptop stood when it was written; null: nowhere yet. */
  readonly cursor: Cursor | null;
  readonly dependsOn: readonly string[];
  /** What it does to rows, or why it cannot be understood. */
  readonly meaning: Meaning;
}

export type Meaning =
  | { readonly ok: true; effects(userId: string): readonly Effect[] }
  | { readonly ok: false; readonly code: RejectionCode; readonly detail: Readonly<Record<string, unknown>> };

const place = z.object({ seq: z.int().positive(), id: uuidSchema });
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Null when it names neither its place nor its id, or is nested deeper than can be read: there is nowhere to keep
 * a refusal, so the request is wrong.
 */
export function receiveMutation(item: unknown, find: FindDefinition): ReceivedMutation | null {
  try {
    return receive(item, find);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function receive(item: unknown, find: FindDefinition): ReceivedMutation | null {
  const placed = place.safeParse(item);
  if (!placed.success) return null;
  const { seq, id } = placed.data;
  const envelope = mutationEnvelope.safeParse(item);
  if (!envelope.success) {
    const unread = { id, kind: '?', version: 1, authoredAt: 0, args: { ...(item as object), seq: null } };
    const blank = {
      kind: '?',
      version: 1,
      authoredAt: 0,
      boot: nobody,
      monotonic: 0,
      cursor: null,
      dependsOn: [],
    };
    const detail = { issues: pathsOf(envelope.error) };
    return {
      seq,
      id,
      hash: payloadHash(unread),
      isVoid: false,
      ...blank,
      meaning: { ok: false, code: 'invalid', detail },
    };
  }
  const { version, authoredAt, boot, monotonic, dependsOn } = envelope.data;
  const kind = storable(envelope.data.kind);
  const isTooLarge = Buffer.byteLength(JSON.stringify(item)) > limits.mutationBytes;
  return {
    seq,
    id,
    hash: payloadHash(envelope.data),
    isVoid: kind === voidKind,
    kind,
    version,
    authoredAt,
    boot,
    monotonic,
    cursor: envelope.data.cursor === null ? null : decodeCursor(envelope.data.cursor),
    dependsOn,
    meaning: isTooLarge ? tooLarge : meaningOf(envelope.data, find),
  };
}

const tooLarge: Meaning = {
  ok: false,
  code: 'invalid',
  detail: { issues: [`larger than ${limits.mutationBytes} bytes`] },
};

function meaningOf(envelope: MutationEnvelope, find: FindDefinition): Meaning {
  const definition = find(envelope.kind, envelope.version);
  if (definition === null) {
    const { kind, version } = envelope;
    return { ok: false, code: 'unknown_kind', detail: { kind: storable(kind), version } };
  }
  const args = definition.args.safeParse(envelope.args);
  if (!args.success) return { ok: false, code: 'invalid', detail: { issues: pathsOf(args.error) } };
  // Called when it is applied, so that one that throws is that mutation's own failure.
  return {
    ok: true,
    effects: (userId) => definition.effects(args.data, { userId, authoredAt: envelope.authoredAt }),
  };
}

/** A kind that nobody knows may be any text; PostgreSQL stores neither U+0000 nor half a character. */
const storable = (kind: string): string => kind.toWellFormed().replaceAll('\u0000', '\ufffd');

/** Where it is wrong, never with what: these go into answers and logs. */
export const pathsOf = (error: z.ZodError): readonly string[] =>
  error.issues.slice(0, 20).map(({ path, code }) => `${path.join('.')}: ${code}`);
