import type { CallResult } from '../../../shared/domain/entities/call.ts';
import type { Tone } from '../../ui/Chip.tsx';

/** The colour that repeats what a result's word says. */
export const resultTones: Readonly<Record<CallResult, Tone>> = {
  met: 'ok',
  minimum_met: 'accent',
  not_met: 'warn',
  no_show: 'plain',
};
