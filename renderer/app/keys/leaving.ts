import { useLayoutEffect } from 'react';

let asked: string | null = null;
let shown: string | null = null;

/** Which place the address stands at; the window may still show the one before. */
export function placeAsked(place: string): void {
  asked = place;
}

/** Whether the window still shows a screen that the user has left: what is pressed now is meant for the next. */
export const isLeaving = (): boolean => asked !== null && shown !== null && asked !== shown;

/** Says which place the window shows, from the moment it is drawn. */
export function usePlaceShown(place: string): void {
  useLayoutEffect(() => {
    shown = place;
    return () => {
      shown = null;
    };
  }, [place]);
}
