import type { Measure, Value } from '../../../shared/domain/alignment/scorecard.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import type { Formats } from '../../app/i18n/formats.ts';
import type { Say } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';

export type Pack = NonNullable<Output<'alignment.pack'>['pack']>;

/** What a pack is put into words with. */
export interface PackWords {
  readonly say: Say;
  readonly formats: Formats;
  /** The days that are counted, both of them included. */
  readonly period: (span: { readonly from: number; readonly to: number }) => string;
}

export const measureText: Readonly<Record<Measure, MessageId>> = {
  decision: 'alignment.decision',
  attempt: 'alignment.attempt',
  conversation: 'alignment.conversation',
  held_calls: 'insight.heldCalls',
  leads: 'alignment.leads',
  complete: 'alignment.complete',
  answered: 'alignment.answered',
  unanswered: 'alignment.unanswered',
};

/** A count, or a share with what it stands on. */
export function valueText({ say, formats }: PackWords, value: Value | null): string | null {
  if (value === null) return null;
  const { count, of } = value;
  if (of === null) return formats.number(count);
  if (of === 0) return say('alignment.noneDue');
  return say('alignment.share', { share: formats.number(Math.round((100 * count) / of)), count, all: of });
}
