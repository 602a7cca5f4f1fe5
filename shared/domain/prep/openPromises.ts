import type { NextStep } from '../entities/nextStep.ts';

export interface OpenPromise {
  readonly nextStep: NextStep;
  readonly overdue: boolean;
}

/** What is promised to this account and not kept yet: what is due first comes first, without a date last. */
export const openPromises = (nextSteps: readonly NextStep[], today: string): readonly OpenPromise[] =>
  nextSteps
    .filter(({ status }) => status === 'open')
    .map((nextStep) => ({ nextStep, overdue: nextStep.dueOn !== null && nextStep.dueOn < today }))
    .sort((one, other) => dueOf(one).localeCompare(dueOf(other)));

const never = '9999-12-31';
const dueOf = ({ nextStep }: OpenPromise): string => nextStep.dueOn ?? never;
