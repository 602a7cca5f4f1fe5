import { EyeOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../ui/Button.tsx';
import { useSay } from '../i18n/Language.tsx';
import styles from './Cover.module.css';
import { discretionChord, useDiscretion } from './useDiscretion.ts';

/** Over a screen that tells of other customers, while what is internal is hidden. */
export function Cover() {
  const say = useSay();
  const navigate = useNavigate();
  const toggle = useDiscretion((store) => store.toggle);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <div className={styles.cover}>
      <EyeOff aria-hidden="true" size={24} strokeWidth={1.5} />
      <h1 ref={title} tabIndex={-1}>
        {say('discretion.covered')}
      </h1>
      <p>{say('discretion.coveredWords')}</p>
      <div className={styles.actions}>
        <Button chord={discretionChord} onPress={toggle}>
          {say('discretion.show')}
        </Button>
        <Button variant="quiet" onPress={() => void navigate(-1)}>
          {say('discretion.back')}
        </Button>
      </div>
    </div>
  );
}
