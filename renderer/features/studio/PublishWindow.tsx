import { useEffect, useEffectEvent, useState } from 'react';
import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import { type PublishFinding, publishFindingCodes } from '../../../shared/domain/kits/publishConditions.ts';
import type { Failure } from '../../../shared/kernel/result.ts';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { invoke } from '../../platform/callboard.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { FindingLine, keyOf } from './FindingLine.tsx';
import styles from './Studio.module.css';

type Reach = Output<'studio.reach'>;

/** The last look before it goes out: whom it will reach, as the hub counts them now. */
export function PublishWindow({
  versionId,
  items,
  onItem,
  onClose,
}: {
  readonly versionId: string;
  readonly items: readonly KitItem[];
  readonly onItem: (id: string) => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const publish = useCommand('studio.publish');
  const [reach, setReach] = useState<Reach | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [findings, setFindings] = useState<readonly PublishFinding[]>([]);
  const tell = useEffectEvent((error: Parameters<typeof failureText>[0]) => setFailure(failureText(error)));
  useEffect(() => {
    let left = false;
    void invoke('studio.reach', { versionId }).then((answer) => {
      if (left) return;
      if (answer.ok) setReach(answer.value);
      else tell(answer.error);
    });
    return () => {
      left = true;
    };
  }, [versionId]);
  const go = async (): Promise<void> => {
    if (reach === null || publish.busy) return;
    const answer = await publish.run({ versionId });
    if (!answer.ok) {
      const found = findingsIn(answer.error);
      setFindings(found);
      setFailure(
        found.length > 0 ? say('studio.notYet', { count: found.length }) : failureText(answer.error),
      );
      return;
    }
    announce({ tone: 'ok', text: say('studio.published', { version: answer.value.version }) });
    onClose();
  };
  return (
    <ActionWindow
      title={say('studio.publish')}
      action={say('studio.publish')}
      busy={publish.busy}
      disabled={reach === null}
      failure={failure}
      onAct={go}
      onClose={onClose}
    >
      {findings.length === 0 ? null : (
        <ul className={styles.where} aria-label={say('studio.before')}>
          {findings.map((finding) => (
            <FindingLine
              key={keyOf(finding)}
              finding={finding}
              items={items}
              onItem={(id) => {
                onItem(id);
                onClose();
              }}
            />
          ))}
        </ul>
      )}
      {reach === null ? (
        failure === null ? (
          <Skeleton label={say('app.loading')} rows={2} />
        ) : null
      ) : (
        <>
          <p>
            <b>{say('studio.willReach', { reps: reach.reps, accounts: reach.accounts })}</b>
          </p>
          <p className={styles.quiet}>{say('studio.publishWords')}</p>
          <ul className={styles.names}>
            {reach.repList.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </ActionWindow>
  );
}

/** What the hub, which knows every hand and every file, found where this laptop found nothing. */
function findingsIn({ code, detail }: Failure): readonly PublishFinding[] {
  if (code !== 'hub_refused' || detail?.['code'] !== 'not_publishable') return [];
  const { findings } = (detail['said'] ?? {}) as { readonly findings?: readonly PublishFinding[] };
  return (findings ?? []).filter((one) => publishFindingCodes.includes(one.code));
}
