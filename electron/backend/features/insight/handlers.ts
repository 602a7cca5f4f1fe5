import { ok } from '../../../../shared/kernel/result.ts';
import type { Handlers } from '../handler.ts';
import { heardOf, verbatimsBehind } from './service.ts';
import { draftingTasks, moveTask, openTask } from './tasks.ts';

export const handlers: Handlers = {
  'insight.heard': (context, question) => ok(heardOf(context, question)),
  'insight.tasks': draftingTasks,
  'insight.openTask': openTask,
  'insight.moveTask': moveTask,
  'insight.verbatims': (context, question) => ok(verbatimsBehind(context, question)),
};
