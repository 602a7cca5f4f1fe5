import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { AlignmentDecision } from '../../../shared/domain/entities/alignmentDecision.ts';
import { allows } from '../../../shared/domain/permissions/permissions.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useMe } from '../session/useSession.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import styles from './Alignment.module.css';
import { DecisionForm } from './DecisionForm.tsx';
import { changesOf } from './decisionChanges.ts';
import type { Pack } from './packWords.ts';
import { useDecisionWords } from './useDecisionWords.ts';

/** What was decided this week, and what is still open from weeks before; written down and changed in place. */
export function DecisionsCard({ pack, week }: { readonly pack: Pack; readonly week: string }) {
  const say = useSay();
  const me = useMe();
  const failureText = useFailureText();
  const { territoryId, people, decisions } = pack;
  const [adding, setAdding] = useState(false);
  const decide = useCommand('alignment.decide');
  const mayDecide = territoryId !== null && allows(me.role, 'alignmentDecision', 'create', me.id, me.id);
  useKeys(mayDecide ? { 'Alt+N': () => setAdding(true) } : {});
  return (
    <Card
      title={say('alignment.decisions')}
      aside={
        mayDecide ? (
          <Button size="small" icon={Plus} chord="Alt+N" onPress={() => setAdding(true)}>
            {say('alignment.decide')}
          </Button>
        ) : undefined
      }
    >
      {decisions.length === 0 && !adding ? (
        <p className={styles.quiet}>{say('alignment.noDecisions')}</p>
      ) : null}
      {adding && territoryId !== null ? (
        <DecisionForm
          draftKey={`alignment:${territoryId}:${week}:decision`}
          initial={{ words: '', ownerId: me.id, dueOn: null, figure: null }}
          people={people}
          busy={decide.busy}
          error={decide.failure === null ? null : failureText(decide.failure)}
          onCancel={() => setAdding(false)}
          onSave={async (fields) => {
            const answer = await decide.run({
              id: newId(),
              territoryId: whereRead(people, fields.ownerId) ?? territoryId,
              week,
              ...fields,
            });
            if (answer.ok) setAdding(false);
            return answer.ok;
          }}
        />
      ) : null}
      <ul className={styles.decisions}>
        {decisions.map(({ decision, sync }) => (
          <li key={decision.id}>
            <Decision decision={decision} sync={sync} people={people} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Where whoever sees to it reads it. */
const whereRead = (people: Pack['people'], ownerId: string): string | undefined =>
  people.find(({ id }) => id === ownerId)?.territoryIds[0];

function Decision({
  decision,
  sync,
  people,
}: {
  readonly decision: AlignmentDecision;
  readonly sync: Pack['decisions'][number]['sync'];
  readonly people: Pack['people'];
}) {
  const say = useSay();
  const me = useMe();
  const failureText = useFailureText();
  const describe = useDecisionWords();
  const change = useCommand('alignment.change');
  const [editing, setEditing] = useState(false);
  const mayChange = allows(me.role, 'alignmentDecision', 'update', me.id, decision.ownerId);
  const isOpen = decision.status === 'open';
  const set = (status: AlignmentDecision['status']): void =>
    void change.run({ id: decision.id, fields: { status: { from: decision.status, to: status } } });
  if (editing)
    return (
      <DecisionForm
        draftKey={`alignmentDecision:${decision.id}`}
        initial={decision}
        people={people.filter(
          ({ id, territoryIds }) => id === decision.ownerId || territoryIds.includes(decision.territoryId),
        )}
        busy={change.busy}
        error={change.failure === null ? null : failureText(change.failure)}
        onCancel={() => setEditing(false)}
        onSave={async (next) => {
          const fields = changesOf(decision, next);
          const kept = Object.keys(fields).length === 0 || (await change.run({ id: decision.id, fields })).ok;
          if (kept) setEditing(false);
          return kept;
        }}
      />
    );
  return (
    <>
      <p dir="auto">{decision.words}</p>
      <p className={styles.quiet}>{describe(decision)}</p>
      {change.failure === null ? null : <p role="alert">{failureText(change.failure)}</p>}
      <div className={styles.decisionActions}>
        <SyncMarkChip mark={sync} />
        {mayChange ? (
          <>
            <Button size="small" isPending={change.busy} onPress={() => set(isOpen ? 'done' : 'open')}>
              {say(isOpen ? 'action.done' : 'alignment.reopen')}
            </Button>
            {isOpen ? (
              <Button size="small" variant="quiet" onPress={() => set('dropped')}>
                {say('alignment.drop')}
              </Button>
            ) : null}
            <Button size="small" variant="quiet" onPress={() => setEditing(true)}>
              {say('action.edit')}
            </Button>
          </>
        ) : null}
      </div>
    </>
  );
}
