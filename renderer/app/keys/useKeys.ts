import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type Chord, chordMatches } from '../../ui/keyboard.ts';
import { isReading } from '../../ui/reading.ts';
import { holdKeys } from './boundKeys.ts';

export type KeyBindings = Readonly<Record<Chord, () => void>>;

interface Layer {
  readonly bindings: { current: KeyBindings };
  readonly modal: boolean;
  readonly within: RefObject<HTMLElement | null> | undefined;
}

const layers: Layer[] = [];

const insideDialog = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** What answers this key now; null where nothing does. */
function answerTo(event: KeyboardEvent): (() => void) | null {
  const underDialog = insideDialog();
  for (const layer of [...layers].reverse()) {
    // Under an open dialog only its own keys answer: nothing may act on a screen that cannot be reached.
    if (underDialog && !layer.modal) continue;
    if (layer.within !== undefined && !layer.within.current?.contains(event.target as Node)) continue;
    for (const [chord, run] of Object.entries(layer.bindings.current)) {
      if (chordMatches(chord, event)) return run;
    }
  }
  return null;
}

/** Whoever knows the way is quicker than what is still being read: such keys wait this long for who answers them. */
const keptMs = 3_000;
let kept: KeyboardEvent[] = [];

function answerKept(): void {
  kept = kept.filter((event) => {
    if (performance.now() - event.timeStamp > keptMs) return false;
    const run = answerTo(event);
    run?.();
    return run === null && isReading();
  });
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const run = answerTo(event);
  if (run !== null) {
    event.preventDefault();
    event.stopPropagation();
    run();
  } else if (event.altKey && isReading()) {
    kept.push(event);
  }
}

/**
 * Chords that answer wherever the focus is, so they carry Alt or Ctrl. What was mounted last is asked first.
 * `modal`: these belong to an open dialog. `within`: only while the focus is inside that element.
 * A chord with Alt that nothing answers while something is still being read is kept for what comes.
 */
export function useKeys(
  bindings: KeyBindings,
  {
    modal = false,
    within,
  }: { readonly modal?: boolean; readonly within?: RefObject<HTMLElement | null> } = {},
): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  // With the screen and not a moment after it: whoever sees it may press at once.
  useLayoutEffect(() => {
    const layer: Layer = { bindings: latest, modal, within };
    if (layers.length === 0) window.addEventListener('keydown', onKeyDown, true);
    layers.push(layer);
    const release = holdKeys(latest);
    return () => {
      release();
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) window.removeEventListener('keydown', onKeyDown, true);
    };
  }, [modal, within]);
  useLayoutEffect(() => {
    // Once everything of this moment is mounted.
    if (kept.length > 0) queueMicrotask(answerKept);
  });
}
