import type { CallResult } from '../entities/call.ts';

/** What the form of a call log holds, as far as something in it is required. */
export interface CallLogForm {
  readonly result: CallResult;
  readonly summary: string;
  /** What follows; null where none was written. */
  readonly nextStep: { readonly text: string } | null;
  /** Said outright: nothing follows. */
  readonly noNextStep: boolean;
}

export type RequiredCallField = 'summary' | 'nextStep';

const isBlank = (text: string): boolean => text.trim() === '';

/**
 * What is still missing before a call can be logged, in the order of the form. A no-show needs nothing
 * further. A next step that was begun has to say something, whether or not one was required.
 */
export function requiredFields({
  result,
  summary,
  nextStep,
  noNextStep,
}: CallLogForm): readonly RequiredCallField[] {
  const missing: RequiredCallField[] = [];
  const held = result !== 'no_show';
  if (held && isBlank(summary)) missing.push('summary');
  if (nextStep === null ? held && !noNextStep : isBlank(nextStep.text)) missing.push('nextStep');
  return missing;
}
