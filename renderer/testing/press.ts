import { act, fireEvent } from '@testing-library/react';

/** Presses a chord such as `Alt+O` or `Ctrl+Enter` where the focus is. */
export function press(chord: string): void {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  const code = /^[A-Z]$/.test(key) ? `Key${key}` : /^[0-9]$/.test(key) ? `Digit${key}` : key;
  const init = {
    key: /^[A-Z]$/.test(key) ? key.toLowerCase() : key,
    code,
    altKey: parts.includes('Alt'),
    ctrlKey: parts.includes('Ctrl'),
    bubbles: true,
    cancelable: true,
  };
  const target = document.activeElement ?? document.body;
  act(() => {
    fireEvent.keyDown(target, init);
    fireEvent.keyUp(target, init);
  });
}

export const type = (field: HTMLElement, value: string): void => {
  fireEvent.change(field, { target: { value } });
};
