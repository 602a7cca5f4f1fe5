import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import { askAgain, holdKeys, type KeyBindings, type KeyLayer, type KeyTurn } from './keyLayers.ts';

/** Answers keys for as long as it is mounted, by what was drawn last and never by what is still being drawn. */
export function useKeyLayer(turn: KeyTurn, bindings: KeyBindings, answers: KeyLayer['answers']): void {
  const drawn = useRef(bindings);
  const ask = useEffectEvent(answers);
  // With the screen and not a moment after it: whoever sees it may press at once.
  useLayoutEffect(() => {
    drawn.current = bindings;
  });
  useLayoutEffect(
    () => holdKeys(turn, { bindings: drawn, answers: (event, chord) => ask(event, chord) }),
    [turn],
  );
  useLayoutEffect(askAgain);
}
