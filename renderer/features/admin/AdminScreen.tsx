import type { ReactNode } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ImportScreen } from '../imports/ImportScreen.tsx';
import { PeopleScreen } from '../people/PeopleScreen.tsx';
import { useMe } from '../session/useSession.ts';
import { DevicesScreen } from './DevicesScreen.tsx';
import { TerritoriesScreen } from './TerritoriesScreen.tsx';
import { UsersScreen } from './UsersScreen.tsx';

interface Part {
  readonly id: string;
  readonly text: MessageId;
  readonly content: () => ReactNode;
}

/** What an admin does from a laptop, each part under an address of its own. */
const parts: readonly Part[] = [
  { id: 'users', text: 'users.title', content: () => <UsersScreen /> },
  { id: 'territories', text: 'territories.title', content: () => <TerritoriesScreen /> },
  { id: 'devices', text: 'devices.title', content: () => <DevicesScreen /> },
  { id: 'import', text: 'import.title', content: () => <ImportScreen /> },
  { id: 'people', text: 'people.title', content: () => <PeopleScreen /> },
];

export function AdminScreen() {
  const say = useSay();
  const navigate = useNavigate();
  const me = useMe();
  const { part } = useParams();
  const selected = parts.find(({ id }) => id === part);
  if (me.role !== 'admin') return <Navigate to="/" replace />;
  if (selected === undefined) return <Navigate to={`/admin/${parts[0]?.id ?? ''}`} replace />;
  return (
    <>
      <PageHeader title={say('admin.title')} under={say('admin.under')} />
      <Tabs
        label={say('admin.parts')}
        selected={selected.id}
        onSelect={(id) => navigate(`/admin/${id}`)}
        tabs={parts.map(({ id, text, content }) => ({
          id,
          label: say(text),
          content: id === selected.id ? content() : null,
        }))}
      />
    </>
  );
}
