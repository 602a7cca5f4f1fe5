import { ok } from '../../../../shared/kernel/result.ts';
import type { Handlers } from '../handler.ts';
import { packOf } from './service.ts';

export const handlers: Handlers = {
  'alignment.pack': (context, question) => ok(packOf(context, question)),
};
