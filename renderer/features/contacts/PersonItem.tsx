import { type ReactNode, useRef } from 'react';
import { type Contact, needs, orientations } from '../../../shared/domain/entities/contact.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { needText, orientationText } from '../../app/i18n/words.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import styles from './People.module.css';

/**
 * One person of the list. While the keyboard is on them, one key says how they like to learn (Alt 1 to 3) and what
 * they need (Alt 4 to 7); unknown until somebody knows.
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
  const set = async (fields: Parameters<typeof update.run>[0]['fields'], words: string): Promise<void> => {
    if (update.busy) return;
    const answer = await update.run({ id: contact.id, fields });
    announce(
      answer.ok
        ? { tone: 'ok', text: say('contact.isNow', { name: contact.name, what: words }) }
        : { tone: 'bad', text: failureText(answer.error) },
    );
  };
  const keys = Object.fromEntries([
    ...orientations.map((to, at) => [
      `Alt+${at + 1}`,
      () => void set({ orientation: { from: contact.orientation, to } }, say(orientationText[to])),
    ]),
    ...needs.map((to, at) => [
      `Alt+${orientations.length + at + 1}`,
      () => void set({ need: { from: contact.need, to } }, say(needText[to])),
    ]),
  ]);
  useKeys(mayWrite ? keys : {}, { within: place });
  return (
    <li ref={place} className={styles.person}>
      {children}
    </li>
  );
}
