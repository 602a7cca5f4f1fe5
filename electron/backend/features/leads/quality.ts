import type { Input } from '../../../../shared/contracts/ipc/index.ts';
import { type SignedTerms, sameSource } from '../../../../shared/domain/agreement/leadTerms.ts';
import type { User } from '../../../../shared/domain/entities/workspace.ts';
import { answerClock } from '../../../../shared/domain/leads/answerClock.ts';
import {
  type FollowUpFigure,
  followUpFigure,
  type LeadFacts,
  qualityFigure,
} from '../../../../shared/domain/leads/leadQuality.ts';
import { mayReadPerson } from '../../../../shared/domain/leads/mayReadPerson.ts';
import type { ReadableDb } from '../../db/database.ts';
import { markedRows } from '../../db/markedRow.ts';
import { inOrderOfNames } from '../../db/nameOrder.ts';
import type { QueryContext } from '../handler.ts';
import { leadTerms, signedTerms } from './leadTerms.ts';
import { type CountedLead, countedLeads, givenBack } from './qualityRepository.ts';

/** Lead quality both ways, of the leads on this laptop that were received in the period. */
export function leadQuality(context: QueryContext, { from, to, by }: Input<'leads.quality'>) {
  const { db } = context;
  const versions = signedTerms(db);
  const leads = countedLeads(db, from, to).map((lead) => ({ ...lead, complete: isComplete(lead, versions) }));
  const keyOf = { source: 'source', campaign: 'campaign', territory: 'territoryId' } as const;
  const groups = [...Map.groupBy(leads, (lead) => lead[keyOf[by]])];
  return {
    total: qualityFigure(leads),
    rows: groups
      .map(([key, of]) => ({ key, figure: qualityFigure(of) }))
      .sort((one, other) => other.figure.leads - one.figure.leads),
    followUp: followUp(context, leads),
    promises: promises(leads, versions, (to - from) / monthMs),
    answers: answers(db, versions, { from, to, now: context.clock.now() }),
  };
}

/** A twelfth of a year. */
const monthMs = (365.25 / 12) * 86_400_000;

const promisedBy = ({ source, agreementVersion }: CountedLead, versions: readonly SignedTerms[]) =>
  versions
    .find(({ version }) => version === agreementVersion)
    ?.terms.marketingOwes.sources.find((one) => sameSource(one.source, source));

/** Whether a lead came with what its source promises under its own version; null where nothing is promised. */
function isComplete(lead: CountedLead, versions: readonly SignedTerms[]): boolean | null {
  const promise = promisedBy(lead, versions);
  return promise === undefined ? null : promise.fields.every((field) => lead.has.has(field));
}

/** Teams, and of people only those whom this user may read: themselves, and the team they lead. */
function followUp({ db, me, clock }: QueryContext, leads: readonly (LeadFacts & CountedLead)[]) {
  const termsOf = leadTerms(db, clock);
  const users = new Map(markedRows(db, 'user', '').map(({ row }) => [row.id, row]));
  const figure = (of: readonly (LeadFacts & CountedLead)[]) =>
    followUpFigure(of, (lead) => termsOf(lead as LeadFacts & CountedLead), clock.now());
  const owned = leads.flatMap((lead) => {
    const owner = lead.ownerId === null ? undefined : users.get(lead.ownerId);
    return owner?.role === 'rep' ? [{ owner, lead }] : [];
  });
  const people = [...Map.groupBy(owned, ({ owner }) => owner)]
    .filter(([owner]) => mayReadPerson(me, owner))
    .map(([{ id, name }, of]) => ({ id, name, figure: figure(of.map(({ lead }) => lead)) }));
  const teams = [...Map.groupBy(owned, ({ owner }) => owner.managerId)].flatMap(([managerId, of]) => {
    const manager = managerId === null ? undefined : users.get(managerId);
    const reps = new Set(of.map(({ owner }) => owner.id)).size;
    if (manager === undefined || !mayReadTeam(me, manager, reps)) return [];
    return [{ id: manager.id, name: manager.name, reps, figure: figure(of.map(({ lead }) => lead)) }];
  });
  return {
    people: inOrderOfNames(db, people, ({ name }) => name),
    teams: inOrderOfNames(db, teams, ({ name }) => name),
  };
}

/**
 * How soon leads were tried and talked to: a rep's own; else of all reps together, where that is more than one of them.
 */
export function firstTimes(
  { db, me, clock }: QueryContext,
  { from, to }: { readonly from: number; readonly to: number },
): Pick<FollowUpFigure, 'firstAttempt' | 'firstConversation'> | null {
  const reps = new Set(
    markedRows(db, 'user', "WHERE t.role = 'rep'")
      .map(({ row }) => row.id)
      .filter((id) => me.role !== 'rep' || id === me.id),
  );
  const owned = countedLeads(db, from, to).filter(({ ownerId }) => ownerId !== null && reps.has(ownerId));
  const owners = new Set(owned.map(({ ownerId }) => ownerId)).size;
  if (owners === 0 || (me.role !== 'rep' && owners < 2)) return null;
  const termsOf = leadTerms(db, clock);
  const { firstAttempt, firstConversation } = followUpFigure(
    owned.map((lead) => ({ ...lead, complete: null })),
    (lead) => termsOf(lead as LeadFacts & CountedLead),
    clock.now(),
  );
  return { firstAttempt, firstConversation };
}

/**
 * A team of one is that one, so only their manager reads it; and a rep's laptop holds a part of the team's leads, which
 * is no figure of the team.
 */
const mayReadTeam = (me: User, manager: User, reps: number): boolean =>
  me.role !== 'rep' && (reps > 1 || me.id === manager.id);

/** What marketing promised of each source under the agreement in force, and what came in the period. */
function promises(
  leads: readonly (LeadFacts & CountedLead)[],
  versions: readonly SignedTerms[],
  months: number,
) {
  const [newest] = [...versions].sort((one, other) => other.version - one.version);
  return (newest?.terms.marketingOwes.sources ?? []).map(({ source, leadsAMonth }) => {
    const of = leads.filter((lead) => sameSource(source, lead.source));
    return { source, promised: leadsAMonth, aMonth: of.length / months, ...qualityFigure(of) };
  });
}

/** How marketing answered what sales gave back in the period, by its own clock. */
function answers(
  db: ReadableDb,
  versions: readonly SignedTerms[],
  { from, to, now }: { readonly from: number; readonly to: number; readonly now: number },
) {
  const [newest] = [...versions].sort((one, other) => other.version - one.version);
  const counted = { returned: 0, inTime: 0, late: 0, waiting: 0, overdue: 0 };
  for (const { receivedAt, answeredAt, version } of givenBack(db, from, to)) {
    const agreed = versions.find((one) => one.version === version) ?? newest;
    const state = answerClock({ receivedAt, answeredAt }, agreed, now)?.state ?? null;
    counted.returned += 1;
    if (answeredAt === null) counted[state === 'breached' ? 'overdue' : 'waiting'] += 1;
    else counted[state === 'breached' ? 'late' : 'inTime'] += 1;
  }
  return counted;
}
