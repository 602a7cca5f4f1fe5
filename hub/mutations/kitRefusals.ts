import type {
  Decision,
  Effect,
  FieldChanges,
  Insert,
} from '../../shared/contracts/sync/mutations/definition.ts';
import { languages } from '../../shared/domain/entities/account.ts';
import type { KitEventKind } from '../../shared/domain/entities/kit.ts';
import type { Role } from '../../shared/domain/entities/workspace.ts';
import { draftContentSchemas, type KitItemKind } from '../../shared/domain/kits/itemContent.ts';
import { eventRoles, mayBeEdited, mayBeReviewed, moveBetween } from '../../shared/domain/kits/kitRules.ts';
import type { KitStatus } from '../../shared/domain/kits/kitStatus.ts';
import { rolesAt } from './access.ts';
import type { Bench } from './bench.ts';
import type { ReceivedMutation } from './receivedMutation.ts';
import { type Refused, refused } from './refused.ts';

/** What holds of kits beyond who may write which rows: whose move it is, when, and that nobody approves their own. */
export function refusalOfKits(bench: Bench, mutation: ReceivedMutation, effect: Effect): Refused | null {
  const roles = rolesAt(bench.access, mutation.cursor);
  switch (effect.entity) {
    case 'kitVersion':
      if (effect.type === 'insert') return refusalOfVersion(bench, effect);
      if (effect.type === 'fields') return refusalOfEdit(bench, roles, effect, effect.id);
      return effect.type === 'decision' ? refusalOfMove(bench, roles, effect) : null;
    case 'kitItem':
      if (effect.type === 'insert') return refusalOfItem(bench, effect);
      if (effect.type === 'fields') return refusalOfItemEdit(bench, roles, effect);
      return effect.type === 'decision' ? refusalOfReview(bench, roles, effect) : null;
    case 'kitEvent':
      return effect.type === 'insert' ? refusalOfEvent(bench, roles, effect) : null;
    default:
      return null;
  }
}

const statusOf = ({ rows }: Bench, versionId: string): KitStatus | undefined =>
  rows.row('kitVersion', versionId)?.status as KitStatus | undefined;

const refusalOfVersion = ({ rows }: Bench, { values }: Insert): Refused | null =>
  rows.row('kit', values.kitId as string) === undefined
    ? refused('not_found', { entity: 'kit', id: values.kitId })
    : null;

/** What belongs to a version is written where that version is, and names the kit that it is of. */
function refusalOfPart({ rows }: Bench, { values }: Insert): Refused | null {
  const id = values.versionId as string;
  const version = rows.row('kitVersion', id);
  if (version === undefined) return refused('not_found', { entity: 'kitVersion', id });
  return version.kitId === values.kitId
    ? null
    : refused('invalid', { issues: ['args.kitId: not the kit of its version'] });
}

function refusalOfEvent(bench: Bench, roles: readonly Role[], effect: Insert): Refused | null {
  const role = eventRoles[effect.values.kind as KitEventKind];
  const may = role === 'anyone' || (role !== 'hub' && roles.includes(role));
  return may ? refusalOfPart(bench, effect) : refused('forbidden', { entity: 'kitEvent', id: effect.id });
}

function refusalOfItem(bench: Bench, effect: Insert): Refused | null {
  return (
    refusalOfPart(bench, effect) ?? refusalByStatus(bench, effect.values.versionId as string, mayBeEdited)
  );
}

function refusalByStatus(
  bench: Bench,
  versionId: string,
  allows: (status: KitStatus) => boolean,
): Refused | null {
  const status = statusOf(bench, versionId);
  if (status === undefined) return refused('not_found', { entity: 'kitVersion', id: versionId });
  return allows(status) ? null : refused('wrong_state', { reason: status });
}

/** Only authors write: approvers judge, and change nothing. */
const refusalOfEdit = (
  bench: Bench,
  roles: readonly Role[],
  effect: FieldChanges,
  versionId: string,
): Refused | null =>
  roles.includes('author')
    ? refusalByStatus(bench, versionId, mayBeEdited)
    : refused('forbidden', { entity: effect.entity, id: effect.id });

function refusalOfItemEdit(bench: Bench, roles: readonly Role[], effect: FieldChanges): Refused | null {
  const row = bench.rows.row('kitItem', effect.id);
  const refusal = refusalOfEdit(bench, roles, effect, row?.versionId as string);
  if (refusal !== null) return refusal;
  const content = draftContentSchemas[row?.kind as KitItemKind];
  const wrong = languages.filter((language) => {
    const to = effect.fields[language]?.to ?? null;
    return to !== null && !content.safeParse(to).success;
  });
  return wrong.length === 0
    ? null
    : refused('invalid', {
        issues: wrong.map((language) => `args.fields.${language}: not the content of its kind`),
      });
}

function refusalOfReview(bench: Bench, roles: readonly Role[], { id, values }: Decision): Refused | null {
  const about = { entity: 'kitItem', id };
  if (!roles.includes('approver')) return refused('forbidden', about);
  const versionId = bench.rows.row('kitItem', id)?.versionId as string;
  if (values.reviewState === 'approved' && isOwnWork(bench, versionId, [id]))
    return refused('own_work', about);
  return refusalByStatus(bench, versionId, mayBeReviewed);
}

function refusalOfMove(bench: Bench, roles: readonly Role[], { id, seen, values }: Decision): Refused | null {
  const about = { entity: 'kitVersion', id };
  const [from, to] = [seen.status as KitStatus, values.status as KitStatus];
  if (!roles.some((role) => moveBetween(from, to, role) !== null)) return refused('forbidden', about);
  if (to !== 'approved') return null;
  const items = bench.kits.itemsOf(id).filter(({ status }) => status === 'active');
  if (
    isOwnWork(
      bench,
      id,
      items.map((item) => item.id as string),
    )
  )
    return refused('own_work', about);
  // Where somebody moved it meanwhile, that is what the writer is told.
  if (statusOf(bench, id) !== from) return null;
  const whole = items.length > 0 && items.every(({ reviewState }) => reviewState === 'approved');
  return whole ? null : refused('wrong_state', { reason: 'items_not_approved' });
}

const isOwnWork = ({ access, kits }: Bench, versionId: string, itemIds: readonly string[]): boolean =>
  kits.writersOf('kitVersion', versionId).has(access.userId) ||
  itemIds.some((itemId) => kits.writersOf('kitItem', itemId).has(access.userId));
