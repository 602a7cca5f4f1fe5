import type { Output } from '../../platform/useQuery.ts';

export type AdminUser = Output<'admin.users'>['users'][number];
