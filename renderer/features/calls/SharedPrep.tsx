import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { channelText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Card, Section } from '../../ui/Card.tsx';
import styles from './CallPrep.module.css';

/** What of a call its customer may see: who meets, when we met, and what we have promised. */
export function SharedPrep({ data }: { readonly data: Output<'calls.get'> }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const { contacts, lastCalls, openNextSteps } = data;
  return (
    <div className={styles.shared}>
      <Card>
        <Section title={say('call.who')}>
          {contacts.length === 0 ? <p className={styles.quiet}>{say('call.whoUnknown')}</p> : null}
          <ul className={styles.people}>
            {contacts.map(({ id, name, title }) => (
              <li key={id}>
                <Avatar name={name} />
                <span dir="auto">
                  {name}
                  {title === null ? null : <small>{title}</small>}
                </span>
              </li>
            ))}
          </ul>
        </Section>
        {lastCalls.length === 0 ? null : (
          <Section title={say('call.sinceLastTime')}>
            <ul>
              {lastCalls.map(({ call }) => (
                <li key={call.id}>
                  {say('call.channelAndTime', {
                    channel: say(channelText[call.channel]),
                    time: formats.day(call.startsAt, now),
                  })}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {openNextSteps.length === 0 ? null : (
          <Section title={say('call.promised')}>
            <ul>
              {openNextSteps.map(({ id, text, dueOn }) => (
                <li key={id} dir="auto">
                  {text}
                  {dueOn === null ? null : (
                    <span className={styles.quiet}> · {formats.date(dueOn, now)}</span>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Card>
    </div>
  );
}
