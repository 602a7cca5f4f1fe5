import { oneOf, text, textOrNull, uuid, uuidOrNull } from './column.ts';
import { entity, type RowOf } from './entity.ts';

export const personas = [
  'unknown',
  'economic_buyer',
  'champion',
  'technical_evaluator',
  'user',
  'blocker',
] as const;
export type Persona = (typeof personas)[number];
export const needs = ['unknown', 'functional', 'emotional', 'aspirational'] as const;
export type Need = (typeof needs)[number];
export const orientations = ['unknown', 'learns_alone', 'wants_guidance'] as const;
export type Orientation = (typeof orientations)[number];

/** A person at an account. Nothing is written here that they could not be shown. */
export const contact = entity({
  name: 'contact',
  scope: { by: 'account', column: 'accountId' },
  conflict: 'fields',
  columns: {
    accountId: uuid,
    externalId: textOrNull,
    name: text,
    title: textOrNull,
    email: textOrNull,
    phone: textOrNull,
    persona: oneOf(personas),
    need: oneOf(needs),
    orientation: oneOf(orientations),
    language: textOrNull,
    status: oneOf(['active', 'left', 'merged']),
    /** The one it turned out to be, where it is merged. */
    mergedIntoId: uuidOrNull,
  },
});
export type Contact = RowOf<typeof contact>;
