import { type ReactNode, useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AccountField } from '../accounts/AccountField.tsx';
import { DisplayChoice } from './DisplayChoice.tsx';
import { Presenter } from './Presenter.tsx';
import styles from './PresentWindow.module.css';
import type { Slide } from './slides.ts';
import type { AudienceChoice } from './useAudienceChoice.ts';
import { useDisplays } from './useDisplays.ts';
import { useTellShown } from './useTellShown.ts';

/** Before something is shown: to whom, what (the children), on which display; then the presenter, and what was shown is told. */
export function PresentFrame({
  title,
  slides,
  audience: { to, isAsked, account, setAccount },
  onClose,
  children,
}: {
  readonly title: string;
  readonly slides: readonly Slide[];
  readonly audience: AudienceChoice;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const tell = useTellShown();
  const known = useDisplays();
  // Whoever asked for another display means one that they are not looking at.
  const [chosen, setChosen] = useState<number | null>(null);
  const display = chosen ?? known.elsewhere;
  const [showing, setShowing] = useState(false);
  const begin = (): void => {
    if (slides.length > 0) setShowing(true);
  };
  useKeys({ 'Mod+Enter': begin }, { modal: true });
  if (showing) {
    return (
      <Presenter
        slides={slides}
        display={known.displays[display] ?? null}
        onEnd={(shown) => {
          onClose();
          void tell(shown, to);
        }}
      />
    );
  }
  return (
    <Dialog
      title={title}
      closeLabel={say('action.close')}
      onClose={onClose}
      footer={
        <Button variant="primary" chord="Mod+Enter" isDisabled={slides.length === 0} onPress={begin}>
          {say('present.begin')}
        </Button>
      }
    >
      {isAsked ? (
        <>
          <AccountField value={account} onChange={setAccount} />
          <p className={styles.quiet}>{say('present.toWhom')}</p>
        </>
      ) : null}
      {children}
      <DisplayChoice known={known} value={display} onChange={setChosen} />
      <p className={styles.quiet}>{say('present.keys')}</p>
    </Dialog>
  );
}
