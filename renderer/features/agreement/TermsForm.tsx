import type { AgreementTerms } from '../../../shared/domain/agreement/agreementTerms.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { SeenBy } from '../trust/SeenBy.tsx';
import styles from './AgreementScreen.module.css';
import { CalendarsPart } from './CalendarsPart.tsx';
import { DefinitionsPart } from './DefinitionsPart.tsx';
import { firstTerms } from './firstTerms.ts';
import { LapsePart } from './LapsePart.tsx';
import { MarketingPart } from './MarketingPart.tsx';
import type { PartProps } from './partProps.ts';
import { SalesPart } from './SalesPart.tsx';
import type { Version } from './version.ts';

/** The terms of a draft. What is typed is kept as it is typed; what cannot be met is said once it is saved. */
export function TermsForm({
  version: { agreement },
  onDone,
}: {
  readonly version: Version;
  readonly onDone: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const command = useCommand('agreements.change');
  const stands = agreement.terms ?? firstTerms;
  const draft = useDraft<AgreementTerms>(`agreement:${agreement.revisionId}`, stands);
  const save = async (): Promise<void> => {
    if (command.busy) return;
    if (JSON.stringify(draft.value) === JSON.stringify(stands)) {
      onDone();
      return;
    }
    const answer = await command.run({
      id: agreement.id,
      revisionId: newId(),
      fields: { terms: { from: agreement.terms, to: draft.value } },
    });
    if (!answer.ok) return;
    draft.clear(draft.value, { remove: true });
    announce({ tone: 'ok', text: say('agreement.saved') });
    onDone();
  };
  useKeys({ 'Mod+Enter': () => void save() });
  const signed = agreement.signedBySalesAt !== null || agreement.signedByMarketingAt !== null;
  const part: PartProps = { terms: draft.value, onChange: draft.change };
  const bar = (
    <div className={styles.top}>
      <Button variant="primary" chord="Mod+Enter" isPending={command.busy} onPress={() => void save()}>
        {say('agreement.save')}
      </Button>
      <Button onPress={onDone}>{say('action.closeKeeps')}</Button>
      <DraftMark draft={draft} />
    </div>
  );
  // Fields hold what they were given first: they wait for what an earlier session left behind.
  if (!draft.ready) return null;
  return (
    <div className={styles.body}>
      {bar}
      {command.failure === null ? null : <Notice tone="bad">{failureText(command.failure)}</Notice>}
      {signed ? <Notice tone="info">{say('agreement.changeUnsigns')}</Notice> : null}
      <SeenBy entity="agreement">
        <DefinitionsPart {...part} />
        <SalesPart {...part} />
        <MarketingPart {...part} />
        <LapsePart {...part} />
        <CalendarsPart {...part} />
      </SeenBy>
      {bar}
    </div>
  );
}
