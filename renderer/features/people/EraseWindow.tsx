import { useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { FoundPerson } from './foundPerson.ts';

/** Two steps, since nothing brings a person back: what it means is read, then their name is typed. */
export function EraseWindow({
  person,
  name,
  onClose,
}: {
  readonly person: FoundPerson;
  readonly name: string;
  readonly onClose: (erased: boolean) => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const erase = useCommand('people.erase');
  const [step, setStep] = useState<'read' | 'type'>('read');
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState<Output<'people.erase'> | null>(null);
  const matches = typed.trim().toLowerCase() === name.trim().toLowerCase();
  const go = async (): Promise<void> => {
    if (!matches || erase.busy) return;
    const answer = await erase.run({ kind: person.kind, id: person.id });
    if (answer.ok) setDone(answer.value);
  };
  const footer =
    done !== null ? (
      <Button variant="primary" onPress={() => onClose(true)}>
        {say('action.done')}
      </Button>
    ) : (
      <>
        <Button onPress={() => onClose(false)}>{say('action.cancel')}</Button>
        {step === 'read' ? (
          <Button onPress={() => setStep('type')}>{say('action.continue')}</Button>
        ) : (
          <Button variant="danger" isDisabled={!matches} isPending={erase.busy} onPress={() => void go()}>
            {say('people.erase')}
          </Button>
        )}
      </>
    );
  return (
    <Dialog
      role="alertdialog"
      title={say('people.eraseTitle', { name })}
      closeLabel={say('action.close')}
      onClose={() => onClose(done !== null)}
      footer={footer}
    >
      {erase.failure === null ? null : <Notice tone="bad">{failureText(erase.failure)}</Notice>}
      {done !== null ? (
        <p role="status">
          {say('people.erased', { contacts: done.contacts, leads: done.leads, texts: done.texts })}
        </p>
      ) : step === 'read' ? (
        <>
          <p>{say('people.eraseWords')}</p>
          <p>{say('people.eraseLimits')}</p>
        </>
      ) : (
        <TextField label={say('people.typeName', { name })} value={typed} onChange={setTyped} autoFocus />
      )}
    </Dialog>
  );
}
