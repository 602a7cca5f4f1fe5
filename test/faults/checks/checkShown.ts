import type { MutationKind } from '../../../shared/contracts/sync/mutations/index.ts';
import { sqlName } from '../../../shared/domain/entities/entity.ts';
import { effectOf } from '../model/effectOf.ts';
import type { Seat, World } from '../world/world.ts';
import { whileTheSame } from './whileTheSame.ts';

const aboutAnAccount = [
  'contact.create',
  'call.plan',
  'call.log',
  'heard.add',
  'nextStep.create',
] as const satisfies readonly MutationKind[];

/** Written here and not yet read back, about an account that is here and no part of another, and its row is not. */
const notShown = (kind: MutationKind): string => {
  const { entity } = effectOf(kind);
  return `select lower(hex(r.id)) from outbox_whole o join outbox_row r on r.place = o.place and r.entity = '${entity}'
    join account a on lower(hex(a.id)) = replace(json_extract(o.args, '$.accountId'), '-', '')
      and a.merged_into_id is null
    where o.kind = '${kind}' and o.state in ('pending', 'sent', 'acknowledged')
      and not exists (select 1 from "${sqlName(entity)}" t where t.id = r.id)`;
};

/** Promise 3: what was written stays in sight on its way to the hub and back. */
export function checkShown(world: World, seat: Seat): void {
  world.checks += 1;
  const missing = seat.laptop.look(missingFrom);
  if (missing.length > 0)
    world.violations.push(`promise 3: ${seat.laptop.name} does not show ${missing.join(', ')}`);
}

const missingFrom = whileTheSame((db) =>
  aboutAnAccount.flatMap((kind) =>
    (db.prepare(notShown(kind)).pluck().all() as string[]).map((id) => `${kind} ${id}`),
  ),
);
