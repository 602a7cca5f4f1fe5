import { useState } from 'react';
import type { Role } from '../../../shared/domain/entities/workspace.ts';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';

export type TerritorySize = Output<'admin.size'> | 'counting' | 'unknown';

/** How much comes with each territory, counted by the hub once it is asked for. */
export function useTerritorySizes(role: Role): {
  readonly sizes: ReadonlyMap<string, TerritorySize>;
  readonly count: (territoryId: string) => void;
} {
  const [sizes, setSizes] = useState<ReadonlyMap<string, TerritorySize>>(new Map());
  const put = (territoryId: string, size: TerritorySize): void =>
    setSizes((before) => new Map(before).set(territoryId, size));
  const count = (territoryId: string): void => {
    const known = sizes.get(territoryId);
    if (known !== undefined && known !== 'unknown') return;
    put(territoryId, 'counting');
    void invoke('admin.size', { territoryId, role }).then((answer) =>
      put(territoryId, answer.ok ? answer.value : 'unknown'),
    );
  };
  return { sizes, count };
}
