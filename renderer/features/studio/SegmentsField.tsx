import { useEffect, useRef, useState } from 'react';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ToggleChips } from '../../ui/ToggleChips.tsx';
import { useSyncStatus } from '../sync/useSyncStatus.ts';
import styles from './Studio.module.css';

type Segments = Output<'studio.segments'>['segments'];

/** The segments that accounts have, each with how many have it. One that no account has can only be taken away. */
export function SegmentsField({
  value,
  onChange,
}: {
  readonly value: readonly string[];
  readonly onChange: (segments: string[]) => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const [known, setKnown] = useState<Segments | null>(null);
  const [isAsking, setAsking] = useState(true);
  const isOnline = useSyncStatus((store) => store.status?.connection === 'online');
  const answered = useRef(false);
  // Once, be it that nothing is known without the hub; and again when it may be reached.
  useEffect(() => {
    if (answered.current && !isOnline) return;
    let left = false;
    void invoke('studio.segments', {}).then((answer) => {
      if (left) return;
      answered.current = true;
      setAsking(false);
      if (answer.ok) setKnown(answer.value.segments);
    });
    return () => {
      left = true;
    };
  }, [isOnline]);
  const gone = known === null ? [] : value.filter((one) => known.every(({ segment }) => segment !== one));
  const options = [
    ...(known ?? []).map(({ segment, accounts }) => ({
      value: segment,
      label: say('studio.segmentCount', { segment, count: accounts }),
    })),
    ...(known === null ? value : gone).map((segment) => ({ value: segment, label: segment })),
  ];
  return (
    <>
      <ToggleChips
        label={say('kit.segments')}
        options={options}
        value={value}
        onChange={(to) => onChange([...to])}
      />
      {known === null && isAsking ? null : (
        <p className={styles.hint}>{say(known === null ? 'studio.segmentsUnread' : 'studio.segmentsFrom')}</p>
      )}
      {gone.length === 0 ? null : (
        <Notice tone="warn">
          {say('studio.segmentsGone', { count: gone.length, segments: formats.list(gone) })}
        </Notice>
      )}
    </>
  );
}
