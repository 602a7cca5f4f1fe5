import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { objectionCategories } from '../../../shared/domain/entities/heard.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { outcomeText, personaText } from '../../app/i18n/words.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { useMe } from '../session/useSession.ts';
import { AskForReply } from './AskForReply.tsx';
import { DraftItemWindow } from './DraftItemWindow.tsx';
import { FileButtons } from './FileButtons.tsx';
import styles from './InsightScreen.module.css';
import { verbatimsTable } from './verbatimsTable.ts';

type Group = Output<'insight.verbatims'>['groups'][number];
type Said = Group[number];

/** As many as an answer can name. */
const mostNamed = 50;
const newestOf = (groups: readonly Group[]): string[] =>
  groups
    .flat()
    .sort((one, other) => other.heardAt - one.heardAt)
    .slice(0, mostNamed)
    .map(({ id }) => id);

const shownAtFirst = 4;
const shownMore = 40;

/** The words behind a row, near duplicates together, each with the call or the account it was said in. */
export function VerbatimsCard({
  title,
  question,
}: {
  readonly title: string;
  readonly question: Input<'insight.verbatims'>;
}) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const me = useMe();
  const now = useNow(3_600_000);
  const [shown, setShown] = useState(shownAtFirst);
  const [telling, setTelling] = useState<Group | null>(null);
  const { value, error, reload } = useQuery('insight.verbatims', question, ['heard', 'accounts']);
  if (value === undefined) {
    return (
      <Card title={title}>
        {error === null ? (
          <Skeleton label={say('app.loading')} rows={5} />
        ) : (
          <ErrorState
            title={failureText(error)}
            actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
          />
        )}
      </Card>
    );
  }
  const mayTell = question.kind === 'praise' && grantOf(me.role, 'kitItem', 'create') !== 'no';
  const { total, groups } = value;
  const read = groups.reduce((sum, group) => sum + group.length, 0);
  const left = groups.length - shown;
  const category =
    question.kind === 'objection' && question.by === 'category'
      ? objectionCategories.find((one) => one === question.key)
      : undefined;
  return (
    <Card title={title} aside={<span className={styles.number}>{formats.number(total)}</span>}>
      <ul className={styles.groups}>
        {groups.slice(0, shown).map((group) => (
          <GroupItem key={group[0]?.id} group={group} onStory={mayTell ? () => setTelling(group) : null} />
        ))}
      </ul>
      {left > 0 ? (
        <Button size="small" onPress={() => setShown(shown + shownMore)}>
          {say('insight.more', { count: left })}
        </Button>
      ) : null}
      {groups.length === 0 ? null : (
        <div className={styles.line}>
          <FileButtons
            name="words"
            table={{
              title,
              under: say('insight.verbatimCount', { count: read }),
              ...verbatimsTable(say, formats, groups, now),
            }}
          />
        </div>
      )}
      {category === undefined || total === 0 ? null : (
        <div className={styles.line}>
          <AskForReply
            category={category}
            segment={question.segments.length === 1 ? (question.segments[0] ?? null) : null}
            heardIds={newestOf(groups)}
          />
        </div>
      )}
      {total > read ? <p className={styles.quiet}>{say('insight.newest', { count: read })}</p> : null}
      {telling === null ? null : (
        <DraftItemWindow
          title={say('insight.story')}
          kind="story"
          category={null}
          heardIds={newestOf([telling])}
          words={telling.map(({ id, verbatim, ...said }) => ({ heardId: id, words: verbatim, ...said }))}
          onClose={() => setTelling(null)}
        />
      )}
    </Card>
  );
}

function GroupItem({ group, onStory }: { readonly group: Group; readonly onStory: (() => void) | null }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [first, ...alike] = group;
  if (first === undefined) return null;
  return (
    <li>
      <SaidLine said={first} />
      {alike.length === 0 ? null : (
        <Button size="small" variant="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
          {say('insight.alike', { count: alike.length })}
        </Button>
      )}
      {onStory === null ? null : (
        <Button size="small" icon={BookOpen} onPress={onStory}>
          {say('insight.story')}
        </Button>
      )}
      {open ? (
        <ul className={styles.alike}>
          {alike.map((said) => (
            <li key={said.id}>
              <SaidLine said={said} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function SaidLine({ said }: { readonly said: Said }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const {
    verbatim,
    accountId,
    accountName,
    contactName,
    persona,
    callId,
    heardAt,
    outcome,
    kind,
    ownerName,
  } = said;
  const when = formats.day(heardAt, now);
  const who = contactName ?? (persona === 'unknown' ? null : say(personaText[persona]));
  return (
    <>
      <Verbatim quotes={formats.quotes}>{verbatim}</Verbatim>
      <p className={styles.quiet}>
        <Link to={`/accounts/${accountId}`}>{accountName ?? say('call.unknownAccount')}</Link>
        {who === null ? null : ` · ${who}`}
        {' · '}
        {callId === null ? when : <Link to={`/calls/${callId}`}>{say('insight.callOn', { day: when })}</Link>}
        {` · ${say(outcomeText[outcome])}`}
        {kind !== 'complaint'
          ? null
          : ` · ${ownerName === null ? say('insight.noOwner') : say('insight.owner', { name: ownerName })}`}
      </p>
    </>
  );
}
