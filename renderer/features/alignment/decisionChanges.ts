import type { Input } from '../../../shared/contracts/ipc/index.ts';
import type { AlignmentDecision } from '../../../shared/domain/entities/alignmentDecision.ts';
import type { DecisionFields } from './DecisionForm.tsx';

type Changes = Input<'alignment.change'>['fields'];

/** Only what was changed, each with what it was changed from, so that somebody else's change of another field stands. */
export function changesOf(from: AlignmentDecision, to: DecisionFields): Changes {
  return {
    ...(from.words === to.words ? {} : { words: { from: from.words, to: to.words } }),
    ...(from.ownerId === to.ownerId ? {} : { ownerId: { from: from.ownerId, to: to.ownerId } }),
    ...(from.dueOn === to.dueOn ? {} : { dueOn: { from: from.dueOn, to: to.dueOn } }),
    ...(from.figure === to.figure ? {} : { figure: { from: from.figure, to: to.figure } }),
  };
}
