import type { ImportKind } from '../../../shared/domain/import/mapping.ts';
import type { ImportPhase } from '../../../shared/domain/import/pace.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import {
  dealStageText,
  lawfulBasisText,
  leadStatusText,
  needText,
  orientationText,
  personaText,
  roleText,
  stageText,
  touchText,
} from '../../app/i18n/words.ts';
import { fieldText } from '../sync/outboxWords.ts';

export const importKindText: Readonly<Record<ImportKind, MessageId>> = {
  users: 'import.users',
  accounts: 'import.accounts',
  contacts: 'import.contacts',
  deals: 'import.deals',
  leads: 'import.leads',
  touches: 'import.touches',
};

export const phaseText: Readonly<Record<ImportPhase | 'sending', MessageId>> = {
  sending: 'import.sending',
  reading: 'import.reading',
  comparing: 'import.comparing',
  writing: 'import.writing',
};

/** What a column may be, beside the names that fields have everywhere. */
const ownText: Readonly<Record<string, MessageId>> = {
  id: 'import.fieldId',
  account: 'deal.account',
  contact: 'import.fieldContact',
  owner: 'account.owner',
  manager: 'role.manager',
  territory: 'account.territory',
  role: 'import.fieldRole',
  company: 'lead.company',
  source: 'lead.source',
  campaign: 'lead.campaign',
  score: 'lead.score',
  quality: 'lead.quality',
  disposition: 'lead.disposition',
  note: 'import.fieldNote',
  receivedAt: 'lead.received',
  recycleOn: 'lead.restUntil',
  product: 'deal.product',
  engagedOn: 'deal.engaged',
  foundedYear: 'account.founded',
  revenueMinor: 'account.revenue',
  revenueCurrency: 'import.fieldRevenueCurrency',
  lifetimeValueMinor: 'account.lifetimeValue',
  lifetimeValueCurrency: 'import.fieldValueCurrency',
  lifetimeValueSource: 'import.fieldValueSource',
  lifetimeValueOn: 'import.fieldValueOn',
  lawfulBasis: 'contact.lawfulBasis',
  consentOn: 'contact.consentOn',
  consentSource: 'contact.consentSource',
  subject: 'import.fieldSubject',
  touchedAt: 'import.fieldTouchedAt',
};

/** `kind` is what was heard elsewhere; of a touch it is what marketing did. */
export const importFieldText = (kind: ImportKind, field: string): MessageId | undefined =>
  kind === 'touches' && field === 'kind' ? 'import.fieldKind' : (ownText[field] ?? fieldText[field]);

const wordsOf: Readonly<Record<string, Readonly<Record<string, MessageId>>>> = {
  'users.role': roleText,
  'accounts.buyerStage': stageText,
  'contacts.lawfulBasis': lawfulBasisText,
  'contacts.persona': personaText,
  'contacts.need': needText,
  'contacts.orientation': orientationText,
  'deals.stage': dealStageText,
  'leads.status': leadStatusText,
  'touches.kind': touchText,
};

/** The screen's word for a word that a field knows; null where it has none. */
export const choiceText = (kind: ImportKind, field: string, word: string): MessageId | null =>
  wordsOf[`${kind}.${field}`]?.[word] ?? null;
