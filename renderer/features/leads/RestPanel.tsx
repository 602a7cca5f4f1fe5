import { localDate } from '../../app/i18n/formats.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { SeenBy } from '../trust/SeenBy.tsx';
import { KeyedChoices } from './KeyedChoices.tsx';
import { stepText } from './leadWords.ts';
import type { PanelProps } from './panelProps.ts';
import { restDate, rests } from './restDates.ts';

interface RestDraft {
  /** A day of one's own is being chosen. */
  readonly choosing: boolean;
  readonly until: string | null;
}
const nothingChosen: RestDraft = { choosing: false, until: null };

/** Back to marketing until a day: one key for the usual spans, or a date, which is kept while it is chosen. */
export function RestPanel({ leadId, busy, onTake }: PanelProps) {
  const say = useSay();
  const today = localDate(Date.now());
  const draft = useDraft<RestDraft>(`lead:${leadId}:recycle`, nothingChosen);
  const { choosing, until } = draft.value;
  const later = until !== null && until > today;
  const rest = (day: string): void => {
    if (busy) return;
    draft.clear(nothingChosen, { remove: true });
    onTake({ until: day });
  };
  const take = (): void => {
    if (later) rest(until);
  };
  return (
    <>
      <KeyedChoices
        busy={busy}
        choices={[
          ...rests.map((span) => ({
            id: `${span.count} ${span.unit}`,
            label: say(span.unit === 'week' ? 'lead.inWeeks' : 'lead.inMonths', { count: span.count }),
            run: () => rest(restDate(today, span)),
          })),
          {
            id: 'day',
            label: say('lead.onDay'),
            chosen: choosing,
            run: () => draft.change({ choosing: true }),
          },
        ]}
      />
      {choosing ? (
        <Form onSubmit={take}>
          <SeenBy entity="leadStep">
            <DateField
              label={say('lead.until')}
              value={until}
              onChange={(day) => draft.change({ until: day })}
            />
          </SeenBy>
          <FormActions>
            <Button variant="primary" isDisabled={!later} isPending={busy} onPress={take}>
              {say(stepText.recycle)}
            </Button>
            <DraftMark draft={draft} />
          </FormActions>
        </Form>
      ) : null}
    </>
  );
}
