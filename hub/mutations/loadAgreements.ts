import { sql } from 'kysely';
import type { Decision, Effect } from '../../shared/contracts/sync/mutations/definition.ts';
import type { Workplace } from '../../shared/domain/agreement/termsProblems.ts';
import type { HubTransaction } from '../rows/writing.ts';
import type { WorkingRows } from './workingRows.ts';

/** What the judging of signatures needs to know beside the rows that are written. */
export interface AgreementBench {
  /** What terms are held against: the territories and the colleagues that there are. */
  readonly workplace: Workplace;
  /** The effect as it is carried out: with the second signature a version comes into force, in the place of another. */
  settled(effect: Effect): readonly Effect[];
}

const none: AgreementBench = {
  workplace: { territoryIds: [], users: [] },
  settled: (effect) => [effect],
};

const isSignature = (effect: Effect): effect is Decision =>
  effect.entity === 'agreement' && effect.type === 'decision' && effect.values['status'] !== 'dropped';

/** Every version there is: signatures are given to one at a time. */
export async function agreementIds(
  trx: HubTransaction,
  effects: readonly Effect[],
): Promise<readonly string[]> {
  if (!effects.some(isSignature)) return [];
  const { rows } = await sql<{ id: string }>`select id from agreement order by id`.execute(trx);
  return rows.map(({ id }) => id);
}

export async function loadAgreements(
  trx: HubTransaction,
  rows: WorkingRows,
  effects: readonly Effect[],
  ids: readonly string[],
): Promise<AgreementBench> {
  if (!effects.some(isSignature)) return none;
  const [territories, users] = [
    await trx.selectFrom('territory').select('id').where('active', '=', true).execute(),
    await trx
      .selectFrom('user')
      .select(['id', 'role', 'manager_id as managerId', 'territory_ids as territoryIds', 'active'])
      .execute(),
  ];
  return {
    workplace: { territoryIds: territories.map(({ id }) => id), users },
    settled: (effect) => (isSignature(effect) ? inForce(rows, ids, effect) : [effect]),
  };
}

function inForce(rows: WorkingRows, ids: readonly string[], effect: Decision): readonly Effect[] {
  const row = { ...rows.row('agreement', effect.id), ...effect.values } as Record<string, unknown>;
  if (typeof row.signedBySalesId !== 'string' || typeof row.signedByMarketingId !== 'string') return [effect];
  const others = ids.filter((id) => id !== effect.id).map((id) => ({ id, row: rows.row('agreement', id) }));
  const numbers = others
    .filter((other) => other.row?.status !== 'draft' && other.row?.status !== 'dropped')
    .map((other) => other.row?.version as number);
  return [
    ...others
      .filter((other) => other.row?.status === 'signed')
      .map(
        ({ id }): Effect => ({
          type: 'mark',
          entity: 'agreement',
          id,
          values: { status: 'superseded' },
        }),
      ),
    { ...effect, values: { ...effect.values, status: 'signed', version: Math.max(0, ...numbers) + 1 } },
  ];
}
