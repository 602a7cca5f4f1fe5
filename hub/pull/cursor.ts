import { z } from 'zod';
import { uuidSchema } from '../../shared/contracts/sync/rowSchema.ts';
import { scopeKeySchema, xidSchema } from '../../shared/contracts/sync/wire.ts';
import { roles } from '../../shared/domain/entities/workspace.ts';

/** How far one scope has been read: all changes up to this pair, by transaction and then by number. */
export type Position = readonly [xid: string, seq: number];

/**
 * What a laptop has read. It is not secret and not signed: it grants nothing beyond what its holder once had.
 * The role is part of it, since another role sees other entities and so needs its snapshots again.
 */
export interface Cursor {
  readonly epoch: string;
  readonly role: string;
  readonly scopes: Readonly<Record<string, Position>>;
}

const schema = z.strictObject({
  epoch: uuidSchema,
  role: z.enum(roles),
  scopes: z.record(scopeKeySchema, z.tuple([xidSchema.refine(isXid), z.int().min(0)])),
});

/** xid8 is an unsigned 64-bit number. */
function isXid(text: string): boolean {
  return BigInt(text) < 2n ** 64n;
}

export const encodeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor), 'utf8').toString('base64url');

/**
 * Null for what no hub has written. Parts join with `.`; a later part replaces a scope's earlier one. The last one
 * is remembered: all mutations of a batch are often written at the same.
 */
export function decodeCursor(text: string): Cursor | null {
  if (last?.text !== text) last = { text, cursor: decodeParts(text) };
  return last.cursor;
}
let last: { readonly text: string; readonly cursor: Cursor | null } | null = null;

function decodeParts(text: string): Cursor | null {
  const parts = text.split('.').map(decodePart);
  const newest = parts.at(-1);
  if (!newest || parts.some((part) => part === null)) return null;
  // Parts of another epoch or role are of no use: the whole is then as old as its oldest, which stands first.
  const odd = parts.some((part) => part?.epoch !== newest.epoch || part.role !== newest.role);
  if (odd) return parts[0] ?? null;
  return { ...newest, scopes: Object.assign({}, ...parts.map((part) => part?.scopes)) };
}

function decodePart(text: string): Cursor | null {
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
