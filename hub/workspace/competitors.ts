import type { Row } from '../../shared/domain/entities/index.ts';
import type { CountryCode } from './countries.ts';
import { demoId } from './demoId.ts';
import { type Stamped, stamp } from './stamp.ts';

/** Invented rivals. Lastara sells everywhere, the others mostly at home. */
export const competitorNames = ['Lastara', 'Pelvento', 'Norrhjul', 'Tricarro', 'Drayline'] as const;
export type CompetitorName = (typeof competitorNames)[number];

export const rivalsIn: Readonly<Record<CountryCode, readonly CompetitorName[]>> = {
  fr: ['Pelvento', 'Pelvento', 'Lastara', 'Tricarro'],
  se: ['Norrhjul', 'Norrhjul', 'Lastara'],
  it: ['Tricarro', 'Tricarro', 'Lastara', 'Pelvento'],
  gb: ['Drayline', 'Drayline', 'Lastara'],
};

export const competitorId = (name: CompetitorName): string =>
  demoId('competitor', competitorNames.indexOf(name) + 1);

export const makeCompetitors = (stamped: Stamped): readonly Row<'competitor'>[] =>
  competitorNames.map((name) => ({ ...stamp(competitorId(name), stamped), name, active: true }));
