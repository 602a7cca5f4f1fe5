import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { HeardFields } from './HeardFields.tsx';
import styles from './HeardPanel.module.css';
import type { HeardForm } from './useHeardForm.ts';
import { useKeepHeard } from './useKeepHeard.ts';

/** Capture inside an open call: nothing covers the log, and Escape folds it away with its words kept. */
export function HeardPanel({ form, onClose }: { readonly form: HeardForm; readonly onClose: () => void }) {
  const say = useSay();
  const panel = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // It grows as the words suggest: what is being written in stays whole in sight.
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const show = (): void => element.scrollIntoView({ block: 'nearest' });
    show();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      if (element.contains(document.activeElement)) show();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const lack = form.lack;
  useEffect(() => {
    if (lack === 'verbatim') words.current?.focus();
  }, [lack]);

  const save = useKeepHeard(form, onClose);
  useKeys({ 'Mod+Enter': () => void save(), Escape: onClose }, { within: panel });
  return (
    <div ref={panel}>
      <Card
        active
        className={styles.panel}
        title={say('heard.title')}
        aside={
          <>
            <DraftMark draft={form.draft} />
            <Kbd chord="Escape" />
            <span>{say('heard.escKeeps')}</span>
            <Button variant="quiet" size="small" icon={X} iconOnly onPress={onClose}>
              {say('action.close')}
            </Button>
          </>
        }
      >
        <div className={styles.fields}>
          <HeardFields
            form={form}
            modal={false}
            autoFocus
            verbatimRef={words}
            actions={
              <Button variant="primary" chord="Mod+Enter" isPending={form.busy} onPress={save}>
                {say('heard.keep')}
              </Button>
            }
          />
        </div>
      </Card>
    </div>
  );
}
