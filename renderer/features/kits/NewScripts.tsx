import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { RefusedCard } from '../workspace/RefusedCard.tsx';
import { KitChanges } from './KitChanges.tsx';
import styles from './NewScripts.module.css';
import { SpokenLine } from './SpokenLine.tsx';

/** What marketing has sent and asks to be read, the newest first. Silent where nothing waits. */
export function NewScripts() {
  const say = useSay();
  const language = useLanguage();
  const formats = useFormats();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const { value, error, reload } = useQuery('kits.toAcknowledge', { language }, ['kits']);
  if (value === undefined && error !== null)
    return <RefusedCard title={say('today.newScript')} error={error} reload={reload} />;
  const kit = value?.kits[0];
  if (value === undefined || kit === undefined) return null;
  const line = kit.changes.find(({ kind, change }) => kind === 'key_message' && change !== 'removed');
  const more = value.kits.length - 1;
  return (
    <Card
      title={say(kit.previousVersion === null ? 'today.newKit' : 'today.newScript')}
      {...(more === 0 ? {} : { aside: formats.number(value.kits.length) })}
    >
      {line === undefined ? null : <SpokenLine language={kit.language}>{line.title}</SpokenLine>}
      <p className={styles.words}>
        {say('kit.titleAndVersion', { title: kit.title, version: kit.version })}
        {kit.becauseOfMe ? ` · ${say('today.becauseOfYou')}` : null}
      </p>
      {kit.whatChanged === null ? null : (
        <p className={styles.changed} lang={kit.language}>
          {kit.whatChanged}
        </p>
      )}
      <div className={styles.actions}>
        <Button variant="primary" size="small" onPress={() => void navigate(`/kits/${kit.kitId}`)}>
          {say('today.readAndAcknowledge')}
        </Button>
        {kit.changes.length === 0 ? null : (
          <Button variant="quiet" size="small" aria-expanded={open} onPress={() => setOpen(!open)}>
            {say('kit.whatChanged')}
          </Button>
        )}
      </div>
      {open ? <KitChanges kitId={kit.kitId} changes={kit.changes} /> : null}
    </Card>
  );
}
