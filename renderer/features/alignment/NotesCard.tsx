import { Plus } from 'lucide-react';
import { useState } from 'react';
import { allows } from '../../../shared/domain/permissions/permissions.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useMe } from '../session/useSession.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import styles from './Alignment.module.css';
import { NoteForm } from './NoteForm.tsx';
import type { Pack } from './packWords.ts';

/** What was said in the meeting and is no decision. Each note is a row: who write at once, write beside each other. */
export function NotesCard({ pack, week }: { readonly pack: Pack; readonly week: string }) {
  const say = useSay();
  const me = useMe();
  const failureText = useFailureText();
  const { territoryId, notes } = pack;
  const [adding, setAdding] = useState(false);
  const add = useCommand('alignment.note');
  const mayAdd = territoryId !== null && allows(me.role, 'alignmentNote', 'create', me.id, me.id);
  useKeys(mayAdd ? { 'Alt+A': () => setAdding(true) } : {});
  return (
    <Card
      title={say('alignment.notes')}
      aside={
        mayAdd ? (
          <Button size="small" icon={Plus} chord="Alt+A" onPress={() => setAdding(true)}>
            {say('alignment.addNote')}
          </Button>
        ) : undefined
      }
    >
      {notes.length === 0 && !adding ? <p className={styles.quiet}>{say('alignment.noNotes')}</p> : null}
      {adding && territoryId !== null ? (
        <NoteForm
          draftKey={`alignment:${territoryId}:${week}:note`}
          words=""
          busy={add.busy}
          error={add.failure === null ? null : failureText(add.failure)}
          onCancel={() => setAdding(false)}
          onSave={async (words) => {
            const answer = await add.run({ id: newId(), territoryId, week, words });
            if (answer.ok) setAdding(false);
            return answer.ok;
          }}
        />
      ) : null}
      <ul className={styles.decisions}>
        {notes.map((one) => (
          <li key={one.note.id}>
            <Note one={one} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Note({ one: { note, authorName, sync } }: { readonly one: Pack['notes'][number] }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const me = useMe();
  const failureText = useFailureText();
  const change = useCommand('alignment.changeNote');
  const [editing, setEditing] = useState(false);
  const mayChange = allows(me.role, 'alignmentNote', 'update', me.id, note.authorId);
  const failure = change.failure === null ? null : failureText(change.failure);
  if (editing)
    return (
      <NoteForm
        draftKey={`alignmentNote:${note.id}`}
        words={note.words}
        busy={change.busy}
        error={failure}
        onCancel={() => setEditing(false)}
        onSave={async (words) => {
          const answer =
            words === note.words
              ? null
              : await change.run({ id: note.id, fields: { words: { from: note.words, to: words } } });
          const kept = answer === null || answer.ok;
          if (kept) setEditing(false);
          return kept;
        }}
      />
    );
  return (
    <>
      <p className={styles.note} dir="auto">
        {note.words}
      </p>
      <p className={styles.quiet}>
        {say('alignment.noteBy', {
          name: authorName ?? say('conflict.someone'),
          time: formats.moment(note.authoredAt, now),
        })}
      </p>
      {failure === null ? null : <p role="alert">{failure}</p>}
      <div className={styles.decisionActions}>
        <SyncMarkChip mark={sync} />
        {mayChange ? (
          <>
            <Button size="small" variant="quiet" onPress={() => setEditing(true)}>
              {say('action.edit')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              isPending={change.busy}
              onPress={() =>
                void change.run({ id: note.id, fields: { status: { from: note.status, to: 'dropped' } } })
              }
            >
              {say('alignment.drop')}
            </Button>
          </>
        ) : null}
      </div>
    </>
  );
}
