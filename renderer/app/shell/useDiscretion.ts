import { create } from 'zustand';

interface Discretion {
  /** The customer may be looking: nothing internal is on the screen. */
  readonly hidden: boolean;
  toggle(): void;
}

/** Whether what is internal is hidden. Lasts as long as the window does, and never longer. */
export const useDiscretion = create<Discretion>((set) => ({
  hidden: false,
  toggle: () => set(({ hidden }) => ({ hidden: !hidden })),
}));

/** The key that hides it, everywhere. */
export const discretionChord = 'Alt+H';
