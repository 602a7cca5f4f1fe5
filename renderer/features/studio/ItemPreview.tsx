import type { ComponentProps } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PreviewSheet } from './PreviewSheet.tsx';

/** One item in a window, as the rep will see it. */
export function ItemPreview({
  onClose,
  ...sheet
}: ComponentProps<typeof PreviewSheet> & { readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog title={say('studio.preview')} closeLabel={say('action.close')} onClose={onClose} wide>
      <PreviewSheet {...sheet} />
    </Dialog>
  );
}
