import { ok } from '../../../../shared/kernel/result.ts';
import type { Handlers } from '../handler.ts';
import { heardOf, verbatimsBehind } from './service.ts';

export const handlers: Handlers = {
  'insight.heard': (context, question) => ok(heardOf(context, question)),
  'insight.verbatims': (context, question) => ok(verbatimsBehind(context, question)),
};
