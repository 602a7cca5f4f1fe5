import { useEffect, useEffectEvent, useRef } from 'react';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { classes } from '../../ui/classes.ts';
import { SlideView } from './SlideView.tsx';
import { type Slide, slideKey } from './slides.ts';
import styles from './Thumbnails.module.css';

/** All pages small, to go to one of them. Arrows walk them as one list. */
export function Thumbnails({
  slides,
  at,
  onGo,
}: {
  readonly slides: readonly Slide[];
  readonly at: number;
  readonly onGo: (index: number) => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const list = useRef<HTMLUListElement>(null);
  const showWhereItOpens = useEffectEvent(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  });
  // Once: later the reader scrolls.
  useEffect(() => showWhereItOpens(), []);
  return (
    <nav aria-label={say('present.pages')} className={styles.thumbnails}>
      <ul ref={list}>
        {slides.map((slide, index) => (
          <li key={slideKey(slide)}>
            <button
              type="button"
              aria-current={index === at ? 'page' : undefined}
              className={classes(styles.thumbnail, index === at && styles.on)}
              onClick={() => onGo(index)}
            >
              <span className={styles.picture} aria-hidden="true">
                {slide.mediaType?.startsWith('video/') === true ? null : (
                  <SlideView slide={slide} playing={false} />
                )}
              </span>
              <span className={styles.name}>
                {formats.number(index + 1)} · {slide.title}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
