import { worthHearing } from '../../../../shared/domain/alignment/pack.ts';
import type { Span } from '../../../../shared/domain/alignment/packWeek.ts';
import type { HeardKind, ObjectionCategory } from '../../../../shared/domain/entities/heard.ts';
import { wholePeriod } from '../../../../shared/domain/insight/insightQuestion.ts';
import { rowName } from '../../db/rowName.ts';
import type { QueryContext } from '../handler.ts';
import { heardOf, verbatimsBehind } from '../insight/service.ts';

type Asked = Parameters<typeof heardOf>[1];

const verbatimsShown = 3;

/** What customers of the team say, and which competitors they name. */
export function voiceOf(context: QueryContext, territoryIds: readonly string[], span: Span) {
  const question = (kind: HeardKind, by: Asked['by']): Asked =>
    ({ ...wholePeriod(span.from, span.to), territoryIds: [...territoryIds], kind, by }) as Asked;
  const objections = heardOf(context, question('objection', 'category'));
  const worth = worthHearing(objections.rows);
  const wanted = new Set([...worth.top, ...worth.rising, ...worth.unanswered].map(({ key }) => key));
  const said = (key: string | null) =>
    verbatimsBehind(context, { ...question('objection', 'category'), key })
      .groups.slice(0, verbatimsShown)
      .flatMap(([one]) => (one === undefined ? [] : [one]))
      .map(({ verbatim, language, accountId, accountName }) => ({
        verbatim,
        language,
        accountId,
        accountName,
      }));
  /** Of what has a category: rows of nothing else are chosen. */
  const keys = (rows: readonly { readonly key: string | null }[]) =>
    rows.flatMap(({ key }) => (key === null ? [] : [key as ObjectionCategory]));
  const heldOf = (kind: HeardKind) => {
    const { mentions, before } = heardOf(context, question(kind, 'all')).total;
    return { count: mentions, before };
  };
  return {
    held: objections.total.held,
    heldBefore: objections.total.heldBefore,
    objections: { count: objections.total.mentions, before: objections.total.before },
    complaints: heldOf('complaint'),
    praise: heldOf('praise'),
    rows: objections.rows
      .filter(({ key }) => wanted.has(key))
      .map(({ key, mentions, before, per100, resolved, final }) => ({
        category: key as ObjectionCategory,
        mentions,
        before,
        per100,
        resolved,
        final,
        verbatims: said(key),
      })),
    rising: keys(worth.rising),
    unanswered: keys(worth.unanswered),
    worked: keys(worth.worked),
    competitors: heardOf(context, question('objection', 'competitor')).rows.flatMap(
      ({ key, mentions, before, resolved, final }) =>
        key === null
          ? []
          : [
              {
                competitorId: key,
                name: rowName(context.db, 'competitor', key),
                mentions,
                before,
                resolved,
                final,
              },
            ],
    ),
  };
}
