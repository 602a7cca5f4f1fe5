/**
 * Chords are written once, as `Alt+O` or `Mod+Enter`, where Mod is Command on a Mac and Ctrl elsewhere; from
 * that come what is printed, what assistive technology is told, and what a key event is held against.
 */
export type Chord = string;

export const isMac = (platform: string): boolean => /mac|iphone|ipad/i.test(platform);

const here = (): boolean => typeof navigator !== 'undefined' && isMac(navigator.platform);

const arrows = { ArrowUp: '↑', ArrowDown: '↓' };
const macSigns: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↵',
  Ctrl: '⌃',
  ...arrows,
};
const otherSigns: Readonly<Record<string, string>> = { Mod: 'Ctrl', Enter: '↵', Escape: 'Esc', ...arrows };

/** As it stands on the key: `Alt O`, `Ctrl ↵`, `⌘K`. */
export function chordText(chord: Chord, mac: boolean = here()): string {
  const parts = chord.split('+');
  return mac
    ? parts.map((part) => macSigns[part] ?? (part === 'Escape' ? 'esc' : part)).join('')
    : parts.map((part) => otherSigns[part] ?? part).join(' ');
}

/** For `aria-keyshortcuts`. */
export const chordAria = (chord: Chord, mac: boolean = here()): string =>
  chord.replace('Mod', mac ? 'Meta' : 'Control');

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  getModifierState?(modifier: string): boolean;
}

/**
 * Letters are held against the letter that the layout makes, except where Option turns it into another sign
 * (a Mac's Option-O is "ø"); digits against the key's place, since on a French layout they need Shift.
 */
export function chordMatches(chord: Chord, event: KeyPress, mac: boolean = here()): boolean {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (part: string): boolean => parts.slice(0, -1).includes(part);
  if (event.getModifierState?.('AltGraph')) return false;
  const ctrl = wants('Ctrl') || (wants('Mod') && !mac);
  const meta = wants('Mod') && mac;
  if (event.altKey !== wants('Alt') || event.ctrlKey !== ctrl || event.metaKey !== meta) return false;
  if (/^[0-9]$/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`;
  if (event.shiftKey !== wants('Shift')) return false;
  if (/^[A-Z]$/.test(key)) {
    if (mac && event.altKey) return event.code === `Key${key}`;
    return event.key.toUpperCase() === key;
  }
  return event.key === key;
}
