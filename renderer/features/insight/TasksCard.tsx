import { useState } from 'react';
import { Link } from 'react-router';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { categoryText } from '../../app/i18n/words.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { ClockChip } from '../leads/ClockChip.tsx';
import { useMe } from '../session/useSession.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { DraftItemWindow } from './DraftItemWindow.tsx';
import { FileButtons } from './FileButtons.tsx';
import styles from './InsightScreen.module.css';
import { stageText, stageTone } from './stageText.ts';
import { type Task, tasksTable } from './tasksTable.ts';

const wordsShown = 3;

/** What marketing has been asked to answer, what is due first at the top; nothing where nothing was asked. */
export function TasksCard() {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const { value } = useQuery('insight.tasks', {}, ['insight', 'heard', 'studio']);
  const [drafting, setDrafting] = useState<Task | null>(null);
  if (value === undefined || value.tasks.length === 0) return null;
  return (
    <Card
      title={say('insight.tasks')}
      aside={<FileButtons name="replies-asked" table={tasksTable(say, formats, value.tasks, now)} />}
      className={styles.tasks}
    >
      <ul className={styles.groups}>
        {value.tasks.map((one) => (
          <TaskItem key={one.task.id} one={one} onDraft={() => setDrafting(one)} />
        ))}
      </ul>
      {drafting === null ? null : <DraftReply one={drafting} onClose={() => setDrafting(null)} />}
    </Card>
  );
}

function TaskItem({ one, onDraft }: { readonly one: Task; readonly onDraft: () => void }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const { task, stage, clock, openedByName, ownerName, mine, words, sync } = one;
  const category = say(categoryText[task.category]);
  return (
    <li>
      <div className={styles.line}>
        <b>
          {task.segment === null ? category : say('insight.inSegment', { category, segment: task.segment })}
        </b>
        <Chip tone={stageTone[stage]}>{say(stageText[stage])}</Chip>
        {stage === 'closed' ? null : <ClockChip clock={clock} restsUntil={null} />}
        {mine === 0 ? null : (
          <Chip tone="accent">
            {say(stage === 'answered' ? 'insight.becauseOfYou' : 'insight.yourWords', { count: mine })}
          </Chip>
        )}
        <SyncMarkChip mark={sync} />
      </div>
      <p className={styles.quiet}>
        {[
          say('insight.askedBy', {
            name: openedByName ?? say('insight.notKnown'),
            day: formats.day(task.openedAt, now),
          }),
          ownerName === null ? null : say('insight.answeredBy', { name: ownerName }),
          say('insight.verbatimCount', { count: task.heardIds.length }),
        ]
          .filter(Boolean)
          .map((part) => isolated(part))
          .join(' · ')}
      </p>
      <ul>
        {words.slice(0, wordsShown).map(({ heardId, words: said, accountName }) => (
          <li key={heardId}>
            <Verbatim size="small" quotes={formats.quotes}>
              {said}
            </Verbatim>{' '}
            <span className={styles.quiet}>{accountName}</span>
          </li>
        ))}
      </ul>
      <TaskMoves one={one} onDraft={onDraft} />
    </li>
  );
}

/** The reply is begun, and the task says which item it is. */
function DraftReply({ one: { task, words }, onClose }: { readonly one: Task; readonly onClose: () => void }) {
  const say = useSay();
  const failureText = useFailureText();
  const { run } = useCommand('insight.moveTask');
  const name = async (kitItemId: string): Promise<string | null> => {
    const { id, status, ownerId } = task;
    const seen = { status, ownerId, kitItemId: task.kitItemId };
    const answer = await run({ id, move: 'draft', kitItemId, seen });
    return answer.ok ? null : failureText(answer.error);
  };
  return (
    <DraftItemWindow
      title={say('insight.draft')}
      kind="objection_response"
      category={task.category}
      heardIds={task.heardIds}
      words={words}
      onMade={name}
      onClose={onClose}
    />
  );
}

/** Marketing's next steps; nobody else moves a task. */
function TaskMoves({
  one: { task, writtenIn },
  onDraft,
}: {
  readonly one: Task;
  readonly onDraft: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const me = useMe();
  const announce = useAnnouncements((store) => store.announce);
  const { run, busy } = useCommand('insight.moveTask');
  const move = async (to: Input<'insight.moveTask'>['move']): Promise<void> => {
    const { id, status, ownerId, kitItemId } = task;
    const answer = await run({ id, move: to, kitItemId: null, seen: { status, ownerId, kitItemId } });
    if (!answer.ok) announce({ tone: 'bad', text: failureText(answer.error) });
  };
  if (task.status !== 'open' || grantOf(me.role, 'draftingTask', 'update') === 'no') return null;
  return (
    <div className={styles.line}>
      {task.ownerId === null ? (
        <Button size="small" isPending={busy} onPress={() => void move('take')}>
          {say('insight.take')}
        </Button>
      ) : null}
      {task.kitItemId === null ? (
        <Button size="small" variant="primary" onPress={onDraft}>
          {say('insight.draft')}
        </Button>
      ) : writtenIn === null ? null : (
        <Link to={`/studio/${writtenIn.versionId}/${writtenIn.rowId}`}>{say('insight.openDraft')}</Link>
      )}
      <Button size="small" variant="quiet" isPending={busy} onPress={() => void move('close')}>
        {say('insight.closeTask')}
      </Button>
    </div>
  );
}
