import { Laptop } from 'lucide-react';
import { useState } from 'react';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { invoke } from '../../platform/callboard.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './Admin.module.css';
import { ConfirmWindow } from './ConfirmWindow.tsx';
import { HeldWorkWindow } from './HeldWorkWindow.tsx';
import { HubList } from './HubList.tsx';

type Device = Output<'admin.devices'>['devices'][number];
type Act = 'lock' | 'restore' | 'wipe';

const words: Readonly<Record<Act, { title: MessageId; words: MessageId; act: MessageId }>> = {
  lock: { title: 'devices.lockTitle', words: 'devices.lockWords', act: 'devices.lock' },
  restore: { title: 'devices.restoreTitle', words: 'devices.restoreWords', act: 'devices.restore' },
  wipe: { title: 'devices.wipeTitle', words: 'devices.wipeWords', act: 'devices.wipe' },
};

const actsOf = ({ lockedAt, wipeAskedAt }: Device): readonly Act[] => {
  if (lockedAt === null) return ['lock', 'wipe'];
  return wipeAskedAt === null ? ['restore', 'wipe'] : ['restore'];
};

/** Every laptop that was ever signed in on. One that is lost is locked, or emptied; its receipts say that it was. */
export function DevicesScreen() {
  const say = useSay();
  const formats = useFormats();
  const now = useNow();
  const { value, error, reload } = useQuery('admin.devices', {}, []);
  const [asked, setAsked] = useState<{ readonly device: Device; readonly act: Act } | null>(null);
  const [looking, setLooking] = useState<Device | null>(null);
  // What is read out begins with the words that are seen, in every language.
  const named = (act: MessageId, { name, userName }: Device): string =>
    say('field.part', { label: say(act), text: `${name}, ${userName}` });
  const when = (id: MessageId, at: number): string => say(id, { when: formats.moment(at, now) });
  const receipts = ({ lockedAt, toldAt, wipeAskedAt, wipedAt }: Device): readonly string[] => {
    if (lockedAt === null) return [];
    return [
      when('devices.lockedAt', lockedAt),
      toldAt === null ? say('devices.notTold') : when('devices.toldAt', toldAt),
      ...(wipeAskedAt === null ? [] : [when('devices.wipeAskedAt', wipeAskedAt)]),
      ...(wipeAskedAt === null
        ? []
        : [wipedAt === null ? say('devices.notWiped') : when('devices.wipedAt', wipedAt)]),
    ];
  };
  return (
    <>
      <HubList
        title={say('devices.title')}
        find={say('devices.find')}
        icon={Laptop}
        rows={value?.devices}
        failure={error}
        onAgain={reload}
        textOf={({ name, userName, email }) => `${name} ${userName} ${email}`}
      >
        {(device) => (
          <>
            <div>
              <b>{device.userName}</b> <Chip>{device.name}</Chip> {chipOf(device, say)}
              <p className={styles.quiet}>
                {[device.email, when('admin.lastSeen', device.lastSeenAt)].join(' · ')}
              </p>
              {receipts(device).map((line) => (
                <p key={line} className={styles.quiet}>
                  {line}
                </p>
              ))}
              {device.handedOver === 0 ? null : (
                <p className={styles.quiet}>
                  {device.held === 0
                    ? say('devices.heldSettled')
                    : say('devices.held', { count: device.held })}
                </p>
              )}
            </div>
            <div className={styles.row}>
              {device.handedOver === 0 ? null : (
                <Button
                  size="small"
                  variant={device.held === 0 ? 'secondary' : 'primary'}
                  aria-label={named('devices.heldOpen', device)}
                  onPress={() => setLooking(device)}
                >
                  {say('devices.heldOpen')}
                </Button>
              )}
              {actsOf(device).map((act) => (
                <Button
                  key={act}
                  size="small"
                  variant={act === 'wipe' ? 'danger' : 'secondary'}
                  aria-label={named(words[act].act, device)}
                  onPress={() => setAsked({ device, act })}
                >
                  {say(words[act].act)}
                </Button>
              ))}
            </div>
          </>
        )}
      </HubList>
      {looking === null ? null : (
        <HeldWorkWindow device={looking} onChanged={reload} onClose={() => setLooking(null)} />
      )}
      {asked === null ? null : (
        <ConfirmWindow
          title={say(words[asked.act].title, { name: asked.device.userName, device: asked.device.name })}
          words={say(words[asked.act].words)}
          act={say(words[asked.act].act)}
          danger={asked.act !== 'restore'}
          {...(asked.act === 'wipe'
            ? {
                typed: {
                  label: say('devices.typeName', { name: asked.device.userName }),
                  text: asked.device.userName,
                },
              }
            : {})}
          run={() => invoke('admin.actOnDevice', { deviceId: asked.device.id, act: asked.act })}
          onDone={() => {
            setAsked(null);
            reload();
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function chipOf({ lockedAt, wipeAskedAt, wipedAt }: Device, say: ReturnType<typeof useSay>) {
  if (wipedAt !== null) return <Chip tone="ok">{say('devices.wiped')}</Chip>;
  if (wipeAskedAt !== null) return <Chip tone="bad">{say('devices.toBeWiped')}</Chip>;
  return lockedAt === null ? null : <Chip tone="warn">{say('devices.locked')}</Chip>;
}
