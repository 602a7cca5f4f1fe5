import { type ReactNode, useState } from 'react';
import type { Failure, Result } from '../../../shared/kernel/result.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** What an act means is read before it is done. `typed`: what cannot be taken back has a name typed as well. */
export function ConfirmWindow<Value>({
  title,
  words,
  act,
  danger = false,
  typed,
  run,
  onDone,
  onClose,
}: {
  readonly title: string;
  readonly words: ReactNode;
  readonly act: string;
  readonly danger?: boolean;
  readonly typed?: { readonly label: string; readonly text: string };
  readonly run: () => Promise<Result<Value>>;
  readonly onDone: (value: Value) => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [text, setText] = useState('');
  const matches = typed === undefined || text.trim().toLowerCase() === typed.text.trim().toLowerCase();
  const go = async (): Promise<void> => {
    if (busy || !matches) return;
    setBusy(true);
    const answer = await run();
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else setFailure(answer.error);
  };
  return (
    <Dialog
      role="alertdialog"
      title={title}
      closeLabel={say('action.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('action.cancel')}</Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            isDisabled={!matches}
            isPending={busy}
            onPress={() => void go()}
          >
            {act}
          </Button>
        </>
      }
    >
      {failure === null ? null : <Notice tone="bad">{failureText(failure)}</Notice>}
      <p>{words}</p>
      {typed === undefined ? null : (
        <TextField label={typed.label} value={text} onChange={setText} autoFocus />
      )}
    </Dialog>
  );
}
