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
import { NavLink } from 'react-router';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { useMe } from '../../features/session/useSession.ts';
import { useSyncStatus } from '../../features/sync/useSyncStatus.ts';
import { useWorkspace } from '../../features/workspace/useWorkspace.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Brand } from '../../ui/Brand.tsx';
import { classes } from '../../ui/classes.ts';
import type { MessageId } from '../i18n/catalogues.ts';
import { useFormats, useSay } from '../i18n/Language.tsx';
import { roleText } from '../i18n/words.ts';
import styles from './Rail.module.css';

interface Place {
  readonly to: string;
  readonly text: MessageId;
  readonly icon: LucideIcon;
  /** Left out for roles that may not read it. */
  readonly entity?: EntityName;
  /** Left out for those who may read it: they have another place for it. */
  readonly without?: EntityName;
}

const places: readonly Place[] = [
  { to: '/today', text: 'nav.today', icon: CalendarDays },
  { to: '/accounts', text: 'nav.accounts', icon: Building2, entity: 'account' },
  { to: '/leads', text: 'nav.leads', icon: UserRoundPlus, entity: 'lead' },
  { to: '/deals', text: 'nav.deals', icon: Handshake, entity: 'deal' },
  { to: '/promises', text: 'nav.promises', icon: ListTodo, entity: 'nextStep' },
  { to: '/kits', text: 'nav.kits', icon: BookMarked, without: 'kit' },
  { to: '/studio', text: 'nav.kits', icon: BookMarked, entity: 'kit' },
  { to: '/insights', text: 'nav.insights', icon: BarChart3, entity: 'call' },
  { to: '/alignment', text: 'nav.alignment', icon: UsersRound, entity: 'call' },
  { to: '/sync', text: 'nav.sync', icon: RefreshCw },
];

export function Rail() {
  const say = useSay();
  const formats = useFormats();
  const me = useMe();
  const attention = useSyncStatus((store) => store.status?.attention ?? 0);
  const workspace = useWorkspace((store) => store.workspace);
  const mine = workspace.territories.filter((territory) => workspace.myTerritoryIds.includes(territory.id));
  const territory = mine.length === 1 ? mine[0]?.name : undefined;
  const kits = useQuery('kits.toAcknowledge', { language: null }, ['kits']).value?.kits.length ?? 0;
  /** What waits behind a link: how much, in words for those who hear it, and whether something is wrong there. */
  const counts: Readonly<Record<string, { count: number; text: MessageId; wrong: boolean }>> = {
    '/sync': { count: attention, text: 'status.needsYou', wrong: true },
    '/kits': { count: kits, text: 'nav.toAcknowledge', wrong: false },
  };
  const countOf = (to: string) => {
    const waiting = counts[to];
    if (waiting === undefined || waiting.count === 0) return null;
    return (
      <span className={classes(styles.count, waiting.wrong && styles.hot)}>
        <span aria-hidden="true">{formats.number(waiting.count)}</span>
        <span className={styles.hidden}>{say(waiting.text, { count: waiting.count })}</span>
      </span>
    );
  };
  const reads = (entity: EntityName): boolean => grantOf(me.role, entity, 'read') !== 'no';
  const link = ({ to, text, icon: Icon }: Place) => (
    <NavLink
      key={to}
      to={to}
      title={say(text)}
      className={({ isActive }) => classes(styles.link, isActive && styles.on)}
    >
      <Icon aria-hidden="true" size={16} strokeWidth={1.75} />
      <span className={styles.words}>{say(text)}</span>
      {countOf(to)}
    </NavLink>
  );
  return (
    <nav className={styles.rail} aria-label={say('nav.label')}>
      <div className={styles.brand}>
        <Brand />
      </div>
      {places
        .filter(
          ({ to, entity, without }) =>
            (to !== '/today' || me.role !== 'admin') &&
            (entity === undefined || reads(entity)) &&
            (without === undefined || !reads(without)),
        )
        .map(link)}
      <hr />
      {me.role === 'admin' ? link({ to: '/admin', text: 'nav.admin', icon: ShieldCheck }) : null}
      {link({ to: '/settings', text: 'nav.settings', icon: Settings })}
      <div className={styles.who} title={me.name}>
        <Avatar name={me.name} />
        <span className={styles.words}>
          {me.name}
          <small>
            {territory === undefined
              ? say(roleText[me.role])
              : say('nav.roleAndTerritory', { role: say(roleText[me.role]), territory })}
          </small>
        </span>
      </div>
    </nav>
  );
}
