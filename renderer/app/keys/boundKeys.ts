import { type Chord, chordAria } from '../../ui/keyboard.ts';

interface Bound {
  readonly current: Readonly<Record<Chord, unknown>>;
}

const holders = new Set<Bound>();

/** Whoever answers keys says so while it does; answers the release. */
export function holdKeys(bound: Bound): () => void {
  holders.add(bound);
  return () => holders.delete(bound);
}

/** Every chord that something on the screen answers now, each once, in the order in which they were bound. */
export const boundChords = (): readonly Chord[] => [
  ...new Set([...holders].flatMap(({ current }) => Object.keys(current))),
];

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
