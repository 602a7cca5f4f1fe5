import { type ReactNode, useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Problem } from './Problem.tsx';
import { SignIn } from './SignIn.tsx';
import { Unlock } from './Unlock.tsx';
import { type Profile, useSession } from './useSession.ts';

/** Lets through whose data is open; everyone else gets the one screen that leads there. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { session, error, load } = useSession();
  const [opening, setOpening] = useState<Profile | null>(null);
  const [signingIn, setSigningIn] = useState(false);
  const [repairing, setRepairing] = useState(false);
  const failureText = useFailureText();
  const say = useSay();

  if (session === undefined) {
    if (error === null) return null;
    return (
      <main>
        <ErrorState
          title={failureText(error)}
          actions={<Button onPress={() => void load()}>{say('action.tryAgain')}</Button>}
        />
      </main>
    );
  }
  if (session.status === 'signed_in' && !repairing) return children;
  const standing = session.status === 'revoked' ? 'revoked' : session.problem;
  const problem = repairing ? 'database_damaged' : standing;
  if (problem !== null && !signingIn) {
    return <Problem kind={problem} onSignIn={() => setSigningIn(true)} onRepairing={setRepairing} />;
  }
  const locked = opening ?? (session.status === 'locked' && !signingIn ? session.profile : null);
  if (locked !== null) {
    return (
      <Unlock
        key={locked.id}
        profile={locked}
        onElse={() => {
          setOpening(null);
          setSigningIn(true);
        }}
      />
    );
  }
  return <SignIn session={session} onOpen={setOpening} />;
}
