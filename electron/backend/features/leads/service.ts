import type { ArgsOf } from '../../../../shared/contracts/sync/mutations/index.ts';
import type { Lead } from '../../../../shared/domain/entities/lead.ts';
import type { LeadStepKind } from '../../../../shared/domain/entities/leadStep.ts';
import type { User } from '../../../../shared/domain/entities/workspace.ts';
import { likeness } from '../../../../shared/domain/import/names.ts';
import { stepsFrom } from '../../../../shared/domain/leads/leadSteps.ts';
import { requiredForStep } from '../../../../shared/domain/leads/requiredForStep.ts';
import { allows } from '../../../../shared/domain/permissions/permissions.ts';
import { fail, type Result } from '../../../../shared/kernel/result.ts';
import type { ReadableDb } from '../../db/database.ts';
import { markedRow } from '../../db/markedRow.ts';
import type { CommandContext, Subject, Write } from '../handler.ts';
import { type SaveError, save } from '../saving.ts';
import { rowsFound } from '../search/service.ts';
import {
  accountsByName,
  type Lookalike,
  peopleByEmail,
  peopleByName,
  peopleByPhone,
} from './lookalikesRepository.ts';
import { arrivalOf } from './repository.ts';

type Seen = ArgsOf<'lead.step'>['seen'];

/** What a lead is called where its name is not known. */
export const leadLabel = (lead: Pick<Lead, 'name' | 'company' | 'email'>): string =>
  lead.name ?? lead.company ?? lead.email ?? '';

export const leadSubject = (lead: Lead): Subject => ({
  entity: 'lead',
  id: lead.id,
  label: leadLabel(lead),
  accountId: lead.accountId,
});

/** What was read has to hold still: a decision is made on what its maker saw. */
const isStale = (lead: Lead, seen: Seen): boolean =>
  lead.status !== seen.status ||
  lead.firstAttemptAt !== seen.firstAttemptAt ||
  lead.firstConversationAt !== seen.firstConversationAt;

export function mayTake(me: User, lead: Lead): LeadStepKind[] {
  const may =
    allows(me.role, 'lead', 'update', me.id, lead.ownerId) &&
    allows(me.role, 'leadStep', 'create', me.id, me.id);
  return may ? [...stepsFrom(lead.status)] : [];
}

export function takeStep(
  context: CommandContext,
  args: ArgsOf<'lead.step'>,
): Result<{ mutationId: string }, SaveError | 'required' | 'stale'> {
  const { step, seen } = args;
  const lead = markedRow(context.db, 'lead', step.leadId)?.row;
  if (lead === undefined) return fail('not_found');
  if (isStale(lead, seen)) return fail('stale');
  const missing = requiredForStep(step);
  if (missing.length > 0) return fail('required', { fields: missing });
  if (step.territoryId !== lead.territoryId) return fail('invalid', { field: 'territoryId' });
  const deliveredAt = arrivalOf(context.db, lead.id);
  return save(context, 'lead.step', { step: { ...step, deliveredAt }, seen }, leadSubject(lead), 'leads');
}

type NewOrExisting = { readonly existing: string } | { readonly id: string; readonly name: string };

export interface Conversion {
  readonly leadId: string;
  readonly stepId: string;
  readonly seen: Seen;
  readonly account: NewOrExisting;
  readonly contact: NewOrExisting;
}

/** Everything that a conversion makes is there, or nothing of it. */
export function convert(
  context: CommandContext,
  { leadId, stepId, seen, account, contact }: Conversion,
): Result<{ accountId: string; contactId: string }, SaveError | 'stale'> {
  const lead = markedRow(context.db, 'lead', leadId)?.row;
  if (lead === undefined) return fail('not_found');
  if (isStale(lead, seen)) return fail('stale');
  const accountId = 'existing' in account ? account.existing : account.id;
  const contactId = 'existing' in contact ? contact.existing : contact.id;
  if ('existing' in account && markedRow(context.db, 'account', accountId) === undefined)
    return fail('not_found');
  if ('existing' in contact) {
    const person = markedRow(context.db, 'contact', contactId)?.row;
    if (person === undefined) return fail('not_found');
    if (person.accountId !== accountId) return fail('invalid', { field: 'contact' });
  }
  return context.write((tx): Result<{ accountId: string; contactId: string }, SaveError> => {
    const made = [
      ...('existing' in account ? [] : [() => newAccount(tx, lead, account)]),
      ...('existing' in contact ? [] : [() => newContact(tx, lead, contact, accountId)]),
      () => conversionStep(tx, lead, { stepId, seen, accountId, contactId }),
    ];
    for (const make of made) {
      const answer = make();
      if (!answer.ok) return answer;
    }
    for (const topic of ['leads', 'accounts', 'contacts'] as const) tx.changed(topic);
    return { ok: true, value: { accountId, contactId } };
  });
}

type Saved = ReturnType<Write['enqueue']>;

const newAccount = (tx: Write, lead: Lead, { id, name }: { id: string; name: string }): Saved =>
  tx.enqueue(
    'account.create',
    {
      id,
      name,
      homeTerritoryId: lead.territoryId,
      segment: null,
      city: lead.city,
      country: lead.country,
      phone: null,
      website: null,
      language: lead.language,
    },
    { entity: 'account', id, label: name, accountId: id },
  );

const newContact = (
  tx: Write,
  lead: Lead,
  { id, name }: { id: string; name: string },
  accountId: string,
): Saved =>
  tx.enqueue(
    'contact.create',
    {
      id,
      accountId,
      name,
      title: lead.title,
      email: lead.email,
      phone: lead.phone,
      persona: 'unknown',
      need: 'unknown',
      orientation: 'unknown',
      language: lead.language,
    },
    { entity: 'contact', id, label: name, accountId },
  );

const conversionStep = (
  tx: Write,
  lead: Lead,
  made: { stepId: string; seen: Seen; accountId: string; contactId: string },
): Saved =>
  tx.enqueue(
    'lead.step',
    {
      step: {
        id: made.stepId,
        leadId: lead.id,
        territoryId: lead.territoryId,
        kind: 'convert',
        reason: null,
        note: null,
        knewUs: null,
        deliveredAt: arrivalOf(tx.db, lead.id),
        until: null,
        accountId: made.accountId,
        contactId: made.contactId,
      },
      seen: made.seen,
    },
    { ...leadSubject(lead), accountId: made.accountId },
  );

/** Who and what is already here that this lead may be: each once, by the surest sign. */
export function lookalikesOf(
  db: ReadableDb,
  lead: Lead,
  monotonicNow: number,
): (Lookalike & { why: 'email' | 'phone' | 'company' | 'name' })[] {
  const company = lead.company === null ? '' : likeness(lead.company);
  const words = rowsFound(db, 'account', company, monotonicNow);
  const found = [
    ...(lead.email === null ? [] : peopleByEmail(db, lead.email)).map((one) => ({
      ...one,
      why: 'email' as const,
    })),
    ...(lead.phone === null ? [] : peopleByPhone(db, lead.phone)).map((one) => ({
      ...one,
      why: 'phone' as const,
    })),
    ...(lead.company === null || words === null ? [] : accountsByName(db, lead.company, words)).map(
      (one) => ({
        ...one,
        why: 'company' as const,
      }),
    ),
    ...(lead.name === null ? [] : peopleByName(db, lead.name)).map((one) => ({
      ...one,
      why: 'name' as const,
    })),
  ];
  const seen = new Set<string>();
  return found.filter(({ accountId, contactId }) => {
    const key = contactId ?? accountId;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
