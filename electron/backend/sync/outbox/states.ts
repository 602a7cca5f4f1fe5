import type { OutboxList, OutboxState } from '../../../../shared/contracts/ipc/sync.ts';

/** States in which nothing more is to come of a mutation. */
export const closedStates = ['settled', 'discarded', 'replaced'] as const satisfies readonly OutboxState[];

/** All others. Named one by one, so that SQLite finds them without reading the weeks of closed ones. */
export const openStates = [
  'pending',
  'sent',
  'acknowledged',
  'conflict',
  'refused',
  'held',
] as const satisfies readonly OutboxState[];

export const statesOfList: Readonly<Record<OutboxList, readonly OutboxState[]>> = {
  attention: ['refused', 'conflict', 'held'],
  sending: ['sent'],
  waiting: ['pending'],
  done: ['acknowledged', 'settled', 'discarded', 'replaced'],
};

export function listOf(state: OutboxState): OutboxList {
  for (const [list, states] of Object.entries(statesOfList)) {
    if (states.includes(state)) return list as OutboxList;
  }
  throw new Error(`no list holds ${state}`);
}

/** `'a', 'b'` for an IN of these constants. */
export const inList = (states: readonly OutboxState[]): string =>
  states.map((state) => `'${state}'`).join(', ');
