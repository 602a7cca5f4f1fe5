import type { EntityName } from '../../../shared/domain/entities/index.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './SettingsScreen.module.css';

/** What people keep here; the workspace's own lists are too small to name. */
const counted: Partial<Readonly<Record<EntityName, MessageId>>> = {
  account: 'data.accounts',
  contact: 'data.contacts',
  deal: 'data.deals',
  lead: 'data.leads',
  call: 'data.calls',
  heard: 'data.heard',
};

/** What of the company's data stands on this laptop, where, and how it is protected: said plainly. */
export function DataOnThisLaptop() {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const now = useNow(60_000);
  const announce = useAnnouncements((store) => store.announce);
  const backUp = useCommand('settings.backUpNow');
  const { value, error, reload } = useQuery('settings.dataOnThisLaptop', {}, [
    'accounts',
    'sync',
    'settings',
    'session',
  ]);
  if (value === undefined) {
    return (
      <Card title={say('data.title')}>
        {error === null ? (
          <Skeleton label={say('app.loading')} />
        ) : (
          <ErrorState
            title={failureText(error)}
            actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
          />
        )}
      </Card>
    );
  }
  const run = async (): Promise<void> => {
    const answer = await backUp.run({});
    announce(
      answer.ok
        ? { tone: 'ok', text: say('data.backedUp', { size: formats.bytes(answer.value.bytes) }) }
        : { tone: 'bad', text: failureText(answer.error) },
    );
    reload();
  };
  return (
    <Card title={say('data.title')}>
      <div className={styles.notices}>
        {value.encrypted ? null : <Notice tone="bad">{say('data.notEncrypted')}</Notice>}
        {value.protection === 'file' && !value.hasPassphrase ? (
          <Notice tone="warn">{say('data.keyBeside')}</Notice>
        ) : null}
        {value.recoverable ? null : <Notice tone="info">{say('data.notRecoverable')}</Notice>}
      </div>
      <Facts
        facts={[
          [
            say('data.scopes'),
            formats.list(
              value.scopes.map(({ key, name }) => {
                if (key === 'everyone') return say('data.scopeEveryone');
                if (key === 'marketing') return say('data.scopeMarketing');
                return key.startsWith('user:') ? say('data.scopeOwn') : name;
              }),
            ),
          ],
          ...value.rows.flatMap(({ entity, count }) => {
            const id = counted[entity as EntityName];
            return id === undefined ? [] : [[say(id), formats.number(count)] as const];
          }),
          [say('data.pending'), formats.number(value.pending)],
          [say('data.size'), formats.bytes(value.databaseBytes)],
          [
            say('data.lastBackup'),
            value.lastBackupAt === null
              ? say('data.noBackup')
              : say('status.pair', {
                  first: formats.moment(value.lastBackupAt, now),
                  second: formats.bytes(value.backupBytes),
                }),
          ],
          [say('data.folder'), value.folder],
        ]}
      />
      <div className={styles.row}>
        <Button isPending={backUp.busy} onPress={run}>
          {say('data.backUpNow')}
        </Button>
      </div>
    </Card>
  );
}
