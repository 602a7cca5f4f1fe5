import { useLetters } from '../../app/keys/useLetters.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './LeadDetail.module.css';

export interface KeyedChoice {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  readonly chosen?: boolean;
}

/** A few things to choose from, each by its digit. Choosing acts, so arrows must not: these are buttons. */
export function KeyedChoices({
  choices,
  focus = 0,
  busy,
}: {
  readonly choices: readonly KeyedChoice[];
  /** Which one has the keyboard at first. */
  readonly focus?: number;
  readonly busy: boolean;
}) {
  useLetters(Object.fromEntries(choices.map(({ run }, index) => [String(index + 1), run])));
  return (
    <div className={styles.choices}>
      {choices.map(({ id, label, run, chosen = false }, index) => (
        <Button
          key={id}
          chord={String(index + 1)}
          autoFocus={index === focus}
          isPending={busy}
          variant={chosen ? 'primary' : 'secondary'}
          onPress={run}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
