import {
  type Need,
  needs,
  type Orientation,
  orientations,
  type Persona,
  personas,
} from '../../../shared/domain/entities/contact.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { needText, orientationText, personaText } from '../../app/i18n/words.ts';
import type { Chord } from '../../ui/keyboard.ts';

/** One thing that may be known of a person, and the key that says so. */
export type PersonKey = { readonly chord: Chord; readonly text: MessageId } & (
  | { readonly field: 'persona'; readonly value: Persona }
  | { readonly field: 'need'; readonly value: Need }
  | { readonly field: 'orientation'; readonly value: Orientation }
);

const known = <Value extends string>(values: readonly Value[]): readonly Value[] =>
  values.filter((value) => value !== 'unknown');

/** One digit each, along the row of digits: the part they play, what moves them, how they like to buy. */
export const personKeys: readonly PersonKey[] = [
  ...known(personas).map((value) => ({ field: 'persona' as const, value, text: personaText[value] })),
  ...known(needs).map((value) => ({ field: 'need' as const, value, text: needText[value] })),
  ...known(orientations).map((value) => ({
    field: 'orientation' as const,
    value,
    text: orientationText[value],
  })),
].map((key, at) => ({ ...key, chord: String((at + 1) % 10) }));

export const personFieldText: Readonly<Record<PersonKey['field'], MessageId>> = {
  persona: 'contact.persona',
  need: 'contact.need',
  orientation: 'contact.orientation',
};
