import { useParams } from 'react-router';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { OpenCall } from './OpenCall.tsx';

export function CallScreen() {
  const { callId = '' } = useParams();
  const say = useSay();
  const failureText = useFailureText();
  const { value, error, reload } = useQuery('calls.get', { id: callId }, [
    'calls',
    'heard',
    'nextSteps',
    'contacts',
    'accounts',
  ]);
  if (value !== undefined) return <OpenCall key={callId} data={value} />;
  if (error === null) return <Skeleton label={say('app.loading')} rows={8} />;
  return (
    <ErrorState
      title={failureText(error)}
      actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
    />
  );
}
