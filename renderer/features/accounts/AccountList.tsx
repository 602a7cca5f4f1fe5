import { Bookmark, Building2, Download, ListOrdered, Plus, SlidersHorizontal } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { AccountView } from '../../../shared/contracts/ipc/accountCriteria.ts';
import {
  type AccountExportCell,
  accountColumns,
  exportCellsOf,
} from '../../../shared/domain/accounts/accountList.ts';
import { type BuyerStage, buyerStages } from '../../../shared/domain/entities/account.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { stageText } from '../../app/i18n/words.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { useQuickActions } from '../../app/shell/useQuickActions.ts';
import { invoke } from '../../platform/callboard.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useWindow } from '../../platform/useWindow.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { VirtualTableHandle } from '../../ui/VirtualTable.tsx';
import { useMe } from '../session/useSession.ts';
import { OverallDataAge } from '../sync/OverallDataAge.tsx';
import { useSyncStatus } from '../sync/useSyncStatus.ts';
import { WindowTable } from '../workspace/WindowTable.tsx';
import { AccountFilters } from './AccountFilters.tsx';
import styles from './AccountList.module.css';
import { KeepViewWindow } from './KeepViewWindow.tsx';
import { useAccountColumns } from './useAccountColumns.tsx';
import { useAccountView } from './useAccountView.ts';
import { ViewsWindow } from './ViewsWindow.tsx';
import { columnText, ViewWindow } from './ViewWindow.tsx';

type Row = Output<'accounts.list'>['rows'][number];

const everything = 'everything';

const cellText: Readonly<Record<AccountExportCell, MessageId>> = {
  ...columnText,
  name: 'account.name',
  city: 'account.city',
  country: 'account.country',
  externalId: 'account.externalId',
};

/** What keeps rows out of the list, beside the words. */
const narrowing = ({ columns: _c, density: _d, sort: _s, descending: _b, find: _f, ...rest }: AccountView) =>
  Object.values(rest).filter((value) => value !== null && value !== undefined);

