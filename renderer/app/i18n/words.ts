import type { BuyerStage } from '../../../shared/domain/entities/account.ts';
import type { CallChannel, CallResult, CallStatus } from '../../../shared/domain/entities/call.ts';
import type { Need, Orientation, Persona } from '../../../shared/domain/entities/contact.ts';
import type { DealStage } from '../../../shared/domain/entities/deal.ts';
import type {
  HeardKind,
  HeardOutcome,
  HeardResponse,
  ObjectionCategory,
} from '../../../shared/domain/entities/heard.ts';
import type { LeadStatus } from '../../../shared/domain/entities/lead.ts';
import type { TouchKind } from '../../../shared/domain/entities/touch.ts';
import type { Role } from '../../../shared/domain/entities/workspace.ts';
import type { MessageId } from './catalogues.ts';

/** The catalogue's word for each word of the domain: one place, so that one thing has one name on every screen. */
type Words<Word extends string> = Readonly<Record<Word, MessageId>>;

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
