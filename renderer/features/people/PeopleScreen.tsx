import { Search } from 'lucide-react';
import { useState } from 'react';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { EraseWindow } from './EraseWindow.tsx';
import type { FoundPerson } from './foundPerson.ts';
import styles from './People.module.css';

const sectionText: Readonly<Partial<Record<EntityName | 'history', MessageId>>> = {
  contact: 'recordedEntity.contact',
  lead: 'recordedEntity.lead',
  leadStep: 'recordedEntity.leadStep',
  touch: 'recordedEntity.touch',
  call: 'recordedEntity.call',
  callLog: 'recordedEntity.callLog',
  heard: 'people.heard',
  heardOutcome: 'recordedEntity.heardOutcome',
  nextStep: 'recordedEntity.nextStep',
  history: 'people.history',
};

/** A person asks what is held about them, or to be forgotten: found by address or name, given out, erased. */
export function PeopleScreen() {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const find = useCommand('people.find');
  const give = useCommand('people.export');
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly FoundPerson[] | null>(null);
  const [erasing, setErasing] = useState<FoundPerson | null>(null);
  const look = async (): Promise<void> => {
    if (text.trim().length < 2 || find.busy) return;
    const answer = await find.run({ text: text.trim() });
    setFound(answer.ok ? answer.value.people : null);
  };
  const nameOf = ({ name, email }: FoundPerson): string => name ?? email ?? say('lead.noName');
  const giveOut = async (person: FoundPerson): Promise<void> => {
    const now = Date.now();
    const sections = Object.fromEntries(Object.entries(sectionText).map(([of, id]) => [of, say(id)]));
    const words = {
      title: say('people.pageTitle', { name: nameOf(person) }),
      at: say('people.pageAt', { when: formats.weekdayAndDay(now, 0) }),
      sections,
    };
    const answer = await give.run({ kind: person.kind, id: person.id, words });
    if (answer.ok) announce({ tone: 'ok', text: say('people.given', { file: answer.value.page }) });
  };
  const failure = find.failure ?? give.failure;
  return (
    <div className={styles.page}>
      <Card title={say('people.title')}>
        <p className={styles.words}>{say('people.words')}</p>
        <Form onSubmit={() => void look()} label={say('people.find')}>
          <TextField
            label={say('people.find')}
            value={text}
            onChange={setText}
            hint={say('people.findHint')}
          />
          <FormActions>
            <Button type="submit" variant="primary" icon={Search} isPending={find.busy}>
              {say('people.look')}
            </Button>
          </FormActions>
        </Form>
        {failure === null ? null : <Notice tone="bad">{failureText(failure)}</Notice>}
      </Card>
      {found === null ? null : (
        <Card title={say('people.found')} aside={<span role="status">{formats.number(found.length)}</span>}>
          {found.length === 0 ? (
            <p className={styles.quiet}>{say('people.nobody')}</p>
          ) : (
            <ul className={styles.people}>
              {found.map((person) => (
                <li key={person.id}>
                  <div>
                    <b>{nameOf(person)}</b>{' '}
                    <Chip>{say(person.kind === 'contact' ? 'import.fieldContact' : 'people.lead')}</Chip>
                    <p className={styles.quiet}>
                      {[person.email, person.company].filter((each) => each !== null).join(' · ')}
                    </p>
                  </div>
                  <div className={styles.row}>
                    <Button size="small" isPending={give.busy} onPress={() => void giveOut(person)}>
                      {say('people.give')}
                    </Button>
                    <Button size="small" variant="danger" onPress={() => setErasing(person)}>
                      {say('people.erase')}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
      {erasing === null ? null : (
        <EraseWindow
          person={erasing}
          name={nameOf(erasing)}
          onClose={(erased) => {
            setErasing(null);
            if (erased) void look();
          }}
        />
      )}
    </div>
  );
}
