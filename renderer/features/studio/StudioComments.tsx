import { useState } from 'react';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { SeenBy } from '../trust/SeenBy.tsx';
import styles from './Studio.module.css';
import { eventText } from './studioWords.ts';

/** What was said and done about an item (or the whole version), the oldest first, and a place to answer. */
export function StudioComments({
  data,
  itemId,
}: {
  readonly data: Output<'studio.version'>;
  readonly itemId: string | null;
}) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const now = useNow(60_000);
  const { kit, version } = data;
  const events = data.events.filter(({ event }) => event.itemId === itemId);
  const draft = useDraft(`comment:${version.id}:${itemId ?? ''}`, { text: '' });
  const command = useCommand('studio.comment');
  const [id, setId] = useState(newId);
  const keep = async (): Promise<void> => {
    if (command.busy || draft.value.text.trim() === '') return;
    const answer = await command.run({
      id,
      kitId: kit.id,
      versionId: version.id,
      itemId,
      note: draft.value.text.trim(),
    });
    if (!answer.ok) return;
    draft.clear({ text: '' }, { remove: true });
    setId(newId());
  };
  return (
    <section
      aria-label={say(itemId === null ? 'studio.course' : 'studio.comments')}
      className={styles.comments}
    >
      {events.map(({ event, authorName }) => (
        <article key={event.id} className={styles.comment}>
          <Avatar name={authorName ?? say('studio.hub')} />
          <div>
            <p>
              <b>{authorName ?? say('studio.hub')}</b>{' '}
              <span className={styles.quiet}>
                {say(eventText[event.kind])} · {formats.moment(event.authoredAt, now)}
              </span>
            </p>
            {event.note === null ? null : <p className={styles.note}>{event.note}</p>}
          </div>
        </article>
      ))}
      {command.failure === null ? null : <Notice tone="bad">{failureText(command.failure)}</Notice>}
      <Form onSubmit={() => void keep()}>
        <SeenBy entity="kitEvent">
          <TextField
            label={say(itemId === null ? 'studio.commentVersion' : 'studio.comment')}
            value={draft.value.text}
            onChange={(text) => draft.change({ text })}
            lines
          />
        </SeenBy>
        <FormActions>
          <Button size="small" isPending={command.busy} onPress={keep}>
            {say('studio.addComment')}
          </Button>
        </FormActions>
      </Form>
    </section>
  );
}
