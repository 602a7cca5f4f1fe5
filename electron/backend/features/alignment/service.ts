import type { Answer, Input } from '../../../../shared/contracts/ipc/index.ts';
import { inTurn } from '../../../../shared/domain/alignment/inTurn.ts';
import { handOffOf, scorecardOf } from '../../../../shared/domain/alignment/pack.ts';
import { heardSpan, mondayOf, packWeekOn, weekSpan } from '../../../../shared/domain/alignment/packWeek.ts';
import { membersOf, type Team, teamsOf } from '../../../../shared/domain/alignment/team.ts';
import { dateAfter, dateIn } from '../../../../shared/domain/calendar/zoneTime.ts';
import { buyerStages } from '../../../../shared/domain/entities/account.ts';
import type { User } from '../../../../shared/domain/entities/workspace.ts';
import { wholePeriod } from '../../../../shared/domain/insight/insightQuestion.ts';
import { markedRows } from '../../db/markedRow.ts';
import { rowName } from '../../db/rowName.ts';
import { territoriesHeld } from '../../db/territoriesHeld.ts';
import type { QueryContext } from '../handler.ts';
import { heldCalls } from '../insight/service.ts';
import { leadTerms } from '../leads/leadTerms.ts';
import { kitsOfTeam } from './kits.ts';
import { decisionsOf } from './repository/decisions.ts';
import { handedLeads, returnedLeads, sourcesOf, stepTallies } from './repository/handOff.ts';
import { notesOf } from './repository/notes.ts';
import { accountsByStage, stagesNoted } from './repository/stages.ts';
import { closedDeals, convertedLeads, resolvedObjections } from './repository/wins.ts';
import { voiceOf } from './voice.ts';

type Overview = Extract<Answer<'alignment.pack'>, { ok: true }>['value'];
type Pack = NonNullable<Overview['pack']>;

/** Windows are days, not months: what was received earlier has come to its end. */
const longestWindowMs = 120 * 86_400_000;
/** Wins beyond these are counted, not listed. */
const winsListed = 10;

export function packOf(context: QueryContext, { day, teamId }: Input<'alignment.pack'>): Overview {
  const { db, me, clock } = context;
  const users = markedRows(db, 'user', '').map(({ row }) => row);
  const held = territoriesHeld(db);
  const mine = held.length > 0 ? held : me.territoryIds;
  const teams = teamsOf(me, mine, users);
  const team = teams.find(({ id }) => id === teamId) ?? teams[0];
  const current = packWeekOn(dateIn(clock.timeZone(), clock.now()));
  const week = day === null ? current : mondayOf(day);
  return {
    week,
    current,
    teams: teams.map(({ id, managerId, territoryIds }) => ({
      id,
      managerName: rowName(db, 'user', managerId),
      territoryNames: territoryIds
        .map((one) => rowName(db, 'territory', one))
        .filter((name) => name !== null),
    })),
    teamId: team?.id ?? null,
    pack:
      team === undefined
        ? null
        : {
            territoryId: team.territoryIds.find((id) => mine.includes(id)) ?? null,
            people: peopleOf(team, mine, users),
            decisions: decisionsOf(db, team.territoryIds, week).map(({ row, sync }) => ({
              decision: row,
              ownerName: rowName(db, 'user', row.ownerId),
              sync,
            })),
            notes: notesOf(db, team.territoryIds, week).map(({ row, sync }) => ({
              note: row,
              authorName: rowName(db, 'user', row.authorId),
              sync,
            })),
            ...teamsPack(context, team, membersOf(team, users), week),
          },
  };
}

