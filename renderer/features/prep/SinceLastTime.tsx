import { CornerUpLeft, Megaphone } from 'lucide-react';
import type { PastTouch } from '../../../shared/domain/prep/lastTouches.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { channelText, resultText, touchText } from '../../app/i18n/words.ts';
import { Section } from '../../ui/Card.tsx';
import { LongWords } from '../calls/LongWords.tsx';
import styles from './Prep.module.css';

/** The last touches of either side in one line of time. */
export function SinceLastTime({ since }: { readonly since: readonly PastTouch[] }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  return (
    <Section title={say('call.sinceLastTime')}>
      {since.length === 0 ? <p className={styles.quiet}>{say('call.firstTime')}</p> : null}
      <ul className={styles.past}>
        {since.map((past) =>
          past.type === 'call' ? (
            <li key={past.call.id}>
              <CornerUpLeft aria-hidden="true" size={14} strokeWidth={1.75} />
              <div>
                <p>
                  <b>
                    {say('call.channelAndTime', {
                      channel: say(channelText[past.call.channel]),
                      time: formats.day(past.at, now),
                    })}
                  </b>{' '}
                  {past.log === null ? null : (
                    <span className={styles.quiet}>{say(resultText[past.log.result])}</span>
                  )}
                </p>
                {past.log === null || past.log.summary === '' ? null : (
                  <LongWords words={past.log.summary}>
                    <p className={styles.summary}>{past.log.summary}</p>
                  </LongWords>
                )}
              </div>
            </li>
          ) : (
            <li key={past.touch.id}>
              <Megaphone aria-hidden="true" size={14} strokeWidth={1.75} />
              <div>
                <b>
                  {say('prep.fromMarketing', {
                    kind: say(touchText[past.touch.kind]),
                    day: formats.day(past.at, now),
                  })}
                </b>
                <p className={styles.summary}>{past.touch.subject}</p>
              </div>
            </li>
          ),
        )}
      </ul>
    </Section>
  );
}
