import type { ReactNode } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import type { WindowOf } from '../../platform/useWindow.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VirtualTable, type VirtualTableProps } from '../../ui/VirtualTable.tsx';
import { useSettings } from '../settings/useSettings.ts';
import { NotReadYet, useNothingReadYet } from '../sync/NotReadYet.tsx';

type Table<Row> = Omit<
  VirtualTableProps<Row>,
  'total' | 'rowAt' | 'onRange' | 'rowHeight' | 'narrowRowHeight'
>;

/** A long list in whatever state it is: refused, on its way, empty and why, or its rows as dense as is wanted. */
export function WindowTable<Row>({
  list,
  narrowed = false,
  density = null,
  empty,
  ...table
}: Table<Row> & {
  readonly list: WindowOf<Row>;
  /** Something was looked for: that nothing was found says nothing of what has been read. */
  readonly narrowed?: boolean;
  /** Of this list alone; null: as all lists. */
  readonly density?: 'comfortable' | 'compact' | null;
  readonly empty: ReactNode;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const nothingRead = useNothingReadYet();
  const usual = useSettings((store) => store.settings.density);
  const compact = (density ?? usual) === 'compact';
  if (list.error !== null) {
    return (
      <ErrorState
        title={failureText(list.error)}
        actions={<Button onPress={list.reload}>{say('action.tryAgain')}</Button>}
      />
    );
  }
  if (list.total === undefined) return <Skeleton label={say('app.loading')} rows={8} />;
  if (list.total === 0) return nothingRead && !narrowed ? <NotReadYet /> : empty;
  return (
    <VirtualTable
      {...table}
      total={list.total}
      rowAt={list.rowAt}
      onRange={list.want}
      rowHeight={compact ? 36 : 44}
      narrowRowHeight={compact ? 52 : 60}
    />
  );
}
