import { useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useMe } from '../session/useSession.ts';
import { useSettings } from '../settings/useSettings.ts';
import styles from './Tour.module.css';
import { tourSteps } from './tourSteps.ts';

/** Shown to each role once on a laptop, and whenever it is asked for again. */
export function Tour() {
  const { role } = useMe();
  const { settings, change } = useSettings();
  if (settings.toursSeen.includes(role)) return null;
  const leave = (): void => {
    void change({ toursSeen: [...settings.toursSeen, role] });
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  };
  return <Steps key={role} onLeave={leave} />;
}

/** After the screen has taken the keyboard to its heading, so that Enter goes on from where the eyes are. */
function takeKeyboard(place: HTMLElement | null): () => void {
  const frame = requestAnimationFrame(() => place?.querySelector('button')?.focus());
  return () => cancelAnimationFrame(frame);
}

/** A card in the corner that stops nobody from working: what is under it can be used meanwhile. */
function Steps({ onLeave }: { readonly onLeave: () => void }) {
  const say = useSay();
  const { role } = useMe();
  const navigate = useNavigate();
  const card = useRef<HTMLElement>(null);
  const title = useId();
  const [at, setAt] = useState(0);
  const steps = tourSteps[role];
  const step = steps[at] ?? steps[0];
  const last = at === steps.length - 1;

  const go = (to: number): void => {
    setAt(to);
    const place = steps[to]?.place ?? null;
    if (place !== null) navigate(place);
  };
  useKeys({ Escape: onLeave }, { within: card });
  return (
    <section ref={card} className={styles.card} aria-labelledby={title} data-tour>
      <p className={styles.place}>
        {say('tour.label')} · {say('tour.place', { step: at + 1, total: steps.length })}
      </p>
      <div aria-live="polite">
        <h2 id={title} className={styles.title}>
          {say(step.title)}
        </h2>
        <p>{say(step.words)}</p>
      </div>
      {step.keys.length === 0 ? null : (
        <p className={styles.keys}>
          {step.keys.map((chord) => (
            <Kbd key={chord} chord={chord} />
          ))}
        </p>
      )}
      <div key={at} className={styles.actions} ref={takeKeyboard}>
        <Button variant="primary" chord="Enter" onPress={() => (last ? onLeave() : go(at + 1))}>
          {say(last ? 'tour.finish' : 'tour.next')}
        </Button>
        {at === 0 ? null : (
          <Button variant="quiet" onPress={() => go(at - 1)}>
            {say('tour.back')}
          </Button>
        )}
        {last ? null : (
          <Button variant="quiet" chord="Escape" onPress={onLeave}>
            {say('tour.leave')}
          </Button>
        )}
      </div>
    </section>
  );
}
