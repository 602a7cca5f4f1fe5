import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Prep.module.css';

/** Why something was chosen is one press away. */
export function WhyButton({ open, onToggle }: { readonly open: boolean; readonly onToggle: () => void }) {
  const say = useSay();
  return (
    <Button variant="quiet" size="small" className={styles.whyButton} aria-expanded={open} onPress={onToggle}>
      {say(open ? 'prep.whyHide' : 'prep.whyThese')}
    </Button>
  );
}
