import { useState } from 'react';
import type { Failure } from '../../../shared/kernel/result.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { invoke } from '../../platform/callboard.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSession } from '../session/useSession.ts';
import { useSyncStatus } from '../sync/useSyncStatus.ts';

/** What is pending is sent or exported before anything is taken off this laptop. */
export function SignOutDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const failureText = useFailureText();
  const status = useSyncStatus((store) => store.status);
  const signOut = useSession((store) => store.signOut);
  const exporting = useCommand('sync.export');
  const [exported, setExported] = useState<{ file: string; count: number } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const pending = status === undefined ? 0 : status.waiting + status.sending + status.attention;
  const safe = pending === 0 || exported !== null;

  const exportAll = async (): Promise<void> => {
    const answer = await exporting.run({});
    if (answer.ok) setExported(answer.value);
    else setFailure(answer.error);
  };
  const leave = async (): Promise<void> => {
    setBusy(true);
    const failed = await signOut(exported?.file ?? null);
    setBusy(false);
    if (failed !== null) setFailure(failed);
  };
  return (
    <Dialog
      role="alertdialog"
      title={say('signOut.title')}
      closeLabel={say('action.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('signOut.stay')}</Button>
          <Button variant="danger" isDisabled={!safe} isPending={busy} onPress={leave}>
            {say('signOut.leave')}
          </Button>
        </>
      }
    >
      {failure === null ? null : <Notice tone="bad">{failureText(failure)}</Notice>}
      {pending === 0 ? (
        <p>{say('signOut.nothingPending')}</p>
      ) : exported === null ? (
        <Notice
          tone="warn"
          actions={
            <>
              <Button size="small" onPress={() => void invoke('sync.now', {})}>
                {say('sync.now')}
              </Button>
              <Button size="small" isPending={exporting.busy} onPress={exportAll}>
                {say('sync.export')}
              </Button>
            </>
          }
        >
          {say('signOut.pending', { count: pending })}
        </Notice>
      ) : (
        <Notice tone="info">{say('sync.exported', { count: exported.count, file: exported.file })}</Notice>
      )}
      <p>{say('signOut.offline')}</p>
    </Dialog>
  );
}
