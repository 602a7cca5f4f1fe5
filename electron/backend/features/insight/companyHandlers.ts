import type { z } from 'zod';
import { insightResponses } from '../../../../shared/contracts/sync/insightWire.ts';
import type { InsightView } from '../../../../shared/domain/insight/companyFigures.ts';
import type { HubAnswer } from '../../sync/askHub.ts';
import type { EngineCommandContext, EngineHandlers } from '../handler.ts';

type Question = Readonly<Record<string, string | number | readonly string[]>>;

/** A list is the same parameter several times. */
function parametersOf(question: Question): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(question))
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one));
  return parameters.toString();
}

const ask = <Schema extends z.ZodType>(
  { askHub }: EngineCommandContext,
  [view, answer]: readonly [InsightView, Schema],
  question: Question,
): Promise<HubAnswer<Schema>> =>
  askHub({ answer, request: { method: 'GET', path: `/insight/${view}?${parametersOf(question)}` } });

const { heard, responses, messages, competitors, pipeline } = insightResponses;

/** What only the hub holds: the rows of all laptops. It decides whose of them are counted for whom. */
export const handlers: EngineHandlers = {
  'insight.companyHeard': (context, question) => ask(context, ['heard', heard], question),
  'insight.companyResponses': (context, question) => ask(context, ['responses', responses], question),
  'insight.companyMessages': (context, question) => ask(context, ['messages', messages], question),
  'insight.companyCompetitors': (context, question) => ask(context, ['competitors', competitors], question),
  'insight.companyPipeline': (context, question) => ask(context, ['pipeline', pipeline], question),
};
