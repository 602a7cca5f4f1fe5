import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { mayBeEdited, mayBeReviewed, mayStillGoOut } from '../../../shared/domain/kits/kitRules.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useMe } from '../session/useSession.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { AudienceCard, reachWords } from './AudienceCard.tsx';
import { ConditionsCard } from './ConditionsCard.tsx';
import { KitPreview } from './KitPreview.tsx';
import { ReceiptsCard } from './ReceiptsCard.tsx';
import styles from './Studio.module.css';
import { StudioComments } from './StudioComments.tsx';
import { StudioItem } from './StudioItem.tsx';
import { StudioItems } from './StudioItems.tsx';
import { kitStatusText, kitStatusTone } from './studioWords.ts';
import { TakenOutItem } from './TakenOutItem.tsx';
import { TridomCard } from './TridomCard.tsx';
import { useAccountsMeant } from './useAccountsMeant.ts';
import { VersionMoves } from './VersionMoves.tsx';
import { VersionWords } from './VersionWords.tsx';

type Data = Output<'studio.version'>;

/** One version of a kit: its items at the left, the words in the middle, checks and audience at the right. */
export function StudioScreen() {
  const { versionId = '' } = useParams();
  const say = useSay();
  const failureText = useFailureText();
  const { value, error, reload } = useQuery('studio.version', { versionId }, [
    'studio',
    'accounts',
    'workspace',
  ]);
  if (value !== undefined) return <Studio key={versionId} data={value} />;
  if (error === null) return <Skeleton label={say('app.loading')} rows={8} />;
  return (
    <ErrorState
      title={failureText(error)}
      actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
    />
  );
}

function Studio({ data }: { readonly data: Data }) {
  const { kit, version, reach } = data;
  const accounts = useAccountsMeant(data);
  const { itemRowId } = useParams();
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const me = useMe();
  const [preview, setPreview] = useState(false);
  const navigate = useNavigate();
  const items = data.items.map(({ item }) => item);
  const rows = data.items.filter(({ item }) => item.status === 'active');
  const row = rows.find(({ item }) => item.id === itemRowId) ?? rows[0];
  const gone = data.takenOut.find(({ id }) => id === itemRowId);
  const mayWrite = me.role === 'author' && mayBeEdited(version.status);
  const mayJudge = me.role === 'approver' && mayBeReviewed(version.status) && version.authorId !== me.id;
  const goTo = (id: string): void => void navigate(`/studio/${version.id}/${id}`, { replace: true });
  const goOn = (): void => {
    // Downwards first: whoever approves quickly is ahead of what the list above has heard of it.
    const at = rows.findIndex(({ item }) => item.id === row?.item.id);
    const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
    const waiting = others.find(({ item }) => item.reviewState === 'draft');
    if (waiting !== undefined) goTo(waiting.item.id);
  };
  const about = [
    data.basedOn === null ? null : say('studio.replaces', { version: data.basedOn }),
    version.startsOn === null ? null : say('studio.from', { day: formats.date(version.startsOn, now) }),
    version.expiresOn === null ? null : say('studio.until', { day: formats.date(version.expiresOn, now) }),
    data.authorName === null ? null : say('studio.by', { name: data.authorName }),
  ].filter((words) => words !== null);
  return (
    <div className={styles.page}>
      <PageHeader
        title={
          <>
            {kit.name}{' '}
            <span className={styles.number}>{say('studio.version', { version: version.number })}</span>
          </>
        }
        under={about.join(' · ')}
        chips={
          <>
            <Chip tone={kitStatusTone[version.status]}>{say(kitStatusText[version.status])}</Chip>
            <SyncMarkChip mark={data.sync} />
          </>
        }
        actions={
          <>
            <Chip tone="info">{reachWords(say, reach.reps.length, accounts.count)}</Chip>
            <Button isDisabled={rows.length === 0} onPress={() => setPreview(true)}>
              {say('studio.previewKit')}
            </Button>
            <VersionMoves data={data} onItem={goTo} />
          </>
        }
      />
      <div className={styles.columns}>
        <StudioItems data={data} at={gone?.id ?? row?.item.id ?? null} mayWrite={mayWrite} onGo={goTo} />
        <div className={styles.middle}>
          {gone !== undefined ? (
            <TakenOutItem key={gone.id} gone={gone} data={data} mayWrite={mayWrite} onBack={goTo} />
          ) : row === undefined ? (
            <Card>
              <EmptyState title={say('studio.noItems')}>{say('studio.noItemsWords')}</EmptyState>
            </Card>
          ) : (
            <StudioItem
              key={row.item.id}
              row={row}
              rows={rows}
              data={data}
              mayWrite={mayWrite}
              mayJudge={mayJudge}
              onDone={goOn}
            />
          )}
          <VersionWords version={version} isSuccessor={data.basedOn !== null} mayWrite={mayWrite} />
        </div>
        <div className={styles.side}>
          {mayStillGoOut(version.status) ? (
            <ConditionsCard
              version={version}
              items={items}
              accounts={accounts.count}
              unsentFiles={data.unsentFiles}
              mayWrite={mayWrite}
              onItem={goTo}
            />
          ) : null}
          <ReceiptsCard
            receipts={data.receipts}
            recalled={version.status === 'recalled'}
            versionId={version.id}
            releaseId={version.releaseId}
          />
          <AudienceCard data={data} accounts={accounts} mayWrite={mayWrite} />
          <TridomCard version={version} items={items} mayWrite={mayWrite} onItem={goTo} />
          <Card title={say('studio.course')}>
            <StudioComments data={data} itemId={null} />
          </Card>
        </div>
      </div>
      {preview ? <KitPreview data={data} onClose={() => setPreview(false)} /> : null}
    </div>
  );
}
