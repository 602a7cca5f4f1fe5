import { disqualifyReasons, type LeadStepKind, rejectReasons } from '../entities/leadStep.ts';

export interface StepDetail {
  readonly kind: LeadStepKind;
  readonly reason: string | null;
  readonly note: string | null;
  readonly until: string | null;
}

export type RequiredStepField = 'reason' | 'note' | 'until';

/** Reasons that say nothing without words: which data, which other lead, why it does not fit. */
const needsNote: readonly string[] = ['bad_data', 'duplicate', 'no_fit', 'competitor'];

const reasonsOf = (kind: LeadStepKind): readonly string[] | null => {
  if (kind === 'reject') return rejectReasons;
  if (kind === 'disqualify') return disqualifyReasons;
  return null;
};

/** What is missing from a step, asked for on the laptop so that the hub never has to refuse it later. */
export function requiredForStep({ kind, reason, note, until }: StepDetail): readonly RequiredStepField[] {
  const missing: RequiredStepField[] = [];
  const reasons = reasonsOf(kind);
  if (reasons !== null && (reason === null || !reasons.includes(reason))) missing.push('reason');
  if (reason !== null && needsNote.includes(reason) && (note ?? '').trim() === '') missing.push('note');
  if (kind === 'recycle' && until === null) missing.push('until');
  return missing;
}
