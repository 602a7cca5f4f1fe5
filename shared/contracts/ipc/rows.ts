import { z } from 'zod';
import { account } from '../../domain/entities/account.ts';
import { agreement } from '../../domain/entities/agreement.ts';
import { alignmentDecision } from '../../domain/entities/alignmentDecision.ts';
import { alignmentNote } from '../../domain/entities/alignmentNote.ts';
import { call, callLog } from '../../domain/entities/call.ts';
import { contact } from '../../domain/entities/contact.ts';
import { deal } from '../../domain/entities/deal.ts';
import { deck } from '../../domain/entities/deck.ts';
import { heard, heardOutcome } from '../../domain/entities/heard.ts';
import { use } from '../../domain/entities/kitUse.ts';
import { lead } from '../../domain/entities/lead.ts';
import { leadAnswer } from '../../domain/entities/leadAnswer.ts';
import { leadStep } from '../../domain/entities/leadStep.ts';
import { nextStep } from '../../domain/entities/nextStep.ts';
import { savedView } from '../../domain/entities/savedView.ts';
import { touch } from '../../domain/entities/touch.ts';
import { competitor, territory, user } from '../../domain/entities/workspace.ts';
import { rowSchemaOf } from '../sync/rowSchema.ts';

/**
 * Where a row stands with the hub. `synced`: as the hub has it. `waiting`: pending work shows in it.
 * `attention`: something about it was refused or is in conflict; Sync says what.
 */
export const syncMark = z.enum(['synced', 'waiting', 'attention']);
export type SyncMark = z.output<typeof syncMark>;

export const accountRow = rowSchemaOf(account);
export const contactRow = rowSchemaOf(contact);
export const dealRow = rowSchemaOf(deal);
export const leadRow = rowSchemaOf(lead);
export const leadStepRow = rowSchemaOf(leadStep);
export const leadAnswerRow = rowSchemaOf(leadAnswer);
export const agreementRow = rowSchemaOf(agreement);
export const callRow = rowSchemaOf(call);
export const callLogRow = rowSchemaOf(callLog);
export const heardRow = rowSchemaOf(heard);
export const heardOutcomeRow = rowSchemaOf(heardOutcome);
export const nextStepRow = rowSchemaOf(nextStep);
export const alignmentDecisionRow = rowSchemaOf(alignmentDecision);
export const alignmentNoteRow = rowSchemaOf(alignmentNote);
export const savedViewRow = rowSchemaOf(savedView);
export const useRow = rowSchemaOf(use);
export const deckRow = rowSchemaOf(deck);
export const touchRow = rowSchemaOf(touch);
export const competitorRow = rowSchemaOf(competitor);
export const territoryRow = rowSchemaOf(territory);
export const userRow = rowSchemaOf(user);
