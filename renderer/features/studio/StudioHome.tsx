import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TasksCard } from '../insight/TasksCard.tsx';
import { useMe } from '../session/useSession.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { NewKitWindow } from './NewKitWindow.tsx';
import styles from './Studio.module.css';
import { kitStatusText, kitStatusTone } from './studioWords.ts';

/** The kits of the company as their makers see them, each with its versions. */
export function StudioHome() {
  const say = useSay();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const me = useMe();
  const [beginning, setBeginning] = useState(false);
  const { value, error, reload } = useQuery('studio.kits', {}, ['studio']);
  const create = useCommand('studio.createVersion');
  const mayWrite = grantOf(me.role, 'kit', 'create') !== 'no';
  const next = async (kitId: string, basedOn: string): Promise<void> => {
    if (create.busy) return;
    const id = newId();
    const answer = await create.run({ id, kitId, basedOn });
    if (answer.ok) navigate(`/studio/${id}`);
  };
  const body = () => {
    if (value === undefined) {
      return error === null ? (
        <Skeleton label={say('app.loading')} rows={6} />
      ) : (
        <ErrorState
          title={failureText(error)}
          actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
        />
      );
    }
    if (value.kits.length === 0) {
      return (
        <Card>
          <EmptyState
            icon={PenLine}
            title={say('studio.none')}
            {...(mayWrite
              ? { actions: <Button onPress={() => setBeginning(true)}>{say('studio.newKit')}</Button> }
              : {})}
          >
            {say('studio.noneWords')}
          </EmptyState>
        </Card>
      );
    }
    return (
      <div className={styles.kits}>
        {value.kits.map(({ kit, versions }) => {
          const newest = versions[0];
          return (
            <Card
              key={kit.id}
              title={kit.name}
              aside={
                mayWrite && newest !== undefined && newest.version.status !== 'draft' ? (
                  <Button
                    size="small"
                    isPending={create.busy}
                    onPress={() => void next(kit.id, newest.version.id)}
                  >
                    {say('studio.newVersion')}
                  </Button>
                ) : undefined
              }
            >
              <ul className={styles.versions}>
                {versions.map(({ version, items, approved, authorName, sync }) => (
                  <li key={version.id}>
                    <Link to={`/studio/${version.id}`}>
                      {say('studio.versionCapital', { version: version.number })}
                    </Link>
                    <Chip tone={kitStatusTone[version.status]}>{say(kitStatusText[version.status])}</Chip>
                    <SyncMarkChip mark={sync} />
                    <span className={styles.quiet}>
                      {[say('studio.itemCount', { count: items, approved }), authorName]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            </Card>
          );
        })}
      </div>
    );
  };
  return (
    <>
      <PageHeader
        title={say('studio.title')}
        under={say('studio.under')}
        actions={
          <>
            <Link to="/kits" className={styles.asReps}>
              {say('studio.asReps')}
            </Link>
            {mayWrite ? (
              <Button variant="primary" onPress={() => setBeginning(true)}>
                {say('studio.newKit')}
              </Button>
            ) : null}
          </>
        }
      />
      {create.failure === null ? null : <Notice tone="bad">{failureText(create.failure)}</Notice>}
      <TasksCard />
      {body()}
      {beginning ? <NewKitWindow kits={value?.kits ?? []} onClose={() => setBeginning(false)} /> : null}
    </>
  );
}
