import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

type Difference = NonNullable<Output<'calendar.ofCall'>['difference']>;

/** The calendar says otherwise than the plan: what it says, and the two ways to settle it. */
export function CalendarDifference({
  callId,
  difference,
}: {
  readonly callId: string;
  readonly difference: Difference;
}) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const now = useNow(60_000);
  const settle = useCommand('calendar.settle');
  const { kind, startsAt, endsAt } = difference;
  const words =
    kind === 'moved' && startsAt !== null && endsAt !== null
      ? say('calendar.saysMoved', {
          time: `${formats.weekdayAndDay(startsAt, now)}, ${formats.time(startsAt)}`,
          duration: formats.duration(endsAt - startsAt),
        })
      : say(kind === 'cancelled' ? 'calendar.saysCancelled' : 'calendar.saysGone');
  return (
    <Notice
      tone="warn"
      actions={
        <>
          <Button
            size="small"
            isPending={settle.busy}
            onPress={() => void settle.run({ callId, take: 'calendar' })}
          >
            {say(kind === 'moved' ? 'calendar.moveCall' : 'calendar.cancelCall')}
          </Button>
          <Button size="small" variant="quiet" onPress={() => void settle.run({ callId, take: 'call' })}>
            {say('calendar.keepCall')}
          </Button>
        </>
      }
    >
      {settle.failure === null ? words : failureText(settle.failure)}
    </Notice>
  );
}
