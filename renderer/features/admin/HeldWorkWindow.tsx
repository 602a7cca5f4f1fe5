import { useState } from 'react';
import type { Failure } from '../../../shared/kernel/result.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { invoke } from '../../platform/callboard.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Admin.module.css';
import { HeldWorkItem } from './HeldWorkItem.tsx';

type Device = Output<'admin.devices'>['devices'][number];

/** What a locked laptop handed over, to be read and then taken in, or discarded with a reason, one by one or all. */
export function HeldWorkWindow({
  device,
  onChanged,
  onClose,
}: {
  readonly device: Device;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const deviceId = device.id;
  const { value, error, reload } = useQuery('admin.heldWork', { deviceId }, []);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isHeld = value?.work.some(({ settledAt }) => settledAt === null) ?? false;

  const settle = async (ask: () => ReturnType<typeof takeIn>, told: Told): Promise<void> => {
    setBusy(true);
    const answer = await ask();
    setBusy(false);
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    announce({ tone: 'ok', text: told(answer.value) });
    reload();
    onChanged();
  };
  const takeIn = (ids: readonly string[] | null) =>
    invoke('admin.takeHeldWork', { deviceId, ids: ids === null ? null : [...ids] });
  const take = (ids: readonly string[] | null) =>
    void settle(
      () => takeIn(ids),
      ({ applied, conflict, rejected }) =>
        say('devices.taken', { applied: applied + conflict, refused: rejected }),
    );
  const discard = (id: string, reason: string) =>
    settle(
      () => invoke('admin.discardHeldWork', { deviceId, ids: [id], reason }),
      ({ discarded }) => say('devices.discardedCount', { count: discarded }),
    );
  return (
    <Dialog
      wide
      title={say('devices.heldTitle', { device: device.name, name: device.userName })}
      closeLabel={say('action.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('action.close')}</Button>
          <Button variant="primary" isDisabled={!isHeld} isPending={busy} onPress={() => take(null)}>
            {say('devices.takeAll')}
          </Button>
        </>
      }
    >
      <p className={styles.quiet}>{say('devices.heldWords', { name: device.userName })}</p>
      {failure === null && error === null ? null : (
        <Notice tone="bad">{failureText(failure ?? (error as Failure))}</Notice>
      )}
      {value === undefined && error === null ? <Skeleton label={say('app.loading')} rows={3} /> : null}
      {value?.work.length === 0 ? <p>{say('devices.heldNone')}</p> : null}
      <ul className={styles.rows}>
        {value?.work.map((work) => (
          <HeldWorkItem
            key={work.id}
            work={work}
            person={device.userName}
            busy={busy}
            onTake={() => take([work.id])}
            onDiscard={(reason) => discard(work.id, reason)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

type Told = (settled: Output<'admin.takeHeldWork'>) => string;
