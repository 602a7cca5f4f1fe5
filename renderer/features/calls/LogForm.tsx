import { type Ref, useImperativeHandle, useRef } from 'react';
import { callResults } from '../../../shared/domain/entities/call.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { resultText } from '../../app/i18n/words.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { Card } from '../../ui/Card.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Form } from '../../ui/Form.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Draft } from '../drafts/useDraft.ts';
import { SeenBy } from '../trust/SeenBy.tsx';
import styles from './LogForm.module.css';
import type { LogDraft, LogLack } from './logDraft.ts';

const resultChords = { met: 'Alt+A', minimum_met: 'Alt+S', not_met: 'Alt+D', no_show: 'Alt+F' } as const;

export interface LogFormHandle {
  focus(lack: LogLack): void;
}

/** The log: at most five fields, and none beyond the first where nobody came. */
export function LogForm({
  draft,
  objective,
  lacks,
  onFinish,
  handle,
}: {
  readonly draft: Draft<LogDraft>;
  readonly objective: string | null;
  readonly lacks: readonly LogLack[];
  readonly onFinish: () => void;
  readonly handle?: Ref<LogFormHandle>;
}) {
  const say = useSay();
  const formats = useFormats();
  const { value, change } = draft;
  const form = useRef<HTMLDivElement>(null);
  const summary = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const nextStep = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useImperativeHandle(handle, () => ({
    focus(lack) {
      const fields: Readonly<Record<LogLack, HTMLElement | null | undefined>> = {
        result: form.current?.querySelector('input'),
        summary: summary.current,
        nextStep: nextStep.current,
        dueOn: form.current?.querySelector<HTMLElement>('[role="spinbutton"]'),
      };
      const field = fields[lack];
      field?.focus();
      // The input of a choice is hidden and scrolls nothing, and at the very top the header would stand over it.
      (field?.closest('[role="radiogroup"]') ?? field)?.scrollIntoView({ block: 'center' });
    },
  }));
  const choose = (result: NonNullable<LogDraft['result']>) => () => change({ result });
  useKeys({
    [resultChords.met]: choose('met'),
    [resultChords.minimum_met]: choose('minimum_met'),
    [resultChords.not_met]: choose('not_met'),
    [resultChords.no_show]: choose('no_show'),
    'Alt+N': () => change({ noNextStep: !value.noNextStep }),
  });
  const lack = (one: LogLack): string | null => (lacks.includes(one) ? say(lackText[one]) : null);
  const held = value.result !== 'no_show';
  return (
    <Card title={say('call.log')}>
      <div ref={form}>
        <Form onSubmit={onFinish} label={say('call.log')}>
          <SeenBy entity="callLog">
            <Segmented
              label={objective === null ? say('call.resultLabel') : say('call.objectiveWas', { objective })}
              value={value.result}
              onChange={(result) => change({ result })}
              prefix="Alt"
              error={lack('result')}
              options={callResults.map((result) => ({
                value: result,
                label: say(resultText[result]),
                chord: resultChords[result],
              }))}
            />
            <TextField
              label={say('call.whatHappened')}
              {...(held ? {} : { optional: say('form.optional') })}
              value={value.summary}
              onChange={(text) => change({ summary: text })}
              lines
              inputRef={summary}
              error={lack('summary')}
            />
          </SeenBy>
          {held ? (
            <SeenBy entity="nextStep">
              <div className={styles.next}>
                <TextField
                  label={say('call.nextStep')}
                  value={value.nextStep}
                  onChange={(text) => change({ nextStep: text, noNextStep: false })}
                  isDisabled={value.noNextStep}
                  inputRef={nextStep}
                  error={lack('nextStep')}
                />
                {value.noNextStep ? null : (
                  <DateField
                    label={say('call.by')}
                    value={value.dueOn}
                    onChange={(dueOn) => change({ dueOn })}
                    weekday={value.dueOn === null ? undefined : formats.weekday(value.dueOn)}
                    error={lack('dueOn')}
                  />
                )}
              </div>
              <CheckField
                checked={value.noNextStep}
                onChange={(noNextStep) => change({ noNextStep })}
                chord="Alt+N"
              >
                {say('call.noNextStep')}
              </CheckField>
            </SeenBy>
          ) : null}
        </Form>
      </div>
    </Card>
  );
}

const lackText = {
  result: 'call.lacksResult',
  summary: 'call.lacksSummary',
  nextStep: 'call.lacksNextStep',
  dueOn: 'call.lacksDate',
} as const;
