import { Map as MapIcon, Plus } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Admin.module.css';
import { HubList } from './HubList.tsx';

/** The patches of the market: how much stands in each, and how many work it. */
export function TerritoriesScreen() {
  const say = useSay();
  const { value, error, reload } = useQuery('admin.territories', {}, []);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <HubList
        title={say('territories.title')}
        find={say('territories.find')}
        icon={MapIcon}
        rows={value?.territories}
        failure={error}
        onAgain={reload}
        textOf={({ name, externalId }) => `${name} ${externalId ?? ''}`}
        action={
          <Button variant="primary" icon={Plus} onPress={() => setAdding(true)}>
            {say('territories.add')}
          </Button>
        }
      >
        {({ name, externalId, active, accounts, users }) => (
          <div>
            <b>{name}</b> {externalId === null ? null : <Chip>{externalId}</Chip>}{' '}
            {active ? null : <Chip tone="warn">{say('territories.closed')}</Chip>}
            <p className={styles.quiet}>{say('territories.facts', { accounts, users })}</p>
          </div>
        )}
      </HubList>
      {adding ? (
        <AddWindow
          onClose={(added) => {
            setAdding(false);
            if (added) reload();
          }}
        />
      ) : null}
    </>
  );
}

const formId = 'add-territory';

function AddWindow({ onClose }: { readonly onClose: (added: boolean) => void }) {
  const say = useSay();
  const failureText = useFailureText();
  const add = useCommand('admin.addTerritory');
  const [name, setName] = useState('');
  const [externalId, setExternalId] = useState('');
  const [tried, setTried] = useState(false);
  const go = async (): Promise<void> => {
    setTried(true);
    if (name.trim() === '' || add.busy) return;
    const answer = await add.run({ name: name.trim(), externalId: externalId.trim() || null });
    if (answer.ok) onClose(true);
  };
  return (
    <Dialog
      title={say('territories.addTitle')}
      closeLabel={say('action.close')}
      onClose={() => onClose(false)}
      footer={
        <>
          <Button onPress={() => onClose(false)}>{say('action.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={add.busy}>
            {say('territories.add')}
          </Button>
        </>
      }
    >
      {add.failure === null ? null : <Notice tone="bad">{failureText(add.failure)}</Notice>}
      <Form id={formId} label={say('territories.addTitle')} onSubmit={() => void go()}>
        <TextField
          label={say('territories.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          error={tried && name.trim() === '' ? say('users.nameMissing') : null}
          autoFocus
        />
        <TextField
          label={say('territories.externalId')}
          optional={say('form.optional')}
          value={externalId}
          onChange={setExternalId}
          maxLength={200}
        />
      </Form>
    </Dialog>
  );
}
