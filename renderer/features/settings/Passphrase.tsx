import { useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useSession } from '../session/useSession.ts';
import styles from './SettingsScreen.module.css';

const shortest = 8;
type Task = 'set' | 'change' | 'remove';

/** A passphrase asked for whenever the program opens: set, changed, removed; and locking now. */
export function Passphrase() {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const lock = useSession((store) => store.lock);
  const [task, setTask] = useState<Task | null>(null);
  const { value, reload } = useQuery('settings.dataOnThisLaptop', {}, ['session', 'settings']);
  if (value === undefined) return null;
  const lockNow = async (): Promise<void> => {
    const failure = await lock();
    if (failure !== null) announce({ tone: 'bad', text: failureText(failure) });
  };
  return (
    <Card title={say('passphrase.title')}>
      <p className={styles.words}>{say(value.hasPassphrase ? 'passphrase.isSet' : 'passphrase.isNotSet')}</p>
      <div className={styles.row}>
        {value.hasPassphrase ? (
          <>
            <Button onPress={() => void lockNow()}>{say('passphrase.lock')}</Button>
            <Button variant="quiet" onPress={() => setTask('change')}>
              {say('passphrase.change')}
            </Button>
            <Button variant="quiet" onPress={() => setTask('remove')}>
              {say('passphrase.remove')}
            </Button>
          </>
        ) : (
          <Button onPress={() => setTask('set')}>{say('passphrase.set')}</Button>
        )}
      </div>
      {task === null ? null : (
        <PassphraseDialog
          task={task}
          onClose={(done) => {
            setTask(null);
            if (done) reload();
          }}
        />
      )}
    </Card>
  );
}

function PassphraseDialog({
  task,
  onClose,
}: {
  readonly task: Task;
  readonly onClose: (done: boolean) => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const command = useCommand('session.setPassphrase');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [asked, setAsked] = useState(false);
  const short = task !== 'remove' && next.length < shortest;
  const differs = task !== 'remove' && next !== again;

  const save = async (): Promise<void> => {
    setAsked(true);
    if (command.busy || short || differs) return;
    const answer = await command.run({
      current: task === 'set' ? null : current,
      next: task === 'remove' ? null : next,
    });
    if (!answer.ok) return;
    announce({ tone: 'ok', text: say(task === 'remove' ? 'passphrase.removed' : 'passphrase.kept') });
    onClose(true);
  };
  return (
    <Dialog title={say(taskText[task])} closeLabel={say('action.close')} onClose={() => onClose(false)}>
      {task === 'remove' ? null : <p>{say('passphrase.words')}</p>}
      {command.failure === null ? null : <Notice tone="bad">{failureText(command.failure)}</Notice>}
      <Form onSubmit={save}>
        {task === 'set' ? null : (
          <TextField
            label={say('passphrase.current')}
            type="password"
            autoComplete="off"
            value={current}
            onChange={setCurrent}
            autoFocus
          />
        )}
        {task === 'remove' ? null : (
          <>
            <TextField
              label={say('passphrase.next')}
              type="password"
              autoComplete="new-password"
              value={next}
              onChange={setNext}
              autoFocus={task === 'set'}
              error={asked && short ? say('passphrase.tooShort', { count: shortest }) : null}
            />
            <TextField
              label={say('passphrase.again')}
              type="password"
              autoComplete="new-password"
              value={again}
              onChange={setAgain}
              error={asked && !short && differs ? say('passphrase.differ') : null}
            />
          </>
        )}
        <FormActions>
          <Button type="submit" variant="primary" isPending={command.busy}>
            {say(taskText[task])}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

const taskText = { set: 'passphrase.set', change: 'passphrase.change', remove: 'passphrase.remove' } as const;
