import { useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DemoPeople } from './DemoPeople.tsx';
import styles from './Entrance.module.css';
import { Entrance } from './Entrance.tsx';
import { SignInForm } from './SignInForm.tsx';
import { type Profile, type SessionState, useSession } from './useSession.ts';
import { useWorkspaceAt } from './useWorkspaceAt.ts';

/**
 * The only thing that needs the hub: the first sign-in on this laptop. In a demo workspace one of its people is
 * chosen from a list; a company's own hub tells strangers its name and nothing else.
 */
export function SignIn({
  session,
  onOpen,
}: {
  readonly session: SessionState;
  readonly onOpen: (profile: Profile) => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const signIn = useSession((store) => store.signIn);
  const [hubUrl, setHubUrl] = useState(session.defaultHubUrl ?? '');
  const { workspace, asking } = useWorkspaceAt(hubUrl);
  // A form that is in sight stays: nobody's typing is taken away by an answer that comes late.
  const [typing, setTyping] = useState(session.defaultHubUrl === null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const demo = workspace?.demo ?? null;
  const hubName = workspace?.name ?? '';
  if (!typing && !asking && demo === null) setTyping(true);

  const enter = async (url: string, email: string, password: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const failed = await signIn(url, email, password);
    setBusy(false);
    if (failed !== null) setFailure(failureText(failed));
  };
  const title = (): string => {
    if (!typing && demo !== null) return say('session.demoTitle');
    return hubName === '' ? say('session.signIn') : say('session.toWorkspace', { name: hubName });
  };
  return (
    <Entrance title={title()} wide={!typing && demo !== null}>
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
      {typing ? (
        <>
          {session.profiles.length === 0 ? <p className={styles.words}>{say('session.firstRun')}</p> : null}
          <SignInForm
            defaultHubUrl={hubUrl}
            busy={busy}
            onHubUrl={setHubUrl}
            onSubmit={(...words) => void enter(...words)}
          />
          {demo === null ? null : (
            <Button variant="quiet" className={styles.other} onPress={() => setTyping(false)}>
              {say('session.fromList', { name: hubName })}
            </Button>
          )}
        </>
      ) : demo === null ? (
        <Skeleton label={say('app.loading')} rows={4} />
      ) : (
        <>
          <p className={styles.words}>
            {say('session.demoWords', { name: hubName })} {say('session.demoKeys')}
          </p>
          <DemoPeople
            people={demo.people}
            hubName={hubName}
            isDisabled={busy}
            onChoose={({ email }) => void enter(hubUrl, email, demo.password)}
          />
          <Button variant="quiet" className={styles.other} onPress={() => setTyping(true)}>
            {say('session.withEmail')}
          </Button>
        </>
      )}
      {session.profiles.length === 0 ? null : (
        <div className={styles.profiles}>
          <h2>{say('session.onThisLaptop')}</h2>
          {session.profiles.map((profile) => (
            <PlainButton key={profile.id} className={styles.profile ?? ''} onPress={() => onOpen(profile)}>
              <Avatar name={profile.user.name} />
              <span className={styles.who}>
                {profile.user.name}
                <small>{profile.hubName}</small>
              </span>
            </PlainButton>
          ))}
        </div>
      )}
    </Entrance>
  );
}
