import { create } from 'zustand';

export interface Announcement {
  readonly id: number;
  readonly text: string;
  readonly tone: 'ok' | 'bad';
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Announcements {
  readonly shown: readonly Announcement[];
  /** Shown in a corner and read out. Bad news stays until it is closed; the rest leaves by itself. */
  announce(announcement: Omit<Announcement, 'id'>): void;
  dismiss(id: number): void;
}

const goodNewsMs = 6000;
let last = 0;

export const useAnnouncements = create<Announcements>((set) => ({
  shown: [],
  announce(announcement) {
    last += 1;
    const id = last;
    // Said twice, it is one word and not two.
    set(({ shown }) => ({
      shown: [...shown.filter(({ text }) => text !== announcement.text).slice(-2), { ...announcement, id }],
    }));
    if (announcement.tone === 'ok') {
      setTimeout(() => set(({ shown }) => ({ shown: shown.filter((one) => one.id !== id) })), goodNewsMs);
    }
  },
  dismiss: (id) => set(({ shown }) => ({ shown: shown.filter((one) => one.id !== id) })),
}));