function teamsPack(
  context: QueryContext,
  team: Team,
  { reps, authors }: ReturnType<typeof membersOf>,
  week: string,
): Omit<Pack, 'territoryId' | 'people' | 'decisions' | 'notes'> {
  const { db, clock } = context;
  const zone = clock.timeZone();
  const now = clock.now();
  const { territoryIds } = team;
  const span = weekSpan(zone, week);
  const before = weekSpan(zone, dateAfter(week, -7));
  const wide = heardSpan(zone, week);
  const both = { before: before.from, ...span };
  const voice = voiceOf(context, territoryIds, wide);
  const [calls] = heldCalls(db, 'all', {
    ...wholePeriod(span.from, span.to),
    territoryIds: [...territoryIds],
  });
  const deals = closedDeals(db, territoryIds, week, dateAfter(week, 6));
  const won = deals.filter(({ stage }) => stage === 'won');
  const wonBefore = closedDeals(db, territoryIds, dateAfter(week, -7), dateAfter(week, -1)).filter(
    ({ stage }) => stage === 'won',
  );
  const leads = convertedLeads(db, territoryIds, span.from, span.to);
  const objections = resolvedObjections(db, territoryIds, span.from, span.to);
  const noted = stagesNoted(db, territoryIds, span.from, span.to);
  const counts = new Map(accountsByStage(db, territoryIds).map(({ stage, count }) => [stage, count]));
  return {
    span,
    before,
    wide,
    present: {
      rep: rowName(db, 'user', inTurn(week, reps)),
      author: rowName(db, 'user', inTurn(week, authors)),
    },
    wins: {
      won: won.length,
      wonBefore: wonBefore.length,
      lost: deals.length - won.length,
      deals: won
        .slice(0, winsListed)
        .map(({ id, name, accountId, accountName, product, amountMinor, currency }) => ({
          id,
          name,
          accountId,
          accountName: rowName(db, 'account', accountId) ?? accountName,
          product,
          amountMinor,
          currency,
        })),
      converted: leads.length,
      leads: leads.slice(0, winsListed),
      resolved: objections.length,
      objections: objections.slice(0, winsListed),
    },
    scorecard: scorecardOf({
      now,
      week: span,
      before,
      terms: termsInForce(context),
      termsOf: leadTerms(db, clock),
      leads: handedLeads(db, territoryIds, before.from - longestWindowMs, span.to),
      returned: returnedLeads(db, territoryIds, before.from - longestWindowMs, span.to),
      heldCalls: { now: calls?.held ?? 0, before: calls?.before ?? 0 },
      unanswered: voice.unanswered.length,
      territories: {
        team: territoryIds.length,
        all: markedRows(db, 'territory', 'WHERE t.active = 1').length,
      },
    }),
    stages: {
      accounts: buyerStages.map((stage) => ({ stage, count: counts.get(stage) ?? 0 })),
      noted: noted.length,
      moved: noted.filter(({ from, to }) => from !== to),
    },
    handOff: {
      sources: [...sourcesOf(db, territoryIds, both)],
      steps: handOffOf(stepTallies(db, territoryIds, both)).map((step) => ({
        ...step,
        reasons: [...step.reasons],
      })),
    },
    voice,
    kits: kitsOfTeam(context, { territoryIds, reps }, wide),
  };
}

/**
 * The team's manager, its reps and marketing's authors: each with those of the team's territories that they share with
 * this user, since a decision written down in another would not reach them. Who shares none is not among them.
 */
function peopleOf(team: Team, mine: readonly string[], users: readonly User[]): Pack['people'] {
  const { reps, authors } = membersOf(team, users);
  const members = new Set([team.managerId, ...reps, ...authors]);
  const shared = team.territoryIds.filter((id) => mine.includes(id));
  return users
    .filter(({ id }) => members.has(id))
    .map(({ id, name, territoryIds }) => ({
      id,
      name,
      territoryIds: shared.filter((territory) => territoryIds.includes(territory)),
    }))
    .filter(({ territoryIds }) => territoryIds.length > 0);
}

const termsInForce = ({ db }: QueryContext) =>
  markedRows(db, 'agreement', "WHERE t.status = 'signed' ORDER BY t.version DESC LIMIT 1")[0]?.row.terms ??
  null;
