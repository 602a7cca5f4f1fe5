import { useState } from 'react';
import type { CallLog } from '../../../shared/domain/entities/call.ts';
import type { Failure } from '../../../shared/kernel/result.ts';
import { textOrNull } from '../../app/forms/fieldChanges.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { invoke } from '../../platform/callboard.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { useReading } from '../../ui/reading.ts';
import { type Draft, useDraft } from '../drafts/useDraft.ts';
import { useMe } from '../session/useSession.ts';
import { emptyLog, type LogDraft, type LogLack, logLacks } from './logDraft.ts';

export interface Log {
  readonly draft: Draft<LogDraft>;
  /** Shown only after the first attempt to finish: a form just opened is not wrong yet. */
  readonly lacks: readonly LogLack[];
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly correcting: boolean;
  readonly correct: (log: CallLog) => void;
  readonly stopCorrecting: () => void;
  readonly finish: () => Promise<void>;
}

/** Writing a call's log: its draft, what it lacks, and the one command that makes it so. */
export function useLog(data: Output<'calls.get'>, onLack: (lack: LogLack) => void): Log {
  const say = useSay();
  const announce = useAnnouncements((store) => store.announce);
  const me = useMe();
  const { call } = data;
  const draftKey = `call:${call.id}`;
  const draft = useDraft<LogDraft>(draftKey, emptyLog);
  const command = useCommand('calls.log');
  const [asked, setAsked] = useState(false);
  const [finishing, setFinishing] = useState<string | null>(null);
  const [corrected, setCorrected] = useState<CallLog | null>(null);

  // Until the screen shows the log: a key pressed meanwhile is for what comes, and none finishes it again.
  const busy = finishing !== null && !data.logs.some(({ id }) => id === finishing);
  useReading(busy);

  const finish = async (): Promise<void> => {
    if (busy) return;
    setAsked(true);
    const { value } = draft;
    const first = logLacks(value)[0];
    if (first !== undefined) {
      onLack(first);
      return;
    }
    if (value.result === null) return;
    const logId = value.logId === '' ? newId() : value.logId;
    const nextStepId = value.nextStepId === '' ? newId() : value.nextStepId;
    setFinishing(logId);
    draft.change({ logId, nextStepId });
    await draft.flush();
    const plan = {
      ...(value.objective !== null && textOrNull(value.objective) !== call.objective
        ? { objective: { from: call.objective, to: textOrNull(value.objective) } }
        : {}),
      ...(value.minimumOutcome !== null && textOrNull(value.minimumOutcome) !== call.minimumOutcome
        ? { minimumOutcome: { from: call.minimumOutcome, to: textOrNull(value.minimumOutcome) } }
        : {}),
    };
    if (Object.keys(plan).length > 0) await invoke('calls.update', { id: call.id, fields: plan });
    const promises = value.result !== 'no_show' && !value.noNextStep && value.nextStep.trim() !== '';
    const answer = await command.run({
      draftKey,
      noNextStep: value.noNextStep || value.result === 'no_show',
      log: {
        id: logId,
        accountId: call.accountId,
        callId: call.id,
        result: value.result,
        summary: value.summary.trim(),
        heldAt: call.startsAt > Date.now() ? Date.now() : call.startsAt,
        correctsId: corrected?.id ?? null,
      },
      nextStep: promises
        ? {
            id: nextStepId,
            accountId: call.accountId,
            callId: call.id,
            ownerId: me.id,
            text: value.nextStep.trim(),
            dueOn: value.dueOn,
          }
        : null,
    });
    if (!answer.ok) {
      setFinishing(null);
      return;
    }
    draft.clear(emptyLog);
    setAsked(false);
    setCorrected(null);
    announce({ tone: 'ok', text: say('call.keptLog') });
  };
  return {
    draft,
    lacks: asked ? logLacks(draft.value) : [],
    busy,
    failure: command.failure,
    correcting: corrected !== null,
    correct(log) {
      // A correction begun before and left is gone on with, not overwritten.
      if (draft.value.result === null && draft.value.summary === '') {
        draft.change({ result: log.result, summary: log.summary, noNextStep: true });
      }
      setCorrected(log);
    },
    stopCorrecting: () => setCorrected(null),
    finish,
  };
}
