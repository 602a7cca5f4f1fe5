import { PenLine, Signature, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { useLetters } from '../../app/keys/useLetters.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import styles from './AgreementScreen.module.css';
import { statusText } from './agreementStatus.ts';
import { DropDraftWindow } from './DropDraftWindow.tsx';
import { TermsProblems } from './TermsProblems.tsx';
import { type TermsChange, termsDiff } from './termsDiff.ts';
import { type TermsSection, termsSections, useTermsLines } from './useTermsLines.ts';
import type { Version } from './version.ts';

const sectionText: Readonly<Record<TermsSection, MessageId>> = {
  definitions: 'agreement.definitions',
  sales: 'agreement.salesOwes',
  marketing: 'agreement.marketingOwes',
  lapse: 'agreement.lapseHeading',
  calendars: 'agreement.calendars',
  holidays: 'agreement.holidays',
};

/** One version: who signed it, what keeps it from being signed, what changed, and all of its terms. */
export function AgreementVersion({
  version,
  before,
  onEdit,
}: {
  readonly version: Version;
  readonly before: Version | null;
  readonly onEdit: () => void;
}) {
  const { agreement, problems, maySign, mayChange, mayDrop, sync } = version;
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const now = useNow(60_000);
  const announce = useAnnouncements((store) => store.announce);
  const command = useCommand('agreements.sign');
  const linesOf = useTermsLines();
  const lines = agreement.terms === null ? [] : linesOf(agreement.terms);
  const old = before?.agreement.terms ?? null;
  const changes = old === null ? [] : termsDiff(linesOf(old), lines);
  const sign = async (): Promise<void> => {
    if (maySign === null || command.busy) return;
    const { id, revisionId } = agreement;
    const answer = await command.run({ id, side: maySign, revisionId });
    if (answer.ok) announce({ tone: 'ok', text: say('agreement.signedNow') });
  };
  const ready = problems.length === 0;
  const [dropping, setDropping] = useState(false);
  useLetters({
    ...(mayChange ? { E: onEdit } : {}),
    ...(maySign !== null && ready ? { S: () => void sign() } : {}),
  });
  const signature = (name: string | null, at: number | null): string =>
    at === null
      ? say('agreement.notSigned')
      : say('agreement.signedBy', { name: name ?? say('conflict.someone'), time: formats.moment(at, now) });
  return (
    <div className={styles.body}>
      <Card>
        <div className={styles.top}>
          <h2>{say('agreement.version', { number: agreement.version })}</h2>
          <Chip>{say(statusText[agreement.status])}</Chip>
          <SyncMarkChip mark={sync} />
        </div>
        <Facts
          facts={[
            [say('agreement.forSales'), signature(version.signedBySalesName, agreement.signedBySalesAt)],
            [
              say('agreement.forMarketing'),
              signature(version.signedByMarketingName, agreement.signedByMarketingAt),
            ],
            [say('agreement.draftedBy'), version.draftedByName],
          ]}
        />
        {command.failure === null ? null : <Notice tone="bad">{failureText(command.failure)}</Notice>}
        <TermsProblems problems={problems} />
        {dropping ? <DropDraftWindow agreement={agreement} onClose={() => setDropping(false)} /> : null}
        {mayChange || maySign !== null ? (
          <div className={styles.top}>
            {maySign === null ? null : (
              <Button
                variant="primary"
                icon={Signature}
                chord="S"
                isDisabled={!ready}
                isPending={command.busy}
                onPress={() => void sign()}
              >
                {say(maySign === 'sales' ? 'agreement.signSales' : 'agreement.signMarketing')}
              </Button>
            )}
            {mayChange ? (
              <Button icon={PenLine} chord="E" onPress={onEdit}>
                {say('agreement.edit')}
              </Button>
            ) : null}
            {mayDrop ? (
              <Button icon={Trash2} onPress={() => setDropping(true)}>
                {say('agreement.drop')}
              </Button>
            ) : null}
          </div>
        ) : null}
      </Card>
      {before === null ? null : (
        <Card title={say('agreement.changedSince', { number: before.agreement.version })}>
          {changes.length === 0 ? (
            <p className={styles.quiet}>{say('agreement.nothingChanged')}</p>
          ) : (
            <ul className={styles.changes}>
              {changes.map((change) => (
                <ChangedLine key={change.key} change={change} />
              ))}
            </ul>
          )}
        </Card>
      )}
      {termsSections.map((section) => {
        const facts = lines
          .filter((line) => line.section === section)
          .map(({ label, value }) => [label, value] as const);
        if (facts.length === 0) return null;
        return section === 'holidays' ? (
          <Card key={section}>
            <details>
              <summary>{say('agreement.holidayCount', { count: facts.length })}</summary>
              <Facts facts={facts} />
            </details>
          </Card>
        ) : (
          <Card key={section} title={say(sectionText[section])}>
            <Facts facts={facts} />
          </Card>
        );
      })}
    </div>
  );
}

function ChangedLine({ change: { label, before, after } }: { readonly change: TermsChange }) {
  const say = useSay();
  return (
    <li>
      <b>{label}</b>
      {before === null ? null : (
        <span>
          {say('agreement.was')} <del>{before}</del>
        </span>
      )}
      <span>
        {after === null ? (
          say('agreement.takenOut')
        ) : (
          <>
            {say(before === null ? 'agreement.isNew' : 'agreement.isNow')} <ins>{after}</ins>
          </>
        )}
      </span>
    </li>
  );
}
