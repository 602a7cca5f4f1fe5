import type { RefCallback } from 'react';
import { type Chord, chordAria } from './keyboard.ts';

/**
 * Tells assistive technology the key of a control. React Aria's components let no `aria-keyshortcuts` through,
 * so it is put on the element itself; of a radio or a checkbox, on the input inside its label.
 */
export function shortcutRef(chord: Chord | undefined): RefCallback<HTMLElement> {
  return (element) => {
    if (element === null || chord === undefined) return;
    const control = element.matches('label') ? element.querySelector('input') : element;
    control?.setAttribute('aria-keyshortcuts', chordAria(chord));
  };
}
