import type { CallChannel } from '../../../shared/domain/entities/call.ts';
import type { Chord } from '../../ui/keyboard.ts';

export const channelChords: Readonly<Record<CallChannel, Chord>> = {
  visit: 'Alt+V',
  phone: 'Alt+T',
  video: 'Alt+I',
  email: 'Alt+E',
};
