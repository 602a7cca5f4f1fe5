import { account } from './account.ts';
import { agreement } from './agreement.ts';
import { alignmentDecision } from './alignmentDecision.ts';
import { alignmentNote } from './alignmentNote.ts';
import { call, callLog } from './call.ts';
import { contact } from './contact.ts';
import { deal } from './deal.ts';
import { deck } from './deck.ts';
import { draftingTask } from './draftingTask.ts';
import type { RowOf } from './entity.ts';
import { heard, heardOutcome } from './heard.ts';
import { kit, kitEvent, kitItem, kitVersion } from './kit.ts';
import { kitReceipt, kitRelease } from './kitRelease.ts';
import { acknowledgement, favourite, feedback, use } from './kitUse.ts';
import { lead } from './lead.ts';
import { leadAnswer } from './leadAnswer.ts';
import { leadStep } from './leadStep.ts';
import { nextStep } from './nextStep.ts';
import { savedView } from './savedView.ts';
import { stageMove } from './stageMove.ts';
import { touch } from './touch.ts';
import { competitor, territory, user } from './workspace.ts';

/** Every synced entity, in the order of a snapshot: what others refer to comes first. */
export const entities = {
  territory,
  user,
  competitor,
  agreement,
  account,
  stageMove,
  contact,
  deal,
  lead,
  leadStep,
  leadAnswer,
  touch,
  call,
  callLog,
  heard,
  heardOutcome,
  nextStep,
  savedView,
  kitRelease,
  kit,
  kitVersion,
  kitItem,
  kitEvent,
  kitReceipt,
  use,
  feedback,
  acknowledgement,
  favourite,
  draftingTask,
  deck,
  alignmentDecision,
  alignmentNote,
} as const;

export type EntityName = keyof typeof entities;
export type Row<Name extends EntityName> = RowOf<(typeof entities)[Name]>;
export const entityNames = Object.keys(entities) as readonly EntityName[];
