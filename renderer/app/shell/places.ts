import {
  BarChart3,
  BookMarked,
  Building2,
  CalendarDays,
  Handshake,
  ListTodo,
  type LucideIcon,
  RefreshCw,
  Settings,
  ShieldCheck,
  UserRoundPlus,
  UsersRound,
} from 'lucide-react';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import type { Role } from '../../../shared/domain/entities/workspace.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import type { MessageId } from '../i18n/catalogues.ts';

export interface Place {
  readonly to: string;
  /** Where one is in the same place, though the rail leads elsewhere. */
  readonly also?: string;
  readonly text: MessageId;
  readonly icon: LucideIcon;
  /** Left out for roles that may not read it. */
  readonly entity?: EntityName;
  /** Left out for those who may read it: they have another place for it. */
  readonly without?: EntityName;
  readonly only?: Role;
  readonly except?: Role;
}

/** What a day is worked in. */
const working: readonly Place[] = [
  { to: '/today', text: 'nav.today', icon: CalendarDays, except: 'admin' },
  { to: '/accounts', text: 'nav.accounts', icon: Building2, entity: 'account' },
  { to: '/leads', text: 'nav.leads', icon: UserRoundPlus, entity: 'lead' },
  { to: '/deals', text: 'nav.deals', icon: Handshake, entity: 'deal' },
  { to: '/promises', text: 'nav.promises', icon: ListTodo, entity: 'nextStep' },
  { to: '/kits', text: 'nav.kits', icon: BookMarked, without: 'kit' },
  { to: '/studio', also: '/kits', text: 'nav.kits', icon: BookMarked, entity: 'kit' },
  { to: '/insights', text: 'nav.insights', icon: BarChart3, entity: 'call' },
  { to: '/alignment', text: 'nav.alignment', icon: UsersRound, entity: 'call' },
  { to: '/sync', text: 'nav.sync', icon: RefreshCw },
];
const keeping: readonly Place[] = [
  { to: '/admin', text: 'nav.admin', icon: ShieldCheck, only: 'admin' },
  { to: '/settings', text: 'nav.settings', icon: Settings },
];

/** The places that a role has: the rail shows them, and the search goes to them. */
export function placesOf(role: Role): {
  readonly working: readonly Place[];
  readonly keeping: readonly Place[];
} {
  const reads = (entity: EntityName): boolean => grantOf(role, entity, 'read') !== 'no';
  const has = ({ entity, without, only, except }: Place): boolean =>
    (entity === undefined || reads(entity)) &&
    (without === undefined || !reads(without)) &&
    (only === undefined || only === role) &&
    except !== role;
  return { working: working.filter(has), keeping: keeping.filter(has) };
}
