import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { textOrNull } from '../../app/forms/fieldChanges.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { useLetters } from '../../app/keys/useLetters.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { SeenBy } from '../trust/SeenBy.tsx';
import styles from './ItemDetail.module.css';

type Verdict = 'helps' | 'does_not_help';
interface FeedbackDraft {
  readonly id: string;
  readonly verdict: Verdict | null;
  readonly note: string;
}
const nothingSaid: FeedbackDraft = { id: '', verdict: null, note: '' };

/** A word to the writers: one key says it, a sentence says why, one more key keeps it. */
export function ItemFeedback({ data }: { readonly data: Output<'kits.item'> }) {
  const { item, myFeedback } = data;
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const now = useNow(60_000);
  const announce = useAnnouncements((store) => store.announce);
  const give = useCommand('kits.feedback');
  const draft = useDraft<FeedbackDraft>(`feedback:${item.itemId}`, nothingSaid);
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const { verdict, note } = draft.value;

  const begin = (chosen: Verdict): void => {
    draft.change({ verdict: chosen });
    setOpen(true);
  };
  const keep = async (): Promise<void> => {
    if (give.busy || verdict === null) return;
    // One that is asked twice is still said once.
    const id = draft.value.id === '' ? newId() : draft.value.id;
    draft.change({ id });
    const answer = await give.run({
      id,
      kitId: item.kitId,
      itemId: item.itemId,
      version: item.version,
      verdict,
      note: textOrNull(note),
    });
    if (!answer.ok) return;
    draft.clear(nothingSaid, { remove: true });
    setOpen(false);
    announce({ tone: 'ok', text: say('feedback.kept') });
  };
  useLetters({ H: () => begin('helps'), D: () => begin('does_not_help') });
  useKeys({ 'Mod+Enter': () => void keep(), Escape: () => setOpen(false) }, { within: panel });
  const shown = open || (draft.ready && verdict !== null && note !== '');
  return (
    <Section title={say('feedback.title')}>
      <div ref={panel} className={styles.feedback}>
        {give.failure === null ? null : <Notice tone="bad">{failureText(give.failure)}</Notice>}
        <div className={styles.actions}>
          <Button
            size="small"
            icon={ThumbsUp}
            chord="H"
            aria-pressed={shown && verdict === 'helps'}
            variant={shown && verdict === 'helps' ? 'primary' : 'secondary'}
            onPress={() => begin('helps')}
          >
            {say('feedback.helps')}
          </Button>
          <Button
            size="small"
            icon={ThumbsDown}
            chord="D"
            aria-pressed={shown && verdict === 'does_not_help'}
            variant={shown && verdict === 'does_not_help' ? 'primary' : 'secondary'}
            onPress={() => begin('does_not_help')}
          >
            {say('feedback.doesNotHelp')}
          </Button>
        </div>
        {shown ? (
          <Form onSubmit={() => void keep()}>
            <SeenBy entity="feedback">
              <TextField
                label={say('feedback.why')}
                optional={say('form.optional')}
                value={note}
                onChange={(text) => draft.change({ note: text })}
                autoFocus={open}
                maxLength={2000}
                lines
              />
            </SeenBy>
            <div className={styles.actions}>
              <Button variant="primary" size="small" chord="Mod+Enter" isPending={give.busy} onPress={keep}>
                {say('feedback.keep')}
              </Button>
            </div>
          </Form>
        ) : myFeedback === null ? (
          <p className={styles.quiet}>{say('feedback.whoReads')}</p>
        ) : (
          <p className={styles.quiet}>
            {say(myFeedback.verdict === 'helps' ? 'feedback.saidHelps' : 'feedback.saidDoesNotHelp', {
              day: formats.day(myFeedback.at, now),
              version: myFeedback.version,
            })}
            {myFeedback.note === null ? null : ` ${myFeedback.note}`}
          </p>
        )}
      </div>
    </Section>
  );
}
