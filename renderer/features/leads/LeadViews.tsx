import { NavLink } from 'react-router';
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
  return (
    <nav className={styles.views} aria-label={say('leadView.label')}>
      {views.map(({ to, text }) => (
        <NavLink
          key={to}
          to={to}
          end={to === '/leads'}
          className={({ isActive }) => classes(styles.view, isActive && styles.on)}
        >
          {say(text)}
        </NavLink>
      ))}
    </nav>
  );
}
