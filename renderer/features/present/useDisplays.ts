import { useState } from 'react';

/** A display that the system knows, as the Window Management API names it. */
export interface Display {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly isPrimary: boolean;
}
interface ScreenDetails {
  readonly screens: readonly Display[];
  readonly currentScreen: Display;
}
type Manager = Window & { readonly getScreenDetails?: () => Promise<ScreenDetails> };

/**
 * The displays to choose from. They are asked for only when the rep wants another than this one, since a browser asks
 * for permission then; where it is refused, or nothing is known of displays, the presentation stays on this one.
 */
export function useDisplays(): {
  readonly displays: readonly Display[];
  /** The place among them of the first that the window is not on. */
  readonly elsewhere: number;
  readonly ask: (() => void) | undefined;
} {
  const [displays, setDisplays] = useState<readonly Display[] | null>(null);
  const [elsewhere, setElsewhere] = useState(0);
  const manager = window as Manager;
  const { getScreenDetails } = manager;
  if (getScreenDetails === undefined || displays !== null)
    return { displays: displays ?? [], elsewhere, ask: undefined };
  const ask = async (): Promise<void> => {
    try {
      const { screens, currentScreen } = await getScreenDetails.call(manager);
      setElsewhere(
        Math.max(
          0,
          screens.findIndex((one) => one !== currentScreen),
        ),
      );
      setDisplays(screens);
    } catch {
      setDisplays([]);
    }
  };
  return { displays: [], elsewhere, ask: () => void ask() };
}

/** Fills the display, the chosen one where there is one. Where the system refuses, the page is filled and that will do. */
export async function fillDisplay(element: HTMLElement, display: Display | null): Promise<void> {
  // Too long after the key that asked for it, a browser refuses and complains.
  if (navigator.userActivation?.isActive === false) return;
  try {
    await element.requestFullscreen({
      navigationUI: 'hide',
      ...(display === null ? {} : { screen: display }),
    } as FullscreenOptions);
  } catch {
    element.focus();
  }
}
