import { z } from 'zod';
import { isUuid } from '../../kernel/uuid.ts';
import { type BuyerStage, buyerStages } from '../entities/account.ts';
import { type Persona, personas } from '../entities/contact.ts';

/** Whom a kit is for: all four hold together. An empty list sets no bound, but of territories there must be one. */
export const audience = z.strictObject({
  territoryIds: z.array(z.string().refine(isUuid)).max(1000),
  segments: z.array(z.string().min(1).max(200)).max(200),
  buyerStages: z.array(z.enum(buyerStages)).max(buyerStages.length),
  personas: z.array(z.enum(personas)).max(personas.length),
});
export type Audience = z.output<typeof audience>;

/** Nobody yet: there must be a territory. */
export const noAudience: Audience = { territoryIds: [], segments: [], buyerStages: [], personas: [] };

export interface AudienceAccount {
  readonly territoryIds: readonly string[];
  readonly segment: string | null;
  readonly buyerStage: BuyerStage;
}

const within = <Value>(list: readonly Value[], value: Value | null): boolean =>
  list.length === 0 || (value !== null && list.includes(value));

/** Whether an account is in the audience, whoever is met there. */
export const accountIsMeant = (of: Audience, account: AudienceAccount): boolean =>
  account.territoryIds.some((id) => of.territoryIds.includes(id)) &&
  within(of.segments, account.segment) &&
  within(of.buyerStages, account.buyerStage);

/**
 * Whether one of the people met is meant. Nobody known, or only people whose part is not known, shuts nothing out:
 * "unknown" is the default on every contact.
 */
export const peopleAreMeant = (of: Audience, met: readonly Persona[]): boolean => {
  const known = met.filter((persona) => persona !== 'unknown');
  return (
    of.personas.length === 0 || known.length === 0 || known.some((persona) => of.personas.includes(persona))
  );
};
