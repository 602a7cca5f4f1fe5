import type { EntityName } from './index.ts';

/** Columns that name a row of another entity, by what they name. */
export const references: Readonly<Record<string, EntityName>> = {
  accountId: 'account',
  contactId: 'contact',
  contactIds: 'contact',
  leadId: 'lead',
  stepId: 'leadStep',
  callId: 'call',
  heardId: 'heard',
  correctsId: 'callLog',
  kitId: 'kit',
  versionId: 'kitVersion',
};

/** What may turn out to be there twice. */
export const mergeable = ['account', 'contact'] as const;
export type Mergeable = (typeof mergeable)[number];

/** Which row stands for the one that is named. */
export type StandsFor = (entity: Mergeable, id: string) => string;

/**
 * The values of `row` that name a merged row, with the one that stands for it instead; null where none does. A list
 * that names both names the survivor once.
 */
export function repointed(
  row: Readonly<Record<string, unknown>>,
  standsFor: StandsFor,
): Readonly<Record<string, unknown>> | null {
  const changed: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    const entity = references[column];
    if (entity !== 'account' && entity !== 'contact') continue;
    const next = named(value, entity, standsFor);
    if (next !== value) changed[column] = next;
  }
  return Object.keys(changed).length > 0 ? changed : null;
}

function named(value: unknown, entity: Mergeable, standsFor: StandsFor): unknown {
  if (typeof value === 'string') return standsFor(entity, value);
  if (!Array.isArray(value)) return value;
  const next = (value as readonly string[]).map((id) => standsFor(entity, id));
  return next.every((id, at) => id === value[at]) ? value : [...new Set(next)];
}
