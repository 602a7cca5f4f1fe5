import type { Chord } from '../../ui/keyboard.ts';
import type { MessageId } from '../i18n/catalogues.ts';
import type { QuickWindow } from './useQuickActions.ts';

/** The keys that answer on every screen: the shell binds them from here, and the help lists them from here. */
export const shellKeys: readonly {
  readonly chord: Chord;
  readonly opens: QuickWindow;
  readonly text: MessageId;
}[] = [
  { chord: 'Mod+K', opens: 'find', text: 'keys.find' },
  { chord: 'Alt+O', opens: 'heard', text: 'heard.quick' },
  { chord: 'Alt+L', opens: 'logCall', text: 'call.logOne' },
  { chord: 'Mod+/', opens: 'keys', text: 'keys.help' },
];
