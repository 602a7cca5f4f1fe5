import type { Failure } from '../../../shared/kernel/result.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';

/** In the place of a card whose rows could not be read: silence would say that there are none. */
export function RefusedCard({
  title,
  error,
  reload,
}: {
  readonly title: string;
  readonly error: Failure;
  readonly reload: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  return (
    <Card title={title}>
      <ErrorState
        title={failureText(error)}
        actions={
          <Button size="small" onPress={reload}>
            {say('action.tryAgain')}
          </Button>
        }
      />
    </Card>
  );
}
