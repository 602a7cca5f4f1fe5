import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import type { Table } from './DataTable.tsx';

type Format = Input<'tables.export'>['format'];

/** Writes a table for a spreadsheet, what it stands on in its last line, and says where it is. */
export function useTableFile(
  name: string,
  table: Table,
): { readonly busy: boolean; readonly write: (format: Format) => Promise<void> } {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const { run, busy } = useCommand('tables.export');
  return {
    busy,
    write: async (format) => {
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
    },
  };
}
