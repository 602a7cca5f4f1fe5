import { BarChart3, Download, Printer, Table2 } from 'lucide-react';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import type { Table } from './DataTable.tsx';

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
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const { run, busy } = useCommand('tables.export');
  const write = async (format: Input<'tables.export'>['format']): Promise<void> => {
    const answer = await run({
      name,
      title: table.title,
      format,
      heads: [...table.heads],
      rows: [...table.rows.map(({ cells }) => [...cells]), [table.under]],
    });
    announce(
      answer.ok
        ? { tone: 'ok', text: say('insight.exported', { file: answer.value.file }) }
        : { tone: 'bad', text: failureText(answer.error) },
    );
  };
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
