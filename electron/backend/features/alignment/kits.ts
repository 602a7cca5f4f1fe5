import type { Span } from '../../../../shared/domain/alignment/packWeek.ts';
import { grantOf } from '../../../../shared/domain/permissions/permissions.ts';
import type { QueryContext } from '../handler.ts';
import { figuresOf } from '../kits/kitFigures.ts';
import { inLanguage } from '../kits/listed.ts';
import { currentKits } from '../kits/service.ts';
import { receiptsOf } from './repository/receipts.ts';

/** What became of each kit that the team has: who got it, in how many calls it was used, what reps think of it. */
export function kitsOfTeam(
  context: QueryContext,
  team: { readonly territoryIds: readonly string[]; readonly reps: readonly string[] },
  span: Span,
) {
  const mayCount = grantOf(context.me.role, 'kitReceipt', 'read') !== 'no';
  return currentKits(context.db)
    .filter(({ payload: { audience } }) => audience.territoryIds.some((id) => team.territoryIds.includes(id)))
    .flatMap(({ payload, recall }) => {
      const figures = figuresOf(context, { kitId: payload.kitId, ...span, language: null });
      if (!figures.ok || figures.value.uses === null) return [];
      const { feedback, uses } = figures.value;
      const { adoption, reach } = uses;
      const of = (verdict: 'helps' | 'does_not_help') =>
        feedback.filter((given) => given.verdict === verdict).length;
      return [
        {
          kitId: payload.kitId,
          title: inLanguage(payload.title, null).text,
          version: payload.version,
          recalled: recall !== null,
          adoption: { count: adoption.withUse, of: adoption.held },
          reach: { count: reach.accounts.reached, of: reach.accounts.of },
          receipts: mayCount
            ? { ...receiptsOf(context.db, payload.releaseId, team.reps), of: team.reps.length }
            : null,
          helps: of('helps'),
          doesNotHelp: of('does_not_help'),
        },
      ];
    });
}
