import { ChevronLeft, ChevronRight, Circle, LayoutGrid, Minus, MonitorOff, Plus, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './Presenter.module.css';
import { SlideView } from './SlideView.tsx';
import { nothingShown, type ShownTime, turnTo } from './shownTime.ts';
import type { Slide } from './slides.ts';
import { Thumbnails } from './Thumbnails.tsx';
import { type Display, fillDisplay } from './useDisplays.ts';

type Reaction = NonNullable<Input<'kits.use'>['reaction']>;
export interface Shown {
  readonly time: ShownTime;
  readonly reaction: Reaction | null;
}

/** Signs that say nothing to whoever sits across the table. */
const reactions: readonly {
  readonly reaction: Reaction;
  readonly chord: string;
  readonly icon: typeof Plus;
}[] = [
  { reaction: 'warm', chord: '1', icon: Plus },
  { reaction: 'neutral', chord: '2', icon: Circle },
  { reaction: 'cool', chord: '3', icon: Minus },
];

/**
 * The pages and nothing else, on the whole display. What it shows was decided when it was opened: nothing that arrives
 * meanwhile changes it. Nothing internal has a way in: it is given pages of files and no words.
 */
export function Presenter({
  slides,
  display,
  onEnd,
}: {
  readonly slides: readonly Slide[];
  readonly display: Display | null;
  readonly onEnd: (shown: Shown) => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const [deck] = useState(slides);
  const [at, setAt] = useState(0);
  const [black, setBlack] = useState(false);
  const [all, setAll] = useState(false);
  const [reaction, setReaction] = useState<Reaction | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const time = useRef<ShownTime>(nothingShown);
  const ended = useRef(false);
  const slide = deck[at];
  const last = deck.length - 1;

  const end = (): void => {
    if (ended.current) return;
    ended.current = true;
    const shown = turnTo(time.current, null, performance.now());
    if (document.fullscreenElement instanceof Element) void document.exitFullscreen().catch(() => undefined);
    onEnd({ time: shown, reaction });
  };
  const endNow = useEffectEvent(end);
  const fill = useEffectEvent((element: HTMLElement) => void fillDisplay(element, display));
  useEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const before = document.activeElement as HTMLElement | null;
    element.focus();
    fill(element);
    // Escape leaves the whole display before any key is heard of.
    const onChange = (): void => {
      if (!(document.fullscreenElement instanceof Element)) endNow();
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      before?.focus();
    };
  }, []);
  const inSight = black ? undefined : slide;
  useEffect(() => {
    time.current = turnTo(time.current, inSight ?? null, performance.now());
  }, [inSight]);

  const go = (to: number) => (): void => {
    setBlack(false);
    setAt(Math.max(0, Math.min(last, to)));
  };
  const react = (chosen: Reaction) => (): void => setReaction(reaction === chosen ? null : chosen);
  const toggleBlack = (): void => setBlack(!black);
  useKeys(
    {
      ArrowRight: go(at + 1),
      PageDown: go(at + 1),
      ' ': go(at + 1),
      ArrowLeft: go(at - 1),
      PageUp: go(at - 1),
      Home: go(0),
      End: go(last),
      B: toggleBlack,
      '.': toggleBlack,
      T: () => setAll(!all),
      Escape: all ? () => setAll(false) : end,
      '1': react('warm'),
      '2': react('neutral'),
      '3': react('cool'),
    },
    { modal: true },
  );
  return createPortal(
    <div
      ref={stage}
      // Keys of the screens below do not answer under a dialog.
      role="dialog"
      aria-modal="true"
      aria-label={say('present.title')}
      tabIndex={-1}
      className={styles.stage}
    >
      <div className={classes(styles.page, black && styles.black)}>
        {slide === undefined || black ? null : <SlideView slide={slide} />}
      </div>
      {all ? (
        <Thumbnails
          slides={deck}
          at={at}
          onGo={(to) => {
            go(to)();
            setAll(false);
          }}
        />
      ) : null}
      <div className={styles.bar}>
        <Button
          variant="quiet"
          size="small"
          icon={ChevronLeft}
          iconOnly
          isDisabled={at === 0}
          onPress={go(at - 1)}
        >
          {say('present.previous')}
        </Button>
        <span className={styles.count} aria-live="polite">
          {say('present.place', { at: formats.number(at + 1), count: deck.length })}
        </span>
        <Button
          variant="quiet"
          size="small"
          icon={ChevronRight}
          iconOnly
          isDisabled={at === last}
          onPress={go(at + 1)}
        >
          {say('present.next')}
        </Button>
        <Button
          variant="quiet"
          size="small"
          icon={LayoutGrid}
          iconOnly
          aria-expanded={all}
          onPress={() => setAll(!all)}
        >
          {say('present.pages')}
        </Button>
        <Button
          variant="quiet"
          size="small"
          iconOnly
          icon={MonitorOff}
          aria-pressed={black}
          onPress={toggleBlack}
        >
          {say('present.black')}
        </Button>
        <span className={styles.reactions}>
          {reactions.map((one) => (
            <Button
              key={one.reaction}
              variant="quiet"
              size="small"
              icon={one.icon}
              iconOnly
              aria-pressed={reaction === one.reaction}
              className={reaction === one.reaction ? styles.noted : undefined}
              onPress={react(one.reaction)}
            >
              {say(reactionText[one.reaction])}
            </Button>
          ))}
        </span>
        <Button variant="quiet" size="small" icon={X} iconOnly onPress={end}>
          {say('present.end')}
        </Button>
      </div>
    </div>,
    document.body,
  );
}

const reactionText = {
  warm: 'present.interested',
  neutral: 'present.neutral',
  cool: 'present.doubtful',
} as const;
