import { History } from 'lucide-react';
import { useState } from 'react';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Imports.module.css';
import { importKindText } from './importWords.ts';

type Run = Output<'imports.runs'>['runs'][number];
type Undone = Output<'imports.undo'>;

/** The imports of late, each to be taken back as a whole while that is possible. */
export function ImportHistory() {
  const say = useSay();
  const formats = useFormats();
  const now = useNow();
  const failureText = useFailureText();
  const { value, error, reload } = useQuery('imports.runs', {}, ['imports']);
  const [asked, setAsked] = useState<Run | null>(null);
  return (
    <Card title={say('import.history')}>
      {value === undefined ? (
        error === null ? (
          <Skeleton label={say('app.loading')} rows={3} />
        ) : (
          <Notice tone="bad" actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}>
            {failureText(error)}
          </Notice>
        )
      ) : value.runs.length === 0 ? (
        <EmptyState icon={History} title={say('import.none')}>
          {say('import.noneWords')}
        </EmptyState>
      ) : (
        <ul className={styles.runs}>
          {value.runs.map((run) => (
            <li key={run.id}>
              <div>
                <b>{run.files.join(', ')}</b> <Chip>{say(importKindText[run.kind])}</Chip>{' '}
                {run.undoneAt === null ? null : <Chip tone="warn">{say('import.undone')}</Chip>}
                <p className={styles.quiet}>
                  {say('import.runWords', {
                    when: formats.moment(run.at, now),
                    by: run.by ?? say('import.byCommand'),
                    created: formats.number(run.created),
                    updated: formats.number(run.updated),
                    bad: formats.number(run.bad),
                  })}
                </p>
              </div>
              {run.undoUntil === null ? null : (
                <Button size="small" onPress={() => setAsked(run)}>
                  {say('import.undo')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {asked === null ? null : (
        <UndoWindow
          run={asked}
          onClose={() => {
            setAsked(null);
            reload();
          }}
        />
      )}
    </Card>
  );
}

/** Says what taking back does before it is done, and what could not be taken back after it. */
function UndoWindow({ run, onClose }: { readonly run: Run; readonly onClose: () => void }) {
  const say = useSay();
  const failureText = useFailureText();
  const undo = useCommand('imports.undo');
  const [undone, setUndone] = useState<Undone | null>(null);
  const go = async (): Promise<void> => {
    const answer = await undo.run({ runId: run.id });
    if (answer.ok) setUndone(answer.value);
  };
  return (
    <Dialog
      role="alertdialog"
      title={say('import.undoTitle', { file: run.files.join(', ') })}
      closeLabel={say('action.close')}
      onClose={onClose}
      footer={
        undone === null ? (
          <>
            <Button onPress={onClose}>{say('action.cancel')}</Button>
            <Button variant="danger" isPending={undo.busy} onPress={() => void go()}>
              {say('import.undo')}
            </Button>
          </>
        ) : (
          <Button variant="primary" onPress={onClose}>
            {say('action.done')}
          </Button>
        )
      }
    >
      {undo.failure === null ? null : <Notice tone="bad">{failureText(undo.failure)}</Notice>}
      {undone === null ? (
        <p>{say('import.undoWords')}</p>
      ) : (
        <>
          <p role="status">
            {say('import.undoDone', { removed: undone.removed, restored: undone.restored })}
          </p>
          {undone.keptCount === 0 ? null : (
            <>
              <p>{say('import.kept', { count: undone.keptCount })}</p>
              <ul className={styles.reasons}>
                {undone.kept.map(({ id, label, why }) => (
                  <li key={id}>
                    {label === '' ? id : label}
                    <span className={styles.quiet}>
                      {say(why === 'changed' ? 'import.keptChanged' : 'import.keptInUse')}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Dialog>
  );
}
