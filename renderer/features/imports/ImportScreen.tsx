import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { type ImportKind, importKinds, type Mapping } from '../../../shared/domain/import/mapping.ts';
import { suggestMapping } from '../../../shared/domain/import/suggestMapping.ts';
import type { Failure } from '../../../shared/kernel/result.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useSyncStatus } from '../sync/useSyncStatus.ts';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { ImportRun } from './ImportRun.tsx';
import styles from './Imports.module.css';
import { importKindText } from './importWords.ts';
import { readPicked } from './readPicked.ts';
import { type ReadingChoice, TablePreview } from './TablePreview.tsx';

type Table = Output<'imports.read'>;

interface Picked {
  readonly fileId: string;
  readonly name: string;
  readonly table: Table;
}

const foundOut: ReadingChoice = { encoding: null, delimiter: null, sheet: null };

/** From a file to rows in the hub: what it is, how it was read, what its columns mean, a trial, and the import. */
export function ImportScreen() {
  const say = useSay();
  const failureText = useFailureText();
  const connection = useSyncStatus((store) => store.status?.connection);
  const [kind, setKind] = useState<ImportKind>('leads');
  const [picked, setPicked] = useState<Picked | null>(null);
  const [choice, setChoice] = useState(foundOut);
  const [offered, setOffered] = useState<readonly Mapping[]>([]);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const offer = async (fileId: string, table: Table, name: string, of: ImportKind): Promise<void> => {
    const own = suggestMapping(of, name.slice(0, 200), table.columns);
    const answer = await invoke('imports.mappings', { fileId, kind: of });
    const { remembered, shipped } = answer.ok ? answer.value : { remembered: null, shipped: [] };
    setOffered([...(remembered === null ? [] : [remembered]), ...shipped, own]);
    setMapping(remembered ?? shipped[0] ?? own);
    if (!answer.ok) setFailure(answer.error);
  };
  const read = async (fileId: string, name: string, next: ReadingChoice, of = kind): Promise<void> => {
    const answer = await invoke('imports.read', { fileId, ...next });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    setPicked({ fileId, name, table: answer.value });
    await offer(fileId, answer.value, name, of);
  };
  const pick = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (file === undefined) return;
    setBusy(true);
    setFailure(null);
    setPicked(null);
    setMapping(null);
    setChoice(foundOut);
    const opened = await readPicked(file);
    if (opened.ok) await read(opened.value, file.name, foundOut);
    else setFailure(opened.error);
    setBusy(false);
  };
  const reread = (next: ReadingChoice): void => {
    setChoice(next);
    setFailure(null);
    if (picked !== null) void read(picked.fileId, picked.name, next);
  };
  const become = (next: ImportKind): void => {
    setKind(next);
    setFailure(null);
    if (picked !== null) void offer(picked.fileId, picked.table, picked.name, next);
  };
  return (
    <div className={styles.page}>
      {connection === undefined || connection === 'online' ? null : (
        <Notice tone="warn">{say('import.needsConnection')}</Notice>
      )}
      <Card title={say('import.what')}>
        <div className={styles.stack}>
          <Segmented
            label={say('import.kind')}
            options={importKinds.map((each) => ({ value: each, label: say(importKindText[each]) }))}
            value={kind}
            onChange={become}
          />
          <p className={styles.quiet}>{say('import.order')}</p>
          <div className={styles.row}>
            <FileTrigger
              acceptedFileTypes={['.csv', '.txt', '.tsv', '.xlsx']}
              onSelect={(files) => void pick(files)}
            >
              <Button variant={picked === null ? 'primary' : 'secondary'} icon={FileUp} isPending={busy}>
                {say('import.choose')}
              </Button>
            </FileTrigger>
            <span className={styles.quiet} role="status">
              {busy ? say('import.opening') : (picked?.name ?? say('import.accepts'))}
            </span>
          </div>
          {failure === null ? null : <Notice tone="bad">{failureText(failure)}</Notice>}
        </div>
      </Card>
      {picked === null ? null : <TablePreview table={picked.table} choice={choice} onChange={reread} />}
      {picked === null || mapping === null ? null : (
        <>
          <ImportColumns
            columns={picked.table.columns}
            offered={offered}
            mapping={mapping}
            onChange={setMapping}
          />
          <ImportRun fileId={picked.fileId} mapping={mapping} />
        </>
      )}
      <ImportHistory />
    </div>
  );
}
