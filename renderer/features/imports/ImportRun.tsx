import { useState } from 'react';
import type { Mapping } from '../../../shared/domain/import/mapping.ts';
import { missingIn } from '../../../shared/domain/import/missing.ts';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ImportResult } from './ImportResult.tsx';
import styles from './Imports.module.css';
import { importFieldText, phaseText } from './importWords.ts';

/** Try it first, as often as it takes; import it then. Both can be stopped, and both say how far they are. */
export function ImportRun({ fileId, mapping }: { readonly fileId: string; readonly mapping: Mapping }) {
  const say = useSay();
  const formats = useFormats();
  const language = useLanguage();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const start = useCommand('imports.start');
  const cancel = useCommand('imports.cancel');
  const save = useCommand('imports.saveBadRows');
  const { value } = useQuery('imports.progress', {}, ['imports']);
  /** The mapping as it was when it was last tried: the button to import waits for a trial of this very one. */
  const [tried, setTried] = useState<string | null>(null);
  const state = value?.state ?? { type: 'idle' };
  const missing = missingIn(mapping);
  const running = state.type === 'running' ? state : null;
  const now = JSON.stringify([fileId, mapping]);
  const mayImport =
    state.type === 'done' && !state.apply && tried === now && state.result.created + state.result.updated > 0;
  const go = (apply: boolean): void => {
    setTried(now);
    void start.run({ fileId, kind: mapping.kind, mapping, apply, language });
  };
  const saveBadRows = async (): Promise<void> => {
    const saved = await save.run({});
    if (saved.ok) announce({ tone: 'ok', text: say('import.badRowsSaved', { file: saved.value.file }) });
  };
  const nameOf = (field: string): string => {
    const id = importFieldText(mapping.kind, field);
    return id === undefined ? field : say(id);
  };
  return (
    <Card title={say('import.tryTitle')}>
      <div className={styles.stack}>
        {missing.length === 0 ? null : (
          <Notice tone="warn">{say('import.missing', { fields: formats.list(missing.map(nameOf)) })}</Notice>
        )}
        {start.failure === null ? null : <Notice tone="bad">{failureText(start.failure)}</Notice>}
        <div className={styles.row}>
          <Button
            variant={mayImport ? 'secondary' : 'primary'}
            isDisabled={missing.length > 0 || running !== null}
            isPending={start.busy}
            onPress={() => go(false)}
          >
            {say('import.try')}
          </Button>
          <Button
            variant={mayImport ? 'primary' : 'secondary'}
            isDisabled={!mayImport}
            isPending={start.busy}
            onPress={() => go(true)}
          >
            {say('import.import')}
          </Button>
          {running === null ? null : (
            <Button isPending={cancel.busy} onPress={() => void cancel.run({})}>
              {say('action.cancel')}
            </Button>
          )}
        </div>
        {running === null ? null : (
          <div className={styles.stack}>
            <progress
              className={styles.progress}
              aria-label={say(phaseText[running.phase])}
              {...(running.total === 0 || running.phase === 'sending'
                ? {}
                : { value: running.done, max: running.total })}
            />
            <p role="status">
              {say('import.going', {
                phase: say(phaseText[running.phase]),
                done: formats.number(running.done),
                total: formats.number(running.total),
              })}
            </p>
          </div>
        )}
        {state.type === 'refused' ? <Notice tone="bad">{state.message}</Notice> : null}
        {state.type === 'failed' ? (
          <Notice tone="bad">
            {state.code === 'import_cut_short' ? say('import.cutShort') : failureText({ code: state.code })}
          </Notice>
        ) : null}
        {state.type === 'cancelled' ? <Notice tone="info">{say('import.cancelled')}</Notice> : null}
        {state.type === 'done' ? (
          <ImportResult
            apply={state.apply}
            result={state.result}
            actions={
              state.badRows ? (
                <Button size="small" isPending={save.busy} onPress={() => void saveBadRows()}>
                  {say('import.saveBadRows')}
                </Button>
              ) : null
            }
          />
        ) : null}
      </div>
    </Card>
  );
}
