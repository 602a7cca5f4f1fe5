import type { BuyerStage } from '../../shared/domain/entities/account.ts';
import type { CallChannel } from '../../shared/domain/entities/call.ts';
import type { ObjectionCategory } from '../../shared/domain/entities/heard.ts';

/**
 * The play each account is in: one scene per call, from the first conversation to a reference. A call's
 * objective, its summary and the promise made at its end come from the same scene, so that the history of
 * an account reads as a story and the next call follows from the last.
 */
export interface Scenario {
  /** Where the buyer stands while this scene is the next one to be played. */
  readonly stage: BuyerStage;
  readonly channels: readonly CallChannel[];
  /** What comes next when the objective was met; several are alternatives. */
  readonly leadsTo: readonly ScenarioKey[];
  /** What customers object to in this scene; a category named twice is heard twice as often. */
  readonly objections: readonly ObjectionCategory[];
}

export const scenarioKeys = [
  'introduction',
  'leadFollowUp',
  'discovery',
  'rideAlong',
  'demonstration',
  'trialAgreement',
  'ridersMeeting',
  'trialStart',
  'trialReview',
  'proposal',
  'financing',
  'contract',
  'delivery',
  'firstMonth',
  'serviceReview',
  'expansion',
  'renewal',
  'reference',
] as const;
export type ScenarioKey = (typeof scenarioKeys)[number];

export const scenarios: Readonly<Record<ScenarioKey, Scenario>> = {
  introduction: {
    stage: 'awareness',
    channels: ['phone', 'phone', 'visit'],
    leadsTo: ['discovery'],
    objections: ['need', 'status_quo', 'timing', 'need'],
  },
  leadFollowUp: {
    stage: 'interest',
    channels: ['phone', 'phone', 'video'],
    leadsTo: ['discovery'],
    objections: ['timing', 'need', 'price', 'authority'],
  },
  discovery: {
    stage: 'interest',
    channels: ['visit', 'visit', 'video'],
    leadsTo: ['rideAlong', 'demonstration'],
    objections: ['status_quo', 'fit', 'need', 'price'],
  },
  rideAlong: {
    stage: 'consideration',
    channels: ['visit'],
    leadsTo: ['demonstration'],
    objections: ['fit', 'status_quo', 'trust'],
  },
  demonstration: {
    stage: 'consideration',
    channels: ['visit'],
    leadsTo: ['trialAgreement'],
    objections: ['fit', 'trust', 'price', 'competitor', 'other'],
  },
  trialAgreement: {
    stage: 'consideration',
    channels: ['visit', 'video'],
    leadsTo: ['ridersMeeting', 'trialStart'],
    objections: ['timing', 'authority', 'process', 'competitor', 'price'],
  },
  ridersMeeting: {
    stage: 'consideration',
    channels: ['visit'],
    leadsTo: ['trialStart'],
    objections: ['trust', 'fit', 'status_quo', 'other'],
  },
  trialStart: {
    stage: 'preference',
    channels: ['visit'],
    leadsTo: ['trialReview'],
    objections: ['fit', 'process', 'trust'],
  },
  trialReview: {
    stage: 'preference',
    channels: ['visit', 'video'],
    leadsTo: ['proposal'],
    objections: ['price', 'fit', 'authority', 'competitor'],
  },
  proposal: {
    stage: 'preference',
    channels: ['visit', 'video'],
    leadsTo: ['financing', 'contract'],
    objections: ['price', 'price', 'competitor', 'authority', 'timing'],
  },
  financing: {
    stage: 'purchase',
    channels: ['video', 'phone'],
    leadsTo: ['contract'],
    objections: ['price', 'process', 'authority'],
  },
  contract: {
    stage: 'purchase',
    channels: ['video', 'phone', 'email'],
    leadsTo: ['delivery'],
    objections: ['process', 'process', 'timing', 'trust'],
  },
  delivery: {
    stage: 'purchase',
    channels: ['visit'],
    leadsTo: ['firstMonth'],
    objections: ['other', 'fit', 'process'],
  },
  firstMonth: {
    stage: 'loyalty',
    channels: ['phone', 'phone', 'visit'],
    leadsTo: ['serviceReview'],
    objections: ['fit', 'other', 'trust'],
  },
  serviceReview: {
    stage: 'loyalty',
    channels: ['visit', 'video'],
    leadsTo: ['expansion', 'renewal'],
    objections: ['trust', 'price', 'competitor'],
  },
  expansion: {
    stage: 'loyalty',
    channels: ['visit'],
    leadsTo: ['reference'],
    objections: ['timing', 'price', 'authority', 'competitor'],
  },
  renewal: {
    stage: 'loyalty',
    channels: ['visit', 'video'],
    leadsTo: ['reference'],
    objections: ['price', 'competitor', 'process'],
  },
  reference: {
    stage: 'advocacy',
    channels: ['phone', 'visit'],
    leadsTo: ['serviceReview'],
    objections: ['authority', 'other'],
  },
};
