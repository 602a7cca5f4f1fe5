import { referenceNames } from './kinds.ts';
import type { Mapping, Reference, Source } from './mapping.ts';

/** What a row is made of, one `field ← source` per part: for a person to read before they apply an import. */
export function describeMapping(mapping: Mapping): readonly string[] {
  const references = referenceNames.flatMap((name) => {
    const reference: Pick<Reference, 'from'> | undefined = mapping[name];
    return reference === undefined ? [] : [`${name} ← ${sourceText(reference.from)}`];
  });
  return [
    `externalId ← ${mapping.externalId.columns.join(' + ')}`,
    ...Object.entries(mapping.fields).map(([field, source]) => `${field} ← ${sourceText(source)}`),
    ...references,
    ...(mapping.territory === undefined ? [] : [`territory ← ${territoryText(mapping.territory)}`]),
  ];
}

export function sourceText(source: Source): string {
  if ('constant' in source) return JSON.stringify(source.constant);
  if ('field' in source) return source.field;
  if ('join' in source) return source.join.map(sourceText).join(' + ');
  if ('firstOf' in source) return source.firstOf.map(sourceText).join(' | ');
  if ('object' in source) {
    const parts = Object.entries(source.object).map(([name, each]) => `${name}: ${sourceText(each)}`);
    return `{ ${parts.join(', ')} }`;
  }
  return source.column;
}

function territoryText(rule: NonNullable<Mapping['territory']>): string {
  const own = rule.rule === 'named' ? sourceText(rule.from) : `(${rule.rule})`;
  const next = 'otherwise' in rule ? rule.otherwise : undefined;
  return next === undefined ? own : `${own} | ${territoryText(next)}`;
}
