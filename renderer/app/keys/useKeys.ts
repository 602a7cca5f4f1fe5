import type { RefObject } from 'react';
import { insideDialog, type KeyBindings } from './keyLayers.ts';
import { useKeyLayer } from './useKeyLayer.ts';

export type { KeyBindings } from './keyLayers.ts';

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
  useKeyLayer('before', bindings, (event) => {
    // Under an open dialog only its own keys answer: nothing may act on a screen that cannot be reached.
    if (!modal && insideDialog()) return false;
    return within === undefined || within.current?.contains(event.target as Node) === true;
  });
}
