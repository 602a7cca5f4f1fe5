import { useState } from 'react';
import type { LeadStepKind } from '../../../shared/domain/entities/leadStep.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useLetters } from '../../app/keys/useLetters.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ConvertWindow } from './ConvertWindow.tsx';
import styles from './LeadDetail.module.css';
import { stepText } from './leadWords.ts';
import { type AskedStep, StepPanel } from './StepPanel.tsx';
import { useLeadStep } from './useLeadStep.ts';

const letters: Readonly<Record<LeadStepKind, string>> = {
  accept: 'A',
  reject: 'R',
  attempt: 'T',
  conversation: 'C',
  qualify: 'Q',
  disqualify: 'D',
  recycle: 'W',
  convert: 'V',
};

const asked: readonly LeadStepKind[] = ['reject', 'disqualify', 'conversation', 'recycle'];

/** What may be done with a lead now, each by its letter; what a step needs to know is asked below. */
export function LeadActions({ data }: { readonly data: Output<'leads.get'> }) {
  const { lead, mayTake } = data;
  const say = useSay();
  const failureText = useFailureText();
  const step = useLeadStep(lead);
  const [asking, setAsking] = useState<AskedStep | null>(null);
  const [converting, setConverting] = useState(false);

  const begin = (kind: LeadStepKind): void => {
    const isAsked = asked.includes(kind) && !(kind === 'conversation' && lead.firstConversationAt !== null);
    setAsking(isAsked ? (kind as AskedStep) : null);
    if (kind === 'convert') setConverting(true);
    else if (!isAsked) void step.take(kind);
  };
  useLetters(Object.fromEntries(mayTake.map((kind) => [letters[kind], () => begin(kind)])));
  return (
    <>
      {step.failure === null ? null : <Notice tone="bad">{failureText(step.failure)}</Notice>}
      <div className={styles.actions}>
        {mayTake.map((kind, index) => (
          <Button
            key={kind}
            variant={index === 0 && asking === null ? 'primary' : 'secondary'}
            chord={letters[kind]}
            isPending={step.busy}
            onPress={() => begin(kind)}
          >
            {say(stepText[kind])}
          </Button>
        ))}
      </div>
      {asking === null || !mayTake.includes(asking) ? null : (
        <StepPanel
          key={asking}
          kind={asking}
          leadId={lead.id}
          busy={step.busy}
          onTake={async (words) => {
            if (await step.take(asking, words)) setAsking(null);
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {converting ? <ConvertWindow data={data} onClose={() => setConverting(false)} /> : null}
    </>
  );
}
