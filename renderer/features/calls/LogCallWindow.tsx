import { useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { type CallChannel, callChannels } from '../../../shared/domain/entities/call.ts';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { channelText } from '../../app/i18n/words.ts';
import { useQuickActions } from '../../app/shell/useQuickActions.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Form } from '../../ui/Form.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useReading } from '../../ui/reading.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { shortcutRef } from '../../ui/shortcutRef.ts';
import { AccountField } from '../accounts/AccountField.tsx';
import { useMe } from '../session/useSession.ts';
import { channelChords } from './channelChords.ts';
import styles from './LogCallWindow.module.css';
import { startingNow } from './plannedStart.ts';

const backMs = 90 * 86_400_000;
const offered = 5;
const usualMinutes = 30;

/** Which call? One that was planned and is not logged yet, or one that just happened. */
export function LogCallWindow({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const me = useMe();
  const plan = useCommand('calls.plan');
  const [now] = useState(Date.now);
  const [account, setAccount] = useState(() => useQuickActions.getState().context?.account ?? null);
  const [channel, setChannel] = useState<CallChannel | null>(null);
  const [asked, setAsked] = useState(false);
  const { value, error, reload } = useQuery(
    'calls.list',
    { from: now - backMs, to: now, filter: 'notLogged' },
    ['calls'],
  );
  useReading(value === undefined && error === null);
  const waiting = (value?.rows ?? []).slice(0, offered);

  const go = (callId: string): void => {
    onClose();
    navigate(`/calls/${callId}`);
  };
  const begin = async (): Promise<void> => {
    setAsked(true);
    if (plan.busy || account === null || channel === null) return;
    const id = newId();
    const answer = await plan.run({
      id,
      accountId: account.id,
      ownerId: me.id,
      contactIds: [],
      channel,
      ...startingNow(Date.now()),
      durationMinutes: usualMinutes,
      objective: null,
      minimumOutcome: null,
    });
    if (answer.ok) go(id);
  };
  const keys: Record<string, () => void> = {};
  for (const one of callChannels) keys[channelChords[one]] = () => setChannel(one);
  waiting.forEach(({ call }, index) => {
    keys[`Alt+${index + 1}`] = () => go(call.id);
  });

  return (
    <ActionWindow
      title={say('call.logOne')}
      action={say('call.beginLog')}
      busy={plan.busy}
      onAct={begin}
      onClose={onClose}
      keys={keys}
    >
      {value === undefined && error !== null ? (
        <ErrorState
          title={failureText(error)}
          actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
        />
      ) : null}
      {waiting.length === 0 ? null : (
        <section aria-label={say('call.notLogged', { count: value?.notLogged ?? 0 })}>
          <h2>{say('call.notLogged', { count: value?.notLogged ?? 0 })}</h2>
          <ul className={styles.list}>
            {waiting.map(({ call, accountName }, index) => (
              <li key={call.id}>
                <PlainButton
                  className={styles.call ?? ''}
                  ref={shortcutRef(`Alt+${index + 1}`)}
                  onPress={() => go(call.id)}
                >
                  <Kbd chord={`Alt+${index + 1}`} />
                  <b>{accountName ?? say('call.unknownAccount')}</b>
                  <span>
                    {say('call.channelAndTime', {
                      channel: say(channelText[call.channel]),
                      time: formats.moment(call.startsAt, now),
                    })}
                  </span>
                </PlainButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      {plan.failure === null ? null : <Notice tone="bad">{failureText(plan.failure)}</Notice>}
      <Form onSubmit={begin}>
        <h2>{say('call.notPlanned')}</h2>
        <AccountField
          value={account}
          onChange={setAccount}
          autoFocus={account === null}
          error={asked && account === null ? say('heard.lacksAccount') : null}
        />
        <Segmented
          label={say('call.channel')}
          value={channel}
          autoFocus={account !== null}
          onChange={setChannel}
          error={asked && channel === null ? say('call.lacksChannel') : null}
          prefix="Alt"
          options={callChannels.map((one) => ({
            value: one,
            label: say(channelText[one]),
            chord: channelChords[one],
          }))}
        />
      </Form>
    </ActionWindow>
  );
}
