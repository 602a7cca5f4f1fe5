import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SlideView } from './SlideView.tsx';
import type { Slide } from './slides.ts';
import { Thumbnails } from './Thumbnails.tsx';
import styles from './Viewer.module.css';

/** A file of a kit, read in the program by the rep alone: nothing is told as shown to anyone. */
export function Viewer({
  title,
  slides,
  onClose,
}: {
  readonly title: string;
  readonly slides: readonly Slide[];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const [at, setAt] = useState(0);
  const slide = slides[at];
  const last = slides.length - 1;
  const go = (to: number) => (): void => setAt(Math.max(0, Math.min(last, to)));
  useKeys(
    {
      ArrowRight: go(at + 1),
      PageDown: go(at + 1),
      ArrowLeft: go(at - 1),
      PageUp: go(at - 1),
      Home: go(0),
      End: go(last),
    },
    { modal: true },
  );
  return (
    <Dialog
      title={title}
      closeLabel={say('action.close')}
      onClose={onClose}
      wide
      footer={
        slides.length < 2 ? undefined : (
          <div className={styles.foot}>
            <Button icon={ChevronLeft} iconOnly isDisabled={at === 0} onPress={go(at - 1)}>
              {say('present.previous')}
            </Button>
            <span aria-live="polite">
              {say('present.place', { at: formats.number(at + 1), count: slides.length })}
            </span>
            <Button icon={ChevronRight} iconOnly isDisabled={at === last} onPress={go(at + 1)}>
              {say('present.next')}
            </Button>
          </div>
        )
      }
    >
      <div className={styles.page}>
        {slide === undefined ? null : <SlideView slide={slide} playing={false} />}
      </div>
      {slides.length < 2 ? null : <Thumbnails slides={slides} at={at} onGo={(to) => setAt(to)} />}
    </Dialog>
  );
}
