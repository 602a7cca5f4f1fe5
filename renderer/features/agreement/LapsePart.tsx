import { useSay } from '../../app/i18n/Language.tsx';
import { Card } from '../../ui/Card.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './AgreementScreen.module.css';
import type { PartProps } from './partProps.ts';
import { useAgreementWords } from './useAgreementWords.ts';

/** Who gets a lead that nobody decided on in time. */
export function LapsePart({ terms: { lapse }, onChange }: PartProps) {
  const say = useSay();
  const { users } = useAgreementWords();
  return (
    <Card title={say('agreement.lapseHeading')}>
      <div className={styles.row}>
        <Segmented
          label={say('agreement.lapse')}
          value={lapse.to}
          onChange={(to) => onChange({ lapse: { to, userId: to === 'manager' ? null : lapse.userId } })}
          options={[
            { value: 'manager', label: say('agreement.lapseManager') },
            { value: 'user', label: say('agreement.lapseUser') },
          ]}
        />
        {lapse.to === 'user' ? (
          <SelectField
            label={say('agreement.lapseWho')}
            options={users
              .filter(({ role, active }) => active && (role === 'manager' || role === 'rep'))
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={lapse.userId}
            placeholder={say('agreement.choose')}
            onChange={(userId) => onChange({ lapse: { to: 'user', userId } })}
          />
        ) : null}
      </div>
    </Card>
  );
}
