import { insideDialog, type KeyBindings, takesText } from './keyLayers.ts';
import { useKeyLayer } from './useKeyLayer.ts';

/** Keys without a modifier: they answer only where nothing is being typed and no dialog is open. */
export function useLetters(bindings: KeyBindings): void {
  useKeyLayer(
    'after',
    bindings,
    (event, chord) => !insideDialog() && (chord === 'Escape' || !takesText(event.target)),
  );
}
