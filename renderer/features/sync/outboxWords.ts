import type { MutationKind } from '../../../shared/contracts/sync/mutations/index.ts';
import type { RejectionCode } from '../../../shared/contracts/sync/wire.ts';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';

/** A heading for one change of the outbox, by its kind; `{label}` is what it is about. */
export const kindText: Readonly<Record<MutationKind, MessageId>> = {
  'account.create': 'change.accountCreate',
  'account.update': 'change.accountUpdate',
  'contact.create': 'change.contactCreate',
  'contact.update': 'change.contactUpdate',
  'deal.update': 'change.dealUpdate',
  'call.plan': 'change.callPlan',
  'call.update': 'change.callUpdate',
  'call.log': 'change.callLog',
  'nextStep.create': 'change.nextStepCreate',
  'nextStep.update': 'change.nextStepUpdate',
  'heard.add': 'change.heardAdd',
  'heard.outcome': 'change.heardOutcome',
  'lead.step': 'change.leadStep',
  'savedView.create': 'change.savedViewCreate',
  'savedView.update': 'change.savedViewUpdate',
};

/** The rows that a kind writes, whose columns say how each value is edited. */
export const entityOfKind: Readonly<Record<MutationKind, EntityName>> = {
  'account.create': 'account',
  'account.update': 'account',
  'contact.create': 'contact',
  'contact.update': 'contact',
  'deal.update': 'deal',
  'call.plan': 'call',
  'call.update': 'call',
  'call.log': 'callLog',
  'nextStep.create': 'nextStep',
  'nextStep.update': 'nextStep',
  'heard.add': 'heard',
  'heard.outcome': 'heardOutcome',
  'lead.step': 'leadStep',
  'savedView.create': 'savedView',
  'savedView.update': 'savedView',
};

/** Why the hub refused it for good: what happened, whose move it is, what to do. */
export const refusalText: Readonly<Record<RejectionCode, MessageId>> = {
  unknown_kind: 'refusal.unknownKind',
  invalid: 'refusal.invalid',
  forbidden: 'refusal.forbidden',
  not_found: 'refusal.notFound',
  exists: 'refusal.exists',
  dependency_refused: 'refusal.dependencyRefused',
  hub_error: 'refusal.hubError',
};

/** What happened to a change, in the order it happened. */
export const eventText: Readonly<Record<string, MessageId>> = {
  authored: 'event.authored',
  sent: 'event.sent',
  answer_lost: 'event.answerLost',
  acknowledged: 'event.acknowledged',
  settled: 'event.settled',
  refused: 'event.refused',
  conflict: 'event.conflict',
  held: 'event.held',
  released: 'event.released',
  too_large: 'event.tooLarge',
  queued_again: 'event.queuedAgain',
  sent_again: 'event.sentAgain',
  discarded: 'event.discarded',
  resolved: 'event.resolved',
  salvaged: 'event.salvaged',
};

/** The screen's name for a column that people write. Columns that only the program reads have none. */
export const fieldText: Readonly<Record<string, MessageId>> = {
  name: 'account.name',
  segment: 'account.segment',
  buyerStage: 'account.stage',
  street: 'account.street',
  postalCode: 'account.postalCode',
  city: 'account.city',
  region: 'account.region',
  country: 'account.country',
  phone: 'account.phone',
  website: 'account.website',
  language: 'account.language',
  employees: 'account.employees',
  parentName: 'account.parent',
  homeTerritoryId: 'account.territory',
  status: 'field.status',
  title: 'contact.title',
  email: 'contact.email',
  persona: 'contact.persona',
  need: 'contact.need',
  orientation: 'contact.orientation',
  stage: 'deal.stage',
  amountMinor: 'deal.amount',
  currency: 'deal.currency',
  closedOn: 'deal.closed',
  channel: 'call.channel',
  startsAt: 'call.day',
  durationMinutes: 'call.length',
  objective: 'call.objective',
  minimumOutcome: 'call.minimum',
  ownerId: 'account.owner',
  result: 'call.resultLabel',
  summary: 'call.whatHappened',
  heldAt: 'call.heldAt',
  text: 'call.nextStep',
  dueOn: 'call.by',
  reason: 'field.reason',
  knewUs: 'field.knewUs',
  until: 'lead.until',
  kind: 'heard.kind',
  category: 'heard.category',
  verbatim: 'heard.words',
  competitorId: 'heard.competitor',
  response: 'heard.response',
  responseWords: 'heard.responseWords',
  outcome: 'heard.outcome',
  heardAt: 'heard.at',
  note: 'heard.note',
};
