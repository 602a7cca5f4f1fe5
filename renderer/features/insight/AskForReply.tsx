import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { useMe } from '../session/useSession.ts';
import styles from './InsightScreen.module.css';
import { stageText } from './stageText.ts';

type Asked = Omit<Input<'insight.openTask'>, 'id'>;

/** What is frequent and lacks a reply becomes marketing's to answer, by a day; once asked, it says how far that is. */
export function AskForReply({ category, segment, heardIds }: Asked) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const now = useNow(60_000);
  const me = useMe();
  const announce = useAnnouncements((store) => store.announce);
  const { run, busy } = useCommand('insight.openTask');
  const { value } = useQuery('insight.tasks', {}, ['insight']);
  if (value === undefined) return null;
  const open = value.tasks.find(
    ({ task }) => task.status === 'open' && task.category === category && task.segment === segment,
  );
  if (open !== undefined)
    return (
      <p className={styles.quiet}>
        {say('insight.askedAlready', {
          stage: say(stageText[open.stage]),
          day: formats.day(open.task.dueAt, now),
        })}
      </p>
    );
  if (grantOf(me.role, 'draftingTask', 'create') === 'no') return null;
  const ask = async (): Promise<void> => {
    const answer = await run({ id: newId(), category, segment, heardIds });
    announce(
      answer.ok
        ? { tone: 'ok', text: say('insight.askedNow') }
        : { tone: 'bad', text: failureText(answer.error) },
    );
  };
  return (
    <Button variant="primary" size="small" isPending={busy} onPress={() => void ask()}>
      {say(me.role === 'author' ? 'insight.improve' : 'insight.ask')}
    </Button>
  );
}
