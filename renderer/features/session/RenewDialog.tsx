import { useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useSession } from './useSession.ts';

/** The session at the hub ended while data and pending work stay here: one password, and sync goes on. */
export function RenewDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const failureText = useFailureText();
  const session = useSession((store) => store.session);
  const renew = useSession((store) => store.renew);
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    setBusy(true);
    const failed = await renew(password);
    setBusy(false);
    if (failed === null) onClose();
    else setFailure(failureText(failed));
  };
  return (
    <Dialog title={say('session.signInAgain')} closeLabel={say('action.close')} onClose={onClose}>
      <Form onSubmit={submit}>
        <p>{say('session.renewWords', { email: session?.profile?.user.email ?? '' })}</p>
        {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
        <TextField
          label={say('session.password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          autoFocus
        />
        <FormActions>
          <Button type="submit" variant="primary" isDisabled={busy || password === ''}>
            {say('session.signIn')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
