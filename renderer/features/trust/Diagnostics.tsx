import { useState } from 'react';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Diagnostics.module.css';

/** A file for whoever helps, with nothing of any customer in it. The program sends it nowhere. */
export function Diagnostics() {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const saving = useCommand('diagnostics.save');
  const [saved, setSaved] = useState<Output<'diagnostics.save'> | null>(null);
  const save = async (): Promise<void> => {
    const answer = await saving.run({});
    setSaved(answer.ok ? answer.value : null);
  };
  return (
    <Card title={say('diagnostics.title')}>
      <p className={styles.words}>{say('diagnostics.words')}</p>
      <div className={styles.row}>
        <Button isPending={saving.busy} onPress={save}>
          {say('diagnostics.save')}
        </Button>
      </div>
      {saving.failure === null ? null : <Notice tone="bad">{failureText(saving.failure)}</Notice>}
      {saved === null ? null : (
        <Notice tone="info">
          {say('diagnostics.saved', { file: saved.file, size: formats.bytes(saved.bytes) })}
        </Notice>
      )}
    </Card>
  );
}
