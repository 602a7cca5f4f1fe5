import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { useReading } from '../../ui/reading.ts';

const backMs = 90 * 86_400_000;

/** From one call that is logged to the next that is not: one key, for those who log in batches. */
export function NextNotLogged({ callId }: { readonly callId: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const [now] = useState(Date.now);
  const { value, error } = useQuery('calls.list', { from: now - backMs, to: now, filter: 'notLogged' }, [
    'calls',
  ]);
  const next = value?.rows.find(({ call }) => call.id !== callId);
  useReading(value === undefined && error === null);
  const go = (): void => {
    if (next !== undefined) navigate(`/calls/${next.call.id}`);
  };
  useKeys(next === undefined ? {} : { 'Alt+J': go });
  if (next === undefined) return null;
  return (
    <Button chord="Alt+J" onPress={go}>
      {say('call.nextNotLogged', { count: value?.notLogged ?? 0 })}
    </Button>
  );
}
