import { ok } from '../../../../shared/kernel/result.ts';
import type { Handlers } from '../handler.ts';
import { heardOf, verbatimsBehind } from './service.ts';
import { summaryOf } from './summary.ts';
import { draftingTasks, moveTask, openTask } from './tasks.ts';
import { competitorsOf, messagesOf, pipelineOf, responsesOf } from './views.ts';

export const handlers: Handlers = {
  'insight.heard': (context, question) => ok(heardOf(context, question)),
  'insight.summary': summaryOf,
  'insight.responses': responsesOf,
  'insight.messages': messagesOf,
  'insight.competitors': competitorsOf,
  'insight.pipeline': pipelineOf,
  'insight.tasks': draftingTasks,
  'insight.openTask': openTask,
  'insight.moveTask': moveTask,
  'insight.verbatims': (context, question) => ok(verbatimsBehind(context, question)),
};
