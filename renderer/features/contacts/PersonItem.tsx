import { type ReactNode, useRef } from 'react';
import type { Contact } from '../../../shared/domain/entities/contact.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import styles from './People.module.css';
import { type PersonKey, personFieldText, personKeys } from './personKeys.ts';

/**
 * One person of the list. While the keyboard is on them, one digit says what part they play, what they need or how
 * they like to learn; the same digit again takes it back to unknown, as it was until somebody knew.
 */
export function PersonItem({
  contact,
  mayWrite,
  children,
}: {
  readonly contact: Contact;
  readonly mayWrite: boolean;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const update = useCommand('contacts.update');
  const place = useRef<HTMLLIElement>(null);
  const press = async (key: PersonKey): Promise<void> => {
    if (update.busy) return;
    const isBack = contact[key.field] === key.value;
    const change = { from: contact[key.field], to: isBack ? 'unknown' : key.value };
    const answer = await update.run({ id: contact.id, fields: { [key.field]: change } });
    const what = isBack
      ? say('contact.unknownAgain', { field: say(personFieldText[key.field]) })
      : say(key.text);
    announce(
      answer.ok
        ? { tone: 'ok', text: say('contact.isNow', { name: contact.name, what }) }
        : { tone: 'bad', text: failureText(answer.error) },
    );
  };
  const keys = Object.fromEntries(personKeys.map((key) => [key.chord, () => void press(key)]));
  useKeys(mayWrite ? keys : {}, { within: place });
  return (
    <li ref={place} className={styles.person}>
      {children}
    </li>
  );
}
