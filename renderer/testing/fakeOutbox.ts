import type { OutboxItem, OutboxList } from '../../shared/contracts/ipc/sync.ts';
import { colleague, idOf, me, testNow } from './fakeWorld.ts';

const minute = 60_000;
const at = (minutesAgo: number): number => testNow - minutesAgo * minute;

const item = (
  number: number,
  kind: string,
  label: string,
  state: OutboxItem['state'],
  list: OutboxList,
  minutesAgo: number,
  code: string | null = null,
): OutboxItem => ({
  mutationId: idOf(7000 + number),
  kind,
  state,
  list,
  subject: { entity: kind.split('.')[0] ?? '', id: idOf(102), label, accountId: idOf(102) },
  code,
  authoredAt: at(minutesAgo),
  acknowledgedAt: list === 'done' ? testNow : null,
  attempts: list === 'waiting' ? 0 : 1,
  other: state === 'conflict' ? { name: colleague.name, at: at(85) } : null,
});

export const conflictItem = item(1, 'account.update', 'Kiruna Lab Supply', 'conflict', 'attention', 107);
export const refusedItem = item(2, 'heard.add', 'Arlanda Catering', 'refused', 'attention', 152, 'forbidden');

export const outboxItems: readonly OutboxItem[] = [
  conflictItem,
  refusedItem,
  item(3, 'call.log', 'Norrland Timber AB', 'settled', 'done', 69),
  item(4, 'heard.add', 'Norrland Timber AB', 'settled', 'done', 68),
  item(5, 'nextStep.create', 'Norrland Timber AB', 'settled', 'done', 66),
];

export const conflictDetail = {
  content: [{ field: 'phone', value: '0980-123 44' }],
  conflicts: [
    {
      entity: 'account' as const,
      id: idOf(102),
      field: 'phone',
      from: '0980-123 40',
      mine: '0980-123 44',
      theirs: '0980-123 49',
      by: colleague.id,
      byName: colleague.name,
      at: at(85),
    },
  ],
  names: {},
  detail: null,
  dependsOn: [],
  history: [
    { at: at(107), event: 'authored', detail: null },
    { at: at(1), event: 'sent', detail: null },
    { at: testNow, event: 'conflict', detail: null },
  ],
  actions: ['keep_mine' as const, 'take_theirs' as const, 'write_another' as const],
};

export const refusedDetail = {
  content: [
    { field: 'kind', value: 'objection' },
    { field: 'category', value: 'price' },
    { field: 'verbatim', value: 'your canteen price is a restaurant price' },
    { field: 'outcome', value: 'open' },
  ],
  args: {
    id: idOf(3009),
    kind: 'objection',
    category: 'price',
    verbatim: 'your canteen price is a restaurant price',
    outcome: 'open',
    ownerId: me.id,
  },
  conflicts: [],
  names: {},
  detail: null,
  dependsOn: [],
  history: [
    { at: at(152), event: 'authored', detail: null },
    { at: at(1), event: 'sent', detail: null },
    { at: testNow, event: 'refused', detail: { code: 'forbidden' } },
  ],
  actions: ['edit' as const, 'resend' as const, 'discard' as const],
};
