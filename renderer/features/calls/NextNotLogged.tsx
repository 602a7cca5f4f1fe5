import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';

const backMs = 90 * 86_400_000;

/** From one call that is logged to the next that is not: one key, for those who log in batches. */
export function NextNotLogged({ callId }: { readonly callId: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const [now] = useState(Date.now);
  const { value } = useQuery('calls.list', { from: now - backMs, to: now, filter: 'notLogged' }, ['calls']);
  const next = value?.rows.find(({ call }) => call.id !== callId);
  const [wanted, setWanted] = useState(false);
  // Whoever logs in batches is quicker than the list: the key counts once the list is there.
  useEffect(() => {
    if (wanted && next !== undefined) navigate(`/calls/${next.call.id}`);
  }, [wanted, next, navigate]);
  const want = (): void => setWanted(true);
  // With nothing to go to the key is nobody's, and the list of keys does not name it.
  useKeys(value !== undefined && next === undefined ? {} : { 'Alt+J': want });
  if (next === undefined) return null;
  return (
    <Button chord="Alt+J" onPress={want}>
      {say('call.nextNotLogged', { count: value?.notLogged ?? 0 })}
    </Button>
  );
}
