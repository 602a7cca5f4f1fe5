import { kindRules, requiredFields } from './kinds.ts';
import type { Mapping } from './mapping.ts';

/** What a mapping still lacks before it can be tried: fields by name, `id`, a reference, or `territory`. */
export function missingIn(mapping: Mapping): readonly string[] {
  const { kind, fields, externalId, account, contact, territory } = mapping;
  return [
    ...(externalId.columns.length === 0 ? ['id'] : []),
    ...requiredFields(kind).filter((field) => fields[field] === undefined),
    ...(kind === 'contacts' && account === undefined ? ['account'] : []),
    ...(kind === 'touches' && account === undefined && contact === undefined ? ['account'] : []),
    ...(kindRules[kind].territoryRules.length > 0 && territory === undefined ? ['territory'] : []),
  ];
}
