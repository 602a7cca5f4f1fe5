import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Failure } from '../../../shared/kernel/result.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { invoke } from '../../platform/callboard.ts';
import { newId } from '../../platform/newId.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Form } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './CalendarSettings.module.css';
import { CalendarSource } from './CalendarSource.tsx';
import { calendarFileContent } from './calendarFile.ts';

/** Longer than what fits when packed: the backend would refuse it without having read it. */
const longestContent = 3_500_000;

/** Which calendars this laptop reads, and how to add one: an address, or a file. */
export function CalendarSettings() {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const { value, error, reload } = useQuery('calendar.sources', {}, ['calendar']);
  const [address, setAddress] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState<'address' | 'file' | null>(null);

  const done = (answer: { ok: true; value: { events: number } } | { ok: false; error: Failure }): boolean => {
    setBusy(null);
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) announce({ tone: 'ok', text: say('calendar.added', { count: answer.value.events }) });
    return answer.ok;
  };
  const subscribe = async (alsoHosts: string[] = []): Promise<void> => {
    if (busy !== null || address.trim() === '') return;
    setBusy('address');
    if (done(await invoke('calendar.subscribe', { id: newId(), address, alsoHosts }))) setAddress('');
  };
  const addFile = async (file: File | undefined, id: string): Promise<void> => {
    if (file === undefined || busy !== null) return;
    setBusy('file');
    const content = await calendarFileContent(file);
    if (content.length > longestContent) done({ ok: false, error: { code: 'calendar_too_large' } });
    else done(await invoke('calendar.addFile', { id, name: file.name.slice(0, 255), content }));
  };
  const movedTo = failure?.code === 'calendar_moved' ? failure.detail?.['host'] : undefined;
  return (
    <Card title={say('calendar.title')}>
      <p className={styles.words}>{say('calendar.words')}</p>
      {value === undefined ? (
        error === null ? (
          <Skeleton label={say('app.loading')} />
        ) : (
          <ErrorState
            title={failureText(error)}
            actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
          />
        )
      ) : (
        <ul className={styles.sources}>
          {value.sources.map((source) => (
            <li key={source.id}>
              <CalendarSource
                source={source}
                replace={
                  <FileTrigger
                    acceptedFileTypes={['.ics', 'text/calendar']}
                    onSelect={(files) => void addFile(files?.[0], source.id)}
                  >
                    <Button size="small">{say('calendar.replaceFile')}</Button>
                  </FileTrigger>
                }
              />
            </li>
          ))}
        </ul>
      )}
      {failure === null ? null : (
        <Notice
          tone="bad"
          {...(typeof movedTo === 'string'
            ? {
                actions: (
                  <Button size="small" onPress={() => void subscribe([movedTo])}>
                    {say('calendar.allowHost', { host: movedTo })}
                  </Button>
                ),
              }
            : {})}
        >
          {failureText(failure)}
        </Notice>
      )}
      <Form onSubmit={() => void subscribe()} label={say('calendar.add')}>
        <div className={styles.add}>
          <TextField
            label={say('calendar.address')}
            hint={say('calendar.addressHint')}
            value={address}
            onChange={setAddress}
            autoComplete="off"
            spellCheck="false"
            maxLength={4000}
            placeholder="https://"
          />
          <div className={styles.buttons}>
            <Button type="submit" variant="primary" isPending={busy === 'address'}>
              {say(busy === 'address' ? 'calendar.reading' : 'calendar.subscribe')}
            </Button>
            <FileTrigger
              acceptedFileTypes={['.ics', 'text/calendar']}
              onSelect={(files) => void addFile(files?.[0], newId())}
            >
              <Button isPending={busy === 'file'}>
                {say(busy === 'file' ? 'calendar.reading' : 'calendar.chooseFile')}
              </Button>
            </FileTrigger>
          </div>
        </div>
      </Form>
      <p className={styles.quiet}>{say('calendar.seenBy', { size: formats.bytes(20_000_000) })}</p>
    </Card>
  );
}
