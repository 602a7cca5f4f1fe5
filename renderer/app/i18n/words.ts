import type { KitProblem } from '../../../shared/contracts/ipc/kits.ts';
import type { BuyerStage, Language } from '../../../shared/domain/entities/account.ts';
import type { CallChannel, CallResult, CallStatus } from '../../../shared/domain/entities/call.ts';
import type { LawfulBasis, Need, Orientation, Persona } from '../../../shared/domain/entities/contact.ts';
import type { DealStage } from '../../../shared/domain/entities/deal.ts';
import type {
  HeardKind,
  HeardOutcome,
  HeardResponse,
  ObjectionCategory,
} from '../../../shared/domain/entities/heard.ts';
import type { UseKind } from '../../../shared/domain/entities/kitUse.ts';
import type { LeadStatus } from '../../../shared/domain/entities/lead.ts';
import type { TouchKind } from '../../../shared/domain/entities/touch.ts';
import type { Role } from '../../../shared/domain/entities/workspace.ts';
import type { KitItemKind, Visibility } from '../../../shared/domain/kits/itemContent.ts';
import type { UnusableReason } from '../../../shared/domain/kits/usable.ts';
import type { MessageId } from './catalogues.ts';

/** The catalogue's word for each word of the domain: one place, so that one thing has one name on every screen. */
export type Words<Word extends string> = Readonly<Record<Word, MessageId>>;

export const roleText: Words<Role> = {
  rep: 'role.rep',
  manager: 'role.manager',
  author: 'role.author',
  approver: 'role.approver',
  admin: 'role.admin',
};

export const stageText: Words<BuyerStage> = {
  awareness: 'stage.awareness',
  interest: 'stage.interest',
  consideration: 'stage.consideration',
  preference: 'stage.preference',
  purchase: 'stage.purchase',
  loyalty: 'stage.loyalty',
  advocacy: 'stage.advocacy',
};

export const personaText: Words<Persona> = {
  unknown: 'persona.unknown',
  economic_buyer: 'persona.economicBuyer',
  champion: 'persona.champion',
  technical_evaluator: 'persona.technicalEvaluator',
  user: 'persona.user',
  blocker: 'persona.blocker',
};

export const needText: Words<Need> = {
  unknown: 'need.unknown',
  functional: 'need.functional',
  emotional: 'need.emotional',
  aspirational: 'need.aspirational',
};

export const orientationText: Words<Orientation> = {
  unknown: 'orientation.unknown',
  learns_alone: 'orientation.learnsAlone',
  wants_guidance: 'orientation.wantsGuidance',
};

export const lawfulBasisText: Words<LawfulBasis> = {
  consent: 'lawfulBasis.consent',
  contract: 'lawfulBasis.contract',
  legitimate_interest: 'lawfulBasis.legitimateInterest',
  legal_obligation: 'lawfulBasis.legalObligation',
};

export const channelText: Words<CallChannel> = {
  visit: 'channel.visit',
  phone: 'channel.phone',
  video: 'channel.video',
  email: 'channel.email',
};

export const callStatusText: Words<CallStatus> = {
  planned: 'callStatus.planned',
  held: 'callStatus.held',
  no_show: 'callStatus.noShow',
  cancelled: 'callStatus.cancelled',
};

export const resultText: Words<CallResult> = {
  met: 'result.met',
  minimum_met: 'result.minimumMet',
  not_met: 'result.notMet',
  no_show: 'result.noShow',
};

export const kindText: Words<HeardKind> = {
  objection: 'kind.objection',
  complaint: 'kind.complaint',
  praise: 'kind.praise',
};

export const categoryText: Words<ObjectionCategory> = {
  price: 'category.price',
  timing: 'category.timing',
  authority: 'category.authority',
  need: 'category.need',
  competitor: 'category.competitor',
  trust: 'category.trust',
  fit: 'category.fit',
  status_quo: 'category.statusQuo',
  process: 'category.process',
  other: 'category.other',
};

export const outcomeText: Words<HeardOutcome> = {
  open: 'outcome.open',
  resolved: 'outcome.resolved',
  parked: 'outcome.parked',
  lost: 'outcome.lost',
};

export const responseText: Words<HeardResponse> = {
  said_it: 'response.saidIt',
  own_words: 'response.ownWords',
  none: 'response.none',
};

