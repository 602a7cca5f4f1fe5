import {
  type AnsweredObjection,
  type Effectiveness,
  effectiveness,
  type RaisedObjection,
} from '../figures/effectiveness.ts';
import { wilsonInterval } from '../figures/wilson.ts';

export interface VersionFigure extends Effectiveness {
  readonly version: number;
  /** Times it answered, whatever came of it. */
  readonly used: number;
}

/** What a version did, where it was counted rather than read. */
export type VersionTally = Omit<VersionFigure, 'interval' | 'period'>;

export const versionFigure = (tally: VersionTally): Omit<VersionFigure, 'period'> => ({
  ...tally,
  interval: wilsonInterval(tally.resolved, tally.final),
});

/** A response version by version, the newest first: each by what it answered itself. */
export function responseFigures(
  answered: readonly AnsweredObjection[],
  raised: readonly RaisedObjection[],
): readonly VersionFigure[] {
  const versions = [...new Set(answered.map(({ version }) => version))].sort((one, other) => other - one);
  return versions.map((version) => {
    const own = answered.filter((one) => one.version === version);
    return { ...effectiveness(own, raised), version, used: own.length };
  });
}
