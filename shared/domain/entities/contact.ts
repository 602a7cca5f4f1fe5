import {
  dateOrNull,
  instantOrNull,
  oneOf,
  oneOfOrNull,
  text,
  textOrNull,
  uuid,
  uuidOrNull,
} from './column.ts';
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

/** Grounds of the GDPR, article 6, that a company has for a person it sells to. */
export const lawfulBases = ['consent', 'contract', 'legitimate_interest', 'legal_obligation'] as const;
export type LawfulBasis = (typeof lawfulBases)[number];

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
    /** On what ground the company holds them; null: nobody has said. */
    lawfulBasis: oneOfOrNull(lawfulBases),
    /** When and where they consented, where that is the ground. */
    consentOn: dateOrNull,
    consentSource: textOrNull,
    status: oneOf(['active', 'left', 'merged']),
    /** The one it turned out to be, where it is merged. */
    mergedIntoId: uuidOrNull,
    /** Nothing is left of them but that there was somebody; written by the hub alone. */
    erasedAt: instantOrNull,
  },
});
export type Contact = RowOf<typeof contact>;
