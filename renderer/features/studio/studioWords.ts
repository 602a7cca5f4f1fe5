import type { KitEventKind, ReviewState } from '../../../shared/domain/entities/kit.ts';
import type { PartName } from '../../../shared/domain/kits/contentParts.ts';
import type { DeviceReceiptState } from '../../../shared/domain/kits/deviceReceipt.ts';
import type { ItemStanding } from '../../../shared/domain/kits/itemChanges.ts';
import type { PersonMove } from '../../../shared/domain/kits/kitRules.ts';
import type { KitStatus } from '../../../shared/domain/kits/kitStatus.ts';
import type { KitTemplateId } from '../../../shared/domain/kits/kitTemplates.ts';
import type { PublishFindingCode } from '../../../shared/domain/kits/publishConditions.ts';
import type { TridomAdviceCode, TridomQuestion } from '../../../shared/domain/kits/tridomAdvice.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import type { Words } from '../../app/i18n/words.ts';
import type { Tone } from '../../ui/Chip.tsx';
import type { Condition } from './versionChecks.ts';

export const kitStatusText: Words<KitStatus> = {
  draft: 'kitStatus.draft',
  in_review: 'kitStatus.inReview',
  approved: 'kitStatus.approved',
  published: 'kitStatus.published',
  superseded: 'kitStatus.superseded',
  expired: 'kitStatus.expired',
  recalled: 'kitStatus.recalled',
};
export const kitStatusTone: Readonly<Record<KitStatus, Tone>> = {
  draft: 'plain',
  in_review: 'info',
  approved: 'ok',
  published: 'accent',
  superseded: 'plain',
  expired: 'plain',
  recalled: 'bad',
};

export const reviewText: Words<ReviewState> = {
  draft: 'reviewState.draft',
  approved: 'reviewState.approved',
  sent_back: 'reviewState.sentBack',
};
export const reviewTone: Readonly<Record<ReviewState, Tone>> = {
  draft: 'plain',
  approved: 'ok',
  sent_back: 'bad',
};

export const standingText: Words<Exclude<ItemStanding, 'same'>> = {
  added: 'standing.added',
  changed: 'standing.changed',
  removed: 'standing.removed',
};

export const receiptStateText: Words<DeviceReceiptState> = {
  used_after_recall: 'receiptState.usedAfterRecall',
  quarantined: 'receiptState.quarantined',
  recalled: 'receiptState.recalled',
  locked: 'receiptState.locked',
  acknowledged: 'receiptState.acknowledged',
  delivered: 'receiptState.delivered',
  offered: 'receiptState.offered',
};

export const kitTemplateText: Words<KitTemplateId> = {
  battlecard: 'kitTemplate.battlecard',
  launch: 'kitTemplate.launch',
  objections: 'kitTemplate.objections',
};

export const partText: Words<PartName> = {
  title: 'part.title',
  explore: 'item.exploreFirst',
  response: 'item.approvedReply',
  body: 'part.body',
  listenFor: 'item.listenFor',
  snapshot: 'part.snapshot',
  theirStrengths: 'item.theirStrengths',
  ourStrengths: 'item.ourStrengths',
  landmineQuestions: 'item.landmines',
  likelyObjections: 'item.likelyObjections',
  recentIntelligence: 'item.recentIntelligence',
  subject: 'item.subject',
  description: 'part.description',
};

export const eventText: Words<KitEventKind> = {
  comment: 'kitEvent.comment',
  submitted: 'kitEvent.submitted',
  withdrawn: 'kitEvent.withdrawn',
  item_approved: 'kitEvent.itemApproved',
  item_sent_back: 'kitEvent.itemSentBack',
  sent_back: 'kitEvent.sentBack',
  approved: 'kitEvent.approved',
  reopened: 'kitEvent.reopened',
  published: 'kitEvent.published',
  superseded: 'kitEvent.superseded',
  expired: 'kitEvent.expired',
  recalled: 'kitEvent.recalled',
};

export const moveText: Words<PersonMove> = {
  submit: 'kitMove.submit',
  withdraw: 'kitMove.withdraw',
  send_back: 'kitMove.sendBack',
  approve: 'kitMove.approve',
  reopen: 'kitMove.reopen',
};

export const conditionText: Words<Condition> = {
  other_approver: 'condition.otherApprover',
  items_approved: 'condition.itemsApproved',
  audience: 'condition.audience',
  languages: 'condition.languages',
  dates: 'condition.dates',
  files: 'condition.files',
  proofs: 'condition.proofs',
};

export const tridomText: Words<TridomQuestion> = {
  targeted: 'tridom.targeted',
  relevant: 'tridom.relevant',
  innovative: 'tridom.innovative',
  differentiating: 'tridom.differentiating',
  orchestrated: 'tridom.orchestrated',
  measured: 'tridom.measured',
};

const fileProblems: Readonly<Record<string, MessageId>> = {
  other_type: 'error.file_other_type',
  active_content: 'error.file_active',
  encrypted: 'error.file_encrypted',
  unreadable: 'error.file_unreadable',
  hash_mismatch: 'studio.fileDamaged',
  damaged: 'studio.fileDamaged',
};

/** Why the hub does not take a file. */
export const fileProblemText = (problem: string): MessageId => fileProblems[problem] ?? 'studio.fileRefused';

export const findingText: Words<PublishFindingCode> = {
  own_approval: 'finding.ownApproval',
  not_approved: 'finding.notApproved',
  no_items: 'finding.noItems',
  file_missing: 'finding.fileMissing',
  audience_empty: 'finding.audienceEmpty',
  no_languages: 'finding.noLanguages',
  title_missing: 'finding.titleMissing',
  language_missing: 'finding.languageMissing',
  content_incomplete: 'finding.contentIncomplete',
  dates_missing: 'finding.datesMissing',
  dates_reversed: 'finding.datesReversed',
  already_over: 'finding.alreadyOver',
  lease_missing: 'finding.leaseMissing',
  claim_unproved: 'finding.claimUnproved',
  proof_expired: 'finding.proofExpired',
};

export const adviceText: Words<TridomAdviceCode> = {
  audience_open: 'advice.audienceOpen',
  no_call_to_action: 'advice.noCallToAction',
  no_need: 'advice.noNeed',
  no_medium: 'advice.noMedium',
  no_question: 'advice.noQuestion',
  no_novelty: 'advice.noNovelty',
  nothing_changed: 'advice.nothingChanged',
  no_difference: 'advice.noDifference',
  no_battlecard: 'advice.noBattlecard',
  no_alignment: 'advice.noAlignment',
  no_mail: 'advice.noMail',
  no_measure: 'advice.noMeasure',
  no_target: 'advice.noTarget',
  no_explore: 'advice.noExplore',
  no_permission: 'advice.noPermission',
  no_source: 'advice.noSource',
};
