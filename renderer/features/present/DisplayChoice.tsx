import { MonitorUp } from 'lucide-react';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './PresentWindow.module.css';
import type { useDisplays } from './useDisplays.ts';

/** On which display; asked of the system only when another than this one is wanted. */
export function DisplayChoice({
  known: { displays, ask },
  value,
  onChange,
}: {
  readonly known: ReturnType<typeof useDisplays>;
  readonly value: number;
  readonly onChange: (index: number) => void;
}) {
  const say = useSay();
  const formats = useFormats();
  if (displays.length > 1) {
    return (
      <Segmented
        label={say('present.display')}
        value={String(value)}
        onChange={(index) => onChange(Number(index))}
        options={displays.map((one, index) => ({
          value: String(index),
          label: say('present.displayIs', {
            name: one.label === '' ? formats.number(index + 1) : one.label,
            width: one.width,
            height: one.height,
          }),
        }))}
      />
    );
  }
  if (ask === undefined) return null;
  return (
    <Button variant="quiet" size="small" icon={MonitorUp} className={styles.ask} onPress={ask}>
      {say('present.otherDisplay')}
    </Button>
  );
}
