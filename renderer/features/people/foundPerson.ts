import type { Output } from '../../platform/useQuery.ts';

export type FoundPerson = Output<'people.find'>['people'][number];
