import type { KitEventKind } from '../../../shared/domain/entities/kit.ts';

/** What author and approver wrote to each other about single items while they were reviewed. */
export const remarks: readonly {
  readonly kit: string;
  readonly version: number;
  readonly item: string;
  readonly by: 'margaux' | 'tom' | 'silvia';
  readonly kind: Extract<KitEventKind, 'comment' | 'item_sent_back'>;
  readonly text: string;
}[] = [
  {
    kit: 'one-round',
    version: 1,
    item: 'kerb-proof',
    by: 'silvia',
    kind: 'item_sent_back',
    text: 'How many stops, and who held the watch? Without that I can’t let a figure out of the house.',
  },
  {
    kit: 'one-round',
    version: 1,
    item: 'kerb-proof',
    by: 'margaux',
    kind: 'comment',
    text: '2,914 stops, timed by the rep in the passenger seat, sheets countersigned by the driver. Source added.',
  },
  {
    kit: 'one-round',
    version: 2,
    item: 'vans-are-paid-for',
    by: 'margaux',
    kind: 'comment',
    text: 'Three reps say the old answer begins a quarrel. This one is close to what they say in their own words.',
  },
  {
    kit: 'one-round',
    version: 2,
    item: 'lastara-card',
    by: 'silvia',
    kind: 'item_sent_back',
    text: 'Two months’ notice: from how many contracts? One is an anecdote.',
  },
  {
    kit: 'one-round',
    version: 2,
    item: 'lastara-card',
    by: 'margaux',
    kind: 'comment',
    text: 'Three, in two cities, all from this quarter.',
  },
  {
    kit: 'cold-round',
    version: 1,
    item: 'six-hours-proof',
    by: 'silvia',
    kind: 'comment',
    text: 'Three runs is little. Approved, but please put a fourth on the bench with a full box.',
  },
  {
    kit: 'lease-after-trial',
    version: 1,
    item: 'cheaper-hire',
    by: 'silvia',
    kind: 'item_sent_back',
    text: 'The hire firm’s price differs in each country. Let each language say its own.',
  },
  {
    kit: 'lease-after-trial',
    version: 1,
    item: 'cheaper-hire',
    by: 'tom',
    kind: 'comment',
    text: 'Done: 450 pounds, 420 and 430 euros, 4,800 kronor, as heard in the field.',
  },
];
