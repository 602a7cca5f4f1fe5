import { Download } from 'lucide-react';
import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import type { Table } from './DataTable.tsx';
import { useTableFile } from './useTableFile.ts';

const formats = { csv: 'insight.csv', xlsx: 'insight.xlsx' } as const;

/** The files of a table that stands beside the main one of its view. */
export function FileButtons({ name, table }: { readonly name: string; readonly table: Table }) {
  const say = useSay();
  const { write, busy } = useTableFile(name, table);
  return (['csv', 'xlsx'] as const).map((format) => (
    <Button
      key={format}
      size="small"
      variant="quiet"
      icon={Download}
      isPending={busy}
      aria-label={say('insight.fileOf', { format: say(formats[format]), title: table.title })}
      onPress={() => void write(format)}
    >
      {say(formats[format])}
    </Button>
  ));
}
