import type { z } from 'zod';
import {
  competitorInsightQuery,
  heardInsightQuery,
  heardQuestionOf,
  type InsightResponse,
  insightResponses,
  kitInsightQuery,
  listOf,
  periodOf,
  pipelineInsightQuery,
} from '../../shared/contracts/sync/insightWire.ts';
import { wirePath } from '../../shared/contracts/sync/wire.ts';
import { countsCompany, type InsightView, mayBeToldOf } from '../../shared/domain/insight/companyFigures.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { HubContext } from '../hubContext.ts';
import { competitorsFigures } from '../insight/competitors.ts';
import { heardFigures } from '../insight/heardFigures.ts';
import { messagesFigures } from '../insight/messages.ts';
import { pipelineFigures } from '../insight/pipeline.ts';
import type { Reach } from '../insight/reach.ts';
import { responsesFigures } from '../insight/responses.ts';
import { answer } from './answer.ts';
import { refuse } from './refusal.ts';
import { json, type Route, signedIn } from './route.ts';

interface View<Name extends InsightView, Query extends z.ZodType> {
  readonly name: Name;
  readonly summary: string;
  readonly query: Query;
  readonly count: (
    asked: z.output<Query>,
    reach: Reach,
    now: number,
  ) => Promise<InsightResponse<Name>['figures']>;
}

/**
 * Figures over the rows of all laptops. Marketing counts everyone's customers, without a name or a word of theirs; sales
 * those of their own territories; who may not read what is counted, none.
 */
export function insightRoutes({ db, clock }: Pick<HubContext, 'db' | 'clock'>): readonly Route[] {
  const view = <Name extends InsightView, Query extends z.ZodType>({
    name,
    summary,
    query: schema,
    count,
  }: View<Name, Query>): Route => ({
    method: 'GET',
    path: `${wirePath}/insight/${name}`,
    summary: `${summary}, counted over everyone’s rows: marketing’s view, or the caller’s territories`,
    access: 'session',
    isWire: true,
    query: schema,
    response: json(insightResponses[name]),
    handle: async ({ reply, query, caller }) => {
      const { role, territoryIds } = signedIn(caller);
      if (!mayBeToldOf(role, name)) return answer(reply, refuse('forbidden'));
      const now = clock.now();
      const reach = countsCompany(role) ? null : territoryIds;
      return answer(reply, ok({ at: now, figures: await count(query as z.output<Query>, reach, now) }));
    },
  });
  return [
    view({
      name: 'heard',
      summary: 'What customers say',
      query: heardInsightQuery,
      count: (asked, reach, now) => heardFigures(db, heardQuestionOf(asked), reach, now),
    }),
    view({
      name: 'responses',
      summary: 'What responses did, version by version',
      query: kitInsightQuery,
      count: ({ language, ...period }, reach) =>
        responsesFigures(db, { ...periodOf(period), language }, reach),
    }),
    view({
      name: 'messages',
      summary: 'How far kits reach, beside what the same accounts bought',
      query: kitInsightQuery,
      count: ({ language, ...period }, reach) =>
        messagesFigures(db, { ...periodOf(period), language }, reach),
    }),
    view({
      name: 'competitors',
      summary: 'Who else is named, and how deals ended there',
      query: competitorInsightQuery,
      count: (asked, reach) => competitorsFigures(db, periodOf(asked), reach),
    }),
    view({
      name: 'pipeline',
      summary: 'Accounts by buyer stage, and how they moved',
      query: pipelineInsightQuery,
      count: ({ territoryIds, ...period }, reach, now) =>
        pipelineFigures(db, { ...periodOf(period), territoryIds: listOf(territoryIds) }, reach, now),
    }),
  ];
}
