import type { Output } from '../../platform/useQuery.ts';

export type Version = Output<'agreements.list'>['versions'][number];
