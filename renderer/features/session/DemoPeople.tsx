import { ListBox, ListBoxItem } from 'react-aria-components';
import { useSay } from '../../app/i18n/Language.tsx';
import { roleText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import styles from './DemoPeople.module.css';

type Person = NonNullable<Output<'session.workspace'>['demo']>['people'][number];

/** Those who speak the language of the screen come first: their customers can be read. */
const nearestFirst = (people: readonly Person[], spoken: string): readonly Person[] =>
  people.toSorted((one, other) => Number(other.language === spoken) - Number(one.language === spoken));

/** The invented people of a demo workspace: one click, or arrows and Enter, signs in as one of them. */
export function DemoPeople({
  people,
  hubName,
  isDisabled,
  onChoose,
}: {
  readonly people: readonly Person[];
  readonly hubName: string;
  readonly isDisabled: boolean;
  readonly onChoose: (person: Person) => void;
}) {
  const say = useSay();
  const choose = (email: string): void => {
    const person = people.find((one) => one.email === email);
    if (person !== undefined && !isDisabled) onChoose(person);
  };
  return (
    <ListBox
      aria-label={say('session.demoPeople', { name: hubName })}
      layout="grid"
      autoFocus="first"
      className={styles.people ?? ''}
      onAction={(key) => choose(String(key))}
    >
      {nearestFirst(people, document.documentElement.lang).map((person) => (
        <ListBoxItem
          key={person.email}
          id={person.email}
          textValue={person.name}
          className={styles.person ?? ''}
        >
          <Avatar name={person.name} />
          <span className={styles.who}>
            {person.name}
            <small>{whatOf(person)}</small>
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  );

  function whatOf({ role, territories }: Person): string {
    const [only] = territories;
    if (territories.length === 1 && only !== undefined)
      return say('nav.roleAndTerritory', { role: say(roleText[role]), territory: only });
    return say('session.demoTerritories', { role: say(roleText[role]), count: territories.length });
  }
}
