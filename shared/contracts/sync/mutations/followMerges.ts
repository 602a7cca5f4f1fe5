import { mergeable, repointed, type StandsFor } from '../../../domain/entities/references.ts';
import type { Effect, FieldChanges } from './definition.ts';

/**
 * The effect as it is meant now that some rows are merged: what was written about one that was given up is about the
 * one that stands for it. Which row a merge gives up stays as it was written.
 */
export function followMerges(effect: Effect, standsFor: StandsFor): Effect {
  switch (effect.type) {
    case 'merge':
      return { ...effect, into: standsFor(effect.entity, effect.into) };
    case 'insert':
    case 'mark':
      return { ...effect, values: { ...effect.values, ...repointed(effect.values, standsFor) } };
    case 'decision':
      return {
        ...effect,
        seen: { ...effect.seen, ...repointed(effect.seen, standsFor) },
        values: { ...effect.values, ...repointed(effect.values, standsFor) },
      };
    case 'fields': {
      const entity = mergeable.find((name) => name === effect.entity);
      const id = entity === undefined ? effect.id : standsFor(entity, effect.id);
      return { ...effect, id, fields: fieldsNow(effect.fields, standsFor) };
    }
  }
}

function fieldsNow(fields: FieldChanges['fields'], standsFor: StandsFor): FieldChanges['fields'] {
  return Object.fromEntries(
    Object.entries(fields).map(([field, { from, to }]) => [
      field,
      {
        from: repointed({ [field]: from }, standsFor)?.[field] ?? from,
        to: repointed({ [field]: to }, standsFor)?.[field] ?? to,
      },
    ]),
  );
}
