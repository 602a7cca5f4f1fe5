import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import type { Chord } from '../../ui/keyboard.ts';
import type { MessageId } from '../i18n/catalogues.ts';
import { useSay } from '../i18n/Language.tsx';
import styles from './KeysWindow.module.css';

const keys: readonly (readonly [Chord, MessageId])[] = [
  ['Mod+K', 'keys.find'],
  ['Alt+O', 'heard.quick'],
  ['Alt+L', 'call.logOne'],
  ['Mod+Enter', 'keys.finish'],
  ['Mod+/', 'keys.title'],
  ['Escape', 'keys.escape'],
];

/** Every key that answers everywhere, on one card. The others stand beside what they do. */
export function KeysWindow({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog title={say('keys.title')} closeLabel={say('action.close')} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(([chord, text]) => (
          <div key={chord}>
            <dt>
              <Kbd chord={chord} />
            </dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
