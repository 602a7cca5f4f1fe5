import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { roleText } from '../../app/i18n/words.ts';
import { invoke } from '../../platform/callboard.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { useMe } from '../session/useSession.ts';
import styles from './Admin.module.css';
import type { AdminUser } from './adminUser.ts';
import { ConfirmWindow } from './ConfirmWindow.tsx';
import { GrantWindow } from './GrantWindow.tsx';
import { HubList } from './HubList.tsx';
import { InviteWindow } from './InviteWindow.tsx';
import { PasswordWindow } from './PasswordWindow.tsx';

type Open =
  | { readonly window: 'invite' }
  | { readonly window: 'grant' | 'password' | 'active'; readonly user: AdminUser }
  | { readonly window: 'told'; readonly name: string; readonly password: string };

/** Who may come in, and what they work. */
export function UsersScreen() {
  const say = useSay();
  const formats = useFormats();
  const now = useNow();
  const me = useMe();
  const announce = useAnnouncements((store) => store.announce);
  const users = useQuery('admin.users', {}, []);
  const territories = useQuery('admin.territories', {}, []);
  const [open, setOpen] = useState<Open | null>(null);
  const known = territories.value?.territories ?? [];
  const worked = ({ territoryIds }: AdminUser): string =>
    territoryIds.length === 0
      ? say('users.noTerritory')
      : formats.list(territoryIds.map((id) => known.find((each) => each.id === id)?.name ?? '…'));
  const seen = ({ lastSeenAt }: AdminUser): string =>
    lastSeenAt === null
      ? say('users.neverSeen')
      : say('admin.lastSeen', { when: formats.moment(lastSeenAt, now) });
  const named = (act: MessageId, user: AdminUser): string =>
    say('field.part', { label: say(act), text: user.name });
  const close = (): void => setOpen(null);
  const tellPassword = (name: string, password: string): void => {
    setOpen({ window: 'told', name, password });
    users.reload();
  };
  return (
    <>
      <HubList
        title={say('users.title')}
        find={say('users.find')}
        icon={Users}
        rows={users.value?.users}
        failure={users.error ?? territories.error}
        onAgain={() => {
          users.reload();
          territories.reload();
        }}
        textOf={({ name, email }) => `${name} ${email}`}
        action={
          <Button variant="primary" icon={UserPlus} onPress={() => setOpen({ window: 'invite' })}>
            {say('users.invite')}
          </Button>
        }
      >
        {(user) => (
          <>
            <div>
              <b>{user.name}</b> <Chip>{say(roleText[user.role])}</Chip>{' '}
              {user.active ? null : <Chip tone="bad">{say('users.lockedOut')}</Chip>}
              <p className={styles.quiet}>{[user.email, worked(user), seen(user)].join(' · ')}</p>
            </div>
            <div className={styles.row}>
              <Button
                size="small"
                aria-label={named('users.territories', user)}
                onPress={() => setOpen({ window: 'grant', user })}
              >
                {say('users.territories')}
              </Button>
              {user.id === me.id ? null : (
                <>
                  <Button
                    size="small"
                    aria-label={named('users.newPassword', user)}
                    onPress={() => setOpen({ window: 'password', user })}
                  >
                    {say('users.newPassword')}
                  </Button>
                  <Button
                    size="small"
                    variant={user.active ? 'danger' : 'secondary'}
                    aria-label={named(user.active ? 'users.lock' : 'users.unlock', user)}
                    onPress={() => setOpen({ window: 'active', user })}
                  >
                    {say(user.active ? 'users.lock' : 'users.unlock')}
                  </Button>
                </>
              )}
            </div>
          </>
        )}
      </HubList>
      {open?.window === 'invite' ? (
        <InviteWindow territories={known} onInvited={tellPassword} onClose={close} />
      ) : null}
      {open?.window === 'grant' ? (
        <GrantWindow
          user={open.user}
          territories={known}
          onClose={(granted) => {
            close();
            if (!granted) return;
            users.reload();
            announce({ tone: 'ok', text: say('users.granted', { name: open.user.name }) });
          }}
        />
      ) : null}
      {open?.window === 'password' ? (
        <ConfirmWindow
          title={say('users.passwordTitle', { name: open.user.name })}
          words={say('users.passwordWords')}
          act={say('users.newPassword')}
          run={() => invoke('admin.newPassword', { userId: open.user.id })}
          onDone={({ password }) => tellPassword(open.user.name, password)}
          onClose={close}
        />
      ) : null}
      {open?.window === 'active' ? (
        <ConfirmWindow
          title={say(open.user.active ? 'users.lockTitle' : 'users.unlockTitle', { name: open.user.name })}
          words={say(open.user.active ? 'users.lockWords' : 'users.unlockWords')}
          act={say(open.user.active ? 'users.lock' : 'users.unlock')}
          danger={open.user.active}
          run={() => invoke('admin.setActive', { userId: open.user.id, active: !open.user.active })}
          onDone={() => {
            close();
            users.reload();
          }}
          onClose={close}
        />
      ) : null}
      {open?.window === 'told' ? (
        <PasswordWindow name={open.name} password={open.password} onClose={close} />
      ) : null}
    </>
  );
}
