import { ListTodo, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { allows, grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useWindow } from '../../platform/useWindow.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { chordAria } from '../../ui/keyboard.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import type { AccountChoice } from '../accounts/AccountField.tsx';
import { useKeepPromise } from '../calls/useKeepPromise.ts';
import { useMe } from '../session/useSession.ts';
import { SeenBy } from '../trust/SeenBy.tsx';
import { WindowTable } from '../workspace/WindowTable.tsx';
import styles from './PromiseTable.module.css';
import { PromiseWindow } from './PromiseWindow.tsx';
import { usePromiseColumns } from './usePromiseColumns.tsx';

type Row = Output<'nextSteps.list'>['rows'][number];
type Status = Input<'nextSteps.list'>['status'];

const keepChord = 'K';

/** Promises to one account, or with null to all; one key marks the one that the keyboard is on as done or opens it again. */
export function PromiseTable({ account }: { readonly account: AccountChoice | null }) {
  const say = useSay();
  const me = useMe();
  const table = useRef<HTMLDivElement>(null);
  const { keep, reopen } = useKeepPromise();
  const [status, setStatus] = useState<Status>('open');
  const [whose, setWhose] = useState<'everyone' | 'mine'>(account === null ? 'mine' : 'everyone');
  const [overdue, setOverdue] = useState(0);
  const [opened, setOpened] = useState<Row | 'new' | null>(null);
  const query = { accountId: account?.id ?? null, mine: whose === 'mine', status };
  const list = useWindow<Row>(
    JSON.stringify(query),
    async (offset, limit) => {
      const answer = await invoke('nextSteps.list', { ...query, offset, limit });
      if (answer.ok) setOverdue(answer.value.overdue);
      return answer;
    },
    ['nextSteps', 'accounts'],
  );
  const columns = usePromiseColumns({ withAccount: account === null, withOwner: whose === 'everyone' });

  const turn = (): void => {
    const at = document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset['index'];
    const nextStep = at === undefined ? undefined : list.rowAt(Number(at))?.nextStep;
    if (nextStep === undefined || !allows(me.role, 'nextStep', 'update', me.id, nextStep.ownerId)) return;
    void (nextStep.status === 'open' ? keep(nextStep) : reopen(nextStep));
  };
  const mayAdd = grantOf(me.role, 'nextStep', 'create') !== 'no';
  const mayTurn = mayAdd && list.total !== undefined && list.total > 0;
  useKeys(mayTurn ? { [keepChord]: turn } : {}, { within: table });

  const add = mayAdd ? (
    <Button icon={Plus} onPress={() => setOpened('new')}>
      {say('promise.new')}
    </Button>
  ) : null;
  const filterText = {
    open: 'promise.filterOpen',
    closed: 'promise.filterClosed',
    all: 'promise.filterAll',
  } as const;
  return (
    <div className={styles.whole}>
      <div className={styles.tools}>
        <Segmented
          label={say('promise.filter')}
          hideLabel
          value={status}
          onChange={setStatus}
          options={(['open', 'closed', 'all'] as const).map((value) => ({
            value,
            label: say(filterText[value]),
          }))}
        />
        <Segmented
          label={say('promise.whose')}
          hideLabel
          value={whose}
          onChange={setWhose}
          options={[
            { value: 'mine', label: say('promise.mine') },
            { value: 'everyone', label: say('promise.everyones') },
          ]}
        />
        {overdue === 0 ? null : <Chip tone="bad">{say('promise.overdue', { count: overdue })}</Chip>}
        <span className={styles.add}>{list.total === 0 ? null : add}</span>
      </div>
      <Card flush className={styles.card}>
        <div ref={table} className={styles.list}>
          <WindowTable
            label={say('nav.promises')}
            list={list}
            narrowed={status !== 'open'}
            columns={columns}
            keyOf={({ nextStep }) => nextStep.id}
            onOpen={setOpened}
            empty={
              <EmptyState icon={ListTodo} title={say('promise.none')} actions={add}>
                {say(status === 'open' ? 'promise.noneOpenWords' : 'promise.noneWords')}
              </EmptyState>
            }
          />
        </div>
      </Card>
      <div className={styles.foot}>
        {!mayTurn ? null : (
          <p className={styles.keys} aria-keyshortcuts={chordAria(keepChord)}>
            <Kbd chord={keepChord} /> {say('promise.keepKey')}
          </p>
        )}
        <SeenBy entity="nextStep">{null}</SeenBy>
      </div>
      {opened === null ? null : (
        <PromiseWindow
          row={opened === 'new' ? null : opened}
          account={account}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}
