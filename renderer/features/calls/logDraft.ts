import type { CallResult } from '../../../shared/domain/entities/call.ts';

/** A call log as it is being written, and the plan's words while they are being changed. */
export interface LogDraft {
  /** Given at the first attempt to finish, so that one asked twice is still logged once. */
  readonly logId: string;
  readonly nextStepId: string;
  readonly result: CallResult | null;
  readonly summary: string;
  readonly nextStep: string;
  readonly dueOn: string | null;
  readonly noNextStep: boolean;
  /** Null while the plan's own words stand. */
  readonly objective: string | null;
  readonly minimumOutcome: string | null;
}

export const emptyLog: LogDraft = {
  logId: '',
  nextStepId: '',
  result: null,
  summary: '',
  nextStep: '',
  dueOn: null,
  noNextStep: false,
  objective: null,
  minimumOutcome: null,
};

export type LogLack = 'result' | 'summary' | 'nextStep' | 'dueOn';

/**
 * What is still missing, in the order of the form: a result; and unless nobody came, what happened, and a next
 * step with its date or the word that there is none.
 */
export function logLacks(draft: LogDraft): readonly LogLack[] {
  if (draft.result === null) return ['result'];
  if (draft.result === 'no_show') return [];
  const lacks: LogLack[] = [];
  if (draft.summary.trim() === '') lacks.push('summary');
  if (!draft.noNextStep) {
    if (draft.nextStep.trim() === '') lacks.push('nextStep');
    else if (draft.dueOn === null) lacks.push('dueOn');
  }
  return lacks;
}
