import { ArrowLeftRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Failure } from '../../../shared/kernel/result.ts';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { fieldText } from '../sync/outboxWords.ts';
import { useFieldValue } from '../sync/useFieldValue.tsx';
import { SeenBy } from '../trust/SeenBy.tsx';
import styles from './MergeWindow.module.css';

type Mergeable = Readonly<Record<string, unknown>> & { readonly id: string; readonly name: string };
export type MergeChanges = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

/** Two rows side by side: which one stays, and for every value that differs which one is kept. */
export function MergeWindow<Row extends Mergeable>({
  title,
  entity,
  one,
  other,
  chooser,
  fields,
  failure,
  busy,
  onMerge,
  onClose,
}: {
  readonly title: string;
  readonly entity: 'account' | 'contact';
  readonly one: Row;
  readonly other: Row | null;
  /** Chooses the other one; stays in sight so that the choice can be changed. */
  readonly chooser: ReactNode;
  readonly fields: readonly (keyof Row & string)[];
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly onMerge: (survivor: Row, loser: Row, changes: MergeChanges) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const shownValue = useFieldValue();
  const [turned, setTurned] = useState(false);
  const [picked, setPicked] = useState<Readonly<Record<string, 'survivor' | 'loser'>>>({});
  const [survivor, loser] = turned && other !== null ? [other, one] : [one, other];
  const differing = loser === null ? [] : fields.filter((field) => survivor[field] !== loser[field]);
  /** Until somebody chooses, what the survivor lacks is taken from the other. */
  const keptOf = (field: keyof Row & string): 'survivor' | 'loser' =>
    picked[field] ?? (isEmpty(survivor[field]) ? 'loser' : 'survivor');

  const merge = async (): Promise<void> => {
    if (loser === null || busy) return;
    const changes = Object.fromEntries(
      differing
        .filter((field) => keptOf(field) === 'loser')
        .map((field) => [field, { from: survivor[field], to: loser[field] }]),
    );
    if (!(await onMerge(survivor, loser, changes))) return;
    announce({ tone: 'ok', text: say('merge.done', { name: survivor.name }) });
    onClose();
  };
  const shown = (field: string, value: unknown): string => {
    const words = shownValue(field, value);
    return typeof words === 'string' && words !== '' ? words : say('merge.empty');
  };
  return (
    <ActionWindow
      title={title}
      wide
      action={say('merge.do')}
      busy={busy}
      disabled={loser === null}
      failure={failure === null ? null : failureText(failure)}
      onAct={merge}
      onClose={onClose}
    >
      {chooser}
      {loser === null ? null : (
        <>
          <p className={styles.words}>{say('merge.words')}</p>
          <div className={styles.two}>
            <p>
              <span>{say('merge.survivor')}</span>
              <b dir="auto">{survivor.name}</b>
            </p>
            <Button icon={ArrowLeftRight} onPress={() => setTurned(!turned)}>
              {say('merge.swap')}
            </Button>
            <p>
              <span>{say('merge.loser')}</span>
              <b dir="auto">{loser.name}</b>
            </p>
          </div>
          {differing.map((field) => {
            const name = fieldText[field];
            return (
              <Segmented
                key={field}
                label={name === undefined ? field : say(name)}
                value={keptOf(field)}
                onChange={(choice) => setPicked({ ...picked, [field]: choice })}
                options={[
                  { value: 'survivor', label: shown(field, survivor[field]) },
                  { value: 'loser', label: shown(field, loser[field]) },
                ]}
              />
            );
          })}
          <SeenBy entity={entity}>{null}</SeenBy>
        </>
      )}
    </ActionWindow>
  );
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || value === 'unknown';
