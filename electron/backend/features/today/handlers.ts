import { ok } from '../../../../shared/kernel/result.ts';
import type { Handlers } from '../handler.ts';
import { dayOf } from './service.ts';
import { teamOn } from './team.ts';

export const handlers: Handlers = {
  'today.get': (context, { day }) => ok(dayOf(context, day)),
  'today.team': (context, { day }) => teamOn(context, day),
};
