import { useSay } from '../../app/i18n/Language.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { chordAria } from '../../ui/keyboard.ts';
import styles from './People.module.css';
import { personFieldText, personKeys } from './personKeys.ts';

const fields = ['persona', 'need', 'orientation'] as const;

/** What each digit says of the person that the keyboard is on, in view under the list. */
export function PersonKeysLegend() {
  const say = useSay();
  return (
    <section className={styles.keys} aria-label={say('contact.keys')}>
      <p>{say('contact.keysWords')}</p>
      <dl>
        {fields.map((field) => (
          <div key={field}>
            <dt>{say(personFieldText[field])}</dt>
            <dd>
              {personKeys
                .filter((key) => key.field === field)
                .map(({ chord, text }) => (
                  <span key={chord} aria-keyshortcuts={chordAria(chord)}>
                    <Kbd chord={chord} />
                    {say(text)}
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
