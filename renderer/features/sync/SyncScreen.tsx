import { Download, RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { OutboxList } from '../../../shared/contracts/ipc/sync.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { invoke } from '../../platform/callboard.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { KitTrouble } from '../kits/KitTrouble.tsx';
import { OutboxCard } from './OutboxCard.tsx';
import { OutboxItemDetail } from './OutboxItemDetail.tsx';
import { ReadingCard } from './ReadingCard.tsx';
import styles from './SyncScreen.module.css';
import { sayStatement } from './sayStatement.ts';
import { troubleStatement } from './statusLine.ts';
import { useSyncStatus } from './useSyncStatus.ts';

const lists: readonly OutboxList[] = ['attention', 'sending', 'waiting', 'done'];

/** What is on its way, what failed and why, whose move it is, and the button. */
export function SyncScreen() {
  const { mutationId } = useParams();
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const now = useNow(5000);
  const announce = useAnnouncements((store) => store.announce);
  const status = useSyncStatus((store) => store.status);
  const exporting = useCommand('sync.export');
  const attention = useQuery('sync.list', { list: 'attention', offset: 0, limit: 1 }, ['sync']);
  const firstInNeed = attention.value?.items[0]?.mutationId;
  const trouble = status === undefined ? null : troubleStatement(status);
  const pending = status === undefined ? 0 : status.waiting + status.sending + status.attention;

  // What needs the user opens by itself: one click from the status line to the choice.
  useEffect(() => {
    if (mutationId === undefined && firstInNeed !== undefined)
      navigate(`/sync/${firstInNeed}`, { replace: true });
  }, [mutationId, firstInNeed, navigate]);

  const exportPending = async (): Promise<void> => {
    const answer = await exporting.run({});
    if (answer.ok) {
      announce({
        tone: 'ok',
        text: say('sync.exported', { count: answer.value.count, file: answer.value.file }),
      });
    } else announce({ tone: 'bad', text: failureText(answer.error) });
  };
  const under =
    status === undefined ? null : (
      <>
        {say(connectionForText[status.connection], { duration: formats.duration(now - status.since) })}{' '}
        {status.attention > 0 ? say('sync.needYou', { count: status.attention }) : null}{' '}
        {pending === 0 && status.allSynced ? say('sync.allAcknowledged') : null}
        {status.connection !== 'online' && status.waiting > 0
          ? say('sync.keptHere', { count: status.waiting })
          : null}
      </>
    );
  return (
    <>
      <PageHeader
        title={say('nav.sync')}
        under={under}
        actions={
          <>
            <Button
              icon={Download}
              isDisabled={pending === 0}
              isPending={exporting.busy}
              onPress={exportPending}
            >
              {say('sync.export')}
            </Button>
            <Button
              variant="primary"
              icon={RefreshCw}
              isDisabled={status?.activity !== 'idle'}
              onPress={() => void invoke('sync.now', {})}
            >
              {status !== undefined && status.activity !== 'idle' ? say('sync.underWay') : say('sync.now')}
            </Button>
          </>
        }
      />
      {status === undefined || status.connection === 'online' ? null : (
        <div className={styles.notice}>
          <Notice tone={status.connection === 'offline' ? 'info' : 'warn'}>
            {say(connectionHelpText[status.connection])}{' '}
            {status.nextAttemptAt === null
              ? null
              : say('sync.nextAttempt', { time: formats.timeWithSeconds(status.nextAttemptAt) })}
          </Notice>
        </div>
      )}
      {trouble === null ? null : (
        <div className={styles.notice}>
          <Notice tone={trouble.tone === 'bad' ? 'bad' : 'warn'}>
            {sayStatement(say, formats, trouble, now)}.
          </Notice>
        </div>
      )}
      {status === undefined || status.progress === null ? null : (
        <ReadingCard progress={status.progress} connection={status.connection} now={now} />
      )}
      <KitTrouble />
      <div className={classes(styles.columns, mutationId !== undefined && styles.open)}>
        <div className={styles.lists}>
          {lists.map((list) => (
            <OutboxCard key={list} list={list} selectedId={mutationId ?? null} />
          ))}
        </div>
        {mutationId === undefined ? (
          <Card className={styles.detail}>
            <EmptyState icon={RefreshCw} title={say(pending === 0 ? 'sync.nothingPending' : 'sync.choose')}>
              {say(pending === 0 ? 'sync.nothingPendingWords' : 'sync.chooseWords')}
            </EmptyState>
          </Card>
        ) : (
          <OutboxItemDetail key={mutationId} mutationId={mutationId} />
        )}
      </div>
    </>
  );
}

const connectionForText = {
  online: 'sync.onlineFor',
  offline: 'sync.offlineFor',
  unreachable: 'sync.unreachableFor',
  sign_in: 'sync.signInNeeded',
  update: 'sync.updateNeeded',
  paused: 'sync.pausedFor',
} as const;

const connectionHelpText = {
  offline: 'sync.helpOffline',
  unreachable: 'sync.helpUnreachable',
  sign_in: 'sync.helpSignIn',
  update: 'sync.helpUpdate',
  paused: 'sync.helpPaused',
} as const;
