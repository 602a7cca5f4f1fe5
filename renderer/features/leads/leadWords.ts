import type {
  DisqualifyReason,
  LeadStep,
  LeadStepKind,
  RejectReason,
} from '../../../shared/domain/entities/leadStep.ts';
import type { LeadOwes } from '../../../shared/domain/leads/clock.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import type { Words } from '../../app/i18n/words.ts';

/** What a button does. */
export const stepText: Words<LeadStepKind> = {
  accept: 'step.accept',
  reject: 'step.reject',
  attempt: 'step.attempt',
  conversation: 'step.conversation',
  qualify: 'step.qualify',
  disqualify: 'step.disqualify',
  recycle: 'step.recycle',
  convert: 'step.convert',
};

/** What was done. */
export const stepDoneText: Words<LeadStepKind> = {
  accept: 'stepDone.accept',
  reject: 'stepDone.reject',
  attempt: 'stepDone.attempt',
  conversation: 'stepDone.conversation',
  qualify: 'stepDone.qualify',
  disqualify: 'stepDone.disqualify',
  recycle: 'stepDone.recycle',
  convert: 'stepDone.convert',
};

export const reasonText: Words<RejectReason | DisqualifyReason> = {
  bad_data: 'reason.badData',
  duplicate: 'reason.duplicate',
  wrong_territory: 'reason.wrongTerritory',
  no_consent: 'reason.noConsent',
  no_fit: 'reason.noFit',
  no_need: 'reason.noNeed',
  no_budget: 'reason.noBudget',
  timing: 'reason.timing',
  competitor: 'reason.competitor',
  unreachable: 'reason.unreachable',
};

export type KnewUs = NonNullable<LeadStep['knewUs']>;

/** As an answer to the question, and as it is told afterwards. */
export const knewUsText: Words<KnewUs> = { yes: 'knewUs.yes', no: 'knewUs.no', unsure: 'knewUs.unsure' };
export const knewUsSaidText: Words<KnewUs> = {
  yes: 'knewUs.saidYes',
  no: 'knewUs.saidNo',
  unsure: 'knewUs.saidUnsure',
};

export const owesText: Words<LeadOwes> = {
  decision: 'clock.decision',
  attempt: 'clock.attempt',
  conversation: 'clock.conversation',
};

/** What sources count of a person's doings; others are shown by their own name. */
export const activityText: Readonly<Record<string, MessageId>> = {
  visits: 'activity.visits',
  pages: 'activity.pages',
  minutes: 'activity.minutes',
  calculations: 'activity.calculations',
  mails: 'activity.mails',
};
