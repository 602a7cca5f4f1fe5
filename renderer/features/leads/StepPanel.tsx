import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { LeadStepKind } from '../../../shared/domain/entities/leadStep.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useLetters } from '../../app/keys/useLetters.ts';
import { Button } from '../../ui/Button.tsx';
import { KnewUsPanel } from './KnewUsPanel.tsx';
import styles from './LeadDetail.module.css';
import type { PanelProps } from './panelProps.ts';
import { ReasonPanel } from './ReasonPanel.tsx';
import { RestPanel } from './RestPanel.tsx';

export type AskedStep = Extract<LeadStepKind, 'reject' | 'disqualify' | 'conversation' | 'recycle'>;

const titles = {
  reject: 'lead.whyReject',
  disqualify: 'lead.whyDisqualify',
  conversation: 'lead.knewUs',
  recycle: 'lead.restUntil',
} as const;

/** What a step needs to know, asked in place; Escape leaves it, and words typed so far are kept. */
export function StepPanel({
  kind,
  leadId,
  busy,
  onTake,
  onClose,
}: PanelProps & { readonly kind: AskedStep; readonly onClose: () => void }) {
  const say = useSay();
  const came = useRef(typeof document === 'undefined' ? null : document.activeElement);
  useEffect(() => {
    const from = came.current;
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
    };
  }, []);
  useLetters({ Escape: onClose });
  const asked = { leadId, busy, onTake };
  return (
    <section className={styles.panel} aria-label={say(titles[kind])}>
      <header className={styles.panelTop}>
        <h3>{say(titles[kind])}</h3>
        <Button variant="quiet" size="small" icon={X} iconOnly onPress={onClose}>
          {say('action.closeKeeps')}
        </Button>
      </header>
      {kind === 'reject' || kind === 'disqualify' ? <ReasonPanel kind={kind} {...asked} /> : null}
      {kind === 'conversation' ? <KnewUsPanel {...asked} /> : null}
      {kind === 'recycle' ? <RestPanel {...asked} /> : null}
    </section>
  );
}
