import { type RefObject, useRef } from 'react';
import { useKeys } from '../../app/keys/useKeys.ts';
import { answeredIn, answerWith } from '../heard/answerOf.ts';
import type { Looked } from '../heard/sayTo.ts';
import type { HeardForm } from '../heard/useHeardForm.ts';
import { useKeepHeard } from '../heard/useKeepHeard.ts';
import type { Answered } from '../kits/answered.ts';
import type { Sayable } from '../kits/ProofCard.tsx';
import { useSaidInCall } from '../kits/useSaidInCall.ts';
import { WhatToSay } from '../kits/WhatToSay.tsx';

/** What to say, following the capture beside it; the answer stands with what was heard, else by itself. */
export function CallKits({
  form,
  callId,
  accountId,
  hearing,
  looked,
  onLook,
  onHear,
  onClose,
}: {
  readonly form: HeardForm;
  readonly callId: string;
  readonly accountId: string;
  readonly hearing: boolean;
  readonly looked: Looked;
  readonly onLook: (part: Partial<Looked>) => void;
  readonly onHear: () => void;
  readonly onClose: () => void;
}) {
  const { value } = form.draft;
  const alone = useSaidInCall(accountId, callId, form.contactId === '' ? null : form.contactId);
  const column = useRef<HTMLDivElement>(null);
  const keep = useKeepHeard(form, onClose);
  const wordless = value.verbatim.trim() === '' && value.category === null;

  const onAnswer = (reply: Sayable, how: Answered['how'], words: string): void => {
    if (!hearing && how === 'said_it') {
      alone.say(reply);
      return;
    }
    // Own words answer something: it is captured with them.
    if (!hearing && how === 'own_words') onHear();
    answerWith(form)(reply, how, words);
  };
  const here = form.whatToSay?.responses.find(({ item }) => alone.said.has(item.itemId));
  const answered: Answered = hearing
    ? answeredIn(form)
    : { how: here === undefined ? null : 'said_it', itemId: here?.item.itemId ?? null, words: '' };
  return (
    <div ref={column}>
      {hearing ? <CaptureKeys within={column} onKeep={() => void keep()} onClose={onClose} /> : null}
      <WhatToSay
        offered={form.whatToSay}
        answered={answered}
        onAnswer={onAnswer}
        onLanguage={(language) => onLook({ language })}
        looked={looked.category}
        onLook={wordless ? (category) => onLook({ category }) : undefined}
      />
    </div>
  );
}

/**
 * What is written in this column belongs to the capture: its keys answer here as well. Of its own, since keys are asked
 * of what was mounted last, and the log's stand since the call was opened.
 */
function CaptureKeys({
  within,
  onKeep,
  onClose,
}: {
  readonly within: RefObject<HTMLElement | null>;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}) {
  useKeys({ 'Mod+Enter': onKeep, Escape: onClose }, { within });
  return null;
}
