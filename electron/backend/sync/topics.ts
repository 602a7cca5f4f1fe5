import type { Topic } from '../../../shared/contracts/ipc/index.ts';
import type { EntityName } from '../../../shared/domain/entities/index.ts';

/** What screens read again when rows of an entity changed. */
export const topicOf: Readonly<Record<EntityName, Topic>> = {
  territory: 'workspace',
  user: 'workspace',
  competitor: 'workspace',
  agreement: 'agreements',
  account: 'accounts',
  contact: 'contacts',
  deal: 'deals',
  lead: 'leads',
  leadStep: 'leads',
  leadAnswer: 'leads',
  touch: 'accounts',
  call: 'calls',
  callLog: 'calls',
  heard: 'heard',
  heardOutcome: 'heard',
  nextStep: 'nextSteps',
  savedView: 'savedViews',
  kitRelease: 'kits',
  kit: 'studio',
  kitVersion: 'studio',
  kitItem: 'studio',
  kitEvent: 'studio',
  kitReceipt: 'studio',
  use: 'kits',
  feedback: 'kits',
  acknowledgement: 'kits',
  favourite: 'kits',
  draftingTask: 'insight',
};
