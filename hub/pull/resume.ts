import { z } from 'zod';
import { uuidSchema } from '../../shared/contracts/sync/rowSchema.ts';
import { scopeKeySchema, xidSchema } from '../../shared/contracts/sync/wire.ts';
import { type EntityName, entityNames } from '../../shared/domain/entities/index.ts';
import { roles } from '../../shared/domain/entities/workspace.ts';
import { isUuid } from '../../shared/kernel/uuid.ts';

/** Where a snapshot goes on. Like a cursor it is not secret: it chooses only among rows that its holder may read. */
export interface Resume {
  readonly epoch: string;
  readonly role: string;
  readonly scope: string;
  /** The horizon the snapshot began at. */
  readonly xid: string;
  readonly entity: EntityName | null;
  readonly after: string | null;
  readonly counts: Partial<Record<EntityName, number>>;
}

const entityName = z.enum(entityNames as [EntityName, ...EntityName[]]);
const schema = z.tuple([
  uuidSchema,
  z.enum(roles),
  scopeKeySchema,
  xidSchema,
  entityName.nullable(),
  z.string().refine(isKey).nullable(),
  z.partialRecord(entityName, z.int().min(0)),
]);

/** One id, or an account's and then a row's. */
function isKey(text: string): boolean {
  return isUuid(text.slice(0, 36)) && (text.length === 36 || isUuid(text.slice(36)));
}

export const encodeResume = ({ epoch, role, scope, xid, entity, after, counts }: Resume): string =>
  Buffer.from(JSON.stringify([epoch, role, scope, xid, entity, after, counts]), 'utf8').toString('base64url');

export function decodeResume(text: string): Resume | null {
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (!parsed.success) return null;
    const [epoch, role, scope, xid, entity, after, counts] = parsed.data;
    return { epoch, role, scope, xid, entity, after, counts };
  } catch {
    return null;
  }
}
