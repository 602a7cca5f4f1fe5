import { useState } from 'react';
import { mergedContactFields } from '../../../shared/domain/accounts/mergedFields.ts';
import type { Contact } from '../../../shared/domain/entities/contact.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useCommand } from '../../platform/useCommand.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { MergeWindow } from '../merging/MergeWindow.tsx';

const whyText: Readonly<Record<Output<'contacts.lookalikes'>['rows'][number]['why'], MessageId>> = {
  email: 'merge.byEmail',
  phone: 'merge.byPhone',
  name: 'merge.byName',
};

/** A person who stands here twice: those who look the same first, then everyone at the account. */
export function MergeContactWindow({
  contact,
  people,
  onClose,
}: {
  readonly contact: Contact;
  readonly people: readonly Contact[];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const merge = useCommand('contacts.merge');
  const [otherId, setOtherId] = useState<string | null>(null);
  const { value: like } = useQuery('contacts.lookalikes', { id: contact.id }, ['contacts']);
  const alike = like?.rows ?? [];
  const rest = people.filter(({ id }) => id !== contact.id && !alike.some((one) => one.contact.id === id));
  const all = [...alike.map((one) => one.contact), ...rest];
  const options = [
    ...alike.map((one) => ({
      value: one.contact.id,
      label: [one.contact.name, one.accountName, say(whyText[one.why])]
        .filter(Boolean)
        .map((part) => isolated(part))
        .join(' · '),
    })),
    ...rest.map(({ id, name, title }) => ({
      value: id,
      label: [name, title]
        .filter(Boolean)
        .map((part) => isolated(part))
        .join(' · '),
    })),
  ];
  return (
    <MergeWindow
      entity="contact"
      title={say('merge.people')}
      one={contact}
      other={all.find(({ id }) => id === otherId) ?? null}
      fields={mergedContactFields}
      failure={merge.failure}
      busy={merge.busy}
      onClose={onClose}
      onMerge={async (survivor, loser, fields) =>
        (await merge.run({ id: survivor.id, loserId: loser.id, fields })).ok
      }
      chooser={
        options.length === 0 ? (
          <p>{say('merge.none')}</p>
        ) : (
          <ChoiceList label={say('merge.with')} choices={options} value={otherId} onChoose={setOtherId} />
        )
      }
    />
  );
}
