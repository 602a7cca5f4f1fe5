import { Link, useLocation } from 'react-router';
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
import { type Place, placesOf } from './places.ts';
import styles from './Rail.module.css';

export function Rail() {
  const say = useSay();
  const formats = useFormats();
  const me = useMe();
  const places = placesOf(me.role);
  const { pathname } = useLocation();
  const isIn = ({ to, also }: Place): boolean =>
    [to, also].some((place) => pathname === place || pathname.startsWith(`${place}/`));
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
  const link = (place: Place) => {
    const { to, text, icon: Icon } = place;
    const isHere = isIn(place);
    return (
      <Link
        key={to}
        to={to}
        title={say(text)}
        aria-current={isHere ? 'page' : undefined}
        className={classes(styles.link, isHere && styles.on)}
      >
        <Icon aria-hidden="true" size={16} strokeWidth={1.75} />
        <span className={styles.words}>{say(text)}</span>
        {countOf(to)}
      </Link>
    );
  };
  return (
    <nav className={styles.rail} aria-label={say('nav.label')}>
      <div className={styles.brand}>
        <Brand />
      </div>
      {places.working.map(link)}
      <hr />
      {places.keeping.map(link)}
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
