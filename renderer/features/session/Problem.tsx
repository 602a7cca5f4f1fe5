import { useState } from 'react';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Entrance } from './Entrance.tsx';
import { type SessionState, useSession } from './useSession.ts';

type Kind = NonNullable<SessionState['problem']> | 'revoked';

const words: Readonly<Record<Kind, { readonly title: MessageId; readonly text: MessageId }>> = {
  database_damaged: { title: 'problem.damaged', text: 'problem.damagedWords' },
  database_newer: { title: 'problem.newer', text: 'problem.newerWords' },
  disk_full: { title: 'problem.diskFull', text: 'problem.diskFullWords' },
  read_only: { title: 'problem.readOnly', text: 'problem.readOnlyWords' },
  key_missing: { title: 'problem.keyMissing', text: 'problem.keyMissingWords' },
  offline_too_long: { title: 'problem.offlineTooLong', text: 'problem.offlineTooLongWords' },
  revoked: { title: 'problem.revoked', text: 'problem.revokedWords' },
};

/**
 * The data could not be opened: what is wrong, that nothing was thrown away, and the way out. `onRepairing` holds
 * this screen open over a repair, so that what came of it is read before the program goes on.
 */
export function Problem({
  kind,
  onSignIn,
  onRepairing,
}: {
  readonly kind: Kind;
  readonly onSignIn: () => void;
  readonly onRepairing: (repairing: boolean) => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const load = useSession((store) => store.load);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [repaired, setRepaired] = useState<Output<'session.repair'> | null>(null);

  const repair = async (): Promise<void> => {
    setBusy(true);
    onRepairing(true);
    const result = await invoke('session.repair', {});
    setBusy(false);
    if (result.ok) setRepaired(result.value);
    else {
      onRepairing(false);
      setFailure(failureText(result.error));
    }
  };
  if (repaired !== null) {
    return (
      <Entrance title={say('problem.repaired')}>
        <p>
          {repaired.lost === null
            ? say('problem.repairedUnsure', { salvaged: repaired.salvaged, file: repaired.setAside })
            : say('problem.repairedWords', {
                salvaged: repaired.salvaged,
                lost: repaired.lost,
                file: repaired.setAside,
              })}
        </p>
        <FormActions>
          <Button
            variant="primary"
            onPress={() => {
              onRepairing(false);
              void load();
            }}
          >
            {say('action.continue')}
          </Button>
        </FormActions>
      </Entrance>
    );
  }
  return (
    <Entrance title={say(words[kind].title)}>
      <p>{say(words[kind].text)}</p>
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
      <FormActions>
        {kind === 'database_damaged' ? (
          <Button variant="primary" isPending={busy} onPress={repair}>
            {say('problem.repair')}
          </Button>
        ) : (
          <Button variant="primary" onPress={() => void load()}>
            {say('action.tryAgain')}
          </Button>
        )}
        <Button variant="quiet" onPress={onSignIn}>
          {say('session.signInAgain')}
        </Button>
      </FormActions>
    </Entrance>
  );
}
