import { Check, CircleAlert, X } from 'lucide-react';
import styles from './Announcer.module.css';
import { useAnnouncements } from './announcements.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';

/** The one live region of the window, in a corner that covers no field. */
export function Announcer({ label, closeLabel }: { readonly label: string; readonly closeLabel: string }) {
  const { shown, dismiss } = useAnnouncements();
  return (
    <section className={styles.corner} aria-label={label} aria-live="polite" aria-relevant="additions">
      {shown.map(({ id, text, tone, action }) => {
        const Icon = tone === 'ok' ? Check : CircleAlert;
        return (
          <div key={id} className={classes(styles.toast, styles[tone])}>
            <Icon aria-hidden="true" size={16} />
            <span className={styles.text}>{text}</span>
            {action === undefined ? null : (
              <Button
                size="small"
                onPress={() => {
                  action.run();
                  dismiss(id);
                }}
              >
                {action.label}
              </Button>
            )}
            <Button variant="quiet" size="small" icon={X} iconOnly onPress={() => dismiss(id)}>
              {closeLabel}
            </Button>
          </div>
        );
      })}
    </section>
  );
}
