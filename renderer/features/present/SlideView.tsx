import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { collateralAddress } from '../../platform/collateral.ts';
import { MessageSlide } from './MessageSlide.tsx';
import styles from './SlideView.module.css';
import type { Slide } from './slides.ts';

/** The reader of documents is large and is loaded with the first document. */
const PdfPage = lazy(() => import('./PdfPage.tsx'));

/** One page as large as the room it is given. */
export function SlideView({ slide, playing = true }: { readonly slide: Slide; readonly playing?: boolean }) {
  const say = useSay();
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = (): void => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const name = say('present.pageOf', { title: slide.title, page: slide.page });
  const failed = (): void => setBroken(true);
  if (slide.sha256 === null || slide.mediaType === null) {
    return slide.words === null ? null : <MessageSlide title={slide.title} {...slide.words} />;
  }
  const address = collateralAddress(slide.sha256);
  return (
    <div ref={frame} className={styles.frame}>
      {broken ? (
        <p className={styles.broken}>{say('present.broken')}</p>
      ) : slide.mediaType === 'application/pdf' ? (
        <Suspense fallback={null}>
          {room.width === 0 ? null : (
            <PdfPage address={address} page={slide.page} name={name} room={room} onFail={failed} />
          )}
        </Suspense>
      ) : slide.mediaType.startsWith('video/') ? (
        // biome-ignore lint/a11y/useMediaCaption: the film comes from the company's kit, and the rep speaks over it
        <video
          className={styles.media}
          src={address}
          aria-label={name}
          controls
          autoPlay={playing}
          onError={failed}
        />
      ) : (
        <img className={styles.media} src={address} alt={name} onError={failed} />
      )}
    </div>
  );
}
