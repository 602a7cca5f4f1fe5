import { Circle, CircleCheck, CircleSlash } from 'lucide-react';
import { Button as PlainButton } from 'react-aria-components';
import type { NextStep } from '../../../shared/domain/entities/nextStep.ts';
import { allows } from '../../../shared/domain/permissions/permissions.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import type { Chord } from '../../ui/keyboard.ts';
import { shortcutRef } from '../../ui/shortcutRef.ts';
import { useMe } from '../session/useSession.ts';
import styles from './KeepRing.module.css';
import { useKeepPromise } from './useKeepPromise.ts';

/** The ring that marks a promise kept, or opens it again. */
export function KeepRing({
  nextStep,
  chord,
  inList = false,
}: {
  readonly nextStep: NextStep;
  readonly chord?: Chord | undefined;
  /** In a list whose rows take the keyboard, which answers a key for it. */
  readonly inList?: boolean;
}) {
  const say = useSay();
  const me = useMe();
  const { keep, reopen } = useKeepPromise();
  const open = nextStep.status === 'open';
  const Icon = open ? Circle : nextStep.status === 'done' ? CircleCheck : CircleSlash;
  return (
    <PlainButton
      className={styles.ring ?? ''}
      isDisabled={!allows(me.role, 'nextStep', 'update', me.id, nextStep.ownerId)}
      excludeFromTabOrder={inList}
      aria-label={say(open ? 'nextStep.markDone' : 'nextStep.reopen', { text: nextStep.text })}
      ref={shortcutRef(chord)}
      onPress={() => void (open ? keep(nextStep) : reopen(nextStep))}
    >
      <Icon aria-hidden="true" size={18} strokeWidth={1.5} />
    </PlainButton>
  );
}
