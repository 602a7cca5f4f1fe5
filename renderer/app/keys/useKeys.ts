import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type Chord, chordMatches } from '../../ui/keyboard.ts';
import { holdKeys } from './boundKeys.ts';

export type KeyBindings = Readonly<Record<Chord, () => void>>;

interface Layer {
  readonly bindings: { current: KeyBindings };
  readonly modal: boolean;
  readonly within: RefObject<HTMLElement | null> | undefined;
}

const layers: Layer[] = [];

const insideDialog = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const underDialog = insideDialog();
  for (const layer of [...layers].reverse()) {
    // Under an open dialog only its own keys answer: nothing may act on a screen that cannot be reached.
    if (underDialog && !layer.modal) continue;
    if (layer.within !== undefined && !layer.within.current?.contains(event.target as Node)) continue;
    for (const [chord, run] of Object.entries(layer.bindings.current)) {
      if (!chordMatches(chord, event)) continue;
      event.preventDefault();
      event.stopPropagation();
      run();
      return;
    }
  }
}

/**
 * Chords that answer wherever the focus is, so they carry Alt or Ctrl. What was mounted last is asked first.
 * `modal`: these belong to an open dialog. `within`: only while the focus is inside that element.
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
}
