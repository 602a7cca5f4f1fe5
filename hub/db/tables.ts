import type { Generated } from 'kysely';
import type { EntityName, Row } from '../../shared/domain/entities/index.ts';

/** The hub's tables as Kysely sees them. bigint is a number here, xid8 a decimal string, date 'YYYY-MM-DD'. */
export interface HubTables extends EntityTables {
  sync_meta: SyncMetaTable;
  hub_secret: { name: string; value: Uint8Array; created_at: number };
  account_territory: MembershipTable & { account_id: string };
  deal_territory: MembershipTable & { deal_id: string };
  lead_territory: MembershipTable & { lead_id: string };
  user_territory: MembershipTable & { user_id: string };
  scope: { id: Generated<number>; key: string; territory_id: string | null; user_id: string | null };
  change: { scope: number; xid: Generated<string>; seq: Generated<number>; entity: string; id: string };
  horizon_mark: { at: number; xid: string };
  client: ClientTable;
  mutation: MutationTable;
  client_mutation: ClientMutationTable;
  field_history: FieldHistoryTable;
  audit: AuditTable;
  credential: { user_id: string; argon2id: string; changed_at: number };
  device: DeviceTable;
  held_mutation: HeldMutationTable;
  session: SessionTable;
  kit_key: KitKeyTable;
  kit_release_file: { release_id: string; sha256: string };
  blob: BlobTable;
  erasure: { entity: string; subject_id: string; at: number; user_id: string | null };
  import_run: ImportRunTable;
  import_run_row: ImportRunRowTable;
  import_mapping: {
    kind: string;
    header_key: string;
    mapping: unknown;
    used_at: number;
    user_id: string | null;
  };
  sign_in_failure: { key: Uint8Array; failures: number; window_started_at: number };
}

type SnakeCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeCase<Rest>}`
  : '';

type EntityTable<Name extends EntityName> = {
  [Column in keyof Row<Name> & string as SnakeCase<Column>]: Row<Name>[Column];
} & { created_at: number; created_by: string | null };

type EntityTables = { [Name in EntityName as SnakeCase<Name>]: EntityTable<Name> };

interface SyncMetaTable {
  only_row: Generated<boolean>;
  hub_id: string;
  name: string;
  epoch: string;
  epoch_since: number;
  fingerprint: string;
  retained_from_xid: Generated<string>;
  recovery_public_key: string | null;
  maximum_offline_days: number | null;
}

interface MembershipTable {
  territory_id: string;
  since_xid: Generated<string>;
  until_xid: string | null;
}

interface ClientTable {
  id: string;
  user_id: string;
  last_seq: Generated<number>;
  wire_version: number;
  created_at: number;
  last_seen_at: number;
}

interface MutationTable {
  id: string;
  user_id: string;
  kind: string;
  version: number;
  payload_hash: Uint8Array;
  outcome: 'applied' | 'conflict' | 'rejected';
  code: string | null;
  detail: unknown;
  conflicts: unknown;
  commit_xid: Generated<string>;
  authored_at: number;
  boot: string;
  monotonic: number;
  received_at: number;
}

interface ClientMutationTable {
  client_id: string;
  seq: number;
  mutation_id: string;
  payload_hash: Uint8Array;
  outcome: 'rejected' | 'void' | null;
  code: string | null;
  commit_xid: Generated<string>;
  received_at: number;
}

interface FieldHistoryTable {
  id: Generated<number>;
  entity: string;
  row_id: string;
  field: string;
  from: unknown;
  to: unknown;
  mutation_id: string | null;
  user_id: string | null;
  xid: Generated<string>;
  authored_at: number | null;
  received_at: number;
  status: 'applied' | 'conflict';
}

interface AuditTable {
  id: Generated<number>;
  at: number;
  actor_id: string | null;
  action: string;
  subject: string | null;
  detail: unknown;
}

interface ImportRunTable {
  id: string;
  at: number;
  user_id: string | null;
  kind: string;
  mapping: string;
  files: unknown;
  counts: unknown;
  undone_at: number | null;
  undone_by: string | null;
}

interface ImportRunRowTable {
  run_id: string;
  entity: string;
  row_id: string;
  before: unknown;
  after: unknown;
  version_before: number | null;
  version_after: number;
}

interface KitKeyTable {
  key_id: string;
  public_key: string;
  created_at: number;
  vouched_by: string | null;
  voucher_payload: string | null;
  voucher_signature: string | null;
  status: 'active' | 'retired' | 'compromised';
  ended_at: number | null;
}

interface BlobTable {
  sha256: string;
  bytes: number;
  media_type: string;
  chunks: string[];
  words: Generated<string>;
  stored_at: number;
  stored_by: string | null;
}

interface DeviceTable {
  id: string;
  user_id: string;
  name: string;
  public_key: string;
  enrolled_at: number;
  last_seen_at: number;
  revoked_at: number | null;
  contact: Generated<number>;
  told_at: Generated<number | null>;
  wipe_asked_at: Generated<number | null>;
  wiped_at: Generated<number | null>;
}

/** What a locked laptop handed over, and what became of it once an admin had it taken in. */
interface HeldMutationTable {
  id: string;
  device_id: string;
  place: number;
  envelope: unknown;
  received_at: number;
  settled_at: number | null;
  outcome: string | null;
  code: string | null;
  settled_by: string | null;
  reason: string | null;
}

interface SessionTable {
  id: string;
  user_id: string;
  device_id: string;
  refresh_hash: Uint8Array;
  previous_refresh_hash: Uint8Array | null;
  created_at: number;
  refreshed_at: number;
  ended_at: number | null;
  end_reason: 'signed_out' | 'reused_token' | 'password_changed' | 'revoked' | 'superseded' | null;
}
