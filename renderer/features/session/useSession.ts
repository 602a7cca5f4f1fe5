import { create } from 'zustand';
import type { Failure, Result } from '../../../shared/kernel/result.ts';
import { invoke, subscribe } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';

export type SessionState = Output<'session.state'>;
export type Profile = NonNullable<SessionState['profile']>;

interface SessionStore {
  /** Undefined until the first answer. */
  readonly session: SessionState | undefined;
  readonly error: Failure | null;
  load(): Promise<void>;
  signIn(hubUrl: string, email: string, password: string): Promise<Failure | null>;
  open(profileId: string, passphrase: string | null): Promise<Failure | null>;
  renew(password: string): Promise<Failure | null>;
  lock(): Promise<Failure | null>;
  signOut(exported: string | null): Promise<Failure | null>;
}

export const useSession = create<SessionStore>((set) => {
  const take = (result: Result<SessionState>): Failure | null => {
    if (!result.ok) return result.error;
    set({ session: result.value, error: null });
    return null;
  };
  return {
    session: undefined,
    error: null,
    async load() {
      const failure = take(await invoke('session.state', {}));
      if (failure !== null) set({ error: failure });
    },
    signIn: async (hubUrl, email, password) =>
      take(await invoke('session.signIn', { hubUrl, email, password })),
    open: async (profileId, passphrase) => take(await invoke('session.open', { profileId, passphrase })),
    renew: async (password) => take(await invoke('session.renew', { password })),
    lock: async () => take(await invoke('session.lock', {})),
    signOut: async (exported) => take(await invoke('session.signOut', { exported })),
  };
});

/** Reads the session now and whenever the backend says it changed; answers the unsubscribe. */
export function followSession(): () => void {
  void useSession.getState().load();
  return subscribe((topic) => {
    if (topic === 'session') void useSession.getState().load();
  });
}

/** The person who is signed in. Screens inside the shell have one. */
export function useMe(): Profile['user'] {
  const user = useSession((store) => store.session?.profile?.user);
  if (user === undefined) throw new Error('useMe stands outside a signed-in session');
  return user;
}
