import type { z } from 'zod';
import {
  type HeardInsightResponse,
  heardInsightQuery,
  heardInsightResponse,
  heardQuestionOf,
} from '../../shared/contracts/sync/insightWire.ts';
import { wirePath } from '../../shared/contracts/sync/wire.ts';
import { weekMs } from '../../shared/domain/insight/insightQuestion.ts';
import { objectionFigures, weekFigures } from '../../shared/domain/insight/objectionFigures.ts';
import { marketingRoles } from '../../shared/domain/kits/kitRules.ts';
import { grantOf } from '../../shared/domain/permissions/permissions.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { HubContext } from '../hubContext.ts';
import { callTallies, heardTallies, type Reach } from '../insight/heardTallies.ts';
import type { Caller } from '../sessions/authenticate.ts';
import { answer } from './answer.ts';
import { refuse } from './refusal.ts';
import { json, type Route, signedIn } from './route.ts';

/** Marketing counts everyone's customers, in figures without a word of theirs; sales those of their own territories. */
const reachOf = ({ role, territoryIds }: Caller): Reach =>
  marketingRoles.includes(role) ? null : territoryIds;

const perKey = ['segment', 'territory'];

/** The figures of what customers say over the rows of all laptops. */
export function insightRoutes(hub: HubContext): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${wirePath}/insight/heard`,
      summary:
        'What customers say, counted over everyone’s rows: marketing’s view, or the caller’s territories',
      access: 'session',
      isWire: true,
      query: heardInsightQuery,
      response: json(heardInsightResponse),
      handle: async ({ reply, query, caller }) => {
        const who = signedIn(caller);
        if (grantOf(who.role, 'heard', 'read') === 'no') return answer(reply, refuse('forbidden'));
        const question = heardQuestionOf(query as z.output<typeof heardInsightQuery>);
        const reach = reachOf(who);
        const [tallies, calls] = await Promise.all([
          heardTallies(hub.db, question, reach),
          callTallies(hub.db, question.by, question, reach),
        ]);
        const figures =
          question.by === 'week'
            ? weekFigures(tallies, calls, Math.ceil((question.to - question.from) / weekMs))
            : objectionFigures(tallies, calls, perKey.includes(question.by));
        return answer(
          reply,
          ok({
            tallies: [...tallies],
            calls: [...calls],
            figures: [...figures],
          } satisfies HeardInsightResponse),
        );
      },
    },
  ];
}
