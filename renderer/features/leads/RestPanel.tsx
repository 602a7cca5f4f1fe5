import { useState } from 'react';
import { localDate } from '../../app/i18n/formats.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { KeyedChoices } from './KeyedChoices.tsx';
import { stepText } from './leadWords.ts';
import type { PanelProps } from './panelProps.ts';
import { restDate, rests } from './restDates.ts';

/** Back to marketing until a day: one key for the usual spans, or a date. */
export function RestPanel({ busy, onTake }: PanelProps) {
  const say = useSay();
  const today = localDate(Date.now());
  const [choosing, setChoosing] = useState(false);
  const [until, setUntil] = useState<string | null>(null);
  const later = until !== null && until > today;
  const take = (): void => {
    if (later) onTake({ until });
  };
  return (
    <>
      <KeyedChoices
        busy={busy}
        choices={[
          ...rests.map((rest) => ({
            id: `${rest.count} ${rest.unit}`,
            label: say(rest.unit === 'week' ? 'lead.inWeeks' : 'lead.inMonths', { count: rest.count }),
            run: () => onTake({ until: restDate(today, rest) }),
          })),
          { id: 'day', label: say('lead.onDay'), chosen: choosing, run: () => setChoosing(true) },
        ]}
      />
      {choosing ? (
        <Form onSubmit={take}>
          <DateField label={say('lead.until')} value={until} onChange={setUntil} />
          <FormActions>
            <Button variant="primary" isDisabled={!later} isPending={busy} onPress={take}>
              {say(stepText.recycle)}
            </Button>
          </FormActions>
        </Form>
      ) : null}
    </>
  );
}
