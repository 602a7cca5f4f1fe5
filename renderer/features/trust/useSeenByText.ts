import type { EntityName } from '../../../shared/domain/entities/index.ts';
import type { Role } from '../../../shared/domain/entities/workspace.ts';
import { seenBy } from '../../../shared/domain/permissions/seenBy.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';

const rolesText: Readonly<Record<Role, MessageId>> = {
  rep: 'seenBy.rep',
  manager: 'seenBy.manager',
  author: 'seenBy.author',
  approver: 'seenBy.approver',
  admin: 'seenBy.admin',
};

/** Who sees rows of a kind, in words: "in its territories: reps, sales managers and marketing". */
export function useSeenByText(): (entity: EntityName) => string {
  const say = useSay();
  const formats = useFormats();
  return (entity) => {
    const { reach, roles } = seenBy(entity);
    if (reach === 'self') return say('seenBy.self');
    if (reach === 'everyone') return say('seenBy.everyone');
    const who = formats.list(roles.map((role) => say(rolesText[role])));
    if (reach === 'roles') return who;
    return say(reach === 'selfAnd' ? 'seenBy.selfAnd' : 'seenBy.territory', { roles: who });
  };
}
