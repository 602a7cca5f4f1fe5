import { randomBytes } from 'node:crypto';
import type { HubDatabase } from '../../../hub/db/open.ts';
import { type ImportRequest, importFiles } from '../../../hub/import/importFiles.ts';
import type { ImportReport } from '../../../hub/import/importReport.ts';
import type { ImportKind } from '../../../shared/domain/import/mapping.ts';
import { uuidV7 } from '../../../shared/kernel/uuid.ts';

export const ids = { next: () => uuidV7(Date.now(), randomBytes(10)) };

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Small mappings over small files: what a test does not say is the plainest that can be. */
export const mappings = {
  users: {
    kind: 'users',
    fields: { name: { column: 'name' }, email: { column: 'email' }, role: { constant: 'rep' } },
    territory: { rule: 'named', from: { column: 'office' }, create: true },
  },
  accounts: {
    kind: 'accounts',
    fields: { name: { column: 'name' }, city: { column: 'city' }, phone: { column: 'phone' } },
    territory: { rule: 'workedBy' },
  },
  contacts: {
    kind: 'contacts',
    fields: { name: { column: 'name' }, email: { column: 'email' } },
    account: { from: { column: 'account' }, by: 'externalId' },
  },
  deals: {
    kind: 'deals',
    fields: {
      name: { column: 'name' },
      stage: { column: 'stage' },
      closedOn: { column: 'closed', as: { date: 'dd-mm-yy' } },
    },
    owner: { from: { column: 'rep' }, by: 'name' },
    account: { from: { column: 'account' }, by: 'name', unmatched: 'keep' },
    territory: { rule: 'owner' },
    accountTerritories: 'workedBy',
  },
  leads: {
    kind: 'leads',
    fields: { city: { column: 'city' }, source: { column: 'source' } },
    territory: { rule: 'dealOut' },
  },
  touches: {
    kind: 'touches',
    fields: {
      kind: { constant: 'mailing' },
      subject: { column: 'about' },
      touchedAt: { column: 'on', as: { date: 'yyyy-mm-dd' } },
    },
    account: { from: { column: 'account' }, by: 'name' },
  },
} as const satisfies Partial<Record<ImportKind, unknown>>;

export interface Importing {
  readonly db: HubDatabase;
  readonly kind: ImportKind;
  readonly text: string;
  readonly change?: Readonly<Record<string, unknown>>;
  readonly apply?: boolean;
  readonly now?: number;
  readonly ids?: ImportRequest['ids'];
}

export const tryImport = (importing: Importing) =>
  importFiles(importing.db, {
    kind: importing.kind,
    mapping: {
      format: 1,
      name: 'test',
      externalId: { columns: ['id'] },
      ...mappings[importing.kind],
      ...importing.change,
    },
    files: [{ name: `${importing.kind}.csv`, bytes: bytesOf(importing.text) }],
    apply: importing.apply ?? true,
    now: importing.now ?? 1_000,
    ids: importing.ids ?? ids,
  });

export async function doImport(importing: Importing): Promise<ImportReport> {
  const result = await tryImport(importing);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
