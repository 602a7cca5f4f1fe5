import { type ReactNode, useState } from 'react';
import type { FieldConflict } from '../../../shared/contracts/sync/wire.ts';
import { followedField } from '../../../shared/domain/accounts/fieldChoice.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { FormActions } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SeenBy } from '../trust/SeenBy.tsx';
import styles from './ConflictChoice.module.css';
import { difference } from './difference.ts';
import { fieldName } from './fieldName.ts';
import { columnOf, optionsOf, useFieldValue } from './useFieldValue.tsx';
import { differingKeys, useValueLines } from './useValueLines.ts';

export interface Decision {
  readonly choice: 'mine' | 'theirs' | 'another';
  readonly value: unknown;
}

/** One field that two people changed: before, mine, theirs; keep, take, or write another. */
export function FieldChoice({
  conflict,
  names,
  authoredAt,
  single,
  ask,
  chosen,
  busy,
  written,
  onWrite,
  onDecide,
}: {
  readonly conflict: FieldConflict;
  /** What rows are called that the values name by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly authoredAt: number;
  /** With one field its keys answer; with several only the buttons do, since a key would be ambiguous. */
  readonly single: boolean;
  /** Stands after the buttons. */
  readonly ask: ReactNode;
  readonly chosen: Decision | null;
  readonly busy: boolean;
  /** What has been written in place of both, and is kept until it is decided; null before the first letter. */
  readonly written: string | null;
  readonly onWrite: (text: string) => void;
  readonly onDecide: (decision: Decision) => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const shownValue = useFieldValue();
  const linesOf = useValueLines();
  const [opened, setOpened] = useState<boolean | null>(null);
  const writing = opened ?? written !== null;
  const another = written ?? String(conflict.mine ?? '');
  const options = optionsOf(conflict.entity, conflict.field);
  const isText =
    options === null &&
    columnOf(conflict.entity, conflict.field)?.type === 'text' &&
    followedField(conflict.entity, conflict.field) === null;
  const writable = options !== null || isText;
  const name = fieldName(say, conflict.entity, conflict.field);
  const who = conflict.byName ?? say('conflict.someone');

  const mine = (): void => onDecide({ choice: 'mine', value: null });
  const theirs = (): void => onDecide({ choice: 'theirs', value: null });
  useKeys(
    single ? { 'Alt+1': mine, 'Alt+2': theirs, ...(writable ? { 'Alt+3': () => setOpened(true) } : {}) } : {},
  );

  const lines = [conflict.from, conflict.mine, conflict.theirs].map((value) =>
    linesOf(conflict.field, value),
  );
  const differing = differingKeys(...lines);
  const shown = (value: unknown, other: unknown): ReactNode => {
    const parts = linesOf(conflict.field, value).filter(({ key }) => differing.has(key));
    if (parts.length > 0)
      return parts.map(({ key, label, text }) => (
        <span key={key} className={styles.part} dir="auto">
          {label === null ? null : <b>{label}</b>}
          {text === '' ? <span className={styles.empty}>{say('conflict.empty')}</span> : text}
        </span>
      ));
    if (value === null || value === '') return <span className={styles.empty}>{say('conflict.empty')}</span>;
    if (conflict.field === 'mergedIntoId') return names[String(value)] ?? say('conflict.someone');
    if (isText && typeof value === 'string' && typeof other === 'string') {
      const { before, changed, after } = difference(value, other);
      return (
        <>
          {before}
          {changed === '' ? null : <mark>{changed}</mark>}
          {after}
        </>
      );
    }
    return shownValue(conflict.field, value, names);
  };
  return (
    <section className={styles.field} aria-label={name ?? conflict.field}>
      {name === null ? null : <h3>{name}</h3>}
      <div className={styles.values}>
        <div className={styles.value}>
          <h3>{say('conflict.before')}</h3>
          <p className={styles.what}>{shown(conflict.from, conflict.from)}</p>
        </div>
        <div className={classes(styles.value, chosen?.choice === 'mine' && styles.chosen)}>
          <h3>{say('conflict.yours')}</h3>
          <p className={styles.what}>{shown(conflict.mine, conflict.theirs)}</p>
          <p className={styles.when}>{say('sync.authored', { time: formats.moment(authoredAt, now) })}</p>
        </div>
        <div className={classes(styles.value, chosen?.choice === 'theirs' && styles.chosen)}>
          <h3>{say('conflict.theirs', { name: who })}</h3>
          <p className={styles.what}>{shown(conflict.theirs, conflict.mine)}</p>
          {conflict.at === null ? null : <p className={styles.when}>{formats.moment(conflict.at, now)}</p>}
        </div>
      </div>
      <FormActions>
        <Button
          variant={single ? 'primary' : 'secondary'}
          chord={single ? 'Alt+1' : undefined}
          isDisabled={busy}
          onPress={mine}
        >
          {say('conflict.keepMine')}
        </Button>
        <Button chord={single ? 'Alt+2' : undefined} isDisabled={busy} onPress={theirs}>
          {say('conflict.takeTheirs', { name: who })}
        </Button>
        {writable ? (
          <Button
            chord={single ? 'Alt+3' : undefined}
            isDisabled={busy}
            aria-expanded={writing}
            onPress={() => setOpened(!writing)}
          >
            {say('conflict.writeAnother')}
          </Button>
        ) : null}
        {ask}
      </FormActions>
      {writing ? (
        <>
          <SeenBy entity={conflict.entity}>
            {options === null ? (
              <TextField label={say('conflict.another')} value={another} onChange={onWrite} lines autoFocus />
            ) : (
              <SelectField
                label={say('conflict.another')}
                value={another}
                onChange={onWrite}
                placeholder={say('form.choose')}
                options={options.map(([value, id]) => ({ value, label: say(id) }))}
              />
            )}
          </SeenBy>
          <FormActions>
            <Button
              variant="primary"
              isDisabled={busy}
              onPress={() =>
                onDecide({ choice: 'another', value: another.trim() === '' ? null : another.trim() })
              }
            >
              {say('conflict.keepAnother')}
            </Button>
          </FormActions>
        </>
      ) : null}
    </section>
  );
}
