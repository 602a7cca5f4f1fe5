import { useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Address, email and password. */
export function SignInForm({
  defaultHubUrl,
  busy,
  onHubUrl,
  onSubmit,
}: {
  readonly defaultHubUrl: string;
  readonly busy: boolean;
  /** The address is complete, as far as one can tell: the keyboard has left its field. */
  readonly onHubUrl: (hubUrl: string) => void;
  readonly onSubmit: (hubUrl: string, email: string, password: string) => void;
}) {
  const say = useSay();
  const [hubUrl, setHubUrl] = useState(defaultHubUrl);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const lacks = (value: string): string | null =>
    missing && value.trim() === '' ? say('form.required') : null;

  const submit = (): void => {
    setMissing(true);
    if (busy || hubUrl.trim() === '' || email.trim() === '' || password === '') return;
    onSubmit(hubUrl.trim(), email.trim(), password);
  };
  return (
    <Form onSubmit={submit}>
      <TextField
        label={say('session.hubAddress')}
        hint={say('session.hubAddressHint')}
        type="url"
        autoComplete="url"
        spellCheck="false"
        value={hubUrl}
        onChange={setHubUrl}
        onBlur={() => onHubUrl(hubUrl.trim())}
        error={lacks(hubUrl)}
        autoFocus={defaultHubUrl === ''}
      />
      <TextField
        label={say('session.email')}
        type="email"
        autoComplete="username"
        spellCheck="false"
        value={email}
        onChange={setEmail}
        error={lacks(email)}
        autoFocus={defaultHubUrl !== ''}
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
  );
}
