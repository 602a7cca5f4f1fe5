import { useState } from 'react';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SeenBy } from '../trust/SeenBy.tsx';

/** What has to be said before something is sent back: why. */
export function ReasonField({
  label,
  entity,
  button,
  busy,
  onGive,
  onClose,
  inWindow = false,
}: {
  readonly label: string;
  /** The rows that will hold it. */
  readonly entity: EntityName;
  readonly button: string;
  readonly busy: boolean;
  readonly onGive: (reason: string) => void;
  readonly onClose: () => void;
  /** It stands in a window, which has the keys. */
  readonly inWindow?: boolean;
}) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const give = (): void => {
    setAsked(true);
    if (reason.trim() !== '') onGive(reason.trim());
  };
  useKeys({ 'Mod+Enter': give }, { modal: inWindow });
  return (
    <Form onSubmit={give}>
      <SeenBy entity={entity}>
        <TextField
          label={label}
          value={reason}
          onChange={setReason}
          error={asked && reason.trim() === '' ? say('form.required') : null}
          autoFocus
          lines
        />
      </SeenBy>
      <FormActions>
        <Button variant="primary" size="small" chord="Mod+Enter" isPending={busy} onPress={give}>
          {button}
        </Button>
        <Button variant="quiet" size="small" onPress={onClose}>
          {say('action.cancel')}
        </Button>
      </FormActions>
    </Form>
  );
}
