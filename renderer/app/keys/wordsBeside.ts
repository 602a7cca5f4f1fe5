import { type Chord, chordAria } from '../../ui/keyboard.ts';

/** The words of the control that a chord presses, as they stand beside it; null where no control bears it. */
export function wordsBeside(chord: Chord): string | null {
  const control = document.querySelector(`[aria-keyshortcuts="${chordAria(chord)}"]`);
  if (control === null) return null;
  const named = control.getAttribute('aria-label');
  if (named !== null && named !== '') return named;
  const copy = (control.closest('label') ?? control).cloneNode(true) as Element;
  for (const other of copy.querySelectorAll('kbd, svg, [aria-hidden="true"]')) other.remove();
  const words = copy.textContent?.trim().replace(/\s+/g, ' ') ?? '';
  return words === '' ? null : words;
}
