import type { PublishFindingCode } from '../../../shared/domain/kits/publishConditions.ts';
import type { TridomAdviceCode } from '../../../shared/domain/kits/tridomAdvice.ts';

/** Where something about a version as a whole is mended. */
export const places = [
  'items',
  'words',
  'territories',
  'segments',
  'languages',
  'dates',
  'lease',
  'needs',
  'callToAction',
  'medium',
  'novelty',
  'difference',
  'alignment',
  'measure',
  'target',
] as const;
export type Place = (typeof places)[number];

/** Null: about an item, which is named beside the advice. */
export const advicePlace: Readonly<Record<TridomAdviceCode, Place | null>> = {
  audience_open: 'segments',
  no_call_to_action: 'callToAction',
  no_need: 'needs',
  no_medium: 'medium',
  no_question: 'items',
  no_novelty: 'novelty',
  nothing_changed: 'words',
  no_difference: 'difference',
  no_battlecard: 'items',
  no_alignment: 'alignment',
  no_mail: 'items',
  no_measure: 'measure',
  no_target: 'target',
  no_explore: null,
  no_permission: null,
  no_source: null,
};

/** Null: about an item, or another person's move. */
export const findingPlace: Readonly<Record<PublishFindingCode, Place | null>> = {
  own_approval: null,
  not_approved: null,
  no_items: 'items',
  file_missing: null,
  audience_empty: 'territories',
  no_languages: 'languages',
  title_missing: 'words',
  language_missing: null,
  content_incomplete: null,
  dates_missing: 'dates',
  dates_reversed: 'dates',
  already_over: 'dates',
  lease_missing: 'lease',
  claim_unproved: null,
  proof_expired: null,
};

const focusable = 'input, textarea, button, a[href], [tabindex="0"]';

/** Brings a place into view and the keyboard into the first field of it. */
export function goToPlace(place: Place): void {
  const found = document.querySelector<HTMLElement>(`[data-place="${place}"]`);
  const fields = [...(found?.querySelectorAll<HTMLElement>(focusable) ?? [])];
  (fields.find((field) => field.matches('input, textarea')) ?? fields[0])?.focus();
  found?.scrollIntoView?.({ block: 'center' });
}
