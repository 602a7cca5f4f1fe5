import { Link, useLocation } from 'react-router';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './LeadViews.module.css';

const views: readonly { readonly to: string; readonly text: MessageId }[] = [
  { to: '/leads', text: 'leadView.inbox' },
  { to: '/leads/returned', text: 'leadView.returned' },
  { to: '/leads/quality', text: 'leadView.quality' },
  { to: '/agreement', text: 'leadView.agreement' },
];

/** The places that belong to leads, each a link away from the others. */
export function LeadViews() {
  const say = useSay();
  const { pathname } = useLocation();
  // A lead stands under the inbox by an address that only begins like those of the other places.
  const here = [...views].reverse().find(({ to }) => pathname.startsWith(to))?.to;
  return (
    <nav className={styles.views} aria-label={say('leadView.label')}>
      {views.map(({ to, text }) => (
        <Link
          key={to}
          to={to}
          aria-current={to === here ? 'page' : undefined}
          className={classes(styles.view, to === here && styles.on)}
        >
          {say(text)}
        </Link>
      ))}
    </nav>
  );
}