export function AccountList({ openId }: { readonly openId: string | null }) {
  const say = useSay();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const me = useMe();
  const announce = useAnnouncements((store) => store.announce);
  const firstRead = useSyncStatus((store) => store.status?.progress ?? null);
  const show = useQuickActions((store) => store.show);
  const table = useRef<VirtualTableHandle>(null);
  const views = useAccountView();
  const { view } = views;
  const [window, setWindow] = useState<'view' | 'keep' | 'views' | null>(null);
  const words = view.find === null || view.find.trim() === '' ? null : view.find.trim();
  const { columns: _columns, density: _density, ...criteria } = view;
  const query = { ...criteria, find: words };
  const list = useWindow<Row>(
    JSON.stringify(query),
    (offset, limit) => invoke('accounts.list', { ...query, offset, limit }),
    ['accounts', 'calls', 'deals', 'heard'],
  );
  const beside = openId !== null;
  const mayCreate = grantOf(me.role, 'account', 'create') !== 'no';

  const isNarrowed = words !== null || JSON.stringify(narrowing(view)) !== '[]';
  useKeys({
    ...(beside ? {} : { 'Alt+F': () => setWindow('view') }),
    ...(beside || !views.isChanged ? {} : { 'Alt+S': () => setWindow('keep') }),
  });
  const update = useCommand('savedViews.update');
  const keepChanges = async (): Promise<void> => {
    const { kept } = views;
    if (kept === null) return;
    const to = JSON.parse(JSON.stringify(view)) as Record<string, unknown>;
    const answer = await update.run({ id: kept.id, fields: { criteria: { from: kept.criteria, to } } });
    if (answer.ok) views.open(kept.id);
    else announce({ tone: 'bad', text: failureText(answer.error) });
  };
  const exporting = useCommand('accounts.export');
  const exportAll = async (): Promise<void> => {
    // As they stand on the screen, those left out that it leaves out.
    const shownColumns = accountColumns.filter((column) => columns.some(({ id }) => id === column));
    const cells = exportCellsOf(shownColumns).map((cell) => ({ cell, head: say(cellText[cell]) }));
    const stageWords = Object.fromEntries(
      buyerStages.map((stage) => [stage, say(stageText[stage])]),
    ) as Record<BuyerStage, string>;
    const answer = await exporting.run({ ...query, cells, stageWords });
    announce(
      answer.ok
        ? {
            tone: 'ok',
            text: say('account.exported', { count: answer.value.count, file: answer.value.file }),
          }
        : { tone: 'bad', text: failureText(answer.error) },
    );
  };

  const columns = useAccountColumns(views);
  const total = list.total;
  const empty = () => {
    if (isNarrowed) {
      return (
        <EmptyState
          icon={Building2}
          title={say('account.noneFound')}
          actions={<Button onPress={() => views.open(null)}>{say('account.showAll')}</Button>}
        >
          {say('account.noneFoundWords')}
        </EmptyState>
      );
    }
    return firstRead === null ? (
      <EmptyState icon={Building2} title={say('account.none')}>
        {say('account.noneWords')}
      </EmptyState>
    ) : (
      <EmptyState icon={Building2} title={say('account.firstRead')}>
        {say('account.firstReadWords')}
      </EmptyState>
    );
  };

  return (
    <>
      {beside ? null : (
        <PageHeader
          title={say('nav.accounts')}
          chips={<OverallDataAge />}
          under={total === undefined || total === 0 ? null : say('account.count', { count: total })}
          actions={
            <>
              <Button
                variant="quiet"
                icon={Download}
                isPending={exporting.busy}
                isDisabled={total === undefined || total === 0}
                onPress={exportAll}
              >
                {say('account.export')}
              </Button>
              {mayCreate ? (
                <Button icon={Plus} onPress={() => show('newAccount')}>
                  {say('account.new')}
                </Button>
              ) : null}
            </>
          }
        />
      )}
      <div className={styles.tools}>
        <SearchField
          label={say('account.find')}
          value={view.find ?? ''}
          onChange={(text) => views.change({ find: text === '' ? null : text })}
          onArrowDown={() => table.current?.focus()}
        />
        {beside ? null : (
          <>
            <SelectField
              label={say('view.one')}
              hideLabel
              value={views.kept?.id ?? everything}
              onChange={(id) => views.open(id === everything ? null : id)}
              placeholder={say('view.everything')}
              options={[
                { value: everything, label: say('view.everything') },
                ...views.all.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <Button icon={SlidersHorizontal} chord="Alt+F" onPress={() => setWindow('view')}>
              {say('account.viewTitle')}
            </Button>
            {views.isChanged ? (
              <Button icon={Bookmark} chord="Alt+S" onPress={() => setWindow('keep')}>
                {say('view.keep')}
              </Button>
            ) : null}
            {views.isChanged && views.kept !== null ? (
              <Button variant="quiet" isPending={update.busy} onPress={keepChanges}>
                {say('view.keepChanges')}
              </Button>
            ) : null}
            {views.all.length === 0 ? null : (
              <Button variant="quiet" icon={ListOrdered} iconOnly onPress={() => setWindow('views')}>
                {say('view.manage')}
              </Button>
            )}
          </>
        )}
      </div>
      {beside ? null : <AccountFilters views={views} />}
      {window === 'view' ? <ViewWindow views={views} onClose={() => setWindow(null)} /> : null}
      {window === 'keep' ? <KeepViewWindow views={views} onClose={() => setWindow(null)} /> : null}
      {window === 'views' ? <ViewsWindow all={views.all} onClose={() => setWindow(null)} /> : null}
      <Card flush className={styles.card}>
        <WindowTable
          label={say('nav.accounts')}
          list={list}
          columns={columns}
          keyOf={(row) => row.id}
          onOpen={(row) => navigate(`/accounts/${row.id}`)}
          selectedKey={openId}
          handle={table}
          density={view.density}
          narrowed={isNarrowed || firstRead !== null}
          empty={empty()}
        />
      </Card>
    </>
  );
}
