import { useState } from 'react';
import {
  moverRoles,
  type PersonMove,
  personMoves,
  publishers,
  recallers,
} from '../../../shared/domain/kits/kitRules.ts';
import { statusAfterMove } from '../../../shared/domain/kits/kitStatus.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useMe } from '../session/useSession.ts';
import { PublishWindow } from './PublishWindow.tsx';
import { ReasonField } from './ReasonField.tsx';
import { moveText } from './studioWords.ts';

/** What this person may do with the version where it stands. */
export function VersionMoves({
  data,
  onItem,
}: {
  readonly data: Output<'studio.version'>;
  readonly onItem: (id: string) => void;
}) {
  const { kit, version } = data;
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const me = useMe();
  const command = useCommand('studio.move');
  const recall = useCommand('studio.recall');
  const [asking, setAsking] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const [recalling, setRecalling] = useState(false);
  const mayPublish = version.status === 'approved' && publishers.includes(me.role);
  const { releaseId } = version;
  const mayRecall =
    releaseId !== null && statusAfterMove(version.status, 'recall') !== null && recallers.includes(me.role);
  const takeBack = async (reason: string): Promise<void> => {
    if (releaseId === null || recall.busy) return;
    const answer = await recall.run({ releaseId, reason });
    setRecalling(false);
    announce(
      answer.ok
        ? { tone: 'ok', text: say('studio.recalled') }
        : { tone: 'bad', text: failureText(answer.error) },
    );
  };
  const open = data.items.some(({ item }) => item.status === 'active' && item.reviewState !== 'approved');
  const may = personMoves.filter(
    (move) =>
      moverRoles[move] === me.role &&
      statusAfterMove(version.status, move) !== null &&
      !(move === 'approve' && (open || version.authorId === me.id)),
  );
  const run = async (move: PersonMove, note: string | null): Promise<void> => {
    if (command.busy) return;
    const answer = await command.run({
      id: version.id,
      kitId: kit.id,
      eventId: newId(),
      move,
      note,
      seen: { status: version.status },
    });
    setAsking(false);
    announce(
      answer.ok
        ? { tone: 'ok', text: say('studio.moved') }
        : { tone: 'bad', text: failureText(answer.error) },
    );
  };
  return (
    <>
      {may.map((move) => (
        <Button
          key={move}
          variant={move === 'submit' || move === 'approve' ? 'primary' : 'secondary'}
          isPending={command.busy}
          onPress={() => (move === 'send_back' ? setAsking(true) : void run(move, null))}
        >
          {say(moveText[move])}
        </Button>
      ))}
      {mayPublish ? (
        <Button variant="primary" isDisabled={data.sync !== 'synced'} onPress={() => setPublishing(true)}>
          {say('studio.publish')}
        </Button>
      ) : null}
      {mayRecall ? (
        <Button variant="danger" onPress={() => setRecalling(true)}>
          {say('studio.recall')}
        </Button>
      ) : null}
      {publishing ? (
        <PublishWindow
          versionId={version.id}
          items={data.items.map(({ item }) => item)}
          onItem={onItem}
          onClose={() => setPublishing(false)}
        />
      ) : null}
      {recalling ? (
        <Dialog
          title={say('studio.recall')}
          closeLabel={say('action.close')}
          onClose={() => setRecalling(false)}
        >
          <Notice tone="warn">{say('studio.recallWords')}</Notice>
          <ReasonField
            entity="kitRelease"
            label={say('studio.recallWhy')}
            button={say('studio.recall')}
            busy={recall.busy}
            onGive={(reason) => void takeBack(reason)}
            onClose={() => setRecalling(false)}
            inWindow
          />
        </Dialog>
      ) : null}
      {asking ? (
        <Dialog
          title={say(moveText.send_back)}
          closeLabel={say('action.close')}
          onClose={() => setAsking(false)}
        >
          <Notice tone="info">{say('studio.sendBackWords')}</Notice>
          <ReasonField
            entity="kitEvent"
            label={say('studio.whatIsWrong')}
            button={say(moveText.send_back)}
            busy={command.busy}
            onGive={(note) => void run('send_back', note)}
            onClose={() => setAsking(false)}
            inWindow
          />
        </Dialog>
      ) : null}
    </>
  );
}
