import { useEffect, useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Entrance } from './Entrance.tsx';
import { type Profile, useSession } from './useSession.ts';

/** Opens the data of one person on this laptop, with no connection. */
export function Unlock({ profile, onElse }: { readonly profile: Profile; readonly onElse: () => void }) {
  const say = useSay();
  const failureText = useFailureText();
  const open = useSession((store) => store.open);
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const failed = await open(profile.id, profile.needsPassphrase ? passphrase : null);
    setBusy(false);
    if (failed !== null) setFailure(failureText(failed));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for a profile that needs no passphrase
  useEffect(() => {
    if (!profile.needsPassphrase) void submit();
  }, [profile.id]);

  return (
    <Entrance title={say('session.unlock')}>
      <p>{say('session.unlockWords', { name: profile.user.name, hub: profile.hubName })}</p>
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
      <Form onSubmit={submit}>
        {profile.needsPassphrase ? (
          <TextField
            label={say('session.passphrase')}
            type="password"
            autoComplete="off"
            value={passphrase}
            onChange={setPassphrase}
            autoFocus
          />
        ) : null}
        <FormActions>
          <Button
            type="submit"
            variant="primary"
            isPending={busy}
            isDisabled={profile.needsPassphrase && passphrase === ''}
          >
            {say('session.open')}
          </Button>
          <Button variant="quiet" onPress={onElse}>
            {say('session.someoneElse')}
          </Button>
        </FormActions>
      </Form>
    </Entrance>
  );
}
