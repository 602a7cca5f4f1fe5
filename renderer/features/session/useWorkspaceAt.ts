import { useEffect, useState } from 'react';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';

export type WorkspaceThere = Output<'session.workspace'>;

/** Longer than this nobody looks at an empty card: the form comes, and the answer when it comes. */
const patienceMs = 1_500;

/**
 * Whose workspace stands at the hub's address, and whether that is still being asked. A hub that cannot be
 * reached is no fault here: signing in says what is wrong.
 */
export function useWorkspaceAt(hubUrl: string): {
  readonly workspace: WorkspaceThere | null;
  readonly asking: boolean;
} {
  const [answer, setAnswer] = useState<{ readonly url: string; readonly workspace: WorkspaceThere | null }>();
  const [patient, setPatient] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (hubUrl === '') return;
    let wanted = true;
    void invoke('session.workspace', { hubUrl }).then((result) => {
      if (wanted) setAnswer({ url: hubUrl, workspace: result.ok ? result.value : null });
    });
    return () => {
      wanted = false;
    };
  }, [hubUrl]);
  const answered = answer?.url === hubUrl;
  return {
    workspace: answered ? answer.workspace : null,
    asking: hubUrl !== '' && !answered && patient,
  };
}
