import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSay } from '../i18n/Language.tsx';
import { type KeyBindings, useKeys } from '../keys/useKeys.ts';

/**
 * A window that ends in one action: by its button, or by the key that finishes whatever is open. What went wrong
 * stands first. `keeps`: what was typed is still there after closing, and the closing button says so.
 */
export function ActionWindow({
  title,
  keeps = false,
  wide = false,
  action,
  icon,
  busy = false,
  disabled = false,
  failure = null,
  onAct,
  onClose,
  beside,
  keys,
  children,
}: {
  readonly title: string;
  readonly keeps?: boolean;
  readonly wide?: boolean;
  /** What the button says; null where there is nothing that could be done. */
  readonly action: string | null;
  readonly icon?: LucideIcon;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly failure?: string | null;
  readonly onAct: () => unknown;
  readonly onClose: () => void;
  /** Stands before the button. */
  readonly beside?: ReactNode;
  /** Other keys of this window. */
  readonly keys?: KeyBindings;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const act = (): void => {
    if (!busy && !disabled) onAct();
  };
  useKeys(action === null ? { ...keys } : { 'Mod+Enter': act, ...keys }, { modal: true });
  return (
    <Dialog
      title={title}
      closeLabel={say(keeps ? 'action.closeKeeps' : 'action.close')}
      onClose={onClose}
      wide={wide}
      footer={
        action === null ? undefined : (
          <>
            {beside}
            <Button
              variant="primary"
              chord="Mod+Enter"
              icon={icon}
              isPending={busy}
              isDisabled={disabled}
              onPress={act}
            >
              {action}
            </Button>
          </>
        )
      }
    >
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
      {children}
    </Dialog>
  );
}
