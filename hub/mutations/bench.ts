import type { EntityName } from '../../shared/domain/entities/index.ts';
import type { StandsFor } from '../../shared/domain/entities/references.ts';
import type { Cursor } from '../pull/cursor.ts';
import type { Access, Membership } from './access.ts';
import type { AgreementBench } from './loadAgreements.ts';
import type { KitBench } from './loadKits.ts';
import type { Remembered } from './loadMemberships.ts';
import type { WorkingRows } from './workingRows.ts';

/** What the judging of a run needs to know beside the rows. */
export interface Bench {
  readonly access: Access;
  readonly rows: WorkingRows;
  /** What has become of rows that were merged. */
  readonly standsFor: StandsFor;
  /** Memberships of the accounts, deals and leads that the user cannot reach by those of today. */
  memberships(entity: Remembered, id: string): readonly Membership[];
  /** Whether the user owned the row at the cursor, when they do not now. */
  ownedAt(entity: EntityName, id: string, cursor: Cursor | null): boolean;
  readonly kits: KitBench;
  readonly agreements: AgreementBench;
}
