import { Merge, Pencil, Plus, Users } from 'lucide-react';
import { useState } from 'react';
import type { Contact } from '../../../shared/domain/entities/contact.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { needText, orientationText, personaText } from '../../app/i18n/words.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useMe } from '../session/useSession.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { ContactWindow } from './ContactWindow.tsx';
import { MergeContactWindow } from './MergeContactWindow.tsx';
import styles from './People.module.css';
import { PersonItem } from './PersonItem.tsx';
import { PersonKeysLegend } from './PersonKeysLegend.tsx';

/** Who is at the account. Nothing stands here that the person could not be shown. */
export function People({ accountId }: { readonly accountId: string }) {
  const say = useSay();
  const failureText = useFailureText();
  const me = useMe();
  const [editing, setEditing] = useState<Contact | 'new' | null>(null);
  const [merging, setMerging] = useState<Contact | null>(null);
  const { value, error, reload } = useQuery('contacts.list', { accountId }, ['contacts']);
  const mayWrite = grantOf(me.role, 'contact', 'create') !== 'no';
  const add = mayWrite ? (
    <Button icon={Plus} onPress={() => setEditing('new')}>
      {say('contact.new')}
    </Button>
  ) : null;

  if (error !== null && value === undefined) {
    return (
      <ErrorState
        title={failureText(error)}
        actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
      />
    );
  }
  if (value === undefined) return <Skeleton label={say('app.loading')} />;
  return (
    <>
      {value.rows.length === 0 ? (
        <EmptyState icon={Users} title={say('contact.none')} actions={add}>
          {say('contact.noneWords')}
        </EmptyState>
      ) : (
        <Card flush>
          <ul>
            {value.rows.map(({ contact, sync }) => (
              <PersonItem key={contact.id} contact={contact} mayWrite={mayWrite}>
                <Avatar name={contact.name} />
                <div className={styles.words}>
                  <div className={styles.head}>
                    <b>{contact.name}</b>
                    {contact.persona === 'unknown' ? null : <Chip>{say(personaText[contact.persona])}</Chip>}
                    {contact.status === 'left' ? <Chip tone="warn">{say('contact.left')}</Chip> : null}
                    <SyncMarkChip mark={sync} />
                  </div>
                  <p className={styles.under}>
                    {[
                      contact.title,
                      contact.need === 'unknown' ? null : say(needText[contact.need]),
                      contact.orientation === 'unknown' ? null : say(orientationText[contact.orientation]),
                    ]
                      .filter(Boolean)
                      .map((part) => isolated(part))
                      .join(' · ')}
                  </p>
                </div>
                <div className={styles.reach}>
                  <span>{contact.phone}</span>
                  <span>{contact.email}</span>
                </div>
                {mayWrite && value.rows.length > 1 ? (
                  <Button
                    variant="quiet"
                    size="small"
                    icon={Merge}
                    iconOnly
                    onPress={() => setMerging(contact)}
                  >
                    {say('merge.open')}
                  </Button>
                ) : null}
                {mayWrite ? (
                  <Button
                    variant="quiet"
                    size="small"
                    icon={Pencil}
                    aria-label={say('contact.editOne', { name: contact.name })}
                    onPress={() => setEditing(contact)}
                  >
                    {say('action.edit')}
                  </Button>
                ) : null}
              </PersonItem>
            ))}
          </ul>
        </Card>
      )}
      {value.rows.length === 0 ? null : <div className={styles.add}>{add}</div>}
      {mayWrite && value.rows.length > 0 ? <PersonKeysLegend /> : null}
      {merging === null ? null : (
        <MergeContactWindow
          contact={merging}
          people={value.rows.map((row) => row.contact)}
          onClose={() => setMerging(null)}
        />
      )}
      {editing === null ? null : (
        <ContactWindow
          accountId={accountId}
          contact={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
