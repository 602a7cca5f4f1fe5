import type { ReactNode } from 'react';
import { type LeftOutReason, leftOutReasons } from '../../../shared/domain/calendar/calendarEvent.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './CalendarSettings.module.css';

type Source = Output<'calendar.sources'>['sources'][number];

const leftOutText: Readonly<Record<LeftOutReason, MessageId>> = {
  private: 'calendar.leftOutPrivate',
  declined: 'calendar.leftOutDeclined',
  cancelled: 'calendar.leftOutCancelled',
  unreadable: 'calendar.leftOutUnreadable',
  too_often: 'calendar.leftOutTooOften',
  too_many: 'calendar.leftOutTooMany',
};

/** One calendar: where it comes from, when it was last read, what was left out and why, and what is wrong with it. */
export function CalendarSource({
  source,
  replace,
}: {
  readonly source: Source;
  /** The way to another file in this one's place. */
  readonly replace: ReactNode;
}) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const now = useNow(30_000);
  const readNow = useCommand('calendar.readNow');
  const allowHost = useCommand('calendar.allowHost');
  const remove = useCommand('calendar.remove');
  const unignore = useCommand('calendar.unignore');
  const { id, kind, name, host, trouble } = source;
  const leftOut = leftOutReasons.flatMap((reason) => {
    const count = source.leftOut[reason] ?? 0;
    return count === 0 ? [] : [say(leftOutText[reason], { count })];
  });
  const read = async (): Promise<void> => {
    const answer = await readNow.run({ id });
    if (answer.ok) announce({ tone: 'ok', text: say('calendar.readAgain', { calendar: name }) });
  };
  return (
    <>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.quiet}>
        {[
          kind === 'subscription' ? say('calendar.from', { host: host ?? '' }) : say('calendar.fromFile'),
          source.readAt === null
            ? null
            : say('calendar.readAt', { time: formats.moment(source.readAt, now) }),
          say('calendar.events', { count: source.events }),
          source.until === null ? null : say('calendar.until', { day: formats.day(source.until, now) }),
        ]
          .filter(Boolean)
          .map((part) => isolated(part))
          .join(' · ')}
      </p>
      {leftOut.length === 0 ? null : (
        <p className={styles.quiet}>{say('calendar.leftOut', { what: formats.list(leftOut) })}</p>
      )}
      {source.zoneUnknown === 0 ? null : (
        <p className={styles.quiet}>{say('calendar.zoneUnknown', { count: source.zoneUnknown })}</p>
      )}
      {trouble === null ? null : (
        <Notice
          tone="warn"
          {...(trouble.code === 'calendar_moved' && trouble.host !== null
            ? {
                actions: (
                  <Button
                    size="small"
                    isPending={allowHost.busy}
                    onPress={() => void allowHost.run({ id, host: trouble.host ?? '' })}
                  >
                    {say('calendar.allowHost', { host: trouble.host })}
                  </Button>
                ),
              }
            : {})}
        >
          {failureText({ code: trouble.code, detail: { host: trouble.host ?? '' } })}{' '}
          <span className={styles.quiet}>
            {say('calendar.troubleSince', { time: formats.moment(trouble.since, now) })}
          </span>
        </Notice>
      )}
      <div className={styles.buttons}>
        {kind === 'subscription' ? (
          <Button size="small" isPending={readNow.busy} onPress={() => void read()}>
            {say(readNow.busy ? 'calendar.reading' : 'calendar.readNow')}
          </Button>
        ) : (
          replace
        )}
        {source.ignored === 0 ? null : (
          <Button size="small" variant="quiet" onPress={() => void unignore.run({ id })}>
            {say('calendar.unignore', { count: source.ignored })}
          </Button>
        )}
        <Button
          size="small"
          variant="quiet"
          aria-label={say('calendar.removeNamed', { calendar: name })}
          onPress={() => void remove.run({ id })}
        >
          {say('calendar.remove')}
        </Button>
      </div>
    </>
  );
}
