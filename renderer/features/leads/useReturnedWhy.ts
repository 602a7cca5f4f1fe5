import { useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { reasonText } from './leadWords.ts';

type Row = Output<'leads.returned'>['rows'][number];

/** Why sales gave a lead back: the reason, and what the rep wrote. */
export function useReturnedWhy(): (row: Pick<Row, 'step'>) => string {
  const say = useSay();
  return ({ step }) =>
    [step.reason === null ? null : say(reasonText[step.reason]), step.note].filter(Boolean).join(' · ');
}
