import { useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Entrance.module.css';
import { Entrance } from './Entrance.tsx';
import { type Profile, type SessionState, useSession } from './useSession.ts';

/** The only thing that needs the hub: the first sign-in on this laptop. */
export function SignIn({
  session,
  onOpen,
}: {
  readonly session: SessionState;
  readonly onOpen: (profile: Profile) => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const signIn = useSession((store) => store.signIn);
  const [hubUrl, setHubUrl] = useState(session.defaultHubUrl ?? '');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const lacks = (value: string): string | null =>
    missing && value.trim() === '' ? say('form.required') : null;

  const submit = async (): Promise<void> => {
    setMissing(true);
    if (busy || hubUrl.trim() === '' || email.trim() === '' || password === '') return;
    setBusy(true);
    setFailure(null);
    const failed = await signIn(hubUrl.trim(), email.trim(), password);
    setBusy(false);
    if (failed !== null) setFailure(failureText(failed));
  };
  return (
    <Entrance title={say('session.signIn')}>
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
      <Form onSubmit={submit}>
        <TextField
          label={say('session.hubAddress')}
          hint={say('session.hubAddressHint')}
          type="url"
          autoComplete="url"
          spellCheck="false"
          value={hubUrl}
          onChange={setHubUrl}
          error={lacks(hubUrl)}
          autoFocus={hubUrl === ''}
        />
        <TextField
          label={say('session.email')}
          type="email"
          autoComplete="username"
          spellCheck="false"
          value={email}
          onChange={setEmail}
          error={lacks(email)}
          autoFocus={session.defaultHubUrl !== null}
        />
        <TextField
          label={say('session.password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={lacks(password)}
        />
        <FormActions>
          <Button type="submit" variant="primary" isPending={busy}>
            {busy ? say('session.signingIn') : say('session.signIn')}
          </Button>
        </FormActions>
      </Form>
      {session.profiles.length === 0 ? null : (
        <div className={styles.profiles}>
          <h2>{say('session.onThisLaptop')}</h2>
          {session.profiles.map((profile) => (
            <PlainButton key={profile.id} className={styles.profile ?? ''} onPress={() => onOpen(profile)}>
              <Avatar name={profile.user.name} />
              <span className={styles.who}>
                {profile.user.name}
                <small>{profile.hubName}</small>
              </span>
            </PlainButton>
          ))}
        </div>
      )}
    </Entrance>
  );
}
