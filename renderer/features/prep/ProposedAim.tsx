import type { Why } from '../../../shared/domain/prep/why.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Prep.module.css';
import { useWhyText } from './useWhyText.ts';

/** Under a field that the past has filled: where its words come from, and one press to make them the plan's. */
export function ProposedAim({
  why,
  label,
  onKeep,
}: {
  readonly why: Why;
  /** Which field it is, for those who hear the button alone. */
  readonly label: string;
  readonly onKeep: () => void;
}) {
  const say = useSay();
  const whyText = useWhyText();
  return (
    <div className={styles.proposed}>
      <p className={styles.why}>{whyText(why)}</p>
      <Button variant="quiet" size="small" aria-label={`${say('prep.keep')}: ${label}`} onPress={onKeep}>
        {say('prep.keep')}
      </Button>
    </div>
  );
}