export const dealStageText: Words<DealStage> = {
  prospecting: 'dealStage.prospecting',
  engaging: 'dealStage.engaging',
  proposal: 'dealStage.proposal',
  negotiation: 'dealStage.negotiation',
  won: 'dealStage.won',
  lost: 'dealStage.lost',
};

export const leadStatusText: Words<LeadStatus> = {
  new: 'leadStatus.new',
  accepted: 'leadStatus.accepted',
  rejected: 'leadStatus.rejected',
  attempted: 'leadStatus.attempted',
  in_conversation: 'leadStatus.inConversation',
  qualified: 'leadStatus.qualified',
  disqualified: 'leadStatus.disqualified',
  recycled: 'leadStatus.recycled',
  converted: 'leadStatus.converted',
};

export const touchText: Words<TouchKind> = {
  mailing: 'touch.mailing',
  event: 'touch.event',
  download: 'touch.download',
  webinar: 'touch.webinar',
  advertisement: 'touch.advertisement',
  website: 'touch.website',
  social: 'touch.social',
  other: 'touch.other',
};

export const useKindText: Words<UseKind> = {
  presented: 'useKind.presented',
  mailed: 'useKind.mailed',
  said: 'useKind.said',
  own_words: 'useKind.ownWords',
};

export const kitItemKindText: Words<KitItemKind> = {
  key_message: 'itemKind.keyMessage',
  discovery_question: 'itemKind.discoveryQuestion',
  objection_response: 'itemKind.objectionResponse',
  proof_point: 'itemKind.proofPoint',
  story: 'itemKind.story',
  battlecard: 'itemKind.battlecard',
  email_template: 'itemKind.emailTemplate',
  collateral: 'itemKind.collateral',
};

export const visibilityText: Words<Visibility> = {
  internal: 'visibility.internal',
  customer: 'visibility.customer',
};

/** Where an item helps, as a rep would say it: what the customer says, else what the rep is about to do. */
export const situationText: Words<ObjectionCategory> = {
  price: 'situation.price',
  timing: 'situation.timing',
  authority: 'situation.authority',
  need: 'situation.need',
  competitor: 'situation.competitor',
  trust: 'situation.trust',
  fit: 'situation.fit',
  status_quo: 'situation.statusQuo',
  process: 'situation.process',
  other: 'situation.other',
};

export const purposeText: Words<KitItemKind> = {
  key_message: 'purpose.keyMessage',
  discovery_question: 'purpose.discoveryQuestion',
  objection_response: 'purpose.objectionResponse',
  proof_point: 'purpose.proofPoint',
  story: 'purpose.story',
  battlecard: 'purpose.battlecard',
  email_template: 'purpose.emailTemplate',
  collateral: 'purpose.collateral',
};

/** Why something of a kit is not offered: a whole sentence, and the word for a list. */
export const whyNotText: Words<UnusableReason> = {
  unverified: 'whyNot.unverified',
  rolled_back: 'whyNot.rolledBack',
  recalled: 'whyNot.recalled',
  superseded: 'whyNot.superseded',
  not_started: 'whyNot.notStarted',
  expired: 'whyNot.expired',
  lease: 'whyNot.lease',
  proof_expired: 'whyNot.proofExpired',
  not_meant: 'whyNot.notMeant',
  internal: 'whyNot.internal',
  file_missing: 'whyNot.fileMissing',
};

export const notUsableText: Words<UnusableReason> = {
  unverified: 'notUsable.unverified',
  rolled_back: 'notUsable.rolledBack',
  recalled: 'notUsable.recalled',
  superseded: 'notUsable.superseded',
  not_started: 'notUsable.notStarted',
  expired: 'notUsable.expired',
  lease: 'notUsable.lease',
  proof_expired: 'notUsable.proofExpired',
  not_meant: 'notUsable.notMeant',
  internal: 'notUsable.internal',
  file_missing: 'notUsable.fileMissing',
};

export const kitProblemText: Words<KitProblem> = {
  bad_signature: 'kitTrouble.badSignature',
  unknown_key: 'kitTrouble.unknownKey',
  other_hub: 'kitTrouble.otherHub',
  not_readable: 'kitTrouble.notReadable',
  mismatch: 'kitTrouble.mismatch',
  rolled_back: 'kitTrouble.rolledBack',
  bad_recall: 'kitTrouble.badRecall',
};

export const inLanguageText: Words<Language> = {
  en: 'inLanguage.en',
  fr: 'inLanguage.fr',
  sv: 'inLanguage.sv',
  it: 'inLanguage.it',
};
