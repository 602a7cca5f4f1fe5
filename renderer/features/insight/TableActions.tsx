import { BarChart3, Download, Printer, Table2 } from 'lucide-react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import { Button } from '../../ui/Button.tsx';
import type { Table } from './DataTable.tsx';
import { useTableFile } from './useTableFile.ts';

/** What every chart can become: a table, a file for a spreadsheet, paper. */
export function TableActions({
  name,
  table,
  asTable = true,
  onTable,
}: {
  readonly name: string;
  readonly table: Table;
  readonly asTable?: boolean;
  /** Left out where there is nothing but the table. */
  readonly onTable?: (asTable: boolean) => void;
}) {
  const say = useSay();
  const { write, busy } = useTableFile(name, table);
  useKeys({
    ...(onTable === undefined ? {} : { 'Alt+T': () => onTable(!asTable) }),
    'Mod+P': () => window.print(),
  });
  return (
    <>
      {onTable === undefined ? null : (
        <Button icon={asTable ? BarChart3 : Table2} chord="Alt+T" onPress={() => onTable(!asTable)}>
          {say(asTable ? 'insight.chart' : 'insight.table')}
        </Button>
      )}
      <Button icon={Download} isPending={busy} onPress={() => void write('csv')}>
        {say('insight.csv')}
      </Button>
      <Button icon={Download} isPending={busy} onPress={() => void write('xlsx')}>
        {say('insight.xlsx')}
      </Button>
      <Button icon={Printer} iconOnly chord="Mod+P" onPress={() => window.print()}>
        {say('insight.print')}
      </Button>
    </>
  );
}
