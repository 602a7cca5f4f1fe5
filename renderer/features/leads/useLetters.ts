import { useLayoutEffect, useRef } from 'react';
import { holdKeys } from '../../app/keys/boundKeys.ts';
import { type Chord, chordMatches } from '../../ui/keyboard.ts';

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type="radio"]):not([type="checkbox"]), textarea, select') ||
    target.getAttribute('role') === 'spinbutton');

/** Keys without a modifier: they answer only where nothing is being typed and no dialog is open. */
export function useLetters(bindings: Readonly<Record<Chord, () => void>>): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  // With the screen and not a moment after it: whoever sees it may press at once.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      for (const [chord, run] of Object.entries(latest.current)) {
        if (!chordMatches(chord, event)) continue;
        if (chord !== 'Escape' && takesText(event.target)) return;
        event.preventDefault();
        run();
        return;
      }
    };
    window.addEventListener('keydown', onKeyDown);
    const release = holdKeys(latest);
    return () => {
      release();
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
